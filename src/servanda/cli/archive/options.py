"""The options of `servanda archive search`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from servanda.archive.asking import By, Table
from servanda.terms import Area, Force, Layer


class Shape(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


TABLES = Annotated[Path, typer.Argument(metavar="TABLES", help="The folder that archive --out wrote.")]
WORDS = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORDS", help="Words that all stand there; a phrase in quotation marks."),
]
IN = Annotated[Table, typer.Option("--in", help="What is searched.")]
AREA = Annotated[Area | None, typer.Option(help="Only commitments of this area.")]
FORCE = Annotated[Force | None, typer.Option(help="Only commitments of this force.")]
KIND = Annotated[str | None, typer.Option(help="Only this kind, such as mechanism.")]
ACTOR = Annotated[str | None, typer.Option(metavar="NAME", help="Only what this actor is to do.")]
SINCE = Annotated[str | None, typer.Option(metavar="DATE", help="Only texts of this day or later.")]
UNTIL = Annotated[str | None, typer.Option(metavar="DATE", help="Only texts of this day or earlier.")]
DUE_BY = Annotated[str | None, typer.Option(metavar="DATE", help="Only commitments due by this day.")]
LANGUAGE = Annotated[str | None, typer.Option(metavar="CODE", help="Only texts in it, such as en.")]
LAYER = Annotated[Layer | None, typer.Option(help="Only signed texts, or only reports.")]
FILE = Annotated[str | None, typer.Option(metavar="PART", help="Only files with this in their path.")]
BY = Annotated[By | None, typer.Option(help="Count for each instead of showing.")]
LIMIT = Annotated[
    int | None, typer.Option(min=1, help="Show at most so many. (default: 20 in a table, else all)")
]
SHAPE = Annotated[Shape, typer.Option("--format", help="How to write it.")]
