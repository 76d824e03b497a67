"""Arguments that several register commands share, and what they stand for."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.terms import Area, AuthenticText, Commitment, Quotation, Register

FOLDER = Annotated[Path, typer.Argument(metavar="FOLDER", help="The register's folder.")]
BY = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides. (default: your user name)")]
START = Annotated[int | None, typer.Option(min=0, help="First character of the words.")]
END = Annotated[int | None, typer.Option(min=1, help="Character behind the last one.")]


def name_of(by: str | None) -> str:
    """The name given, or the user's."""
    if by is not None:
        if not by.strip():
            raise RefusalError("--by needs a name.")
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise RefusalError("This system does not say who you are: give your name with --by.") from None


def now() -> datetime:
    """This second, in UTC."""
    return datetime.now(UTC).replace(microsecond=0)


def known_area(area: str, register: Register) -> str:
    """The area, if the taxonomy or the register itself has it."""
    used = {e.record.area for e in register.entries if isinstance(e.record, Commitment)}
    known = [*Area, *sorted(used - set(Area))]
    if area not in known:
        raise RefusalError(f"“{area}” is no area of this register: choose one of {', '.join(known)}.")
    return area


def selected(
    text: AuthenticText, *, words: str | None, start: int | None, end: int | None
) -> Quotation | None:
    """The words meant, by themselves where they stand once, or by place; None where not given."""
    if start is None and end is None:
        return None if words is None else only_place(text, words)
    if start is None or end is None:
        raise RefusalError("Give both --start and --end.")
    found = Quotation.of(text, start, end)
    if words is not None and words != found.words:
        raise RefusalError(f"From {start} to {end} stands “{found.words[:60]}”, not “{words[:60]}”.")
    return found


def only_place(text: AuthenticText, words: str) -> Quotation:
    """The quotation of words that stand exactly once."""
    at = text.content.find(words) if words else -1
    if at < 0:
        raise RefusalError(f"“{words[:60]}” does not stand in {text.name}: copy the words letter for letter.")
    if text.content.find(words, at + 1) >= 0:
        raise RefusalError(
            f"“{words[:60]}” stands more than once in {text.name}: say which with --start and --end."
        )
    return Quotation.of(text, at, at + len(words))
