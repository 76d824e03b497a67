"""Commands with their help: the docstring, and an example to copy."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import typer


def attach(
    to: typer.Typer, command: Callable[..., int | None], *, example: str, name: str | None = None
) -> None:
    """Make `command` one of the commands of `to`."""
    words = _flowing(inspect.getdoc(command) or "")
    short = words.split("\n\n")[0].split(". ")[0].rstrip(".") + "."
    to.command(name, help=words, short_help=short, epilog=f"Example: {example}")(command)


def _flowing(doc: str) -> str:
    """Paragraphs without the line breaks of the source, for the screen has its own."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in doc.split("\n\n"))
