"""`servanda register check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import say
from servanda.cli.register.losses import say_lost
from servanda.cli.register.options import FOLDER
from servanda.cli.register.show import tally_of_states
from servanda.cli.screen import tally_of_provisions
from servanda.cli.sources import open_source

if TYPE_CHECKING:
    from servanda.terms import AuthenticText, Register


def check(
    folder: FOLDER,
    text: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Also find every entry again in this text; - is standard input."),
    ] = None,
) -> int:
    """Prove every quotation, number and sum of a register folder; status 2 where one fails.

    With --text each entry is looked for in a text that is to replace the register's own. It is
    found again exactly or reported as lost, and then the status is 2. Nothing is ever written:
    `register reread` brings the new text in.
    """
    from servanda.register import account
    from servanda.register import check as faults
    from servanda.register.folder import load

    register = load(folder)
    other = None if text is None else open_source(text)
    found = faults(register)
    for fault in found:
        say(fault)
    if found:
        return 2
    typer.echo(f"All is well. {tally_of_states(register)}. {tally_of_provisions(account(register))}.")
    return 0 if text is None or other is None else _against(register, other, file=text)


def _against(register: Register, text: AuthenticText, *, file: str) -> int:
    from servanda.provisions import outline
    from servanda.register import reanchor

    if text.digest == register.outline.text.digest:
        typer.echo(f"{file} is the register's own text, letter for letter.")
        return 0
    found = reanchor(register, outline(text))
    say_lost(found.lost, found.reopened, file)
    kept, aside = len(found.register.entries), len(found.register.set_aside)
    typer.echo(
        f"In {file}: {kept} of {len(register.entries)} entries and {aside} of {len(register.set_aside)} "
        "provisions set aside by people are found again exactly."
    )
    return 2 if found.lost or found.reopened else 0
