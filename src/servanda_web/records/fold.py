"""The form of words that is searched: without case, marks above letters, or a scanner's mistakes."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from servanda.texts.tokens import tokens

# Keyboards of Arabic, Persian and Urdu write one letter with different characters.
_ONE_LETTER = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۃ": "ہ", "ё": "е", "ı": "i"})


class Word(NamedTuple):
    """Characters `start` to `end`, and the parts they are searched by."""

    start: int
    end: int
    parts: tuple[str, ...]


def words(content: str) -> list[Word]:
    """The searchable words of `content`, in order. Linear in its length."""
    found = [Word(t.start, t.end, _parts(t.norm)) for t in tokens(content)]
    return [word for word in found if word.parts]


def fold(content: str) -> str:
    """`content` as the search index keeps it: letters and digits only, one space between."""
    return " ".join(part for word in words(content) for part in word.parts)


def _parts(norm: str) -> tuple[str, ...]:
    if norm.isascii():
        if norm.isalnum():
            return (norm,)
    else:
        bare = unicodedata.normalize("NFKD", norm.casefold())
        norm = unicodedata.normalize("NFC", "".join(c for c in bare if unicodedata.category(c) != "Mn"))
        norm = norm.translate(_ONE_LETTER)
    return tuple("".join(c if c.isalnum() else " " for c in norm).split())
