"""Words into lines: those that stand on one base, in reading order, wide gaps told apart."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from servanda.texts.pdf.marks import mark_of
from servanda.texts.pdf.words import Word

_WIDE = 1.0  # of the size: a wider space does not stand between two words of one sentence,
_UNEVEN = 2.5  # times the usual space of the line, but where all of the line is spread
_SPREAD = 1.2  # of the size
_TOUCHING = 0.12  # of the size
_LEADER = re.compile(r"(?: ?\.){6,} ?|(?: ?…){2,} ?")  # dots that lead to the number of a page
_SAME_PLACE = 0.15  # of the size
_SAME_BASE = 0.3
_BASE, _LEFT, _RIGHT = attrgetter("base"), attrgetter("left"), attrgetter("right")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MEASURE = re.compile(r"(?:k|c|m|d)?m|10", re.IGNORECASE)
_REFERENCE = re.compile(r"\d{1,3}(?:[,–-]\d{1,3}){0,2}|[*†‡§¶]{1,3}")


class Line(NamedTuple):
    """Words on one base, in reading order."""

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float

    def text(self) -> str:
        """The words of the line; a tab stands for a gap that no sentence has."""
        words = _untangled(self.words)
        shown = "".join(
            separator + _written(words, at) for at, separator in enumerate(["", *_separators(self)])
        )
        shown = _LEADER.sub("\t", shown)
        mark = mark_of(shown)
        if mark and shown[len(mark) :].startswith("\t"):
            return f"{mark} {shown[len(mark) + 1 :]}"
        return shown


def line_of(words: list[Word]) -> Line:
    """The line that words on one base make."""
    words = _once(sorted(words, key=_LEFT))
    level = [word for word in words if not word.raised] or words
    size = max(level, key=lambda word: len(word.text)).size
    right = max(map(_RIGHT, words))
    return Line(tuple(words), words[0].left, right, level[0].base, size)


def _once(words: list[Word]) -> list[Word]:
    """Words without those drawn a second time on the same place, as some programs do for bold type."""
    found = words[:1]
    for word in words[1:]:
        last = found[-1]
        if word.text != last.text or word.left - last.left > _SAME_PLACE * word.size:
            found.append(word)
    return found


def rows(words: list[Word]) -> list[Line]:
    """Words as lines, from the top of the page down. One that stands for a table is a line by itself."""
    found: list[list[Word]] = []
    row: list[Word] = []
    for word in sorted(words, key=_BASE, reverse=True):
        if word.stands_for_a_table():
            found.append([word])
        elif row and row[0].base - word.base < _SAME_BASE * min(word.size, row[0].size):
            row.append(word)
        else:
            row = [word]
            found.append(row)
    return [line_of(row) for row in found]


def parts(line: Line) -> list[Line]:
    """The line cut where a gap is wider than any between two words of a sentence."""
    found: list[list[Word]] = [[line.words[0]]]
    for word, separator in zip(line.words[1:], _separators(line), strict=True):
        if separator == "\t":
            found.append([])
        found[-1].append(word)
    return [line_of(words) for words in found] if len(found) > 1 else [line]


def _untangled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Where a line runs from right to left, words of another script in it run as they do by themselves."""
    if words[-1].right > 0:
        return words
    found: list[Word] = []
    run: list[Word] = []
    for word in words:
        if any(c.isalpha() for c in word.text) and not word.is_leftward():
            run.append(word)
            continue
        found += [*reversed(run), word]
        run = []
    return (*found, *reversed(run))


def _separators(line: Line) -> list[str]:
    """What stands between each word and the next: nothing, a space or a tab."""
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    usual = median(gaps) if len(gaps) > 1 else 0.0
    widest = max(_WIDE * line.size, _UNEVEN * min(usual, _SPREAD * line.size))
    found = [
        "" if _touches(word, after) else "\t" if after.left - word.right > widest else " "
        for word, after in pairwise(line.words)
    ]
    return [" ", *found[1:]] if found and line.words[0].raised else found  # the number of a note


def _touches(word: Word, after: Word) -> bool:
    return after.glued or (word.raised and after.left - word.right < _TOUCHING * after.size)


def _written(words: tuple[Word, ...], at: int) -> str:
    word = words[at]
    if not word.raised:
        return word.text
    before = words[at - 1].text if at else ""
    if word.text.isdigit() and _MEASURE.fullmatch(before):
        return word.text.translate(_SUPERSCRIPTS)
    if _REFERENCE.fullmatch(word.text):
        return f"[{word.text}]"
    return word.text
