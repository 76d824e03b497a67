"""What a printed label counts as: "iv" is four, or the letter pair; "i" is one, or the ninth letter."""

from __future__ import annotations

import re
from functools import lru_cache

_ROMAN = re.compile(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"


@lru_cache(maxsize=4096)
def candidates(label: str) -> tuple[tuple[str, int], ...]:
    """Each (numbering, value) the label may stand for; none where it is no label."""
    if not label:
        return ()
    if label[0].isdigit():
        digits = re.match(r"\d+", label)
        return (("dec", int(digits.group())),) if digits else ()
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


def plain_label(label: str, spelled: tuple[str, ...]) -> str:
    """A label as one cites it: "One" and "FIRST" are 1; a scanner's "Xl" is XI."""
    small = label.lower()
    for value, forms in enumerate(spelled, start=1):
        if small in forms.split():
            return str(value)
    if label.isdigit() or " " in label or small == label or not set(label) <= set("IVXLCl1"):
        return label
    return label.replace("l", "I").replace("1", "I")
