"""The language of a text, by its letters and its small words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

_SAMPLE = 12_000  # characters, from each of the beginning, the middle and the end
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ‘’][^\W\d_]+)*")
_LEAST_HITS = 3  # small words
_LEAST_SHARE = 0.05  # of all words
_LEAD = 1.25  # over the next language
_MOST_FOREIGN = 0.02  # of all letters
_COMMON = {
    "latin": frozenset("abcdefghijklmnopqrstuvwxyz"),
    "cyrillic": frozenset("абвгдежзийклмнопрстуфхцчшьюя"),
    "arabic": frozenset("ابتثجحخدذرزسشصضطظعغفقلمنهويءكىةآأإئؤ"),
}
_BLOCKS = (("latin", "a", "\u024f"), ("cyrillic", "\u0400", "\u052f"), ("arabic", "\u0620", "\u06ff"))


class Profile(NamedTuple):
    """What gives a language away."""

    code: str
    script: str
    alphabet: frozenset[str]
    words: frozenset[str]
    ours: bool


def language_of(content: str) -> str:
    """The language most of `content` is in: "en", "fr", "kk", "ru", "tr", "ur", or "und".

    "und" stands for another language, for a text too short to tell, and for a close tie.
    """
    found = best(content)
    return found.code if found is not None and found.ours else "und"


def best(content: str) -> Profile | None:
    """The profile that fits the text, of any language known here; None where none clearly does."""
    words = Counter(match.group() for match in _WORD.finditer(_sample(content)))
    letters = Counter(c for word, count in words.items() for c in word * count)
    script = _script(letters)
    total = sum(words.values())
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    for profile in profiles():
        if profile.script == script and _foreign(letters, profile) <= _MOST_FOREIGN:
            hits[profile.code] = _hits(words, profile)
            scores[profile.code] = max(scores.get(profile.code, 0.0), hits[profile.code] / total)
    ranked = sorted(scores, key=lambda code: -scores[code])
    if not ranked or hits[ranked[0]] < _LEAST_HITS or scores[ranked[0]] < _LEAST_SHARE:
        return None
    if len(ranked) > 1 and scores[ranked[0]] < _LEAD * scores[ranked[1]]:
        return None
    return next(p for p in profiles() if p.code == ranked[0])


@cache
def profiles() -> tuple[Profile, ...]:
    """All profiles of the data file."""
    table = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    return tuple(
        Profile(
            code=entry.get("code", name),
            script=entry["script"],
            alphabet=_COMMON[entry["script"]] | frozenset(entry["letters"]),
            words=frozenset(entry["words"].split()),
            ours=entry.get("ours", False),
        )
        for name, entry in table.items()
    )


def _sample(content: str) -> str:
    """Three pieces of the text, in small letters, its look-alikes and marks as one form."""
    if len(content) > 3 * _SAMPLE:
        middle = len(content) // 2
        parts = (content[:_SAMPLE], content[middle : middle + _SAMPLE], content[-_SAMPLE:])
        content = "\n".join(parts)
    lowered = content.replace("İ", "i").lower().replace("\u0307", "").replace("\u00ad", "")
    return lowered.translate(str.maketrans("’‘ʻ", "ʻʻʻ"))


def _script(letters: Counter[str]) -> str:
    counts = {
        script: sum(n for c, n in letters.items() if first <= c <= last) for script, first, last in _BLOCKS
    }
    leader = max(counts, key=lambda script: counts[script])
    return leader if counts[leader] * 2 > sum(letters.values()) else ""


def _foreign(letters: Counter[str], profile: Profile) -> float:
    """The share of letters of the profile's script that its language does not use."""
    first, last = next((first, last) for script, first, last in _BLOCKS if script == profile.script)
    inside = {c: n for c, n in letters.items() if first <= c <= last}
    strange = sum(n for c, n in inside.items() if c not in profile.alphabet)
    return strange / max(1, sum(inside.values()))


def _hits(words: Counter[str], profile: Profile) -> int:
    return sum(words[word] for word in profile.words)
