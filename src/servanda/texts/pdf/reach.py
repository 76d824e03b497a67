"""How far the lines of a document reach, and how far apart they usually stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import isinf
from typing import NamedTuple

from servanda.texts.pdf.columns import Column

_SAME_LEFT = 12.0  # points: columns that begin at one place are the same column of their pages
_TOUCHING = 1.5  # points
_OVERSHOOT = 0.03  # of the lines may stick out
_JUSTIFIED = 0.4  # of the lines end at the edge
_USUAL = 1.45  # heights of the type between two lines, where a document does not tell
_COMMON = 0.15  # of the distances of lines
_LEAST_INDENT, _LEAST_TIMES = 6.0, 3
_NEARLY = 30.0  # points from the edge: the line is full
_ENOUGH = 6  # distances, to believe them
_WIDEST = 2.6  # heights of the type between two lines of one paragraph


_Kind = tuple[int, int]


class Place(NamedTuple):
    """A column of its pages: its left edge, where its lines end at most, and how they are set.

    `indent` is how far the first line of each paragraph stands in, where it does; in a `justified` column
    all lines end at the edge, but for the last of each paragraph.
    """

    left: float
    edge: float
    indent: float | None
    justified: bool


class Reach:
    """Edges and distances of lines, found over all columns of a document, given with the words of each."""

    def __init__(self, columns: Sequence[tuple[Column, Sequence[str]]]) -> None:
        self._gaps: dict[int, Counter[float]] = defaultdict(Counter)
        rights: dict[_Kind, list[float]] = defaultdict(list)
        steps: dict[_Kind, list[tuple[float, float, float]]] = defaultdict(list)
        for column, texts in columns:
            lines, kind, left = column.lines, _kind(column), _left(column)
            rights[kind] += [line.right for line, text in zip(lines, texts, strict=True) if "\t" not in text]
            steps[kind] += [(a.left - left, b.left - left, a.right) for a, b in pairwise(lines)]
            for a, b in pairwise(lines):
                if abs(a.size - b.size) < 1:
                    self._gaps[round(a.size)][round(2 * (a.base - b.base)) / 2] += 1
        self._kinds = {kind: _found(rights[kind], steps[kind]) for kind in steps}

    def place(self, column: Column) -> Place:
        """Where a column stands, and how the columns of its kind are set."""
        edge, indent, justified = self._kinds[_kind(column)]
        return Place(_left(column), edge, indent, justified)

    def distance(self, size: float) -> float:
        """From one line to the next in a paragraph of a size: the smallest distance that is common."""
        gaps = self._gaps[round(size)]
        total = gaps.total()
        common = [
            gap for gap, n in gaps.items() if n >= _COMMON * total and 0.7 * size < gap < _WIDEST * size
        ]
        usual = _USUAL * size
        return min(common, default=usual) if total >= _ENOUGH else min([*common, usual])


def _kind(column: Column) -> _Kind:
    """What is alike in a column of one page and of another."""
    limit = 0 if isinf(column.limit) else round(column.limit / _SAME_LEFT)
    return round(_left(column) / _SAME_LEFT), limit


def _left(column: Column) -> float:
    return min(line.left for line in column.lines)


def _found(rights: list[float], steps: list[tuple[float, float, float]]) -> tuple[float, float | None, bool]:
    edge = _edge(rights) if rights else 0.0
    return edge, _indent(steps, edge), _is_justified(rights, edge)


def _edge(rights: list[float]) -> float:
    return sorted(rights, reverse=True)[int(_OVERSHOOT * len(rights))]


def _indent(steps: list[tuple[float, float, float]], edge: float) -> float | None:
    """The step to the side from which full lines go back to the left and do not go on below themselves."""
    full = [(a, b) for a, b, right in steps if a > _LEAST_INDENT and right > edge - _NEARLY]
    back = Counter(round(a) for a, b in full if b < 1)
    indent, times = back.most_common(1)[0] if back else (0, 0)
    along = sum(abs(a - indent) < 1 and abs(b - indent) < 1 for a, b in full)
    return indent if times >= max(_LEAST_TIMES, 2 * along) else None


def _is_justified(rights: list[float], edge: float) -> bool:
    return sum(abs(right - edge) < _TOUCHING for right in rights) >= max(3, _JUSTIFIED * len(rights))
