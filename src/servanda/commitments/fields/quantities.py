"""Numbers among tokens, with their scales, and the vocabulary of quantities of a language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from servanda.commitments.fields.numerals import cardinal, digits
from servanda.commitments.fields.vocabulary import Phrases, listed, number_names, sets, split, table
from servanda.texts.tokens import Token


@dataclass(frozen=True, kw_only=True)
class QuantityWords:
    """What a language says of quantities: see the data file `<language>-quantities.toml`."""

    numbers: dict[str, int]
    scales: dict[str, int]
    bounds: Phrases[str]
    currencies: Phrases[str]
    units: Phrases[str]
    classes: dict[str, frozenset[str]]
    triggers: frozenset[str]


@cache
def quantity_words(language: str) -> QuantityWords | None:
    """The vocabulary of quantities of an ISO 639-1 language, or None where there is none."""
    data = table(f"{language}-quantities")
    if not data:
        return None
    numbers = number_names(data["numbers"])
    return QuantityWords(
        numbers=numbers,
        scales=data["scales"],
        bounds=Phrases((words, bound) for bound, value in data["bounds"].items() for words in listed(value)),
        currencies=Phrases((split(words), code) for words, code in data["currencies"].items()),
        units=Phrases((split(words), unit) for words, unit in data["units"].items()),
        classes=sets(data["words"]),
        triggers=frozenset(word for word, value in numbers.items() if value) | {"net-zero", "net"},
    )


@dataclass(frozen=True)
class Number:
    """A number at tokens `start` to `stop`; a range has its lower end as `value`."""

    start: int
    stop: int
    value: Decimal
    ranged: bool
    scaled: bool


@dataclass(frozen=True)
class Run:
    """Tokens of a sentence; positions count tokens, and beyond the end stands the empty word."""

    content: str
    words: Sequence[Token]
    norms: list[str]
    speak: QuantityWords

    def at(self, i: int) -> str:
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def isa(self, i: int, name: str) -> bool:
        return self.at(i) in self.speak.classes[name]

    def joined(self, i: int) -> bool:
        return 0 < i < len(self.words) and self.words[i - 1].end == self.words[i].start

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.content[self.words[i].start].isupper()


def number_at(run: Run, i: int) -> Number | None:
    """A number with its scale, and the upper end of a range after it."""
    first = _scaled(run, i)
    if first is None:
        return None
    stop, value, scale = first
    if run.isa(stop, "percent_joints") and run.at(stop) != "and":
        second = _scaled(run, stop + 1 + (len(run.at(stop + 1)) == 1 and not run.at(stop + 1).isalnum()))
        if second is not None and second[1] * second[2] > value:
            return Number(
                i, second[0], whole(value * max(scale, second[2])), ranged=True, scaled=second[2] > 1
            )
    return Number(i, stop, whole(value * scale), ranged=False, scaled=scale > 1)


def whole(value: Decimal) -> Decimal:
    """The same number, without ".0" where it is whole."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def _scaled(run: Run, i: int) -> tuple[int, Decimal, int] | None:
    word = run.at(i)
    counted = _grouped(run, i) or cardinal(run.norms, i, run.speak.numbers)
    if counted is None:
        return _suffixed(run, i, word)
    stop, value = counted
    scale = run.speak.scales.get(run.at(stop), 1) if len(run.at(stop)) > 1 or run.joined(stop) else 1
    if scale == 1 and run.at(stop) == "-" and run.at(stop + 1) in run.speak.scales:
        return stop + 2, value, run.speak.scales[run.at(stop + 1)]
    return (stop + 1, value, scale) if scale > 1 else (stop, value, 1)


def _suffixed(run: Run, i: int, word: str) -> tuple[int, Decimal, int] | None:
    """ "2.5bn", "300m"."""
    number = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    scale = run.speak.scales.get(word[len(number) :])
    value = digits(number) if scale else None
    return (i + 1, value, scale) if value is not None and scale else None


def _grouped(run: Run, i: int) -> tuple[int, Decimal] | None:
    """ "1 000 000": groups of three digits with one space between."""
    word = run.at(i)
    if not (word.isascii() and word.isdecimal() and len(word) <= 3):
        return None
    stop = i + 1
    while stop < len(run.norms) and len(run.norms[stop]) == 3 and run.norms[stop].isdecimal():
        if run.words[stop].start - run.words[stop - 1].end != 1:
            break
        stop += 1
    return (stop, Decimal("".join(run.norms[i:stop]))) if stop > i + 1 else None
