"""Nothing dropped in silence: every provision accounted for, every word proven."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from servanda.terms import (
    Account,
    AuthenticText,
    Commitment,
    Disposition,
    Entry,
    Provision,
    Quotation,
    QuotationError,
    Record,
    Register,
    State,
)

ALL_REJECTED = "every record proposed here was rejected"


def account(register: Register) -> tuple[Account, ...]:
    """What became of each provision, in order.

    Recorded where an entry that is not rejected stands; else set aside, by a person first, by the
    reader second; else undecided.
    """
    live: dict[str, int] = {}
    for entry in register.entries:
        here = entry.record.provision
        live[here] = live.get(here, 0) + (entry.state is not State.REJECTED)
    by_people = {s.provision: s.reason for s in register.set_aside}
    by_reader = {a.provision: a for a in register.accounts}
    return tuple(_account(p.number, live, by_people, by_reader) for p in register.outline.provisions)


def _account(
    number: str, live: Mapping[str, int], by_people: Mapping[str, str], by_reader: Mapping[str, Account]
) -> Account:
    if live.get(number):
        return Account(provision=number, disposition=Disposition.RECORDED)
    if number in by_people:
        return Account(provision=number, disposition=Disposition.SET_ASIDE, reason=by_people[number])
    if number in live:
        return Account(provision=number, disposition=Disposition.UNDECIDED, reason=ALL_REJECTED)
    said = by_reader.get(number)
    if said is not None and said.disposition is not Disposition.RECORDED:
        return said
    return Account(provision=number, disposition=Disposition.UNDECIDED)


def check(register: Register) -> tuple[str, ...]:
    """Sentences about what does not hold in this register; none when all is well."""
    return tuple(_faults(register))


def _faults(register: Register) -> Iterator[str]:
    known = register.outline.by_number()
    text = register.outline.text
    seen: set[str] = set()
    for entry in register.entries:
        if entry.id in seen:
            yield f"{entry.id} stands twice in the register."
        seen.add(entry.id)
        for record in _records(entry):
            for fault in faults_of_record(record, text, known):
                yield f"{entry.id}: {fault}"
        if any(later.at < earlier.at for earlier, later in pairwise(entry.decisions)):
            yield f"{entry.id}: its decisions are not in the order of their times."
    yield from _faults_of_provisions(register, known)


def _faults_of_provisions(register: Register, known: Mapping[str, Provision]) -> Iterator[str]:
    if [a.provision for a in register.accounts] != list(known):
        yield "The reader's account does not name each provision once, in order."
    aside: set[str] = set()
    for word in register.set_aside:
        if word.provision not in known:
            yield f"“{word.provision}” was set aside, but there is no such provision."
        if word.provision in aside:
            yield f"“{word.provision}” was set aside twice."
        aside.add(word.provision)


def _records(entry: Entry) -> list[Record]:
    return [entry.proposal, *(d.mended for d in entry.decisions if d.mended is not None)]


def faults_of_record(record: Record, text: AuthenticText, known: Mapping[str, Provision]) -> Iterator[str]:
    """Sentences about words that do not stand in `text` and places outside their provision."""
    for part in quotations(record):
        try:
            part.check(text)
        except QuotationError as wrong:
            yield str(wrong)
            return
    holder = known.get(record.provision)
    if holder is None:
        yield f"There is no provision “{record.provision}” in this register."
    elif not holder.start <= record.quotation.start < holder.end:
        yield f"“{record.quotation.words[:40]}” does not stand in {record.provision}."


def quotations(record: Record) -> tuple[Quotation, ...]:
    """All words of the text that a record holds: the quote first."""
    if not isinstance(record, Commitment):
        return (record.quotation,)
    parts = (record.quotation, record.cue, record.due, record.target)
    return tuple(p for p in parts if p is not None)
