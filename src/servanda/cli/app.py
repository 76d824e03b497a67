"""All commands by name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from servanda import __version__
from servanda.cli.archive import archive
from servanda.cli.attach import attach
from servanda.cli.explain import explain
from servanda.cli.learn import learn
from servanda.cli.read import read
from servanda.cli.register import register
from servanda.cli.report import report
from servanda.cli.review import review
from servanda.cli.second import second
from servanda.cli.serve import serve

app = typer.Typer(
    name="servanda",
    help="Reads what was signed and keeps the record of what became of it.",
    epilog="Example: servanda read declaration.docx",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"servanda {__version__}")
        raise typer.Exit


@app.callback()
def _servanda(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and end.")
    ] = False,
    lexicon: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The ministry's own lexicon, as SERVANDA_LEXICON names it."),
    ] = None,
) -> None:
    """Reads what was signed and keeps the record of what became of it."""
    if lexicon is not None:  # so that every process that reads for this one has it too
        os.environ["SERVANDA_LEXICON"] = str(lexicon.absolute())


attach(app, read, example="servanda read declaration.docx --format jsonl")
attach(app, explain, example='servanda explain declaration.txt --words "agreed to hold"')
attach(app, report, example="servanda report news.txt --register register")
attach(app, review, example="servanda review draft.docx --on 2026-02-04 --format md")
attach(app, learn, example="servanda learn register --lexicon lexicon")
attach(app, second, example="servanda second declaration.docx --url http://127.0.0.1:8080/v1 --model NAME")
attach(app, serve, example="servanda serve --port 8000")
app.add_typer(register, name="register")
app.add_typer(archive, name="archive")
