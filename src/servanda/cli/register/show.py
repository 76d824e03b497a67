"""`servanda register show` and `check`."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from servanda.cli.refusal import say
from servanda.cli.register.options import FOLDER, known_area
from servanda.cli.screen import (
    RECORD_COLUMNS,
    drawn,
    record_cells,
    table,
    tally_of_provisions,
    tally_of_records,
)
from servanda.terms import Commitment, Entry, Force, Register, State


def show(
    folder: FOLDER,
    state: Annotated[State | None, typer.Option(help="Only entries in this state.")] = None,
    area: Annotated[str | None, typer.Option(help="Only commitments of this area.")] = None,
    force: Annotated[Force | None, typer.Option(help="Only commitments of this force.")] = None,
) -> None:
    """Show the entries of a register and what became of each provision."""
    from servanda.register import account
    from servanda.register.folder import load

    register = load(folder)
    if area is not None:
        known_area(area, register)
    kept = [e for e in register.entries if _wanted(e, state, area, force)]
    rows = ((e.id, e.state.value, *record_cells(e.record)) for e in kept)
    made = table(register.instrument.title, ("id", "state", *RECORD_COLUMNS), rows)
    typer.echo(drawn(made), nl=False)
    if len(kept) < len(register.entries):
        typer.echo(f"{len(kept)} of {len(register.entries)} entries shown.")
    typer.echo(f"{_states(register)}.")
    typer.echo(f"{tally_of_provisions(account(register))}.")


def _wanted(entry: Entry, state: State | None, area: str | None, force: Force | None) -> bool:
    record = entry.record
    if state is not None and entry.state is not state:
        return False
    if area is None and force is None:
        return True
    return isinstance(record, Commitment) and area in (None, record.area) and force in (None, record.force)


def _states(register: Register) -> str:
    counts = Counter(e.state for e in register.entries)
    records = tally_of_records(e.record for e in register.entries)
    return f"{records}: " + ", ".join(f"{counts[s]} {s.value}" for s in State)


def check(folder: FOLDER) -> int:
    """Prove every quotation, number and sum of a register folder; status 2 where one fails."""
    from servanda.register import account
    from servanda.register import check as faults
    from servanda.register.folder import load

    register = load(folder)
    found = faults(register)
    for fault in found:
        say(fault)
    if found:
        return 2
    typer.echo(f"All is well. {_states(register)}. {tally_of_provisions(account(register))}.")
    return 0
