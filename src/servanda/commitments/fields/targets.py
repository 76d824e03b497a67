"""Quantities to be reached: money, shares, measures and counted things, with their exact values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from servanda.commitments.fields.phrases import TargetPhrase
from servanda.commitments.fields.quantities import Number, Run, number_at, quantity_words
from servanda.terms import Amount, Bound
from servanda.texts.tokens import Token

_MODIFIERS = 4  # words between a number and the noun it counts
_SYMBOLS = frozenset("$€£¥₹₸₽₺₩₱₪₴%")


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
    run = Run(content, words, [word.norm for word in words], speak)
    found: list[TargetPhrase] = []
    after = 0
    for i in hits:
        phrase = _target(run, i) if i >= after else None
        if phrase is not None and phrase[0] >= after:
            start, after, amount = phrase
            found.append(TargetPhrase(start=words[start].start, end=words[after - 1].end, amount=amount))
    return found


_Span = tuple[int, int, Amount]


def _target(run: Run, i: int) -> _Span | None:
    if run.at(i) in ("net", "net-zero"):
        return _net_zero(run, i)
    number = number_at(run, i)
    if number is None:
        return None
    if number.value == 1 and not run.at(i)[0].isdecimal():  # not "one of the", "one apex body"
        return _single(run, number)
    return _money(run, number) or _measure(run, number) or _count(run, number)


def _single(run: Run, number: Number) -> _Span | None:
    """ "one troupe", "one more consulate": a single thing of a kind that is counted."""
    for k in range(number.stop, min(number.stop + _MODIFIERS, len(run.norms))):
        if run.isa(k, "singles") and not run.isa(number.start - 1, "definite"):
            return number.start, k + 1, Amount(value=number.value, unit=_unit(run, number.stop, k))
        if run.isa(k, "joins") or not run.norms[k][0].isalpha():
            return None
    return None


def _net_zero(run: Run, i: int) -> _Span | None:
    stop = i + 1 if run.at(i) == "net-zero" else i + 3 if run.norms[i + 1 : i + 3] == ["-", "zero"] else i + 2
    if run.at(stop - 1) not in ("zero", "net-zero"):
        return None
    return i, stop, Amount(value=Decimal(0), unit="net emissions")


def _money(run: Run, number: Number) -> _Span | None:
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


def _symbol_fits(run: Run, start: int, stop: int) -> bool:
    """Whether "US$", "A$" is written as one: "a $40 billion" is no Australian money."""
    return stop - start == 1 or run.at(stop - 1) not in _SYMBOLS or run.joined(stop - 1)


def _measure(run: Run, number: Number) -> _Span | None:
    if number.stop >= len(run.norms):
        return None
    k = number.stop + (run.at(number.stop) == "-")
    unit = run.speak.units.match(run.norms, k) if k < len(run.norms) else None
    if unit is None:
        return None
    return _bounded(run, number.start, unit[0], number=number, unit=unit[1])


def _count(run: Run, number: Number) -> _Span | None:
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


def _plural(run: Run, k: int) -> bool:
    word = run.norms[k]
    if run.isa(k, "plurals"):
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'’" and not run.isa(k, "not_plural")


def _designated(run: Run, number: Number) -> int | None:
    """ "31 General Atomics MQ-9B": a type with letters and digits stands for the things themselves."""
    k = number.stop
    while run.capital(k) and k < number.stop + _MODIFIERS:
        k += 1
    last = run.at(k - 1)
    mark = k > number.stop and any(c.isdecimal() for c in last) and last[:1].isalpha()
    if mark or (k > number.stop and run.at(k) == "-" and run.at(k + 1)[:1].isdecimal()):
        return k - 1 if mark else k + 1
    return None


def _unit(run: Run, start: int, noun: int) -> str:
    return " ".join(run.norms[start : noun + 1])


def _refers(run: Run, number: Number) -> bool:
    """Whether the number is a reference, a year, part of a name or counts what is known already."""
    before = number.start - 1
    if run.at(before) in ("“", '"', "«", "‘"):  # “100 Cities”: a name
        return True
    if (
        run.isa(before, "references")
        or (run.isa(before, "definite") and not _of_amount(run, before))
        or run.at(before) in ("-", "–", "/", "#", "§")
    ):
        return True
    if run.capital(before) and not run.isa(before, "joins") and before > 0:
        return True
    if run.at(number.stop) in ("-", "/", "(") or run.at(before) == ".":
        return True
    year_like = number.value == int(number.value) and 1900 <= number.value < 2100
    return year_like and run.at(number.start).isdecimal()


def _of_amount(run: Run, before: int) -> bool:
    """ "a quota of 400,000 bales", "the export of 500 tonnes"."""
    return run.at(before) == "of" and run.isa(before - 1, "amounts")


def _bounded(run: Run, start: int, stop: int, *, number: Number, unit: str, currency: bool = False) -> _Span:
    """The phrase with "at least", "up to" and the like in front, and what they mean."""
    bound = Bound.AT_LEAST if number.ranged else Bound.EXACT
    front = run.speak.bounds.before(run.norms, start)
    while front is not None:
        start = front[0]
        if bound is Bound.EXACT:
            bound = Bound(front[1])
        front = run.speak.bounds.before(run.norms, start)
    return start, stop, Amount(value=number.value, unit=unit, bound=bound, currency=currency)
