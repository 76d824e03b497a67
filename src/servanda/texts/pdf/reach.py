"""How far the lines of a document reach, and how far apart they usually stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from servanda.texts.pdf.lines import Line

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


class Reach:
    """Right edges and distances of lines, found over all columns of a document."""

    def __init__(self, columns: Sequence[Sequence[Line]]) -> None:
        self._rights: dict[int, list[float]] = defaultdict(list)
        self._gaps: dict[int, Counter[float]] = defaultdict(Counter)
        steps: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
        for lines in columns:
            left = min(line.left for line in lines)
            self._rights[_left(lines)] += [line.right for line in lines]
            steps[_left(lines)] += [(a.left - left, b.left - left, a.right) for a, b in pairwise(lines)]
            for a, b in pairwise(lines):
                if abs(a.size - b.size) < 1:
                    self._gaps[round(a.size)][round(2 * (a.base - b.base)) / 2] += 1
        self._edges = {left: _edge(rights) for left, rights in self._rights.items()}
        self._indents = {left: _indent(found, self._edges[left]) for left, found in steps.items()}
        self._justified = {left: _is_justified(rights) for left, rights in self._rights.items()}

    def indent(self, column: Sequence[Line]) -> float | None:
        """How far the first line of each paragraph of a column stands in, where it does."""
        return self._indents[_left(column)]

    def edge(self, column: Sequence[Line]) -> float:
        """Where the lines of a column end at most."""
        return self._edges[_left(column)]

    def is_justified(self, column: Sequence[Line]) -> bool:
        """Whether the lines of a column all end at its edge, but for the last of each paragraph."""
        return self._justified[_left(column)]

    def distance(self, size: float) -> float:
        """From one line to the next in a paragraph of a size: the smallest distance that is common."""
        gaps = self._gaps[round(size)]
        total = gaps.total()
        common = [
            gap for gap, n in gaps.items() if n >= _COMMON * total and 0.7 * size < gap < _WIDEST * size
        ]
        usual = _USUAL * size
        return min(common, default=usual) if total >= _ENOUGH else min([*common, usual])


def _left(lines: Sequence[Line]) -> int:
    return round(min(line.left for line in lines) / _SAME_LEFT)


def _edge(rights: list[float]) -> float:
    return sorted(rights, reverse=True)[int(_OVERSHOOT * len(rights))]


def _indent(steps: list[tuple[float, float, float]], edge: float) -> float | None:
    """The step to the side from which full lines go back to the left and do not go on below themselves."""
    full = [(a, b) for a, b, right in steps if a > _LEAST_INDENT and right > edge - _NEARLY]
    back = Counter(round(a) for a, b in full if b < 1)
    indent, times = back.most_common(1)[0] if back else (0, 0)
    along = sum(abs(a - indent) < 1 and abs(b - indent) < 1 for a, b in full)
    return indent if times >= max(_LEAST_TIMES, 2 * along) else None


def _is_justified(rights: list[float]) -> bool:
    edge = _edge(rights)
    return sum(abs(right - edge) < _TOUCHING for right in rights) >= max(3, _JUSTIFIED * len(rights))
