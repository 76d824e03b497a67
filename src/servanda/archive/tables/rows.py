"""A reading as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from servanda.archive.tables.columns import DOCUMENT, PROVISION, RECORD, Kind, Row
from servanda.archive.tables.dating import dated
from servanda.flow import title_of
from servanda.terms import Commitment, Deadline, Disposition, Quotation, Reading, Record, record_id


def rows_of(reading: Reading) -> dict[str, object]:
    """The rows of one text: "document", "provisions", "records", ready to be written as JSON."""
    return {
        "document": _document(reading),
        "provisions": _provisions(reading),
        "records": [_record(record) for record in reading.records],
    }


def _document(reading: Reading) -> Row:
    text, tally = reading.outline.text, reading.tally()
    kinds = Counter(record.kind for record in reading.records)
    day, told_by = dated(reading.outline)
    values = {
        "name": text.name,
        "digest": text.digest,
        "language": text.language,
        "media_type": text.media_type,
        "layer": reading.outline.layer.value,
        "title": title_of(reading.outline),
        "dated": None if day is None else str(day),
        "dated_by": told_by,
        "characters": len(text),
        "provisions": len(reading.outline.provisions),
        **{way.value: tally[way] for way in Disposition},
        **{f"{kind}s": kinds[kind] for kind in ("commitment", "instrument", "mechanism")},
        "notes": list(text.notes),
    }
    return _in_order(values, DOCUMENT)


def _provisions(reading: Reading) -> list[Row]:
    content = reading.outline.text.content
    rows = []
    for position, (found, account) in enumerate(
        zip(reading.outline.provisions, reading.accounts, strict=True)
    ):
        values = {
            "position": position,
            "number": found.number,
            "kind": found.kind.value,
            "parent": found.parent,
            "start": found.start,
            "body": found.body,
            "end": found.end,
            "words": content[found.start : found.end],
            "disposition": account.disposition.value,
            "reason": account.reason or None,
        }
        rows.append(_in_order(values, PROVISION))
    return rows


def _record(record: Record) -> Row:
    quote = record.quotation
    values: dict[str, object] = {
        "id": record_id(record.kind, quote),
        "kind": record.kind,
        "provision": record.provision,
        "start": quote.start,
        "end": quote.end,
        "words": quote.words,
        "rule": record.rule,
    }
    if isinstance(record, Commitment):
        values |= _commitment(record)
    else:
        values["status"] = record.status.value
    return _in_order(values, RECORD)


def _commitment(record: Commitment) -> dict[str, object]:
    values: dict[str, object] = {
        "force": record.force.value,
        "area": str(record.area),
        "actors": list(record.actors),
    }
    for name, part in (("cue", record.cue), ("due", record.due), ("target", record.target)):
        values |= _part(name, part)
    if record.deadline is not None:
        values |= _deadline(record.deadline)
    if (amount := record.amount) is not None:
        values |= {
            "amount": f"{amount.value:f}",
            "unit": amount.unit,
            "bound": amount.bound.value,
            "currency": amount.currency,
        }
    return values


def _part(name: str, part: Quotation | None) -> dict[str, object]:
    return {} if part is None else {name: part.words, f"{name}_start": part.start}


def _deadline(deadline: Deadline) -> dict[str, object]:
    recurrence, last = deadline.recurrence, deadline.not_after
    return {
        "certainty": deadline.certainty.value,
        "not_before": None if deadline.not_before is None else str(deadline.not_before),
        "not_after": None if last is None else str(last),
        "due_by": None if last is None else last.latest().isoformat(),
        "period": deadline.period,
        "event": deadline.event,
        "recurrence": None if recurrence is None else recurrence.rule,
        "alternating": None if recurrence is None else recurrence.alternating,
    }


def _in_order(values: Mapping[str, object], columns: Iterable[str] | Mapping[str, Kind]) -> Row:
    return [values.get(column) for column in columns]
