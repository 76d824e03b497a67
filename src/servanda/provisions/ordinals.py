"""What a printed label counts as: "iv" is four, or the letter pair; "i" is one, or the ninth letter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from servanda.provisions.words import place_of

_ROMAN = re.compile(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
# Russian lists leave Kazakh letters out, and some of their own: gaps in a list are no matter.
_CYRILLIC = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщэюя"
_ABJAD = ("الف", "ب", "ج", "د", "ہ", "و", "ز", "ح", "ط", "ی")
_LOOKALIKES = str.maketrans("ІіХхСсl1", "IIXXCCII")  # Cyrillic numerals, and a scanner's
_ROMAN_LETTERS = frozenset("IVXLCl1ІХС")


@lru_cache(maxsize=4096)
def candidates(label: str) -> tuple[tuple[str, int], ...]:
    """Each (numbering, value) the label may stand for; none where it is no label."""
    if not label:
        return ()
    if label[0].isdigit():
        digits = re.match(r"\d+", label)
        return (("dec", int(digits.group())),) if digits else ()
    if label in _ABJAD:
        return (("abjad", _ABJAD.index(label) + 1),)
    case = "upper" if label[0].isupper() else "lower"
    small = label.lower()
    found: list[tuple[str, int]] = []
    if len(small) == 1 and "a" <= small <= "z":
        found.append((case, ord(small) - 96))
    elif len(small) == 2 and small[0] == small[1] and "a" <= small[0] <= "z":
        found.append((case, ord(small[0]) - 70))
    elif len(small) == 1 and small in _CYRILLIC:
        found.append((f"{case} cyrillic", _CYRILLIC.index(small) + 1))
    if (value := roman(small)) is not None:
        found.append((f"{case} roman", value))
    return tuple(found)


def roman(small: str) -> int | None:
    """The value of a Roman numeral in small letters, or None."""
    if not small or not _ROMAN.fullmatch(small.removeprefix("c")):
        return None
    total = 0
    for here, after in zip(small, [*small[1:], ""], strict=True):
        value = _VALUES[here]
        total += -value if after and _VALUES[after] > value else value
    return total


def inserted(label: str) -> bool:
    """Whether the label is one put in later: "3 bis", "5A", "2-1"."""
    return label[:1].isdigit() and not label.isdigit() and "." not in label


def plain_digits(label: str) -> str:
    """The label with the digits of any script as 0 to 9."""
    return label if label.isascii() else "".join(str(unicodedata.digit(c, c)) for c in label)


def plain_label(label: str, spelled: tuple[str, ...]) -> str:
    """A label as one cites it: "One" and "FIRST" are 1, "۲" is 2; a scanner's "Xl" is XI."""
    place = place_of(label, spelled)
    if place is not None:
        return str(place + 1)
    if label[:1].isdigit():
        return plain_digits(label)
    if not set(label) <= _ROMAN_LETTERS or label.lower() == label:
        return label
    return label.translate(_LOOKALIKES)
