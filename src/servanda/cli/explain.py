"""`servanda explain`: why words were or were not read as a commitment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import RefusalError, say
from servanda.cli.sources import open_source

if TYPE_CHECKING:
    from servanda.terms import AuthenticText


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text of any kind; - is standard input.")],
    at: Annotated[
        int | None, typer.Option(metavar="OFFSET", min=0, help="The character asked about, from 0.")
    ] = None,
    words: Annotated[str | None, typer.Option(help="The words asked about, letter for letter.")] = None,
) -> None:
    """Show why a sentence was or was not read as a commitment."""
    from servanda.cli.screen import shown
    from servanda.commitments import explain as reasons
    from servanda.provisions import outline

    if (at is None) == (words is None):
        raise RefusalError("Say which words: either --at OFFSET or --words “...”.")
    text = open_source(file)
    try:
        found = reasons(outline(text), _place(text, words) if words is not None else at or 0)
    except ValueError as wrong:  # said in a sentence, but not as an error of ours
        raise RefusalError(str(wrong)) from None
    typer.echo(f"{found.provision}: “{shown(found.sentence.words)}”")
    for line in found.lines:
        typer.echo(f"  {shown(line)}")


def _place(text: AuthenticText, words: str) -> int:
    first = text.content.find(words) if words else -1
    if first < 0:
        raise RefusalError(f"“{words[:60]}” does not stand in {text.name}: copy the words letter for letter.")
    if text.content.find(words, first + 1) >= 0:
        say(f"these words stand more than once; this is the first place, character {first}.")
    return first
