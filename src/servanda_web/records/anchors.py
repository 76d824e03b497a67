"""The name a provision bears in the address of a page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def anchor(number: str) -> str:
    """`para. 12` becomes `para-12`, `Art. 4(2)(a)` becomes `art-4-2-a`. Letters of any script are kept."""
    plain = unicodedata.normalize("NFKC", number).lower()
    parts = "".join(c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in plain)
    return "-".join(parts.split()) or "provision"


def anchors(numbers: Iterable[str]) -> dict[str, str]:
    """An anchor of its own for each number; where two would be equal the later one gets `-2`, `-3`."""
    taken: dict[str, int] = {}
    names: dict[str, str] = {}
    for number in numbers:
        name = anchor(number)
        taken[name] = taken.get(name, 0) + 1
        names[number] = name if taken[name] == 1 else f"{name}--{taken[name]}"
    return names
