"""`servanda register show`."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.cli.register.details import details
from servanda.cli.register.options import FOLDER, known_area
from servanda.cli.screen import (
    RECORD_COLUMNS,
    drawn,
    record_cells,
    table,
    tally_of_provisions,
    tally_of_records,
)
from servanda.terms import Commitment, Disposition, Entry, Force, Register, State


def show(
    folder: FOLDER,
    entry: Annotated[
        str | None, typer.Argument(metavar="ID", help="One entry in full, with all decisions on it.")
    ] = None,
    state: Annotated[State | None, typer.Option(help="Only entries in this state.")] = None,
    area: Annotated[str | None, typer.Option(help="Only commitments of this area.")] = None,
    force: Annotated[Force | None, typer.Option(help="Only commitments of this force.")] = None,
    provisions: Annotated[
        Disposition | None, typer.Option(help="The provisions that ended so, instead of entries.")
    ] = None,
) -> None:
    """Show the entries of a register, one entry in full, or its provisions."""
    from servanda.register import entry_by_id
    from servanda.register.folder import load

    if sum(wish is not None for wish in (entry, provisions, state or area or force)) > 1:
        raise RefusalError(
            "Ask for one thing at a time: an ID, --provisions, or --state, --area and --force."
        )
    register = load(folder)
    if entry is not None:
        typer.echo("\n".join(details(entry_by_id(register, entry))))
    elif provisions is not None:
        _show_provisions(register, provisions)
    else:
        _show_entries(register, state, area, force)


def _show_provisions(register: Register, wanted: Disposition) -> None:
    from servanda.register import account

    accounts = account(register)
    content = register.outline.text.content
    rows = (
        (p.number, content[p.body : p.end] or content[p.start : p.end], a.reason)
        for p, a in zip(register.outline.provisions, accounts, strict=True)
        if a.disposition is wanted
    )
    made = table(register.instrument.title, ("provision", "words", "reason"), rows)
    typer.echo(drawn(made), nl=False)
    typer.echo(f"{tally_of_provisions(accounts)}.")


def _show_entries(register: Register, state: State | None, area: str | None, force: Force | None) -> None:
    from servanda.register import account

    if area is not None:
        known_area(area, register)
    kept = [e for e in register.entries if _wanted(e, state, area, force)]
    rows = ((e.id, e.state.value, *record_cells(e.record)) for e in kept)
    made = table(register.instrument.title, ("id", "state", *RECORD_COLUMNS), rows)
    typer.echo(drawn(made), nl=False)
    if len(kept) < len(register.entries):
        typer.echo(f"{len(kept)} of {len(register.entries)} entries shown.")
    typer.echo(f"{tally_of_states(register)}.")
    typer.echo(f"{tally_of_provisions(account(register))}.")


def _wanted(entry: Entry, state: State | None, area: str | None, force: Force | None) -> bool:
    record = entry.record
    if state is not None and entry.state is not state:
        return False
    if area is None and force is None:
        return True
    return isinstance(record, Commitment) and area in (None, record.area) and force in (None, record.force)


def tally_of_states(register: Register) -> str:
    """How many records of each kind, and how many in each state."""
    counts = Counter(e.state for e in register.entries)
    records = tally_of_records(e.record for e in register.entries)
    return f"{records}: " + ", ".join(f"{counts[s]} {s.value}" for s in State)
