"""Carrying a register to a replaced text: found exactly again, or reported as lost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from servanda.register.balance import quotations
from servanda.register.spans import Spans, map_records
from servanda.terms import (
    Account,
    AuthenticText,
    Disposition,
    Entry,
    Outline,
    Quotation,
    Record,
    Register,
    SetAside,
)

NEW_WORDS = "these words are new or changed: read the text again"


class _LostError(Exception):
    """Words that the new text does not hold, or not as many times."""


@dataclass(frozen=True, kw_only=True)
class Reanchored:
    """A register on a new text, and what could not be carried over to it.

    `lost` are the entries whose words were not found, `reopened` the provisions that people had set
    aside and whose words have changed.
    """

    register: Register
    lost: tuple[Entry, ...]
    reopened: tuple[SetAside, ...]


def reanchor(register: Register, outline: Outline) -> Reanchored:
    """Carry a register to a new text.

    A stretch is found when its words stand equally many times in both texts; the k-th there is
    then the k-th here. Tried in turn: the words themselves, the stretch from a record's first to
    its last quotation, the whole provision. Nothing is moved by likeness. What people set aside
    stays so where the whole provision is found. Identifiers and decisions are kept.
    """
    finder = _Finder(register.outline, outline)
    kept: list[Entry] = []
    lost: list[Entry] = []
    for entry in register.entries:
        try:
            kept.append(map_records(entry, finder.record))
        except _LostError:
            lost.append(entry)
    said = {}
    for one in register.accounts:
        number = finder.provision(one.provision)
        if number is not None:
            said[number] = replace(one, provision=number)
    asides = [(aside, finder.aside(aside)) for aside in register.set_aside]
    moved = replace(
        register,
        outline=outline,
        entries=tuple(kept),
        accounts=tuple(said.get(p.number, _undecided(p.number)) for p in outline.provisions),
        set_aside=tuple(new for _, new in asides if new is not None),
    )
    reopened = tuple(old for old, new in asides if new is None)
    return Reanchored(register=moved, lost=tuple(lost), reopened=reopened)


def _undecided(number: str) -> Account:
    return Account(provision=number, disposition=Disposition.UNDECIDED, reason=NEW_WORDS)


class _Finder:
    """Finds stretches of the old text in the new one."""

    def __init__(self, old: Outline, new: Outline) -> None:
        self._old, self._new = old.text.content, new.text.content
        self._text: AuthenticText = new.text
        self._before, self._after = Spans(old), Spans(new)
        self._places: dict[str, tuple[list[int], list[int]]] = {}

    def _moved(self, start: int, end: int) -> int | None:
        """Where the stretch from `start` to `end` begins in the new text, if that is certain."""
        words = self._old[start:end]
        if words not in self._places:
            self._places[words] = (_occurrences(self._old, words), _occurrences(self._new, words))
        before, after = self._places[words]
        return after[before.index(start)] if len(before) == len(after) else None

    def record(self, record: Record) -> Record:
        """The record on the new text. Raises `_LostError`."""
        parts = quotations(record)
        hull = min(p.start for p in parts), max(p.end for p in parts)
        moved = {part: self._quotation(part, hull) for part in parts}
        holder = self._after.at(moved[record.quotation].start)
        if holder is None:
            raise _LostError
        fields: dict[str, object] = {
            name: moved[part]
            for name in ("quotation", "cue", "due", "target")
            if (part := getattr(record, name, None)) is not None
        }
        return replace(record, provision=holder.number, **fields)  # type: ignore[arg-type]

    def _quotation(self, part: Quotation, hull: tuple[int, int]) -> Quotation:
        stretches = [(part.start, part.end), hull]
        holder = self._before.at(part.start)
        if holder is not None and part.end <= holder.end:
            stretches.append((holder.start, holder.end))
        for start, end in stretches:
            begin = self._moved(start, end)
            if begin is not None:
                shift = begin - start
                return Quotation.of(self._text, part.start + shift, part.end + shift)
        raise _LostError

    def provision(self, number: str) -> str | None:
        """The number that a provision bears in the new outline, its words being the same."""
        old = self._before.by_number[number]
        begin = self._moved(old.start, old.end) if old.start < old.end else None
        if begin is None:
            return None
        found = self._after.at(begin)
        same = found is not None and (found.start, found.end) == (begin, begin + old.end - old.start)
        return found.number if found is not None and same else None

    def aside(self, aside: SetAside) -> SetAside | None:
        """The same word about the same provision, or None where its words have changed."""
        number = self.provision(aside.provision)
        return None if number is None else replace(aside, provision=number)


def _occurrences(content: str, words: str) -> list[int]:
    places: list[int] = []
    at = content.find(words)
    while at >= 0:
        places.append(at)
        at = content.find(words, at + 1)
    return places
