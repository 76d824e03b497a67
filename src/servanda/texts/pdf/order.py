"""All pages in reading order: the lines of their columns, and the footnotes below these."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.texts.pdf.columns import Column, columns_of, gutter_of
from servanda.texts.pdf.footnotes import number_of, references, take_notes, usual_size
from servanda.texts.pdf.lines import Line
from servanda.texts.pdf.words import Word


def columns_and_notes(pages: Sequence[list[Word]]) -> tuple[list[Column], list[list[Line]]]:
    """The columns of all pages, and the lines of each footnote."""
    gutters = [gutter_of(words) for words in pages]
    known = [gutter.at for gutter in gutters if gutter is not None]
    by_page = [columns_of(words, known) for words in pages]
    size = usual_size(line for page in by_page for column in page for line in column.lines)
    columns: list[Column] = []
    notes: list[list[Line]] = []
    for page in by_page:
        referred = references(line for column in page for line in column.lines)
        for column in page:
            body, below = take_notes(column.lines, size=size, referred=referred)
            if body:
                columns.append(Column(body, column.limit))
            for note in below:
                if notes and not number_of(note[0]):
                    notes[-1] += note  # it goes on from the page before
                else:
                    notes.append(note)
    return columns, notes
