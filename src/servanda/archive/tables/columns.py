"""The tables and their columns. A file gives one row of `manifest`, and rows of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What stands in a column. All but `path` may be empty: unknown is not zero."""

    TEXT = "text"
    COUNT = "count"
    TRUTH = "truth"
    TEXTS = "texts"


T, N, B, L = Kind.TEXT, Kind.COUNT, Kind.TRUTH, Kind.TEXTS

_FILE = {"path": T, "source": T, "bytes": N}  # source: SHA-256 of the file's bytes

# What the confined reader gives; `path`, and `source` for a document, are set before these.
DOCUMENT = {
    "name": T,
    "digest": T,  # SHA-256 of the text in UTF-8, as quotations bear it
    "language": T,
    "media_type": T,
    "layer": T,
    "title": T,
    "dated": T,  # 2026-02-04, or shorter where less is known
    "dated_by": T,
    "characters": N,
    "provisions": N,
    "recorded": N,
    "set_aside": N,
    "undecided": N,
    "commitments": N,
    "instruments": N,
    "mechanisms": N,
    "notes": L,
}
PROVISION = {
    "position": N,
    "number": T,
    "kind": T,
    "parent": T,
    "start": N,
    "body": N,
    "end": N,
    "words": T,
    "disposition": T,
    "reason": T,
}
RECORD = {
    "id": T,
    "kind": T,
    "provision": T,
    "start": N,
    "end": N,
    "words": T,
    "force": T,
    "status": T,
    "area": T,
    "actors": L,
    "cue": T,
    "cue_start": N,
    "due": T,
    "due_start": N,
    "due_by": T,  # the last day the words allow, as 2027-12-31
    "certainty": T,
    "not_before": T,
    "not_after": T,
    "period": T,
    "event": T,
    "recurrence": T,
    "alternating": B,
    "target": T,
    "target_start": N,
    "amount": T,  # all its digits, never rounded
    "unit": T,
    "bound": T,
    "currency": B,
    "rule": T,
}

TABLES: Mapping[str, Mapping[str, Kind]] = {
    "manifest": _FILE | {"reader": T, "outcome": T},
    "documents": _FILE | DOCUMENT,
    "provisions": {"path": T} | PROVISION,
    "records": {"path": T} | RECORD,
    "failures": _FILE | {"cause": T, "sentence": T},
}

Row = Sequence[object]


@dataclass(frozen=True, kw_only=True)
class Rows:
    """What one text gives: values in the order of `DOCUMENT`, `PROVISION` and `RECORD`."""

    document: Row
    provisions: Sequence[Row]
    records: Sequence[Row]


def fits(answer: Mapping[str, object]) -> bool:
    """Whether this has the form of `Rows`, to the last value."""
    document, provisions, records = (answer.get(k) for k in ("document", "provisions", "records"))
    if len(answer) != 3 or not isinstance(provisions, list) or not isinstance(records, list):
        return False
    return (
        _row_fits(document, DOCUMENT)
        and all(_row_fits(row, PROVISION) for row in provisions)
        and all(_row_fits(row, RECORD) for row in records)
    )


def _row_fits(row: object, columns: Mapping[str, Kind]) -> bool:
    return (
        isinstance(row, list)
        and len(row) == len(columns)
        and all(
            value is None or _fits(value, kind) for value, kind in zip(row, columns.values(), strict=True)
        )
    )


def _fits(value: object, kind: Kind) -> bool:
    if kind is Kind.TEXT:
        return isinstance(value, str)
    if kind is Kind.COUNT:
        return type(value) is int and 0 <= value < 2**63
    if kind is Kind.TRUTH:
        return isinstance(value, bool)
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
