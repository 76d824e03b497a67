"""Instruments to be concluded without a date."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, at_large
from servanda.drafting.words import Deed
from servanda.terms import Certainty, InstrumentStatus, NamedInstrument

_NEAR = 14  # words from the verb to the instrument it concludes


def instruments(draft: Draft) -> Iterator[Finding]:
    """Commitments to conclude something, and planned instruments that nobody promises to conclude."""
    for point in draft.points:
        if concludes(draft, point) and not _dated(point):
            yield about(draft, point, "instrument.undated", Severity.MEDIUM, concern=Concern.INSTRUMENT)
    yield from _planned(draft)


def concludes(draft: Draft, point: Point) -> bool:
    """Whether a commitment is to conclude an instrument: the verb, and what it governs."""
    if point.act.deed is not Deed.CONCLUDE:
        return False
    heads = draft.words.sets["instruments.heads"]
    return any(w in heads for w in point.words.norms[point.act.stop : point.act.stop + _NEAR])


def _dated(point: Point) -> bool:
    deadline = point.commitment.deadline
    return deadline is not None and deadline.certainty in (Certainty.DATED, Certainty.RELATIVE)


def _planned(draft: Draft) -> Iterator[Finding]:
    spans = sorted((p.start, p.end) for p in draft.points)
    nth = 0
    for record in draft.reading.records:
        if not isinstance(record, NamedInstrument) or record.status is not InstrumentStatus.PLANNED:
            continue
        start, end = record.quotation.start, record.quotation.end
        while nth < len(spans) and spans[nth][1] <= start:
            nth += 1
        if nth < len(spans) and spans[nth][0] < end:
            continue  # a commitment speaks of it and is looked at itself
        yield at_large(
            draft,
            record.provision,
            "instrument.named",
            Severity.LOW,
            concern=Concern.INSTRUMENT,
            at=(start, end),
            who=" ".join(record.quotation.words.split()),
        )
