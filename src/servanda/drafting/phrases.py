"""Phrases looked up among tokens by their first word, so that a text is passed over once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from servanda.texts.tokens import tokens

V = TypeVar("V")


class Match(NamedTuple, Generic[V]):
    """Tokens `start` to `stop` are a phrase that stands for `value`."""

    start: int
    stop: int
    value: V


class Phrases(Generic[V]):
    """Phrases of one or more words, each with a value; of two with the same words the last counts."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], V]]) -> None:
        unique = {tuple(words): value for words, value in entries}
        self._tails: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in unique.items():
            self._tails.setdefault(words[0], []).append((words[1:], value))
        for tails in self._tails.values():
            tails.sort(key=lambda tail: -len(tail[0]))

    def at(self, norms: Sequence[str], i: int) -> Match[V] | None:
        """The longest phrase that begins at `i`."""
        for tail, value in self._tails.get(norms[i], ()):
            stop = i + 1 + len(tail)
            if not tail or tuple(norms[i + 1 : stop]) == tail:
                return Match(i, stop, value)
        return None

    def among(self, norms: Sequence[str]) -> Iterator[Match[V]]:
        """Every phrase in order, none inside another."""
        after = 0
        for i, word in enumerate(norms):
            if i >= after and word in self._tails:
                found = self.at(norms, i)
                if found is not None:
                    after = found.stop
                    yield found


def listed(value: str) -> list[list[str]]:
    """ "set up; create" as lists of look-up forms; a "+" stays at its word."""
    return [_split(phrase) for phrase in value.split(";") if phrase.strip()]


def _split(phrase: str) -> list[str]:
    split: list[str] = []
    for token in tokens(" ".join(phrase.split())):
        if token.norm == "+" and split:
            split[-1] += "+"
        else:
            split.append(token.norm)
    return split
