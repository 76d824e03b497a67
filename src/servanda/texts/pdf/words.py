"""A word on a page, and where it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

TABLE = "\0"  # begins what stands for a table: no word of a page holds a zero byte
LEFTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")
_NUMBER = re.compile(r"([.()]?)(\d{1,3})([.(]?)")  # "1." and "1)", whichever way its sign is turned
_SMALL = 0.85  # of the size beside it: a sign of that size may be raised or lowered
_LONGEST_SIGN = 8


class Word(NamedTuple):
    """Characters without white space between them.

    Measures are points on the page, from its lower left corner; `base` is the line the letters stand on,
    `size` the height of the type. In a text that runs from right to left `left` and `right` are turned
    round, below zero, so that reading order is rising order there too. A word that is `glued` follows
    the one before without a space; a `raised` one stands above the line, as a footnote's number does.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    glued: bool = False
    raised: bool = False

    def mirrored(self) -> Word:
        """The word as a text counts that runs from right to left."""
        text = self.text
        found = _NUMBER.fullmatch(text)
        if found and (sign := found.group(1) or found.group(3)):
            text = found.group(2) + (")" if sign in "()" else sign)
        return self._replace(text=text, left=-self.right, right=-self.left)

    def stands_for_a_table(self) -> bool:
        """Whether it holds the place of a table that was taken out of the page."""
        return self.text[0] == TABLE

    def is_leftward(self) -> bool:
        """Whether it holds a letter of a script written from right to left (Arabic, Hebrew)."""
        return LEFTWARD.search(self.text) is not None


def leftward_share(words: list[Word]) -> float:
    """The share of words that are written from right to left."""
    lettered = sum(any(c.isalpha() for c in word.text) for word in words)
    return sum(map(Word.is_leftward, words)) / max(1, lettered)


def on_lines(words: list[Word]) -> list[Word]:
    """Words in the order of the file; signs above or below a line are set on it."""
    found: list[Word] = []
    for at, word in enumerate(words):
        before = found[-1] if found else None
        after = words[at + 1] if at + 1 < len(words) else None
        if before is not None and (lift := _lift(word, before, word.left - before.right)):
            word = word._replace(base=before.base, glued=True, raised=lift > 0)
        elif after is not None and word.text.isdigit():
            lift = _lift(word, after, after.left - word.right)
            word = word._replace(base=after.base, raised=True) if lift > 0 else word
        found.append(word)
    return found


def _lift(word: Word, beside: Word, gap: float) -> float:
    """How far a small sign stands above (below zero: below) the line of the word it touches, or 0."""
    size = beside.size
    if word.size > _SMALL * size or len(word.text) > _LONGEST_SIGN or not -0.3 * size < gap < 0.35 * size:
        return 0
    lift = (word.base - beside.base) / size
    return lift if 0.1 < lift < 0.75 or -0.4 < lift < -0.05 else 0
