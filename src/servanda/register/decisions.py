"""What people make of a register: decide, add, set aside. Every function gives a new register."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from servanda.register.balance import faults_of_record
from servanda.register.begin import in_order, place_id
from servanda.register.errors import RegisterError
from servanda.terms import Decision, Entry, Record, Register, SetAside, State, Verdict


def decide(register: Register, entry_id: str, decision: Decision) -> Register:
    """Add a decision to an entry; the ones before it stay.

    Raises `RegisterError` for an unknown entry, a mended record of another kind, words that do
    not stand in the text, or a provision that is not known.
    """
    entry = entry_by_id(register, entry_id)
    if decision.mended is not None:
        if decision.mended.kind != entry.proposal.kind:
            raise RegisterError(
                f"{entry_id} is a record of kind {entry.proposal.kind}: "
                f"reject it and add the {decision.mended.kind} instead."
            )
        _prove(register, decision.mended)
    decided = replace(entry, decisions=(*entry.decisions, decision))
    return replace(register, entries=tuple(decided if e.id == entry_id else e for e in register.entries))


def add(register: Register, record: Record, *, by: str, at: datetime) -> Register:
    """Add a record that a person marked: origin and rule “person”, accepted by that person.

    Raises `RegisterError` where these words are in the register already, or cannot be.
    """
    _prove(register, record)
    record = replace(record, rule="person")
    name = place_id(record)
    for entry in register.entries:
        if name in (entry.id, place_id(entry.proposal), place_id(entry.record)):
            raise RegisterError(f"These words are in the register already, as {entry.id}: decide that one.")
    accepted = _decision(Verdict.ACCEPTED, by=by, at=at)
    entry = Entry(id=name, proposal=record, origin="person", decisions=(accepted,))
    return replace(register, entries=in_order([*register.entries, entry]))


def set_aside(register: Register, aside: SetAside) -> Register:
    """Note a person's word that a provision holds nothing to record.

    Raises `RegisterError` for an unknown provision, one that holds entries not rejected, one set
    aside already, or an empty reason or name.
    """
    number = aside.provision
    if number not in register.outline.by_number():
        raise RegisterError(f"There is no provision “{number}” in this register.")
    for entry in register.entries:
        if entry.record.provision == number and entry.state is not State.REJECTED:
            raise RegisterError(f"{number} holds {entry.id}: reject it before setting the provision aside.")
    for other in register.set_aside:
        if other.provision == number:
            raise RegisterError(f"{number} was set aside already, by {other.by}: “{other.reason}”.")
    if not aside.reason.strip() or not aside.by.strip():
        raise RegisterError("Setting a provision aside needs a reason and the name of who does it.")
    if aside.at.utcoffset() is None:
        raise RegisterError("The time of setting aside needs its time zone.")
    return replace(register, set_aside=(*register.set_aside, aside))


def take_up_again(register: Register, provision: str) -> Register:
    """Undo `set_aside`. Raises `RegisterError` where nobody set the provision aside."""
    left = tuple(s for s in register.set_aside if s.provision != provision)
    if len(left) == len(register.set_aside):
        raise RegisterError(f"Nobody set “{provision}” aside.")
    return replace(register, set_aside=left)


def entry_by_id(register: Register, entry_id: str) -> Entry:
    """The entry of that identifier. Raises `RegisterError` where there is none."""
    for entry in register.entries:
        if entry.id == entry_id:
            return entry
    raise RegisterError(f"There is no entry “{entry_id}” in this register.")


def _prove(register: Register, record: Record) -> None:
    for fault in faults_of_record(record, register.outline.text, register.outline.by_number()):
        raise RegisterError(fault)


def _decision(verdict: Verdict, *, by: str, at: datetime) -> Decision:
    try:
        return Decision(verdict=verdict, by=by, at=at)
    except ValueError as wrong:
        raise RegisterError(str(wrong)) from None
