"""Names of instruments and mechanisms that a model points at, each at its first place."""

from __future__ import annotations

from servanda.model.paragraph import Paragraph
from servanda.model.quoting import RefusedError, places, sentence
from servanda.terms import InstrumentStatus, Mechanism, MechanismStatus, NamedInstrument, Quotation

_SHORTEST = 3  # characters


def instrument(paragraph: Paragraph, *, quote: str, status: InstrumentStatus, rule: str) -> NamedInstrument:
    """The instrument named by these words. Raises `RefusedError` where they do not stand there."""
    quotation = _named(paragraph, quote)
    return NamedInstrument(
        quotation=quotation, status=status, provision=paragraph.question.provision.number, rule=rule
    )


def mechanism(paragraph: Paragraph, *, quote: str, status: MechanismStatus, rule: str) -> Mechanism:
    """The mechanism named by these words. Raises `RefusedError` where they do not stand there."""
    quotation = _named(paragraph, quote)
    return Mechanism(
        quotation=quotation, status=status, provision=paragraph.question.provision.number, rule=rule
    )


def _named(paragraph: Paragraph, quote: str) -> Quotation:
    span = places(quote, paragraph)[0]
    sentence(span, paragraph)
    if span[1] - span[0] < _SHORTEST or not any(c.isalpha() for c in quote):
        raise RefusedError("that is no name")
    return Quotation.of(paragraph.text, *span)
