"""Tables with ruled lines: which words stand in which cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from servanda.texts.pdf.drawn import Box, Drawn
from servanda.texts.pdf.words import Word

_NEAR = 4.0  # points: lines this near are one, and meet
_MOST = 40  # tables on a page
_MOST_MEETINGS = 250_000
_ACROSS = 0.6  # of a table's width: a line that parts rows


class Grid(NamedTuple):
    """A ruled table: its bounds, the heights that part its rows, and the upright lines in it."""

    box: Box
    heights: tuple[float, ...]
    uprights: tuple[Box, ...]

    def holds(self, word: Word) -> bool:
        """Whether a word stands in the table."""
        middle = (word.left + word.right) / 2
        inside = self.box.left < middle < self.box.right
        return inside and self.box.bottom < word.base + word.size / 3 < self.box.top

    def mirrored(self) -> Grid:
        """The table as a text counts that runs from right to left."""
        return Grid(_mirrored(self.box), self.heights, tuple(_mirrored(line) for line in self.uprights))

    def cells(self, words: Iterable[Word]) -> list[list[list[Word]]]:
        """The words of each cell, row by row."""
        bands = [(bottom, self._edges((top + bottom) / 2)) for top, bottom in pairwise(self.heights)]
        found: list[list[list[Word]]] = [[[] for _ in edges[1:]] for _, edges in bands]
        for word in words:
            height = word.base + word.size / 3
            at = next((n for n, (bottom, _) in enumerate(bands) if bottom <= height), len(bands) - 1)
            middle = (word.left + word.right) / 2
            found[at][sum(edge < middle for edge in bands[at][1][1:-1])].append(word)
        return found

    def _edges(self, height: float) -> list[float]:
        """What parts the cells of the row at a height."""
        inner = [(line.left + line.right) / 2 for line in self.uprights if line.bottom < height < line.top]
        return _apart([self.box.left, *inner, self.box.right])


def _mirrored(box: Box) -> Box:
    return box._replace(left=-box.right, right=-box.left)


def grids_of(drawn: Drawn) -> list[Grid]:
    """The ruled tables among what is drawn on a page, from the top down."""
    if min(len(drawn.level), len(drawn.upright)) < 2:
        return []
    rows = _merged(drawn.level, key=lambda box: (-box.top, box.left))
    columns = _merged(drawn.upright, key=lambda box: (box.left, -box.top))
    if len(rows) * len(columns) > _MOST_MEETINGS:
        return []
    grids = (_grid(*lines) for lines in _clusters(rows, columns))
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: -grid.box.top)[:_MOST]


def _merged(lines: Sequence[Box], key: Callable[[Box], tuple[float, float]]) -> list[Box]:
    """Pieces of one line as one: drawn twice, or for each cell apart."""
    found: list[Box] = []
    for line in sorted(lines, key=key):
        if found and _meet(found[-1], line):
            found[-1] = _around([found[-1], line])
        else:
            found.append(line)
    return found


def _clusters(rows: Sequence[Box], columns: Sequence[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Level and upright lines that meet, together."""
    found: list[tuple[list[Box], list[Box]]] = []
    for row in rows:
        crossing = [column for column in columns if _meet(row, column)]
        touching = [cluster for cluster in found if any(column in cluster[1] for column in crossing)]
        found = [cluster for cluster in found if cluster not in touching]
        level = [row, *(line for cluster in touching for line in cluster[0])]
        upright = {*crossing, *(line for cluster in touching for line in cluster[1])}
        found.append((level, sorted(upright)))
    return found


def _meet(a: Box, b: Box) -> bool:
    across = a.left <= b.right + _NEAR and b.left <= a.right + _NEAR
    return across and a.bottom <= b.top + _NEAR and b.bottom <= a.top + _NEAR


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def _grid(rows: Sequence[Box], columns: Sequence[Box]) -> Grid | None:
    """A table, where lines that meet make more than one cell."""
    if len(columns) < 3:
        return None
    box = _around([*rows, *columns])
    whole = [row for row in rows if row.right - row.left >= _ACROSS * (box.right - box.left)]
    heights = _apart((row.top + row.bottom) / 2 for row in whole)
    edges = _apart((column.left + column.right) / 2 for column in columns)
    if len(edges) < 3 or len(heights) < 2:
        return None
    return Grid(box, tuple(reversed(heights)), tuple(columns))


def _apart(places: Iterable[float]) -> list[float]:
    """Places in rising order, near ones as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found
