"""A PDF as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.texts.extract import Bounds, Extract
from servanda.texts.pdf.columns import flows, gutter_of
from servanda.texts.pdf.file import File
from servanda.texts.pdf.footnotes import bracketed, number_of, references, take_notes, usual_size
from servanda.texts.pdf.joining import Joiner
from servanda.texts.pdf.lines import Line
from servanda.texts.pdf.margins import set_apart
from servanda.texts.pdf.paragraphs import Row, is_table_row, paragraphs
from servanda.texts.pdf.remarks import refuse_without_words, remarks
from servanda.texts.pdf.words import Word, runs_leftward

MEDIA_TYPE = "application/pdf"


def read_pdf(data: bytes, bounds: Bounds) -> Extract:
    """The words of a PDF in reading order: paragraphs parted by blank lines, footnotes at the end.

    Paragraphs are rebuilt over lines, columns and pages; running heads and page numbers are left out.
    """
    sheets = list(File(data).sheets())
    pages = [sheet.words for sheet in sheets]
    leftward = runs_leftward([word for words in pages for word in words])
    if leftward:
        pages = [[word.mirrored() for word in words] for words in pages]
    pages, margins = set_apart(pages)
    refuse_without_words(sheets, pages)
    columns, notes = _columns(pages)
    content = "\n\n".join(_blocks(columns, notes))
    return Extract(f"{content}\n", MEDIA_TYPE, remarks(sheets, margins, leftward=leftward))


def _columns(pages: Sequence[list[Word]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The columns of all pages in reading order, and the footnotes that stood below them."""
    gutters = [gutter_of(words) for words in pages]
    known = [gutter.at for gutter in gutters if gutter is not None]
    by_page = [flows(words, known) for words in pages]
    size = usual_size(line for page in by_page for flow in page for line in flow)
    columns: list[list[Line]] = []
    notes: list[list[Line]] = []
    for page in by_page:
        referred = references(line for flow in page for line in flow)
        for flow in page:
            body, below = take_notes(flow, size=size, referred=referred)
            columns.append(body)
            for note in below:
                if notes and not number_of(note[0]):
                    notes[-1] += note
                else:
                    notes.append(note)
    return columns, notes


def _blocks(columns: Sequence[list[Line]], notes: Sequence[list[Line]]) -> Iterator[str]:
    """The paragraphs, each on one line, rows of one table below each other, and the notes."""
    found = paragraphs(columns)
    noted = [[line.text() for line in note] for note in notes]
    joiner = Joiner([*([row.text for row in group] for group in found), *noted])
    table: list[Row] = []
    for group in found:
        if table and not (is_table_row(group[0]) and group[0].column == table[-1].column):
            yield "\n".join(row.text for row in table)
            table = []
        if is_table_row(group[0]):
            table.append(group[0])
        else:
            yield joiner.whole([row.text for row in group])
    if table:
        yield "\n".join(row.text for row in table)
    for note in noted:
        yield bracketed(joiner.whole(note))
