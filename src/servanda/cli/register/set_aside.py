"""`servanda register set-aside` and `take-up`."""

from __future__ import annotations

from typing import Annotated

import typer

from servanda.cli.register.options import BY, FOLDER, name_of, now
from servanda.terms import SetAside


def set_aside(
    folder: FOLDER,
    provision: Annotated[str, typer.Argument(metavar="PROVISION", help="Its number, such as “para. 3”.")],
    reason: Annotated[str, typer.Option(help="Why it holds nothing to record.")],
    by: BY = None,
) -> None:
    """Set a provision aside: you say that it holds nothing to record, and why."""
    from servanda.register import set_aside as put_aside
    from servanda.register.folder import change

    aside = SetAside(provision=provision, reason=reason, by=name_of(by), at=now())
    change(folder, lambda register: put_aside(register, aside))
    typer.echo(f"{provision}: set aside by {aside.by}.")


def take_up(
    folder: FOLDER,
    provision: Annotated[str, typer.Argument(metavar="PROVISION", help="Its number, such as “para. 3”.")],
) -> None:
    """Take up again a provision that somebody had set aside: it is undecided, as before."""
    from servanda.register import take_up_again
    from servanda.register.folder import change

    change(folder, lambda register: take_up_again(register, provision))
    typer.echo(f"{provision}: taken up again.")
