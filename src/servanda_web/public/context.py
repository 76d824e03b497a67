"""A record's words where they stand: its provision, and what comes before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda_web.public.marking import Mark, Piece, pieces
from servanda_web.records.models import Entry, Provision

AROUND = 1500  # characters of a provision kept each side of the record
NEIGHBOUR = 400  # characters kept of the provision before, and of the one after


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A provision, or a part of it, with the record's words marked. `own` is whether they stand here."""

    number: str
    kind: str
    own: bool
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool


def context(entry: Entry) -> tuple[Passage, ...]:
    """The provisions the words stand in, between their neighbours."""
    return tuple(_passages(entry, list(_near(entry))))


def _near(entry: Entry) -> Iterator[Provision]:
    rows = entry.text.provisions.order_by("order").defer("words", "folded")
    before = rows.filter(end__lte=entry.start).last()
    if before is not None:
        yield before
    yield from rows.filter(start__lt=entry.end, end__gt=entry.start)
    after = rows.filter(start__gte=entry.end).first()
    if after is not None:
        yield after


def _passages(entry: Entry, near: list[Provision]) -> Iterator[Passage]:
    mark = Mark(id=entry.record_id, kind=entry.kind, start=entry.start, end=entry.end)
    content = entry.text.content
    for provision in near:
        start, end = _window(provision, entry)
        yield Passage(
            number=provision.number,
            kind=provision.kind,
            own=provision.start < entry.end and provision.end > entry.start,
            pieces=pieces(content, start, end, [mark]),
            cut_before=start > provision.start,
            cut_after=end < provision.end,
        )


def _window(provision: Provision, entry: Entry) -> tuple[int, int]:
    if provision.end <= entry.start:
        return max(provision.start, provision.end - NEIGHBOUR), provision.end
    if provision.start >= entry.end:
        return provision.start, min(provision.end, provision.start + NEIGHBOUR)
    return max(provision.start, entry.start - AROUND), min(provision.end, entry.end + AROUND)
