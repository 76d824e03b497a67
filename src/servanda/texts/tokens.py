"""Words and marks with their places, so that nothing a scribe or scanner did hides a word.

A token's `norm` is what lexicons are matched against; its `start` and `end` point at the characters
as they stand. Soft hyphens, zero-width marks, hyphenated line ends, ligatures, look-alike letters of
another script and digits read for letters are undone in `norm` only.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNSEEN = _INVISIBLE + "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # and what turns the direction
_MARKS = "\u0300-\u036f\u0483-\u0487\u064b-\u0652\u0670"  # accents that are characters of their own
_LETTERS = r"[^\W_]"
# Each alternative consumes at least one character and the joints cannot overlap: linear time.
_WORD = (
    rf"(?:{_LETTERS}{{1,40}}[-/]){{0,3}}(?:[A-Z]\.){{2,}}(?:-{_LETTERS}+)*"
    rf"|\d+(?:[.,]\d+)*(?:{_LETTERS})*"
    rf"|{_LETTERS}+(?:(?:[{_INVISIBLE}{_MARKS}]+|[-\u2010\u2011'’ʼ]"
    rf"|[-\u2010\u00ad]\r?\n[ \t]{{0,8}}(?=[^\W\d_A-Z])){_LETTERS}+)*[{_MARKS}]*"
    rf"|[^\w\s{_UNSEEN}]|_"
)
_TOKEN = re.compile(rf"([\s{_UNSEEN}]*)({_WORD})")
_BLANK = re.compile(rf"[\s{_UNSEEN}]")
_DROPPED = dict.fromkeys(map(ord, _INVISIBLE))
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
_CYRILLIC_TWINS = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwABEKMHOPCTYXIJS")
_LATIN_TWINS = str.maketrans("aeopcyxiABEKMHOPCTYXI", "аеорсухіАВЕКМНОРСТУХІ")
_SCANNED_DIGITS = str.maketrans("015", "ols")
_LINE_END = re.compile(r"[-\u2010\u00ad]\r?\n[ \t]{0,8}")


class Token(NamedTuple):
    """A word or a single mark: characters `start` to `end`, and `norm`, its form for look-ups."""

    start: int
    end: int
    norm: str


def tokens(content: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of characters `start` to `end` of `content`, in order. Linear in their number."""
    made: list[Token] = []
    add, new, norms = made.append, tuple.__new__, _NORMS
    if len(norms) > _MOST_NORMS:
        norms.clear()
    at, last = start, len(content) if end is None else end
    while last > start and _BLANK.match(content, last - 1):
        last -= 1  # a gap without a word behind it would be tried from each of its characters
    for gap, word in _TOKEN.findall(content, start, last):
        at += len(gap)
        stop = at + len(word)
        add(new(Token, (at, stop, norms[word])))
        at = stop
    return made


class _Norms(dict[str, str]):
    """Look-up forms by word, remembered: a text says the same words again and again."""

    def __missing__(self, word: str) -> str:
        made = self[word] = norm(word)
        return made


_NORMS = _Norms()
_MOST_NORMS = 100_000


def norm(word: str) -> str:
    """The look-up form of one word: lower case, with what hides its letters undone."""
    if "\n" in word:
        word = _LINE_END.sub("", word)
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word.translate(_DROPPED)).translate(_PLAIN)
        word = _one_script(word)
    if word[:1].isalpha() and not word.isalpha() and any(c in "015" for c in word):
        word = _undo_scanned_digits(word)
    return word.lower()


def _one_script(word: str) -> str:
    """Letters of another script that look alike, in the script most of the word is in."""
    latin = sum(1 for c in word if "a" <= c.lower() <= "z")
    cyrillic = sum(1 for c in word if "\u0400" <= c <= "\u052f")
    if not latin or not cyrillic:
        return word
    return word.translate(_CYRILLIC_TWINS if latin >= cyrillic else _LATIN_TWINS)


def _undo_scanned_digits(word: str) -> str:
    """ "sha11" as "shall": only where digits stand between small letters, never in "G20" or "COVID-19"."""
    if not any(c.islower() for c in word) or "-" in word:
        return word
    return word.translate(_SCANNED_DIGITS)
