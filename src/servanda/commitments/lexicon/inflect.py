"""Forms of English verbs: base, -s, -ing, past and participle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_VOWELS = "aeiou"

Irregular = Mapping[str, tuple[str, str]]
"""Past and participle by base form."""


class Forms(NamedTuple):
    """The five forms of one verb."""

    base: str
    third: str
    gerund: str
    past: str
    participle: str


def forms(base: str, *, doubled: bool = False, irregular: Irregular) -> Forms:
    """The forms of `base`; `doubled` where the last letter doubles ("planning")."""
    head, _, tail = base.partition(" ")
    stem = head + head[-1] if doubled else head
    past, participle = irregular.get(head, (_past(head, stem), _past(head, stem)))
    rest = f" {tail}" if tail else ""
    return Forms(base, _third(head) + rest, _gerund(head, stem) + rest, past + rest, participle + rest)


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if _consonant_y(base) else base + "s"


def _gerund(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return stem + "ing"


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _consonant_y(base) else stem + "ed"


def _consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
