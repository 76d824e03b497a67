"""Entries as the rows of a table: the same columns for CSV and XLSX."""

from __future__ import annotations

from servanda.register.form.values import moment
from servanda.terms import Commitment, Entry, Record, Register, State

COLUMNS = (
    "id",
    "state",
    "kind",
    "provision",
    "quote",
    "cue",
    "force",
    "actors",
    "area",
    "due",
    "not_before",
    "not_after",
    "recurrence",
    "target",
    "amount",
    "unit",
    "status",
    "decided_by",
    "decided_at",
    "reason",
    "origin",
    "rule",
    "start",
    "end",
)

Cell = str | int


def chosen(register: Register, *, accepted_only: bool) -> tuple[Entry, ...]:
    """All entries, or the accepted ones."""
    if not accepted_only:
        return register.entries
    return tuple(e for e in register.entries if e.state is State.ACCEPTED)


def rows(register: Register, *, accepted_only: bool) -> list[dict[str, Cell]]:
    """One row an entry, a cell for each of `COLUMNS`; what is not known is empty."""
    return [_row(e) for e in chosen(register, accepted_only=accepted_only)]


def _row(entry: Entry) -> dict[str, Cell]:
    record = entry.record
    cells: dict[str, Cell] = dict.fromkeys(COLUMNS, "")
    cells |= {
        "id": entry.id,
        "state": entry.state.value,
        "kind": record.kind,
        "provision": record.provision,
        "quote": record.quotation.words,
        "origin": entry.origin,
        "rule": record.rule,
        "start": record.quotation.start,
        "end": record.quotation.end,
    }
    if entry.decisions:
        last = entry.decisions[-1]
        cells |= {"decided_by": last.by, "decided_at": moment(last.at), "reason": last.reason}
    return cells | _of_kind(record)


def _of_kind(record: Record) -> dict[str, Cell]:
    if not isinstance(record, Commitment):
        return {"status": record.status.value}
    cells: dict[str, Cell] = {
        "force": record.force.value,
        "actors": "; ".join(record.actors),
        "area": record.area,
    }
    for name in ("cue", "due", "target"):
        part = getattr(record, name)
        cells[name] = "" if part is None else part.words
    if record.deadline is not None:
        cells |= {
            "not_before": str(record.deadline.not_before or ""),
            "not_after": str(record.deadline.not_after or ""),
        }
        if record.deadline.recurrence is not None:
            cells["recurrence"] = record.deadline.recurrence.rule or "regular"
    if record.amount is not None:
        cells |= {"amount": f"{record.amount.value:f}", "unit": record.amount.unit}
    return cells
