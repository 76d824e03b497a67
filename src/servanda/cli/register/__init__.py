"""`servanda register`: a register as a folder of plain files."""

from __future__ import annotations

import typer

from servanda.cli.register.add import add
from servanda.cli.register.begin import new, reread
from servanda.cli.register.decide import decide
from servanda.cli.register.export import export
from servanda.cli.register.set_aside import set_aside
from servanda.cli.register.show import check, show

register = typer.Typer(
    help="A register of one instrument, as a folder of plain files.",
    epilog="Example: servanda register new declaration.docx --to register",
    no_args_is_help=True,
)

register.command(epilog="Example: servanda register new declaration.docx --to register")(new)
register.command(epilog="Example: servanda register reread register declaration.docx")(reread)
register.command(epilog="Example: servanda register show register --state proposed")(show)
register.command(
    epilog='Example: servanda register decide register c-45f27fe202b4 reject --reason "A principle."'
)(decide)
register.command(
    epilog='Example: servanda register add register "open a consulate" --force decides --area culture_people'
)(add)
register.command(
    "set-aside", epilog='Example: servanda register set-aside register "para. 3" --reason "Thanks."'
)(set_aside)
register.command(epilog="Example: servanda register export register --format xlsx -o register.xlsx")(export)
register.command(epilog="Example: servanda register check register")(check)
