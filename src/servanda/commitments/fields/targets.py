"""Quantities to be reached: money, shares, measures and counted things, with their exact values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from servanda.commitments.fields.numerals import cardinal, digits
from servanda.commitments.fields.phrases import TargetPhrase
from servanda.commitments.fields.vocabulary import Phrases, listed, number_names, sets, split, table
from servanda.terms import Amount, Bound
from servanda.texts.tokens import Token

_MODIFIERS = 4  # words between a number and the noun it counts
_SYMBOLS = frozenset("$€£¥₹₸₽₺₩₱₪₴%")


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
        triggers=frozenset(word for word, value in numbers.items() if value > 1) | {"net-zero", "net"},
    )


@dataclass(frozen=True)
class _Number:
    """A number at tokens `start` to `stop`; a range has its lower end as `value`."""

    start: int
    stop: int
    value: Decimal
    ranged: bool
    scaled: bool


@dataclass(frozen=True)
class _Tokens:
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


def find_targets(content: str, words: Sequence[Token], *, language: str = "en") -> list[TargetPhrase]:
    """Every quantity among `words` that may be a target, in order.

    Years, dates, ordinals, lengths of time, references ("Article 4") and numbers of sides or
    leaders are none. A language without data gives no phrase.
    """
    speak = quantity_words(language)
    if speak is None:
        return []
    hits = [i for i, word in enumerate(words) if word.norm[:1].isdecimal() or word.norm in speak.triggers]
    if not hits:
        return []
    run = _Tokens(content, words, [word.norm for word in words], speak)
    found: list[TargetPhrase] = []
    after = 0
    for i in hits:
        phrase = _target(run, i) if i >= after else None
        if phrase is not None:
            start, after, amount = phrase
            found.append(TargetPhrase(start=words[start].start, end=words[after - 1].end, amount=amount))
    return found


_Span = tuple[int, int, Amount]


def _target(run: _Tokens, i: int) -> _Span | None:
    if run.at(i) in ("net", "net-zero"):
        return _net_zero(run, i)
    number = _number(run, i)
    if number is None:
        return None
    return _money(run, number) or _measure(run, number) or _count(run, number)


def _net_zero(run: _Tokens, i: int) -> _Span | None:
    stop = i + 1 if run.at(i) == "net-zero" else i + 3 if run.norms[i + 1 : i + 3] == ["-", "zero"] else i + 2
    if run.at(stop - 1) not in ("zero", "net-zero"):
        return None
    return i, stop, Amount(value=Decimal(0), unit="net emissions")


def _number(run: _Tokens, i: int) -> _Number | None:
    """A number with its scale, and the upper end of a range after it."""
    first = _scaled(run, i)
    if first is None:
        return None
    stop, value, scale = first
    if run.isa(stop, "percent_joints") and run.at(stop) != "and":
        second = _scaled(run, stop + 1)
        if second is not None and second[1] * second[2] > value:
            return _Number(i, second[0], value * max(scale, second[2]), ranged=True, scaled=second[2] > 1)
    return _Number(i, stop, value * scale, ranged=False, scaled=scale > 1)


def _scaled(run: _Tokens, i: int) -> tuple[int, Decimal, int] | None:
    word = run.at(i)
    counted = _grouped(run, i) or cardinal(run.norms, i, run.speak.numbers)
    if counted is None:
        return _suffixed(run, i, word)
    stop, value = counted
    scale = run.speak.scales.get(run.at(stop), 1) if len(run.at(stop)) > 1 or run.joined(stop) else 1
    if scale == 1 and run.at(stop) == "-" and run.at(stop + 1) in run.speak.scales:
        return stop + 2, value, run.speak.scales[run.at(stop + 1)]
    return (stop + 1, value, scale) if scale > 1 else (stop, value, 1)


def _suffixed(run: _Tokens, i: int, word: str) -> tuple[int, Decimal, int] | None:
    """ "2.5bn", "300m"."""
    number = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    scale = run.speak.scales.get(word[len(number) :])
    value = digits(number) if scale else None
    return (i + 1, value, scale) if value is not None and scale else None


def _grouped(run: _Tokens, i: int) -> tuple[int, Decimal] | None:
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


def _money(run: _Tokens, number: _Number) -> _Span | None:
    front = run.speak.currencies.before(run.norms, number.start, reach=4)
    start, stop = number.start, number.stop
    if front is not None and _symbol_fits(run, front[0], number.start):
        start, code = front
    else:
        symbol = run.at(start - 1) in _SYMBOLS and run.speak.currencies.match_to(run.norms, start - 1, start)
        if symbol:
            start, code = start - 1, symbol
        else:
            k = stop + (run.at(stop) in ("of", "worth"))
            behind = run.speak.currencies.match(run.norms, k) if k < len(run.norms) else None
            if behind is None or (k > stop and not number.scaled):
                return None
            stop, code = behind
    if run.at(start - 1) == "the" and run.capital(stop):  # "the $1.5 billion Facility": a name, no target
        return None
    return _bounded(run, start, stop, number=number, unit=code, currency=True)


def _symbol_fits(run: _Tokens, start: int, stop: int) -> bool:
    """Whether "US$", "A$" is written as one: "a $40 billion" is no Australian money."""
    return stop - start == 1 or run.at(stop - 1) not in _SYMBOLS or run.joined(stop - 1)


def _measure(run: _Tokens, number: _Number) -> _Span | None:
    if number.stop >= len(run.norms):
        return None
    k = number.stop + (run.at(number.stop) == "-")
    unit = run.speak.units.match(run.norms, k) if k < len(run.norms) else None
    if unit is None:
        return None
    return _bounded(run, number.start, unit[0], number=number, unit=unit[1])


def _count(run: _Tokens, number: _Number) -> _Span | None:
    """A number and the plural noun it counts, two to four words apart at most."""
    if _refers(run, number):
        return None
    noun = None
    for k in range(number.stop, min(number.stop + _MODIFIERS + 1, len(run.norms))):
        word = run.norms[k]
        if run.isa(k, "joins") or not (word[0].isalpha() or word == "-") or run.isa(k, "times"):
            break
        if _plural(run, k):
            noun = k
        elif noun is not None:
            break
    if noun is None:
        noun = _designated(run, number)
    if noun is None or run.isa(noun, "generic"):
        return None
    return _bounded(run, number.start, noun + 1, number=number, unit=_unit(run, number.stop, noun))


def _plural(run: _Tokens, k: int) -> bool:
    word = run.norms[k]
    if run.isa(k, "plurals"):
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'’" and not run.isa(k, "not_plural")


def _designated(run: _Tokens, number: _Number) -> int | None:
    """ "31 General Atomics MQ-9B": a type with letters and digits stands for the things themselves."""
    k = number.stop
    while run.capital(k) and k < number.stop + _MODIFIERS:
        k += 1
    last = run.at(k - 1)
    mark = k > number.stop and any(c.isdecimal() for c in last) and last[:1].isalpha()
    if mark or (k > number.stop and run.at(k) == "-" and run.at(k + 1)[:1].isdecimal()):
        return k - 1 if mark else k + 1
    return None


def _unit(run: _Tokens, start: int, noun: int) -> str:
    return " ".join(run.norms[start : noun + 1])


def _refers(run: _Tokens, number: _Number) -> bool:
    """Whether the number is a reference, a year, part of a name or counts what is known already."""
    before = number.start - 1
    if (
        run.isa(before, "references")
        or run.isa(before, "definite")
        or run.at(before) in ("-", "–", "/", "#", "§")
    ):
        return True
    if run.capital(before) and not run.isa(before, "joins") and before > 0:
        return True
    if run.at(number.stop) in ("-", "/", "(") or run.at(before) == ".":
        return True
    year_like = number.value == int(number.value) and 1900 <= number.value < 2100
    return year_like and run.at(number.start).isdecimal()


def _bounded(
    run: _Tokens, start: int, stop: int, *, number: _Number, unit: str, currency: bool = False
) -> _Span:
    """The phrase with "at least", "up to" and the like in front, and what they mean."""
    bound = Bound.AT_LEAST if number.ranged else Bound.EXACT
    front = run.speak.bounds.before(run.norms, start)
    while front is not None:
        start = front[0]
        if bound is Bound.EXACT:
            bound = Bound(front[1])
        front = run.speak.bounds.before(run.norms, start)
    return start, stop, Amount(value=number.value, unit=unit, bound=bound, currency=currency)
