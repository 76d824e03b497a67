"""`servanda register add`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.cli.register.decide import provision_at, status_of
from servanda.cli.register.options import BY, END, FOLDER, START, known_area, name_of, now, selected
from servanda.terms import (
    PARTIES,
    Commitment,
    Force,
    InstrumentStatus,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Quotation,
    Record,
    Register,
    record_id,
)


class Kind(StrEnum):
    """The kinds of record."""

    COMMITMENT = "commitment"
    INSTRUMENT = "instrument"
    MECHANISM = "mechanism"


def add(
    folder: FOLDER,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words, letter for letter.")],
    kind: Annotated[Kind, typer.Option(help="What the words are.")] = Kind.COMMITMENT,
    force: Annotated[Force | None, typer.Option(help="Force of a commitment.")] = None,
    area: Annotated[str | None, typer.Option(help="Area of a commitment.")] = None,
    actor: Annotated[
        list[str] | None, typer.Option(help="Who is to act; give it once for each. (default: parties)")
    ] = None,
    status: Annotated[str | None, typer.Option(help="Status of an instrument or mechanism.")] = None,
    by: BY = None,
    start: START = None,
    end: END = None,
) -> None:
    """Add a record that was not read: you mark its words, and it counts as accepted by you."""
    from servanda.register import add as added
    from servanda.register.folder import change

    who, at = name_of(by), now()
    made: list[Record] = []

    def step(register: Register) -> Register:
        place = selected(register.outline.text, words=words, start=start, end=end)
        if place is None:
            raise RefusalError("Say which words.")
        number = provision_at(register, place)
        if kind is Kind.COMMITMENT:
            record: Record = _commitment(
                register, place, number, force=force, area=area, actors=tuple(actor or ())
            )
        else:
            record = _named(kind, place, number, status)
        made.append(record)
        return added(register, record, by=who, at=at)

    change(folder, step)
    typer.echo(f"{record_id(made[0].kind, made[0].quotation)}: added by {who}, in {made[0].provision}.")


def _commitment(
    register: Register,
    place: Quotation,
    number: str,
    *,
    force: Force | None,
    area: str | None,
    actors: tuple[str, ...],
) -> Commitment:
    if force is None or area is None:
        raise RefusalError("A commitment needs --force and --area.")
    return Commitment(
        quotation=place,
        cue=None,
        force=force,
        actors=actors or (PARTIES,),
        area=known_area(area, register),
        provision=number,
        rule="person",
    )


def _named(kind: Kind, place: Quotation, number: str, status: str | None) -> Record:
    if status is None:
        raise RefusalError(f"A record of kind {kind.value} needs --status.")
    found = status_of(kind.value, status)
    if isinstance(found, InstrumentStatus):
        return NamedInstrument(quotation=place, status=found, provision=number, rule="person")
    return Mechanism(quotation=place, status=MechanismStatus(found), provision=number, rule="person")
