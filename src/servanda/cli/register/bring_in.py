"""`servanda register import`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.cli.register.show import tally_of_states
from servanda.cli.sources import STDIN, STDIN_NAME
from servanda.terms import Register

_LARGEST = 512 * 1024 * 1024  # bytes


def bring_in(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A register as `export` writes it; - is standard input.")
    ],
    to: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the register is to be.")],
) -> None:
    """Make a register folder from a JSON export, of this command or of the site.

    Every quotation, number and sum in it is proven first. Where the folder holds the same register
    already, nothing changes; where it holds another, nothing is written.
    """
    from servanda.register import check
    from servanda.register.folder import REGISTER, load, save

    register = _proven(file)
    for fault in check(register):
        raise RefusalError(f"{file}: {fault}")
    if (to / REGISTER).exists():
        if load(to) != register:
            raise RefusalError(f"{to} holds another register, or another state of it: choose another folder.")
        typer.echo(f"{to} holds this register already. Nothing was changed.")
        return
    save(register, to)
    typer.echo(f"{to}: {tally_of_states(register)}.")


def _proven(file: str) -> Register:
    from servanda.register.form import register_from_json
    from servanda.register.form.parse import parse

    name = STDIN_NAME if file == STDIN else file
    if file == STDIN:
        data = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        with Path(file).open("rb") as source:
            data = source.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise RefusalError(f"{name} is larger than {_LARGEST // 1024**2} MB: no register is.")
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise RefusalError(
            f"{name}: byte {wrong.start} is not UTF-8, so this is no exported register."
        ) from None
    return register_from_json(parse(words, where=name), where=name)
