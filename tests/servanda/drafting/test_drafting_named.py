"""Instruments and mechanisms that are named outside any commitment."""

from __future__ import annotations

from dataclasses import replace

from tests.servanda.drafting.drafted import DAY, drafted, told

from servanda.drafting import review
from servanda.flow import read_text
from servanda.terms import (
    InstrumentStatus,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Quotation,
    Reading,
    Record,
)


def reading_with(paragraph: str, *records: Record, more: str = "The weather was fine.") -> Reading:
    """What was read of a draft of two paragraphs, its records these alone."""
    read = read_text(drafted(paragraph, more))
    return replace(read, records=records)


def quote(paragraph: str, words: str) -> Quotation:
    text = drafted(paragraph, "The weather was fine.")
    at = text.content.index(words)
    return Quotation.of(text, at, at + len(words))


def instrument(paragraph: str, words: str, status: InstrumentStatus) -> NamedInstrument:
    return NamedInstrument(quotation=quote(paragraph, words), status=status, provision="para. 1", rule="made")


def mechanism(paragraph: str, words: str, status: MechanismStatus) -> Mechanism:
    return Mechanism(quotation=quote(paragraph, words), status=status, provision="para. 1", rule="made")


def test_a_planned_instrument_that_nobody_promises_is_asked_about() -> None:
    words = "The Parties noted the work on an Agreement on Pilotage."
    planned = instrument(words, "Agreement on Pilotage", InstrumentStatus.PLANNED)
    found = review(reading_with(words, planned), on=DAY).findings
    assert told(found) == [("instrument.named", "low", "Agreement on Pilotage")]
    assert found[0].record is None


def test_a_signed_instrument_is_not() -> None:
    words = "The Parties noted the work on an Agreement on Pilotage."
    for status in (InstrumentStatus.SIGNED, InstrumentStatus.RECALLED):
        made = instrument(words, "Agreement on Pilotage", status)
        assert review(reading_with(words, made), on=DAY).findings == ()


def test_a_planned_instrument_in_a_commitment_is_left_to_the_commitment() -> None:
    words = "The Parties shall sign an Agreement on Pilotage by 1 March 2027."
    read = read_text(drafted(words))
    planned = replace(
        instrument(words, "Agreement on Pilotage", InstrumentStatus.PLANNED),
        quotation=Quotation.of(
            read.outline.text,
            read.outline.text.content.index("Agreement on P"),
            read.outline.text.content.index(" by 1 March"),
        ),
    )
    both = replace(read, records=(*read.records, planned))
    assert review(both, on=DAY).findings == ()


def test_a_founded_mechanism_without_a_rhythm_is_asked_about_and_an_existing_one_is_not() -> None:
    words = "The Parties hailed the new Harbour Council."
    new = mechanism(words, "Harbour Council", MechanismStatus.ESTABLISHED)
    assert told(review(reading_with(words, new), on=DAY).findings) == [
        ("mechanism.neither", "medium", "Harbour Council")
    ]
    old = mechanism(words, "Harbour Council", MechanismStatus.EXISTING)
    assert review(reading_with(words, old), on=DAY).findings == ()
