"""A review as plain data, for JSON."""

from __future__ import annotations

from servanda.drafting.finding import Finding, Place
from servanda.drafting.review import Review
from servanda.drafting.summary import Summary
from servanda.drafting.wording import SEVERITIES, TITLES


def review_to_json(review: Review) -> dict[str, object]:
    """The whole review. Places count the characters of the draft from 0."""
    text = review.reading.outline.text
    return {
        "draft": text.name,
        "digest": text.digest,
        "language": text.language,
        "on": review.on.isoformat(),
        "summary": _summary(review.summary),
        "findings": [finding_to_json(finding) for finding in review.findings],
    }


def finding_to_json(finding: Finding) -> dict[str, object]:
    """One finding with its place, and what is said of it in words."""
    made: dict[str, object] = {
        "concern": finding.concern.value,
        "case": finding.case,
        "severity": finding.severity.value,
        "step": SEVERITIES[finding.severity],
        "title": TITLES[finding.concern],
        **_place(finding.place),
        "record": finding.record,
        "problem": finding.problem,
        "advice": finding.advice,
        "pattern": finding.pattern,
        "elsewhere": _place(finding.elsewhere) if finding.elsewhere is not None else None,
    }
    return made


def _place(place: Place) -> dict[str, object]:
    quotation = place.quotation
    return {
        "provision": place.provision,
        "quote": quotation.words,
        "start": quotation.start,
        "end": quotation.end,
    }


def _summary(summary: Summary) -> dict[str, object]:
    return {
        "commitments": summary.commitments,
        "without_actor": summary.without_actor,
        "without_date": summary.without_date,
        "without_measure": summary.without_measure,
        "hedged": summary.hedged,
        "clear": summary.clear,
        "findings": {severity.value: count for severity, count in summary.steps.items()},
        "look_again": [
            {
                "record": each.record,
                **_place(each.place),
                "concerns": [f.concern.value for f in each.findings],
            }
            for each in summary.again
        ],
    }
