"""`servanda register new` and `reread`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import RefusalError, say
from servanda.cli.register.losses import say_lost
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
        bool, typer.Option("--accept-losses", help="Go on though decisions are lost with their words.")
    ] = False,
) -> None:
    """Read a text again into its register, also when the text was replaced.

    Decisions stay. Undecided proposals become those of the new reading. In a replaced text, words
    are found again exactly or they are lost; where a decision would be lost with them, nothing is
    written without --accept-losses. `register check --text` only looks.
    """
    from servanda.register import folder as files
    from servanda.register import merge

    reading = read_source(text)

    def step(register: Register) -> Register:
        if register.outline.text.digest != reading.outline.text.digest:
            register = _replaced(register, reading, file=text, accept_losses=accept_losses)
        return merge(register, reading)

    typer.echo(f"{folder}: {_contents(files.change(folder, step))}.")


def _replaced(register: Register, reading: Reading, *, file: str, accept_losses: bool) -> Register:
    """The register on a new text, unless that would lose what people decided."""
    from servanda.register import reanchor

    old, new = register.outline.text, reading.outline.text
    known = "und" not in (old.language, new.language)
    if known and new.language != old.language and not accept_losses:
        raise RefusalError(
            f"{file} is in another language ({new.language}) than the register's text ({old.language}): "
            "begin a register of its own, or go on with --accept-losses."
        )
    found = reanchor(register, reading.outline)
    decided = [e for e in found.lost if e.decisions]
    say_lost(decided, found.reopened, file)
    if (decided or found.reopened) and not accept_losses:
        raise RefusalError("Nothing was changed: --accept-losses goes on without what is lost.")
    return found.register


def _contents(register: Register) -> str:
    from servanda.cli.screen import tally_of_provisions, tally_of_records
    from servanda.register import account

    records = tally_of_records(e.record for e in register.entries)
    return f"{records}; {tally_of_provisions(account(register))}"
