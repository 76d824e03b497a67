"""Where a report and the signed text differ, compared as values, said in one sentence each."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.commitments.fields import find_targets
from servanda.reports.findings import Difference, Field, Kind, Statement
from servanda.reports.times import counted, same_time, settles_nothing, told
from servanda.reports.wording import root
from servanda.reports.words import report_words
from servanda.terms import PARTIES, Amount, Bound, Commitment, Force, Outline, PartialDate, Quotation
from servanda.texts.tokens import tokens

# A reporter writes "agreed" for "will" and the other way round: that is one step, not two.
_STEP = {Force.OBLIGES: 3, Force.DECIDES: 2, Force.PLEDGES: 2, Force.INTENDS: 1, Force.ENCOURAGES: 0}
_BOUND = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.UP_TO: "up to "}
_GAP = 8  # characters between a cue and the action it binds to
_SIGN = 4  # letters that two names of one actor have in common at least: "Kazakh", "Kazakhstan"


@dataclass(frozen=True, kw_only=True)
class Side:
    """A text and its day: times said in it are counted from there."""

    outline: Outline
    day: PartialDate | None


def differences(
    statement: Statement, signed: Commitment, *, report: Side, register: Side
) -> tuple[Difference, ...]:
    """Time, amount, force and actors, in this order; nothing where the report says the same."""
    found = [
        _time(statement, signed, report, register),
        _amount(statement, signed, report, register),
        _force(statement, signed, report, register),
        _actors(statement, signed, report, register),
    ]
    return tuple(each for each in found if each is not None)


def _at(quote: Quotation) -> str:
    words = " ".join(quote.words.split())
    return f"“{words}” [{quote.start}–{quote.end}]"


def _time(statement: Statement, signed: Commitment, report: Side, register: Side) -> Difference | None:
    one, other = statement.due, signed.due
    if one is None and other is None:
        return None
    if one is None:
        assert other is not None  # noqa: S101
        sentence = f"The report leaves the time out; the signed text says {_at(other)}."
        return _made(Field.TIME, Kind.ONLY_SIGNED, sentence, said=statement.quotation, signed=other)
    own = statement.record.deadline if statement.record is not None else None
    said = counted(one, own, report.day, report.outline.text.language)
    if other is None:
        sentence = f"The report gives a time, {_at(one)}, {told(said)}; the signed text gives none."
        return _made(Field.TIME, Kind.ONLY_SAID, sentence, said=one, signed=signed.quotation)
    bound = counted(other, signed.deadline, register.day, register.outline.text.language)
    if settles_nothing(said) and settles_nothing(bound):
        if _plain(one) == _plain(other):
            return None
        sentence = (
            f"Neither gives a date, and the words differ: the report says {_at(one)}, "
            f"the signed text says {_at(other)}."
        )
        return _made(Field.TIME, Kind.WORDING, sentence, said=one, signed=other)
    if same_time(said, bound):
        return None
    sentence = (
        f"The time differs: the report says {_at(one)}, {told(said)}; "
        f"the signed text says {_at(other)}, {told(bound)}."
    )
    return _made(Field.TIME, Kind.VALUE, sentence, said=one, signed=other)


def _amount(statement: Statement, signed: Commitment, report: Side, register: Side) -> Difference | None:
    one, other = statement.target, signed.target
    if one is None and other is None:
        return None
    if one is None:
        assert other is not None  # noqa: S101
        sentence = f"The report leaves the amount out; the signed text says {_at(other)}."
        return _made(Field.AMOUNT, Kind.ONLY_SIGNED, sentence, said=statement.quotation, signed=other)
    said = amount_of(statement, report.outline)
    if other is None:
        sentence = f"The report gives an amount, {_at(one)}; the signed text gives none."
        return _made(Field.AMOUNT, Kind.ONLY_SAID, sentence, said=one, signed=signed.quotation)
    bound = signed.amount or _read(other, register.outline)
    if said is None or bound is None or _same_amount(said, bound):
        return None
    sentence = (
        f"The amount differs: the report says {_at(one)}, {_shown(said)}; "
        f"the signed text says {_at(other)}, {_shown(bound)}."
    )
    return _made(Field.AMOUNT, Kind.VALUE, sentence, said=one, signed=other)


def amount_of(statement: Statement, outline: Outline) -> Amount | None:
    """The amount that a statement tells."""
    if statement.record is not None and statement.record.amount is not None:
        return statement.record.amount
    return None if statement.target is None else _read(statement.target, outline)


def _read(words: Quotation, outline: Outline) -> Amount | None:
    content, language = outline.text.content, outline.text.language
    run = tokens(content, words.start, words.end)
    found = find_targets(content, run, language="en" if language == "und" else language)
    return found[0].amount if found else None


def _same_amount(one: Amount, other: Amount) -> bool:
    units = one.unit == other.unit or root(one.unit.lower()) == root(other.unit.lower())
    return units and one.value == other.value and one.bound is other.bound


def _shown(amount: Amount) -> str:
    number = f"{amount.value:,f}".replace(",", "\u00a0")
    return f"{_BOUND[amount.bound]}{number} {amount.unit}"


def _force(statement: Statement, signed: Commitment, report: Side, register: Side) -> Difference | None:
    record = statement.record
    if record is None or _STEP[record.force] == _STEP[signed.force]:
        return None
    firmer = "more" if _STEP[record.force] > _STEP[signed.force] else "less"
    said, bound = _binding(record, report.outline), _binding(signed, register.outline)
    sentence = (
        f"The report is {firmer} binding: it says {_at(said)}, {record.force}; "
        f"the signed text says {_at(bound)}, {signed.force}."
    )
    return _made(Field.FORCE, Kind.VALUE, sentence, said=said, signed=bound)


def _binding(record: Commitment, outline: Outline) -> Quotation:
    """The cue with the first word it binds to: "will consider" is weaker than "will"."""
    quote, cue = record.quotation, record.cue
    if cue is None or cue.start >= quote.start or quote.start - cue.end > _GAP:
        return cue or quote
    first = next(iter(tokens(quote.words)))
    return Quotation.of(outline.text, cue.start, quote.start + first.end)


def _actors(statement: Statement, signed: Commitment, report: Side, register: Side) -> Difference | None:
    if statement.record is None or _same_actors(statement.record.actors, signed.actors, report):
        return None
    said = _place(statement.record, report.outline)
    bound = _place(signed, register.outline)
    sentence = (
        f"Others are to act: in the report {_named(statement.record.actors, said)}, "
        f"in the signed text {_named(signed.actors, bound)}."
    )
    return _made(Field.ACTORS, Kind.VALUE, sentence, said=said, signed=bound)


def _same_actors(one: tuple[str, ...], other: tuple[str, ...], report: Side) -> bool:
    """Whether both name the same, or one of them leaves its actors to the reader."""
    unnamed = report_words(report.outline.text.language).unnamed_actors
    for actors in (one, other):
        if all(actor.lower().split()[0] in unnamed for actor in actors if actor.split()):
            return True
    if (PARTIES in one) is not (PARTIES in other):
        return False
    return PARTIES in one or bool(_signs(one) & _signs(other))


def _signs(actors: tuple[str, ...]) -> set[str]:
    little = report_words("en").little
    words = (t.norm for actor in actors for t in tokens(actor))
    return {word[:_SIGN] for word in words if len(word) >= _SIGN and word not in little}


def _place(record: Commitment, outline: Outline) -> Quotation:
    """The actor's own words in front of the record, else its cue, else the record."""
    holder = outline.by_number()[record.provision]
    at = outline.text.content.rfind(record.actors[0], holder.start, record.quotation.end)
    if record.actors[0] != PARTIES and at >= 0:
        return Quotation.of(outline.text, at, at + len(record.actors[0]))
    return record.cue or record.quotation


def _named(actors: tuple[str, ...], place: Quotation) -> str:
    if PARTIES in actors:
        return f"all parties ({_at(place)})"
    return _at(place) if len(actors) == 1 else f"{', '.join(actors)} ({_at(place)})"


def _plain(quote: Quotation) -> list[str]:
    return [token.norm for token in tokens(quote.words)]


def _made(field: Field, kind: Kind, sentence: str, *, said: Quotation, signed: Quotation) -> Difference:
    return Difference(field=field, kind=kind, sentence=sentence, said=said, signed=signed)
