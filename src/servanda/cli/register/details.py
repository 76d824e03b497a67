"""One entry in full: its words, what they say, and who decided what."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.cli.screen import shown
from servanda.register.form.values import deadline_to_json, moment
from servanda.terms import Commitment, Entry, Record


def details(entry: Entry) -> Iterator[str]:
    """Lines for a person."""
    record = entry.record
    yield f"{entry.id}: {record.kind}, {entry.state.value}"
    yield f"{record.provision}: “{shown(record.quotation.words)}”"
    yield f"  characters {record.quotation.start} to {record.quotation.end}"
    for name, value in _fields(record):
        yield f"  {name}: {shown(value)}"
    yield f"  read by the rule {record.rule}" if record.rule != "person" else "  marked by a person"
    for decision in entry.decisions:
        reason = f": {shown(decision.reason)}" if decision.reason else ""
        yield f"{moment(decision.at)} {decision.verdict.value} by {shown(decision.by)}{reason}"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    if not isinstance(record, Commitment):
        yield "status", record.status.value
        return
    yield "force", record.force.value + (f" (“{record.cue.words}”)" if record.cue else "")
    yield "who", ", ".join(record.actors)
    yield "area", record.area
    if record.due is not None:
        yield "due", f"“{record.due.words}”"
    if record.deadline is not None:
        known = {k: v for k, v in deadline_to_json(record.deadline).items() if not isinstance(v, dict)}
        if record.deadline.recurrence is not None:
            known["recurrence"] = record.deadline.recurrence.rule or "regular"
        yield "deadline", ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in known.items())
    if record.target is not None:
        amount = f": {record.amount.value:f} {record.amount.unit}" if record.amount else ""
        yield "target", f"“{record.target.words}”{amount}"
