"""`servanda register`: a register as a folder of plain files."""

from __future__ import annotations

import typer

from servanda.cli.attach import attach
from servanda.cli.register.add import add
from servanda.cli.register.begin import new, reread
from servanda.cli.register.bring_in import bring_in
from servanda.cli.register.check import check
from servanda.cli.register.decide import decide
from servanda.cli.register.export import export
from servanda.cli.register.set_aside import set_aside, take_up
from servanda.cli.register.show import show

register = typer.Typer(
    help="A register of one instrument, as a folder of plain files.",
    short_help="A register of one instrument, as a folder of plain files.",
    epilog="Example: servanda register new declaration.docx --to register",
    no_args_is_help=True,
)

attach(register, new, example="servanda register new declaration.docx --to register")
attach(register, reread, example="servanda register reread register declaration.docx")
attach(register, show, example="servanda register show register --state proposed")
attach(
    register,
    decide,
    example='servanda register decide register c-45f27fe202b4 reject --reason "A principle."',
)
attach(
    register,
    add,
    example='servanda register add register "open a consulate" --force decides --area culture_people',
)
attach(
    register,
    set_aside,
    name="set-aside",
    example='servanda register set-aside register "para. 3" --reason "Thanks."',
)
attach(register, take_up, name="take-up", example='servanda register take-up register "para. 3"')
attach(register, export, example="servanda register export register --format xlsx -o register.xlsx")
attach(
    register, bring_in, name="import", example="servanda register import register.json --to another-register"
)
attach(register, check, example="servanda register check register --text declaration-corrected.docx")
