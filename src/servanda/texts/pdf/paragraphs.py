"""Lines into paragraphs, from where they begin, how far they reach and how far apart they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from servanda.texts.pdf.columns import Column
from servanda.texts.pdf.lines import Line
from servanda.texts.pdf.marks import mark_of
from servanda.texts.pdf.reach import Place, Reach

_LOOSE = 1.15  # times the usual distance of lines: a wider one parts paragraphs
_STEP = 0.7  # heights of the type: a smaller step to the side is none
_OTHER_SIZE = 0.12
_ALIKE = 1.5  # points
_LONG = 0.6  # of the column
_STOPS = frozenset(".;:!?…۔؟")
_SHORTENED = re.compile(r"(?:\b[^\W\d_]\.)+$|\b(?:No|Nos|Mr|Mrs|Dr|Art|Hon|St|ст|стр|г|гг)\.$")
_IN_A_WORD = re.compile(r"[^\W_][-\u00ad\u2010]$|\d–$")
_LEANS = re.compile(
    r"\b(?:and|or|of|to|in|by|with|under|paragraphs?|articles?|и|или|в|с|пункт\w*|стат\w*)$", re.I
)
_BEHIND_A_STOP = re.compile(r"(?:[”»\"')\]’]|\[[\d,–*†‡-]{1,9}\])+$")


class Row(NamedTuple):
    """A line with its words and the mark it opens with, in a column, whose number and place are said."""

    line: Line
    text: str
    mark: str
    column: int
    place: Place

    def stands_in(self) -> bool:
        """Whether the line stands in as the first lines of paragraphs do here."""
        indent = self.place.indent
        return indent is not None and abs(self.line.left - self.place.left - indent) < _ALIKE


def paragraphs(columns: Sequence[Column], *, in_cell: bool = False) -> list[list[Row]]:
    """The lines of each paragraph, in order, over columns and pages.

    A line whose words stand apart as in cells stands alone, but `in_cell`, where no cells are within.
    """
    gap = " " if in_cell else "\t"
    texts = [[line.text().replace("\t", gap) for line in column.lines] for column in columns]
    reach = Reach(list(zip(columns, texts, strict=True)))
    groups: list[list[Row]] = []
    for at, (column, said) in enumerate(zip(columns, texts, strict=True)):
        place = reach.place(column)
        for line, text in zip(column.lines, said, strict=True):
            row = Row(line, text, mark_of(text), at, place)
            if groups and _goes_on(groups[-1], row, reach):
                groups[-1].append(row)
            else:
                groups.append([row])
    return groups


def is_spread(row: Row) -> bool:
    """Whether its words stand apart as in the cells of a table, or stand for a table."""
    return "\t" in row.text or row.line.words[0].stands_for_a_table()


def _goes_on(group: list[Row], row: Row, reach: Reach) -> bool:
    """Whether a line belongs to the paragraph of the lines before it."""
    before = group[-1]
    size = before.line.size
    if is_spread(before) or is_spread(row) or abs(size - row.line.size) > _OTHER_SIZE * size:
        return False
    distance = before.line.base - row.line.base
    beside = before.column != row.column and distance < 0  # at the top of the next column or page
    if not beside and not 0.2 * size < distance <= _LOOSE * reach.distance(size):
        return False
    if _IN_A_WORD.search(before.text):
        return True
    if row.mark:
        in_sentence = before.column == row.column or _LEANS.search(before.text) is not None
        return in_sentence and _is_accident(before, row)
    if _has_room(before, row):
        return _is_torn(before, row)
    if row.stands_in() and (group[0].stands_in() or (len(group) > 1 and not group[0].mark)):
        return False
    if before.column != row.column:
        indented = row.line.left - row.place.left > _STEP * size
        return not _has_stopped(before) or (before.place.justified and not indented)
    return _is_aligned(group, row)


def _has_room(before: Row, row: Row) -> bool:
    """Whether the next word would have stood on the line: then somebody ended it."""
    room = before.place.edge - before.line.right
    size = before.line.size
    first = row.line.words[0]
    if before.place.justified and room > 0.4 * size and _has_stopped(before):
        return True
    return room > first.right - first.left + 0.35 * size


def _is_torn(before: Row, row: Row) -> bool:
    """Whether a line that could have been longer stops in the middle of a sentence all the same."""
    long = before.line.right - before.place.left > _LONG * (before.place.edge - before.place.left)
    last = before.text[-1]
    return long and row.text[0].islower() and (last.isalnum() or last in "–—")


def _is_accident(before: Row, row: Row) -> bool:
    """Whether what looks like the mark of an item is a number or a dash that came to open a line."""
    stopped = _has_stopped(before) or before.text[-1] == ","
    return not stopped and not _has_room(before, row) and row.line.left >= before.line.left - 1


def _has_stopped(row: Row) -> bool:
    text = _BEHIND_A_STOP.sub("", row.text[-60:])
    return text[-1:] in _STOPS and not _SHORTENED.search(text)


def _is_aligned(group: list[Row], row: Row) -> bool:
    """Whether a line begins where the next line of the paragraph before would."""
    before = group[-1]
    step = row.line.left - before.line.left
    if abs(step) <= _STEP * before.line.size:
        return True
    if len(group) == 1 and (step < 0 or before.mark):
        return True  # the first line stands in or out
    return not _has_stopped(before)
