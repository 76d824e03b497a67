"""A register as CSV that spreadsheets open right and cannot be tricked by.

UTF-8 with a byte order mark, for Excel takes it for another encoding without one; commas, lines
ended by CR LF (RFC 4180). A cell that a spreadsheet might run as a formula gets an apostrophe in
front; `restore_cell` takes it off again, so that quotations can be had letter for letter.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from servanda.register.export.rows import COLUMNS, Cell, rows
from servanda.terms import Register

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_RUN_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(register: Register, *, accepted_only: bool = False) -> bytes:
    """One row an entry under a row of column names."""
    heading: dict[str, Cell] = dict(zip(COLUMNS, COLUMNS, strict=True))
    table = [heading, *rows(register, accepted_only=accepted_only)]
    return BYTE_ORDER_MARK + csv_lines(table, COLUMNS)


def csv_lines(table: Iterable[Mapping[str, Cell]], columns: Sequence[str]) -> bytes:
    """Guarded cells, in the order of `columns`; one that a row lacks is empty."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([_guarded(row.get(c, "")) for c in columns] for row in table)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _guarded(cell: Cell) -> Cell:
    # Apostrophes in front do not hide the danger from us, or taking one off would bring it back.
    if isinstance(cell, str) and cell.lstrip("'").startswith(_RUN_AS_FORMULA):
        return "'" + cell
    return cell


def restore_cell(cell: str) -> str:
    """The words as they were before `to_csv` guarded them."""
    guarded = cell.startswith("'") and cell.lstrip("'").startswith(_RUN_AS_FORMULA)
    return cell[1:] if guarded else cell
