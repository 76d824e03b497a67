"""Two readings of one text written down: the reader's on the left, the model's on the right."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from servanda.cli.screen import drawn, shown
from servanda.model import Pair, SecondReading, beside
from servanda.register.form import record_to_json
from servanda.terms import Commitment, Reading, Record

_COLUMNS = (("provision", 2), ("the reader", 5), ("the model", 5), ("remark", 4))
Row = tuple[str, str, str, str]


def both_as_json(reading: Reading, found: SecondReading, *, file: str) -> dict[str, object]:
    """Everything, each record once, the model's apart under its own rule."""
    text, sorted_out = reading.outline.text, beside(reading.records, found.records)
    return {
        "file": file,
        "digest": text.digest,
        "language": text.language,
        "model": found.name,
        "asked": list(found.asked),
        "both": [
            {"reader": record_to_json(p.reader), "model": record_to_json(p.model), "differs": list(p.differs)}
            for p in sorted_out.both
        ],
        "only_reader": [record_to_json(r) for r in sorted_out.only_reader],
        "only_model": [record_to_json(r) for r in sorted_out.only_model],
        "rejected": [
            {"provision": r.provision, "kind": r.kind, "words": r.words, "reason": r.reason}
            for r in found.rejects
        ],
        "unanswered": [{"provision": u.provision, "reason": u.reason} for u in found.unanswered],
    }


def both_drawn(reading: Reading, found: SecondReading, *, file: str) -> bytes:
    """A table with a section for what both found, what one found, what was rejected and not answered."""
    made = Table(
        title=Text(shown(f"{file}, read a second time by {found.name}")),
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        expand=True,
    )
    for name, ratio in _COLUMNS:
        made.add_column(name, overflow="fold", ratio=ratio)
    sections = list(_sections(reading, found))
    for heading, rows in sections:
        if rows:
            made.add_section()
            made.add_row("", Text(heading, style="bold"))
        for row in rows:
            made.add_row(*(Text("\n".join(map(shown, cell.splitlines()))) for cell in row))
    counts = ", ".join(f"{len(rows)} {heading[0].lower()}{heading[1:]}" for heading, rows in sections)
    line = f"{len(found.asked)} provisions asked about: {counts}."
    encoding = sys.stdout.encoding or "utf-8"
    return drawn(made, shown(line), _CAUTION).encode(encoding, "backslashreplace")


_CAUTION = "What the model found is a proposal of its own layer: it is in no register and in no count."


def _sections(reading: Reading, found: SecondReading) -> Iterator[tuple[str, list[Row]]]:
    sorted_out = beside(reading.records, found.records)
    yield (
        "Found by both",
        [(p.reader.provision, _cell(p.reader), _cell(p.model), _remark(p)) for p in sorted_out.both],
    )
    yield "Found by the reader only", [(r.provision, _cell(r), "", "") for r in sorted_out.only_reader]
    yield "Found by the model only", [(r.provision, "", _cell(r), "") for r in sorted_out.only_model]
    yield (
        "Rejected",
        [(r.provision, "", f"{r.kind}\n“{_line(r.words)}”", f"{r.reason}.") for r in found.rejects],
    )
    yield "Without a usable answer", [(u.provision, "", "", f"{u.reason}.") for u in found.unanswered]


def _cell(record: Record) -> str:
    said = f"“{_line(record.quotation.words)}”"
    if not isinstance(record, Commitment):
        return f"{said}\n{record.kind}, {record.status.value}"
    due = f"; {_line(record.due.words)}" if record.due else ""
    area = record.area.replace("_", " ")
    return f"{said}\n{record.force.value}; {_line(', '.join(record.actors))}; {area}{due}"


def _remark(pair: Pair) -> str:
    return f"differ: {', '.join(pair.differs)}" if pair.differs else "the same"


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 300 else f"{line[:297]}..."
