"""A reading written down: as a table, JSON Lines, CSV or JSON."""

from __future__ import annotations

import json
import sys
from enum import StrEnum

from servanda.terms import Reading


class Form(StrEnum):
    """How what was read is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    JSON = "json"


_CSV = (
    *("file", "kind", "quote", "cue", "force", "actors", "area", "due", "target", "status"),
    *("start", "end", "provision", "rule", "nth"),
)


def opening(form: Form) -> bytes:
    """What stands before the first reading."""
    if form is Form.CSV:
        from servanda.register.export.table import BYTE_ORDER_MARK, csv_lines

        return BYTE_ORDER_MARK + csv_lines([dict(zip(_CSV, _CSV, strict=True))], _CSV)
    return b"[\n" if form is Form.JSON else b""


def between(form: Form) -> bytes:
    """What stands between two readings."""
    return b",\n" if form is Form.JSON else b""


def closing(form: Form) -> bytes:
    """What stands after the last reading."""
    return b"\n]\n" if form is Form.JSON else b""


def written(reading: Reading, form: Form, *, file: str) -> bytes:
    """One reading, `file` being what the person called it."""
    return {Form.TABLE: _table, Form.JSONL: _jsonl, Form.CSV: _csv, Form.JSON: _json}[form](reading, file)


def _table(reading: Reading, file: str) -> bytes:
    from servanda.cli import screen

    rows = (screen.record_cells(r) for r in reading.records)
    made = screen.table(file, screen.RECORD_COLUMNS, rows)
    lines = (screen.tally_of_records(reading.records), screen.tally_of_provisions(reading.accounts))
    return screen.drawn(made, *(f"{line}." for line in lines)).encode(
        sys.stdout.encoding or "utf-8", "backslashreplace"
    )


def _jsonl(reading: Reading, file: str) -> bytes:
    from servanda.register.form import guideline_jsonl

    return guideline_jsonl(reading.records, reading.outline.text).encode("utf-8", "backslashreplace")


def _csv(reading: Reading, file: str) -> bytes:
    from servanda.register.export.table import csv_lines
    from servanda.register.form import guideline_records

    found = guideline_records(reading.records, reading.outline.text)
    return csv_lines([{"file": file} | {k: _cell(v) for k, v in f.items()} for f in found], _CSV)


def _cell(value: object) -> str | int:
    if isinstance(value, list):
        return "; ".join(value)
    return value if isinstance(value, int) else str(value or "")


def _json(reading: Reading, file: str) -> bytes:
    from servanda.register.form import record_to_json

    text = reading.outline.text
    whole = {
        "file": file,
        "digest": text.digest,
        "language": text.language,
        "layer": reading.outline.layer.value,
        "notes": list(text.notes),
        "records": [record_to_json(r) for r in reading.records],
        "provisions": [
            {"provision": a.provision, "disposition": a.disposition.value, "reason": a.reason}
            for a in reading.accounts
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace")
