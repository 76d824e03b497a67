"""A run of tokens under a finder's eye, with the vocabulary of time of its language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from servanda.commitments.fields.vocabulary import Phrases, listed, number_names, sets, split, table
from servanda.texts.tokens import Token


@dataclass(frozen=True, kw_only=True)
class TimeWords:
    """What a language says of time: see the data file `<language>-time.toml`."""

    months: dict[str, int]
    units: dict[str, tuple[str, str]]
    positions: Phrases[str]
    lone: Phrases[str]
    never_after: dict[str, frozenset[str]]
    classes: dict[str, frozenset[str]]
    numbers: dict[str, int]
    telling: frozenset[str]
    """Words of which every time behind a preposition holds one, numbers in digits apart."""

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


_GRAMMAR = frozenset({"determiners", "articles", "joints", "stops", "past", "narrative", "forward", "future"})


@cache
def time_words(language: str) -> TimeWords | None:
    """The vocabulary of time of an ISO 639-1 language, or None where there is none."""
    data = table(f"{language}-time")
    if not data:
        return None
    units = {word: tuple(value.split()) for word, value in data["units"].items()}
    classes = sets(data["words"])
    numbers = number_names(table(f"{language}-quantities")["numbers"])
    told = [words for name, words in classes.items() if name not in _GRAMMAR]
    return TimeWords(
        months=data["months"],
        units={word: (pair[0], pair[1]) for word, pair in units.items()},
        positions=Phrases(
            (words, mode) for mode, value in data["positions"].items() for words in listed(value)
        ),
        lone=Phrases((split(words), value) for words, value in data["lone"].items()),
        never_after=sets(data["never_after"]),
        classes=classes,
        numbers=numbers,
        telling=frozenset().union(data["months"], units, numbers, *told),
    )


class Scan:
    """Tokens of a text; positions count tokens, and beyond the end stands the empty word."""

    __slots__ = ("content", "norms", "reference", "time", "words")

    def __init__(
        self, content: str, words: Sequence[Token], *, time: TimeWords, reference: date | None = None
    ) -> None:
        self.content = content
        self.words = words
        self.norms = [word.norm for word in words]
        self.time = time
        self.reference = reference

    def at(self, i: int) -> str:
        """The look-up form at `i`, or "" outside."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def isa(self, i: int, name: str) -> bool:
        """Whether the word at `i` is of the class `name`."""
        return self.at(i) in self.time.classes[name]

    def capital(self, i: int) -> bool:
        """Whether the word at `i` begins with a capital letter."""
        return 0 <= i < len(self.words) and self.content[self.words[i].start].isupper()

    def joined(self, i: int) -> bool:
        """Whether nothing stands between the token at `i` and the one before."""
        return 0 < i < len(self.words) and self.words[i - 1].end == self.words[i].start

    def said(self, start: int, stop: int) -> str:
        """The words of tokens `start` to `stop`, in look-up form on one line, without a leading article."""
        while start < stop and self.isa(start, "articles"):
            start += 1
        stop = min(stop, len(self.words))
        if start >= stop:
            return ""
        return " ".join(self.content[self.words[start].start : self.words[stop - 1].end].split())
