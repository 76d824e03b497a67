"""`servanda register new` and `reread`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import RefusalError, say
from servanda.cli.register.options import FOLDER
from servanda.cli.sources import read_source

if TYPE_CHECKING:
    from servanda.terms import Reading, Register

_TEXT = Annotated[str, typer.Argument(metavar="TEXT", help="A text of any kind; - is standard input.")]


def new(
    text: _TEXT,
    to: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the register is to be.")],
    title: Annotated[
        str | None, typer.Option(help="Title of the instrument. (default: the text's own)")
    ] = None,
) -> None:
    """Begin a register: everything read stands in it as a proposal.

    Where the folder holds a register of the same text, nothing changes.
    """
    from servanda.flow import begin_register
    from servanda.register import folder

    reading = read_source(text)
    for note in reading.outline.text.notes:
        say(f"{text}: {note}")
    if (to / folder.REGISTER).exists():
        _again(to, reading)
        return
    begun = begin_register(reading, title=title)
    folder.save(begun, to)
    typer.echo(f"{to}: {_contents(begun)}.")


def _again(to: Path, reading: Reading) -> None:
    from servanda.register import folder

    register = folder.load(to)
    if register.outline.text.digest != reading.outline.text.digest:
        raise RefusalError(
            f"{to} holds a register of another text: servanda register reread {to} brings a new text in."
        )
    typer.echo(f"{to} holds this text already: {_contents(register)}. Nothing was changed.")


def reread(
    folder: FOLDER,
    text: _TEXT,
    accept_losses: Annotated[
        bool, typer.Option("--accept-losses", help="Go on though entries are lost with their words.")
    ] = False,
) -> None:
    """Read a text again into its register, also when the text was replaced.

    Decisions stay. Undecided proposals become those of the new reading. In a replaced text, words
    are found again exactly or the entry is lost; nothing is written then without --accept-losses.
    """
    from servanda.register import folder as files
    from servanda.register import merge, reanchor

    reading = read_source(text)

    def step(register: Register) -> Register:
        if register.outline.text.digest != reading.outline.text.digest:
            register, lost = reanchor(register, reading.outline)
            decided = [e for e in lost if e.decisions]
            for entry in decided:
                say(f"{entry.id} is lost: “{entry.record.quotation.words}” is not found in {text}.")
            if decided and not accept_losses:
                raise RefusalError("Nothing was changed: --accept-losses goes on without the lost entries.")
        return merge(register, reading)

    typer.echo(f"{folder}: {_contents(files.change(folder, step))}.")


def _contents(register: Register) -> str:
    from servanda.cli.screen import tally_of_provisions, tally_of_records
    from servanda.register import account

    records = tally_of_records(e.record for e in register.entries)
    return f"{records}; {tally_of_provisions(account(register))}"
