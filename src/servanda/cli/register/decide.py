"""`servanda register decide`."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.cli.register.options import BY, END, FOLDER, START, known_area, name_of, now, selected
from servanda.terms import (
    Commitment,
    Decision,
    Force,
    InstrumentStatus,
    MechanismStatus,
    NamedInstrument,
    Quotation,
    Record,
    Register,
    Verdict,
)


class Choice(StrEnum):
    """What one can do with an entry."""

    ACCEPT = "accept"
    REJECT = "reject"
    MEND = "mend"


_VERDICTS = {
    Choice.ACCEPT: Verdict.ACCEPTED,
    Choice.REJECT: Verdict.REJECTED,
    Choice.MEND: Verdict.MENDED,
}


def decide(
    folder: FOLDER,
    entry: Annotated[str, typer.Argument(metavar="ID", help="The entry, as `show` names it.")],
    choice: Annotated[Choice, typer.Argument(metavar="accept|reject|mend", help="What you decide.")],
    by: BY = None,
    reason: Annotated[str, typer.Option(help="Why; a rejection needs it.")] = "",
    force: Annotated[Force | None, typer.Option(help="Mend: the force.")] = None,
    area: Annotated[str | None, typer.Option(help="Mend: the area.")] = None,
    actor: Annotated[
        list[str] | None, typer.Option(help="Mend: who is to act; give it once for each.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="Mend: status of an instrument or mechanism.")] = None,
    words: Annotated[str | None, typer.Option(help="Mend: the words, where they stand once.")] = None,
    start: START = None,
    end: END = None,
) -> None:
    """Accept, reject or mend an entry. Earlier decisions stay on record."""
    from servanda.register import decide as decided
    from servanda.register import entry_by_id
    from servanda.register.folder import change

    changes: dict[str, object] = {
        "force": force,
        "area": area,
        "actors": tuple(actor or ()) or None,
        "status": status,
    }
    asked = {k: v for k, v in changes.items() if v is not None}
    if choice is not Choice.MEND and (asked or words is not None or start is not None or end is not None):
        raise RefusalError(f"To change a record, mend it: {choice.value} leaves it as it is.")
    who, at = name_of(by), now()

    def step(register: Register) -> Register:
        before = entry_by_id(register, entry).record
        mended = None
        if choice is Choice.MEND:
            place = selected(register.outline.text, words=words, start=start, end=end)
            mended = _mended(before, place, asked, register)
        decision = _decision(_VERDICTS[choice], by=who, at=at, reason=reason, mended=mended)
        return decided(register, entry, decision)

    after = entry_by_id(change(folder, step), entry)
    typer.echo(f"{entry}: {after.decisions[-1].verdict.value} by {who}.")


def _decision(verdict: Verdict, **fields: object) -> Decision:
    try:
        return Decision(verdict=verdict, **fields)  # type: ignore[arg-type]
    except ValueError as wrong:
        raise RefusalError(str(wrong)) from None


def _mended(record: Record, place: Quotation | None, asked: dict[str, object], register: Register) -> Record:
    if place is None and not asked:
        raise RefusalError(
            "Say what to mend: --force, --area, --actor, --status, --words, or --start and --end."
        )
    fits = ("force", "area", "actors") if isinstance(record, Commitment) else ("status",)
    for name in asked:
        if name not in fits:
            raise RefusalError(f"A record of kind {record.kind} has no {name}.")
    fields = dict(asked)
    if "area" in fields:
        known_area(str(fields["area"]), register)
    if "status" in fields:
        fields["status"] = status_of(record.kind, str(fields["status"]))
    if place is not None:
        fields |= {"quotation": place, "provision": provision_at(register, place)}
    return replace(record, **fields)  # type: ignore[arg-type]


def status_of(kind: str, words: str) -> InstrumentStatus | MechanismStatus:
    """The status of that name which a record of this kind can have."""
    choices = InstrumentStatus if kind == NamedInstrument.kind else MechanismStatus
    try:
        return choices(words)
    except ValueError:
        raise RefusalError(
            f"--status of a record of kind {kind} must be one of {', '.join(choices)}."
        ) from None


def provision_at(register: Register, place: Quotation) -> str:
    """The number of the provision in which the words begin."""
    for provision in register.outline.provisions:
        if provision.start <= place.start < provision.end:
            return provision.number
    raise RefusalError(f"“{place.words[:60]}” stands in no provision of this register.")
