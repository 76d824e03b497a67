"""Lines into paragraphs: which line ends a person set, and which the width of a page."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from servanda.provisions.lines import Line, lines
from servanda.provisions.markers import marker_at
from servanda.provisions.punctuation import CLOSINGS, ENDS_LINE, PARTINGS
from servanda.provisions.recitals import starts_recital

_ENDS = ENDS_LINE | frozenset(CLOSINGS)
_BROKEN_SHARE = 0.3
_NARROWEST = 40
_ENOUGH_TO_JOIN = 60


class Block(NamedTuple):
    """One paragraph: characters `start` to `end`, `gap` where a blank line stands before it."""

    start: int
    end: int
    indent: int
    gap: bool


def blocks(content: str) -> list[Block]:
    """The paragraphs of `content` in order. Every character that is not white space lies in one."""
    rows = lines(content)
    width = wrap_width(content, rows)
    found: list[Block] = []
    for before, row in zip([None, *rows], rows, strict=False):
        if before is not None and _continues(content, before, row, width):
            found[-1] = found[-1]._replace(end=row.end)
        else:
            found.append(Block(*row))
    return found


def wrap_width(content: str, rows: list[Line]) -> int:
    """At how many characters the lines were broken to fit a page; 0 where each line is a paragraph.

    Lines count as broken where a good part of the long ones stop in mid-sentence and the next line
    bears no mark of its own.
    """
    widths = sorted(row.end - row.start + row.indent for row in rows)
    if not widths or (full := widths[int(0.9 * (len(widths) - 1))]) < _NARROWEST:
        return 0
    pairs = [
        (a, b)
        for a, b in pairwise(rows)
        if not b.gap and a.end - a.start + a.indent >= 0.6 * full and content[a.end - 1] not in ENDS_LINE
    ]
    broken = [a.end - a.start + a.indent for a, b in pairs if _goes_on(content, a, b)]
    if len(broken) < 2 or len(broken) < _BROKEN_SHARE * len(pairs):
        return 0
    broken.sort()
    return broken[int(0.9 * (len(broken) - 1))]


def _goes_on(content: str, a: Line, b: Line) -> bool:
    """The first line stops in mid-sentence and the second has no mark in front."""
    last = content[a.end - 1]
    return (last.isalnum() or last in "-,’')”") and marker_at(content, b.start, b.end) is None


def _continues(content: str, before: Line, row: Line, width: int) -> bool:
    """Whether `row` goes on with the paragraph that `before` is the last line of."""
    if _rule_line(content, before) or _rule_line(content, row) or content[row.start] == "|":
        return False
    if row.gap:
        return _torn(content, before, row)
    last = content[before.end - 1]
    marked = marker_at(content, row.start, row.end) is not None
    if not width:
        return not marked and _torn(content, before, row)
    room = width * 0.85 - (before.end - before.start + before.indent)
    first_word = _first_word(content, row)
    stopped = room > first_word
    if marked:
        return not (stopped or last in _ENDS or last == "," or before.indent != row.indent)
    if not stopped:
        return not (row.indent > before.indent + 2 and last in _ENDS)
    if last in PARTINGS and starts_recital(content, row.start, row.end):
        return False
    return not (last in _ENDS or _opens(content, before, row))


def _torn(content: str, before: Line, row: Line) -> bool:
    """A long line stops at a letter and goes on in small letters: a page or a scan tore it."""
    if before.end - before.start < _ENOUGH_TO_JOIN or not content[row.start].islower():
        return False
    last = content[before.end - 1]
    return (last.isalnum() or last == "-") and marker_at(content, row.start, row.end) is None


def _first_word(content: str, row: Line) -> int:
    cut = content.find(" ", row.start, min(row.end, row.start + 40))
    return (cut if cut > 0 else row.end) - row.start + 1


def _opens(content: str, before: Line, row: Line) -> bool:
    first = content[row.start]
    if first.isdigit():  # "to raise trade to" goes on with "1.5 billion"
        return not content[before.start : before.end].rsplit(maxsplit=1)[-1].islower()
    return not first.isalpha() or not first.islower()


def _rule_line(content: str, row: Line) -> bool:
    return row.end - row.start <= 100 and not any(c.isalnum() for c in content[row.start : row.end])
