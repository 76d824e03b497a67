"""Texts in two languages in one file, such as the authentic texts side by side in a table."""

from __future__ import annotations

import re
from collections import Counter

from servanda.texts.language import best, language_of

_NAMES = {
    "en": "English",
    "fr": "French",
    "kk": "Kazakh",
    "ru": "Russian",
    "tr": "Turkish",
    "ur": "Urdu",
}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_OTHER = re.compile(r"[\u0400-\u052f\u0620-\u06ff]+")
_SAMPLE = 20_000  # characters, from the beginning and the end
_LEAST_SCRIPT = 0.15  # of the letters, for the letters alone to tell of a second language
_LEAST = 0.2  # of the words in sentences
_SHORTEST = 60  # characters of a piece whose language is asked for
_MOST_PIECES = 80


def language_and_note(content: str) -> tuple[str, list[str]]:
    """The language of the text, and a note where a good part of it is in another."""
    language = language_of(content)
    if not _has_two_scripts(content):
        return language, []
    shares = _shares(content)
    found = [code for code, share in shares if share >= _LEAST]
    if len(found) < 2:
        return language, []
    named = " and ".join(_NAMES[code] for code in found)
    note = f"The text is in {named}: load each language in a file of its own, or only one of them is read."
    return found[0] if language == "und" else language, [note]


def _has_two_scripts(content: str) -> bool:
    sample = content if len(content) <= 2 * _SAMPLE else content[:_SAMPLE] + content[-_SAMPLE:]
    latin, other = (sum(map(len, script.findall(sample))) for script in (_LATIN, _OTHER))
    return min(latin, other) > _LEAST_SCRIPT * (latin + other)


def _shares(content: str) -> list[tuple[str, float]]:
    """Languages by their share of the pieces of the text that tell one, the largest first."""
    pieces = [piece for piece in re.split(r"[\n\t]+", content) if len(piece) >= _SHORTEST]
    step = max(1, len(pieces) // _MOST_PIECES)
    counts: Counter[str] = Counter()
    for piece in pieces[::step]:
        profile = best(piece)
        if profile is not None and profile.code in _NAMES:
            counts[profile.code] += len(piece)
    total = counts.total()
    return [(code, count / total) for code, count in counts.most_common()]
