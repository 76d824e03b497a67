"""Ruled tables taken out of a page, each leaving one word in its place, and read cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from servanda.texts.pdf.columns import Column
from servanda.texts.pdf.grids import Grid
from servanda.texts.pdf.joining import Joiner
from servanda.texts.pdf.lines import rows
from servanda.texts.pdf.paragraphs import paragraphs
from servanda.texts.pdf.words import TABLE, Word
from servanda.texts.tables import rows_as_blocks

_BELOW_THE_RULE = 0.4  # of the size


class Tables:
    """The tables of a document by the word that stands for each."""

    def __init__(self) -> None:
        self._cells: dict[str, list[list[list[Word]]]] = {}

    def __contains__(self, text: str) -> bool:
        return text in self._cells

    def take(self, words: list[Word], grids: Sequence[Grid]) -> list[Word]:
        """The words of a page, those of its tables replaced by one word for each table."""
        for grid in grids:
            within = [word for word in words if grid.holds(word)]
            if within:
                words = [word for word in words if not grid.holds(word)]
                words.append(self._standing_for(grid, within))
        return words

    def _standing_for(self, grid: Grid, words: list[Word]) -> Word:
        name = f"{TABLE}{len(self._cells)}"
        self._cells[name] = grid.cells(words)
        size = median(word.size for word in words)
        return Word(name, grid.box.left, grid.box.right, grid.box.top - _BELOW_THE_RULE * size, size)

    def blocks(self, name: str, joiner: Joiner) -> list[str]:
        """The blocks of text of the table that a word stands for."""
        rows = [[_blocks(cell, joiner) for cell in row] for row in self._cells[name]]
        return rows_as_blocks([row for row in rows if any(row)])


def _blocks(cell: list[Word], joiner: Joiner) -> list[str]:
    """The paragraphs of a cell."""
    if not cell:
        return []
    return [
        joiner.whole([row.text for row in group]) for group in paragraphs([Column(rows(cell))], in_cell=True)
    ]
