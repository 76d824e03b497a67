"""The data files of a language: phrases to look for, arranged by their first word."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from servanda.texts.tokens import tokens

V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases of one or more words, each with a value; the longest that fits is found first."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], V]]) -> None:
        table: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in entries:
            table.setdefault(words[0], []).append((tuple(words[1:]), value))
        self.by_first = {word: sorted(tails, key=lambda t: -len(t[0])) for word, tails in table.items()}

    def match(self, norms: Sequence[str], i: int) -> tuple[int, V] | None:
        """The longest phrase that begins at token `i`: the token after it, and its value."""
        tails = self.by_first.get(norms[i])
        if tails is None:
            return None
        following = norms[i + 1] if i + 1 < len(norms) else ""
        for tail, value in tails:
            stop = i + 1 + len(tail)
            if not tail or (tail[0] == following and tuple(norms[i + 1 : stop]) == tail):
                return stop, value
        return None

    def before(self, norms: Sequence[str], stop: int, *, reach: int = 5) -> tuple[int, V] | None:
        """The longest phrase that ends right before token `stop`: its first token, and its value."""
        for i in range(max(0, stop - reach), stop):
            found = self.match_to(norms, i, stop)
            if found is not None:
                return i, found
        return None

    def match_to(self, norms: Sequence[str], i: int, stop: int) -> V | None:
        """The value of the phrase that is exactly tokens `i` to `stop`, or None."""
        for tail, value in self.by_first.get(norms[i], ()):
            if i + 1 + len(tail) == stop and tuple(norms[i + 1 : stop]) == tail:
                return value
        return None


@cache
def table(name: str) -> dict[str, Any]:
    """One data file of this package, such as "en-time"; empty where the language has none."""
    file = files("servanda.commitments.fields") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def listed(value: str) -> list[list[str]]:
    """ "at least; no less than" as lists of words."""
    return [split(phrase) for phrase in value.split(";") if phrase.strip()]


def split(phrase: str) -> list[str]:
    """A phrase of a data file as the look-up forms of its tokens."""
    return [token.norm for token in tokens(phrase)]


def sets(section: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Word classes by name."""
    return {name: frozenset(words.split()) for name, words in section.items()}


def number_names(section: Mapping[str, str]) -> dict[str, int]:
    """Number words with their values; tens joined to ones by a hyphen too."""
    ones = section["ones"].split()
    names = {word: value for value, word in enumerate(ones)}
    for place, word in enumerate(section["tens"].split(), start=2):
        names[word] = place * 10
        names.update({f"{word}-{ones[one]}": place * 10 + one for one in range(1, 10)})
    names.update(dict.fromkeys(section["hundred"].split(), 100))
    names.update(dict.fromkeys(section["thousand"].split(), 1000))
    return names
