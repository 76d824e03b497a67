"""`servanda archive`: any number of files into tables, and questions over these."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from servanda.cli.archive.read import read
from servanda.cli.archive.search import search
from servanda.cli.attach import attach


class _ReadingUnlessTold(TyperGroup):
    """`archive FOLDER` is short for `archive read FOLDER`; a folder called search is ./search."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["read", *args]
        return super().parse_args(ctx, args)


archive = typer.Typer(
    cls=_ReadingUnlessTold,
    help="Any number of files read into Parquet tables, and questions over these.",
    short_help="Any number of files read into Parquet tables, and questions over these.",
    epilog="Example: servanda archive treaties --out tables",
    subcommand_metavar="FOLDER --out TABLES | COMMAND ...",
    no_args_is_help=True,
)

attach(archive, read, example="servanda archive treaties --out tables")
attach(archive, search, example='servanda archive search tables "direct flights" --since 2020')
