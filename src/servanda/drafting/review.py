"""Reviews a draft: every check, in the order of the text, and the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from servanda.drafting.checks.abbreviations import abbreviations
from servanda.drafting.checks.actors import actors
from servanda.drafting.checks.bodies import bodies
from servanda.drafting.checks.conditions import conditions
from servanda.drafting.checks.dates import dates
from servanda.drafting.checks.hedges import hedges
from servanda.drafting.checks.instruments import instruments
from servanda.drafting.checks.measures import measures
from servanda.drafting.checks.mechanisms import mechanisms
from servanda.drafting.checks.repeats import repeats
from servanda.drafting.draft import Draft, prepared
from servanda.drafting.finding import Concern, Finding, Place, Severity
from servanda.drafting.summary import Summary, summarised
from servanda.drafting.words import LANGUAGES, words_of
from servanda.terms import Commitment, Reading

CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    actors,
    dates,
    hedges,
    measures,
    conditions,
    instruments,
    mechanisms,
    bodies,
    repeats,
    abbreviations,
)
# Said of the same words, the first tells more than the second.
_OVER = {
    Concern.INSTRUMENT: (Concern.DATE, Concern.OPEN_DATE),
    Concern.CLASH: (Concern.OPEN_DATE,),
    Concern.MEASURE: (Concern.DATE,),
}
_ORDER = list(Severity)


class NoRulesError(ValueError):
    """There are no drafting rules for the language of a draft. Its words are one sentence."""


@dataclass(frozen=True, kw_only=True)
class Review:
    """A reading of a draft, the day it was reviewed for, its commitments, findings and summary.

    `findings` stand in the order of their words, at one place the most important first.
    """

    reading: Reading
    on: date
    commitments: tuple[tuple[str, Commitment], ...]
    findings: tuple[Finding, ...]
    summary: Summary


def review(reading: Reading, *, on: date) -> Review:
    """What would make the commitments of a draft hard to follow up. `on` is the day of the draft.

    It looks at words alone and advises: nothing here judges who wrote them. Time grows linearly with
    the text. Raises `NoRulesError` where the draft's language has no words to look for.
    """
    text = reading.outline.text
    words = words_of(text.language)
    if words is None:
        known = ", ".join(LANGUAGES)
        raise NoRulesError(
            f"{text.name} is in a language ({text.language}) for which there are no drafting rules yet, "
            f"only for {known}: review its text in that language."
        )
    draft = prepared(reading, words, on=on)
    found = [finding for check in CHECKS for finding in check(draft)]
    findings = _settled(found)
    places = [
        (p.record, Place(provision=p.commitment.provision, quotation=p.commitment.quotation))
        for p in draft.points
    ]
    return Review(
        reading=reading,
        on=on,
        commitments=tuple((p.record, p.commitment) for p in draft.points),
        findings=findings,
        summary=summarised(places, findings, counted=found),
    )


def _settled(found: list[Finding]) -> tuple[Finding, ...]:
    """In order, without what a more telling finding about the same commitment or words says already."""
    told = {(f.record, less) for f in found for less in _OVER.get(f.concern, ()) if f.record is not None}
    conditional = {
        (f.place.quotation.start, f.place.quotation.end) for f in found if f.concern is Concern.CONDITION
    }
    kept = [
        f
        for f in found
        if (f.record, f.concern) not in told
        and not (f.concern is Concern.OPEN_DATE and _inside(f.place, conditional))
    ]
    return tuple(sorted(kept, key=lambda f: (f.place.quotation.start, _ORDER.index(f.severity), f.case)))


def _inside(place: Place, spans: set[tuple[int, int]]) -> bool:
    return (place.quotation.start, place.quotation.end) in spans
