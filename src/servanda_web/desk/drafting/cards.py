"""Remarks on one promise, as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from servanda.drafting import Finding, Place, Review, Severity
from servanda.drafting.wording import ADVICE, PROBLEMS, SEVERITIES, TITLES

_ORDER = list(Severity)


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One finding in the words of the page. `words` are empty where they are said anyway."""

    severity: str
    step: str
    title: str
    words: str
    problem: str
    advice: str
    pattern: str
    other: Place | None
    other_anchor: str


@dataclass(frozen=True, kw_only=True)
class Card:
    """A promise, or a word of the draft, with every remark on it; `number` counts from 1."""

    number: int
    place: Place
    anchor: str
    severity: Severity
    remarks: tuple[Remark, ...]
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        return f"remark-{self.number}"


def cards(review: Review, anchors: Mapping[str, str]) -> list[Card]:
    """The cards in the order of the text."""
    promises = {
        record: Place(provision=commitment.provision, quotation=commitment.quotation)
        for record, commitment in review.commitments
    }
    grouped: dict[str, list[Finding]] = {}
    for nth, finding in enumerate(review.findings):
        grouped.setdefault(finding.record or f"alone-{nth}", []).append(finding)
    placed = [(promises.get(name, found[0].place), found) for name, found in grouped.items()]
    placed.sort(key=lambda each: each[0].quotation.start)
    return [
        _card(number, place, found, anchors=anchors) for number, (place, found) in enumerate(placed, start=1)
    ]


def _card(number: int, place: Place, found: list[Finding], *, anchors: Mapping[str, str]) -> Card:
    ordered = sorted(found, key=lambda f: _ORDER.index(f.severity))
    return Card(
        number=number,
        place=place,
        anchor=anchors[place.provision],
        severity=ordered[0].severity,
        remarks=tuple(_remark(finding, place, anchors) for finding in ordered),
        findings=tuple(ordered),
    )


def _remark(finding: Finding, place: Place, anchors: Mapping[str, str]) -> Remark:
    other, words = finding.elsewhere, finding.place.quotation.words
    problem = gettext(PROBLEMS[finding.case]).format(**finding.values)
    told = finding.place.quotation == place.quotation or " ".join(words.split()) in problem
    return Remark(
        severity=finding.severity.value,
        step=gettext(SEVERITIES[finding.severity]),
        title=gettext(TITLES[finding.concern]),
        words="" if told else words,
        problem=problem,
        advice=gettext(ADVICE[finding.case]).format(**finding.values),
        pattern=finding.pattern,
        other=other,
        other_anchor=anchors[other.provision] if other is not None else "",
    )
