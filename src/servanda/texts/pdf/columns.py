"""The order in which a page is read: columns of prose one after the other, the rest from the top down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from typing import NamedTuple

from servanda.texts.pdf.lines import Line, rows
from servanda.texts.pdf.words import Word

_STEP = 3.0  # points
_NARROWEST = 0.8  # heights of the type: a narrower strip is a chance meeting of spaces
_LEAST_LINES, _WORDS = 5, 3  # in each column, and on each of its lines
_MUCH, _FEWEST = 60, 2  # words in one column, for the other to hold so few lines: it ends there
_LEAST_WIDTH = 0.2  # of the page's text
_LEAST_FILL = 0.6  # of a column's width, for half of its lines: prose, not the cells of a table
_SAME_BASE = 0.3  # of the size
_DEEPEST = 3
_BASE = attrgetter("base")


class Gutter(NamedTuple):
    """A strip about `at` that no word crosses from the line at the height `top` to that at `bottom`."""

    at: float
    top: float
    bottom: float
    words: int


class Column(NamedTuple):
    """Lines that are read one after the other, and the gutter to their right, if there is one."""

    lines: list[Line]
    limit: float = inf


def columns_of(
    words: list[Word], known: Sequence[float] = (), *, limit: float = inf, depth: int = _DEEPEST
) -> list[Column]:
    """A page in the columns it is read in. `known` are gutters of its neighbours."""
    gutter = gutter_of(words, known) if depth else None
    if gutter is None:
        return [Column(rows(words), limit)] if words else []
    beside = [word for word in words if gutter.bottom <= word.base <= gutter.top]
    parts = (
        ([word for word in words if word.base > gutter.top], limit),
        ([word for word in beside if word.left < gutter.at], gutter.at),
        ([word for word in beside if word.left >= gutter.at], limit),
        ([word for word in words if word.base < gutter.bottom], limit),
    )
    return [column for part, edge in parts for column in columns_of(part, known, limit=edge, depth=depth - 1)]


def gutter_of(words: list[Word], known: Sequence[float] = ()) -> Gutter | None:
    """The strip that parts the most words into columns, if any does."""
    found: dict[tuple[float, float, float], Gutter | None] = {}
    ordered = sorted(words, key=_BASE, reverse=True)
    for at in _candidates(words):
        sure = _is_near(at, known)
        for free in _free(ordered, at, 2 if sure else 2 * _WORDS * _LEAST_LINES):
            strip = _strip(free, at)
            if strip is not None and strip not in found:
                found[strip] = _judged(free, at, words, sure=sure)
    gutters = [gutter for gutter in found.values() if gutter is not None]
    return max(gutters, key=lambda gutter: gutter.words, default=None)


def _is_near(at: float, known: Sequence[float]) -> bool:
    return any(abs(at - other) <= 2 * _STEP for other in known)


def _candidates(words: list[Word]) -> list[float]:
    """Places across the page that few words cross, compared with the others."""
    if not words:
        return []
    left, right = min(word.left for word in words), max(word.right for word in words)
    steps = int((right - left) / _STEP) + 1
    changes = [0] * (steps + 2)
    for word in words:
        changes[int((word.left - left) / _STEP)] += 1
        changes[int((word.right - left) / _STEP) + 1] -= 1
    count, counts = 0, []
    for change in changes:
        count += change
        counts.append(count)
    few = 0.5 * max(counts)
    first, last = int(_LEAST_WIDTH * steps), int((1 - _LEAST_WIDTH) * steps)
    return [left + (at + 0.5) * _STEP for at in range(first, last + 1) if counts[at] <= few]


def _free(ordered: list[Word], at: float, least: int) -> Iterator[list[Word]]:
    """The words between lines that cross the place `at`, from the top down, where there are enough."""
    crossing = [place for place, word in enumerate(ordered) if word.left < at < word.right]
    for above, below in pairwise([-1, *crossing, len(ordered)]):
        first, last = above + 1, below
        if last - first < least:
            continue
        while above >= 0 and first < last and _on_line(ordered[first], ordered[above]):
            first += 1
        while below < len(ordered) and first < last and _on_line(ordered[last - 1], ordered[below]):
            last -= 1
        if first < last:
            yield ordered[first:last]


def _on_line(word: Word, other: Word) -> bool:
    return abs(word.base - other.base) < _SAME_BASE * other.size


def _strip(words: list[Word], at: float) -> tuple[float, float, float] | None:
    """From where to where no word stands, and the height, if it is wide enough to part columns."""
    begins = max((word.right for word in words if word.right <= at), default=None)
    ends = min((word.left for word in words if word.left >= at), default=None)
    if begins is None or ends is None or ends - begins < _NARROWEST * words[0].size:
        return None
    return begins, ends, words[0].base


def _judged(free: list[Word], at: float, page: list[Word], *, sure: bool) -> Gutter | None:
    gutter = Gutter(at, free[0].base, free[-1].base, len(free))
    if sure:
        return gutter
    left = [word for word in free if word.right <= at]
    right = [word for word in free if word.left >= at]
    width = _LEAST_WIDTH * (max(word.right for word in page) - min(word.left for word in page))
    short, long = sorted((left, right), key=len)
    prose = _is_prose(long, width, _LEAST_LINES)
    least = _FEWEST if len(long) > _MUCH else _LEAST_LINES
    return gutter if prose and _is_prose(short, width, least) else None


def _is_prose(words: list[Word], width: float, least: int) -> bool:
    """Whether words stand in at least so many lines that mostly fill a column of at least `width`."""
    if len(words) < _WORDS * least:
        return False
    found = rows(words)
    left, right = min(line.left for line in found), max(line.right for line in found)
    if len(found) < least or right - left < width:
        return False
    full = sum(line.right - line.left >= _LEAST_FILL * (right - left) for line in found)
    return full * 2 >= len(found)
