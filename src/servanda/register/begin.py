"""Beginning a register from a reading, and bringing a newer reading into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from servanda.register.errors import RegisterError
from servanda.register.spans import renumbered
from servanda.terms import Entry, Instrument, Reading, Record, Register, record_id


def start(instrument: Instrument, reading: Reading) -> Register:
    """A register of `instrument` in which every record read is a proposal nobody has decided.

    Raises `RegisterError` where the reader proposed the same words twice, or where the instrument
    has no title or slug.
    """
    if not instrument.title.strip() or not instrument.slug.strip():
        raise RegisterError("An instrument needs a title and a short name: neither may be empty.")
    entries = [_proposed(record) for record in reading.records]
    if len({e.id for e in entries}) < len(entries):
        raise RegisterError(
            f"The same words of {reading.outline.text.name} were read twice as one kind of record."
        )
    return Register(
        instrument=instrument, outline=reading.outline, entries=in_order(entries), accounts=reading.accounts
    )


def merge(register: Register, reading: Reading) -> Register:
    """Bring a new reading of the same text in: the same reading twice changes nothing.

    Whatever a person decided or added stays as it is. Undecided proposals are those of the new
    reading: found again, they are renewed under their identifier; no longer found, they go.
    Raises `RegisterError` where the text is another one (see `reanchor`).
    """
    text = register.outline.text
    if reading.outline.text.digest != text.digest:
        raise RegisterError(
            f"{reading.outline.text.name} is another text than the register's: re-anchor the register first."
        )
    outline = replace(reading.outline, text=text)
    kept = register if outline == register.outline else renumbered(register, outline)
    entries = _renewed(kept.entries, reading.records)
    return replace(kept, entries=entries, accounts=reading.accounts)


def _renewed(entries: tuple[Entry, ...], records: tuple[Record, ...]) -> tuple[Entry, ...]:
    proposals = {place_id(r): r for r in records}
    decided = [e for e in entries if e.decisions or e.origin == "person"]
    for entry in decided:
        for record in (entry.proposal, entry.record):
            proposals.pop(place_id(record), None)
    settled = {e.id for e in decided}
    kept: list[Entry] = []
    for entry in entries:
        if entry.id in settled:
            kept.append(entry)
        elif (again := proposals.pop(place_id(entry.proposal), None)) is not None:
            kept.append(replace(entry, proposal=again))
    return in_order([*kept, *map(_proposed, proposals.values())]) if proposals else tuple(kept)


def place_id(record: Record) -> str:
    """The identifier of this kind of record at this place of this text."""
    return record_id(record.kind, record.quotation)


def _proposed(record: Record) -> Entry:
    return Entry(id=place_id(record), proposal=record)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries in the order of the words proposed."""
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[int, int, str]:
    quote = entry.proposal.quotation
    return quote.start, quote.end, entry.proposal.kind
