"""Which provision holds a character, and provisions carried from one outline to another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from servanda.register.errors import RegisterError
from servanda.terms import Decision, Entry, Outline, Provision, Record, Register, SetAside


class Spans:
    """The provisions of one outline, found by place or by number."""

    def __init__(self, outline: Outline) -> None:
        self._provisions = outline.provisions
        self._starts = [p.start for p in outline.provisions]
        self.by_number = outline.by_number()

    def at(self, offset: int) -> Provision | None:
        """The provision that holds character `offset`, or None where none does."""
        before = bisect_right(self._starts, offset)
        # An empty provision may share its start with its neighbour: look back past it.
        while before and self._provisions[before - 1].start == self._provisions[before - 1].end:
            before -= 1
        found = self._provisions[before - 1] if before else None
        return found if found is not None and offset < found.end else None

    def within(self, start: int, end: int) -> list[Provision]:
        """The provisions that lie wholly between two characters."""
        first = bisect_right(self._starts, start - 1)
        last = bisect_right(self._starts, end)
        return [p for p in self._provisions[first:last] if p.end <= end]


def renumbered(register: Register, outline: Outline) -> Register:
    """The register under a newer outline of the same text.

    Records take the number of the provision their words stand in. What was set aside stays so
    where its words are whole provisions still; a provision that has grown is undecided again.
    Raises `RegisterError` where the outline leaves out the words of an entry.
    """
    old, new = Spans(register.outline), Spans(outline)
    return replace(
        register,
        outline=outline,
        entries=tuple(_renumber_entry(e, old, new) for e in register.entries),
        set_aside=tuple(s for aside in register.set_aside for s in _carried(aside, old, new)),
    )


def _renumber_entry(entry: Entry, old: Spans, new: Spans) -> Entry:
    def moved(record: Record) -> Record:
        before, after = old.by_number.get(record.provision), new.by_number.get(record.provision)
        if before is not None and after is not None and before.start == after.start:
            return record
        holder = new.at(record.quotation.start)
        if holder is None:
            raise RegisterError(f"The new outline leaves out the words of {entry.id}: nothing was merged.")
        return replace(record, provision=holder.number)

    return map_records(entry, moved)


def map_records(entry: Entry, change: Callable[[Record], Record]) -> Entry:
    """The entry with `change` applied to its proposal and to every mended record."""

    def again(decision: Decision) -> Decision:
        return decision if decision.mended is None else replace(decision, mended=change(decision.mended))

    decisions = tuple(again(d) for d in entry.decisions)
    return replace(entry, proposal=change(entry.proposal), decisions=decisions)


def _carried(aside: SetAside, old: Spans, new: Spans) -> list[SetAside]:
    before = old.by_number[aside.provision]
    return [replace(aside, provision=p.number) for p in new.within(before.start, before.end)]
