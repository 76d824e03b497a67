"""A comparison as JSON: every word of it with its place, the report's and the register's side by side."""

from __future__ import annotations

from servanda.reports.findings import Attribution, Comparison, Difference, Heard, Link, Outcome, Statement
from servanda.terms import Commitment, Entry, Quotation, Register


def comparison_to_json(comparison: Comparison, register: Register) -> dict[str, object]:
    """All of a comparison. `said` is always the report's, `signed` the register's."""
    source = comparison.source
    return {
        "report": {
            "file": source.name,
            "digest": source.digest,
            "headline": _quote(source.headline),
            "day": None if source.day is None else str(source.day),
            "day_from": source.day_from or None,
        },
        "register": {"title": register.instrument.title, "digest": register.outline.text.digest},
        "counts": counts(comparison),
        "heard": [_heard(h) for h in comparison.heard],
        "left_out": [entry_to_json(e) for e in comparison.left_out],
    }


def counts(comparison: Comparison) -> dict[str, int]:
    """How many statements ended in each way, how they differ, and what the report leaves out."""
    return {
        **{outcome.value: len(comparison.of(outcome)) for outcome in Outcome},
        "differences": len(comparison.differences()),
        "compared": comparison.asked,
        "still_proposed": comparison.still_proposed,
        "left_out": len(comparison.left_out),
    }


def entry_to_json(entry: Entry) -> dict[str, object]:
    """An entry of the register: its name, its place, its words."""
    record = entry.record
    return {
        "id": entry.id,
        "state": entry.state.value,
        "provision": record.provision,
        "signed": _quote(record.quotation),
        "force": record.force.value if isinstance(record, Commitment) else None,
    }


def _heard(heard: Heard) -> dict[str, object]:
    statement = heard.statement
    return {
        "id": statement.id,
        "outcome": heard.outcome.value,
        "provision": statement.provision,
        "said": _quote(statement.quotation),
        "force": statement.record.force.value if statement.record is not None else None,
        "attribution": _attribution(statement),
        "links": [_link(link) for link in heard.links],
    }


def _attribution(statement: Statement) -> dict[str, object] | None:
    said: Attribution | None = statement.attribution
    if said is None:
        return None
    return {"speaker": _quote(said.speaker), "by": _quote(said.by), "stands_for": _quote(said.stands_for)}


def _link(link: Link) -> dict[str, object]:
    return {
        "entry": None if link.entry is None else entry_to_json(link.entry),
        "provision": link.provision.number,
        "score": link.score,
        "because": list(link.because),
        "by_person": link.by_person,
        "differences": [_difference(d) for d in link.differences],
    }


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "field": difference.field.value,
        "kind": difference.kind.value,
        "sentence": difference.sentence,
        "said": _quote(difference.said),
        "signed": _quote(difference.signed),
    }


def _quote(quotation: Quotation | None) -> dict[str, object] | None:
    if quotation is None:
        return None
    return {"words": quotation.words, "start": quotation.start, "end": quotation.end}
