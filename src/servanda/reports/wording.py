"""Words made comparable: roots, names, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from servanda.reports.words import ReportWords, report_words
from servanda.texts.tokens import tokens

_ENDINGS = (
    *("isations", "isation", "ications", "ication", "ations", "ation", "ments", "ment", "ities", "ity"),
    *("ences", "ence", "ances", "ance", "ings", "ing", "ions", "ion", "ically", "ical", "ial", "al"),
    *("ives", "ive", "ists", "ist", "isms", "ism", "ers", "er", "ors", "or", "ies", "ied", "ed", "es"),
    *("s", "e", "y"),
)
_SHORTEST = 4
_CAPITALS = re.compile(r"(?:\b[A-Z][\w’'-]*(?: (?:of|and|for|the|on) | ))+[A-Z][\w’'-]*")
_SMALL = frozenset(["of", "and", "for", "the", "on"])


@cache
def root(word: str) -> str:
    """What forms of one word have in common, roughly: enough to compare, not to print."""
    word = word.removesuffix("'s").removesuffix("'").replace("z", "s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def abbreviations(content: str) -> dict[str, tuple[str, ...]]:
    """Names of the text by their first letters: "oic" for the Organisation of Islamic Cooperation."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _CAPITALS.findall(content):
        words = re.split(r"[ -]", name)
        telling = [w for w in words if w.lower() not in _SMALL]
        for first in range(len(telling) - 1):
            for last in range(first + 2, min(len(telling), first + 6) + 1):
                letters = "".join(w[0] for w in telling[first:last]).lower()
                found.setdefault(letters, tuple(w.lower() for w in telling[first:last]))
    return found


class Roots:
    """Makes the telling words of a stretch of text, given the names that the texts abbreviate."""

    def __init__(self, language: str, names: Mapping[str, tuple[str, ...]]) -> None:
        self._words: ReportWords = report_words(language)
        self._names = names
        self.light = frozenset(self._root(w) for w in self._words.light)

    def of(self, words: str) -> dict[str, str]:
        """Roots in order, each with the word it was made from; words that tell nothing are left out."""
        found: dict[str, str] = {}
        for token in tokens(words):
            shown = words[token.start : token.end]
            for part in self._parts(token.norm, shown):
                if part[:1].isalpha() and part not in self._words.little and len(part) > 1:
                    found.setdefault(self._root(part), shown)
        return found

    def _parts(self, norm: str, shown: str) -> Iterable[str]:
        bare = norm.removesuffix("'s")
        if bare in self._words.written_out:
            return self._words.written_out[bare]
        if shown.isupper() and bare in self._names:
            return self._names[bare]
        return bare.split("-") if "-" in bare else (bare,)

    def _root(self, word: str) -> str:
        return root(self._words.same.get(word, word))
