"""Tables for a person: rich on a terminal, plain words elsewhere."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from servanda.terms import Account, Commitment, Disposition, Record

if TYPE_CHECKING:
    from rich.table import Table

_PIPED = 120  # columns where nobody says how wide the screen is
_SHORT = 16
_NARROW = {"id": 14, "who": 18, "file": 28, "reason": 28}
_HARMLESS = "\u00ad\u200c\u200d"  # soft hyphen and joiners belong to words

RECORD_COLUMNS = ("provision", "force", "words", "who", "area", "due")


def drawn(made: Table, *lines: str) -> str:
    """The table, and lines below it, as standard output shows them."""
    from rich.console import Console
    from rich.text import Text

    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(file=sys.stdout, highlight=False, width=None if told else _PIPED)
    with console.capture() as captured:
        console.print(made)
        for line in lines:
            console.print(Text(line), soft_wrap=True)
    return "".join(line.rstrip() + "\n" for line in captured.get().splitlines())


def shown(words: str) -> str:
    """Words on one line; a character that could command a terminal becomes a question mark in a box."""
    line = " ".join(words.split())
    return "".join("\ufffd" if _commands(c) else c for c in line)


def _commands(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in _HARMLESS


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table of words; short columns are never broken, “words” gets what room is left."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    made = Table(
        title=Text(shown(title)), title_justify="left", title_style="bold", box=SIMPLE_HEAD, expand=True
    )
    for column in columns:
        if column == "words":
            made.add_column(column, overflow="fold", ratio=1, min_width=24)
        else:
            made.add_column(column, overflow="fold", max_width=_NARROW.get(column, _SHORT))
    for row in rows:
        made.add_row(*(Text(shown(cell)) for cell in row))
    return made


def record_cells(record: Record) -> tuple[str, ...]:
    """The cells of `RECORD_COLUMNS`."""
    words = record.quotation.words
    if isinstance(record, Commitment):
        due = record.due.words if record.due else ""
        area = record.area.replace("_", " ")
        return (record.provision, record.force.value, words, ", ".join(record.actors), area, due)
    return (record.provision, f"{record.kind}, {record.status.value}", words, "", "", "")


def tally_of_records(records: Iterable[Record]) -> str:
    """How many of each kind."""
    counts = Counter(r.kind for r in records)
    kinds = ("commitment", "instrument", "mechanism")
    return ", ".join(f"{counts[k]} {k}{'' if counts[k] == 1 else 's'}" for k in kinds)


def tally_of_provisions(accounts: Iterable[Account]) -> str:
    """How many provisions ended in each way; the sum is all of them."""
    counts = Counter(a.disposition for a in accounts)
    ways = ", ".join(f"{counts[d]} {d.value.replace('_', ' ')}" for d in Disposition)
    return f"{counts.total()} provision{'' if counts.total() == 1 else 's'}: {ways}"
