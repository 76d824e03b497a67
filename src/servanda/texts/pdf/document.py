"""A PDF as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.texts.extract import Bounds, Extract
from servanda.texts.pdf.columns import Column
from servanda.texts.pdf.file import sheets_of
from servanda.texts.pdf.footnotes import bracketed
from servanda.texts.pdf.joining import Joiner
from servanda.texts.pdf.lines import Line
from servanda.texts.pdf.order import columns_and_notes
from servanda.texts.pdf.paragraphs import Row, is_spread, paragraphs
from servanda.texts.pdf.remarks import refuse_without_words, remarks, without_margins
from servanda.texts.pdf.tables import Tables
from servanda.texts.pdf.words import leftward_share

MEDIA_TYPE = "application/pdf"
_MOST, _SOME = 0.5, 0.02  # of the words


def read_pdf(data: bytes, bounds: Bounds) -> Extract:
    """The words of a PDF in reading order: paragraphs parted by blank lines, footnotes at the end.

    Paragraphs are rebuilt over lines, columns and pages; running heads and page numbers are left out.
    """
    sheets = list(sheets_of(data))
    refuse_without_words(sheets)
    pages = [sheet.words for sheet in sheets]
    grids = [sheet.grids for sheet in sheets]
    leftward = leftward_share([word for words in pages for word in words])
    if leftward > _MOST:
        pages = [[word.mirrored() for word in words] for words in pages]
        grids = [[grid.mirrored() for grid in found] for found in grids]
    pages, margins = without_margins(sheets, pages)
    tables = Tables()
    columns, notes = columns_and_notes(
        [tables.take(words, found) for words, found in zip(pages, grids, strict=True)]
    )
    content = "\n\n".join(_blocks(columns, notes, tables))
    return Extract(f"{content}\n", MEDIA_TYPE, remarks(sheets, pages, margins, leftward=leftward > _SOME))


def _blocks(columns: Sequence[Column], notes: Sequence[list[Line]], tables: Tables) -> Iterator[str]:
    """The paragraphs, each on one line, rows of one table below each other, and the notes."""
    groups = paragraphs(columns)
    noted = [[line.text() for line in note] for note in notes]
    joiner = Joiner([*([row.text for row in group] for group in groups), *noted])
    spread: list[Row] = []  # lines whose words stand in cells that no ruled line parts
    for group in groups:
        if spread and not (is_spread(group[0]) and group[0].column == spread[-1].column):
            yield "\n".join(row.text for row in spread)
            spread = []
        if group[0].text in tables:
            yield from tables.blocks(group[0].text, joiner)
        elif is_spread(group[0]):
            spread.append(group[0])
        else:
            yield joiner.whole([row.text for row in group])
    if spread:
        yield "\n".join(row.text for row in spread)
    for note in noted:
        yield bracketed(joiner.whole(note))
