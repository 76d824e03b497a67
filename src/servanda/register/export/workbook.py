"""A register as an Excel workbook: every cell words or a number, never a formula."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from servanda.register.balance import account
from servanda.register.export.rows import COLUMNS, Cell, rows
from servanda.terms import Register

_WIDTHS = {"quote": 70, "cue": 18, "actors": 24, "area": 24, "reason": 40, "words": 90, "decided_at": 21}
_WIDTH = 13
_WRAPPED = {"quote", "cue", "actors", "reason", "words"}
_MOST = 32_767  # characters that an Excel cell holds
_CUT = "… (cut: a cell of Excel holds no more)"
# What XML cannot hold, and a CR, which XML would turn into LF; also what looks like our escape.
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_BROKEN = re.compile(r"_(?:x[0-9A-F]{0,4})?\Z")  # an escape that a cut went through
_PROVISIONS = ("provision", "kind", "disposition", "reason", "words")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def to_xlsx(register: Register, *, accepted_only: bool = False) -> bytes:
    """A sheet of entries, its identifiers in a hidden column, and a sheet of provisions.

    Characters that a worksheet cannot hold are escaped as Excel does it (`_x000D_`); words beyond
    32,767 characters are cut, and say so.
    """
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("openpyxl made a workbook without a worksheet")
    sheet.title = "Register"
    _fill(sheet, COLUMNS, rows(register, accepted_only=accepted_only))
    sheet.column_dimensions["A"].hidden = True
    _fill(book.create_sheet("Provisions"), _PROVISIONS, _provisions(register))
    return _dateless(book)


def _provisions(register: Register) -> Iterable[dict[str, Cell]]:
    for provision, said in zip(register.outline.provisions, account(register), strict=True):
        yield {
            "provision": provision.number,
            "kind": provision.kind.value,
            "disposition": said.disposition.value,
            "reason": said.reason,
            "words": register.outline.text.content[provision.start : provision.end],
        }


def _fill(sheet: Worksheet, columns: tuple[str, ...], table: Iterable[dict[str, Cell]]) -> None:
    wrapped, plain = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")
    for column, name in enumerate(columns, 1):
        heading = sheet.cell(1, column, name)
        heading.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, _WIDTH)
    last = 1
    for last, row in enumerate(table, 2):
        for column, name in enumerate(columns, 1):
            cell = sheet.cell(last, column)
            cell.alignment = wrapped if name in _WRAPPED else plain
            _put(cell, row[name])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"


def _put(cell: SheetCell | MergedCell, value: Cell) -> None:
    if isinstance(value, int):
        cell.value = value
    elif value:
        cell.value = _storable(value)
        cell.data_type = "s"  # openpyxl takes words that begin with = for a formula
        cell.quotePrefix = True  # and Excel would, once somebody edits the cell


def _storable(words: str) -> str:
    escaped = _ESCAPED.sub(lambda m: f"_x{ord(m.group()):04X}_", words)
    if len(escaped) <= _MOST:
        return escaped
    return _BROKEN.sub("", escaped[: _MOST - len(_CUT)]) + _CUT


def _dateless(book: Workbook) -> bytes:
    """The workbook's bytes with no trace of the clock, so that equal registers give equal files."""
    book.properties.created = book.properties.modified = datetime(*_EPOCH, tzinfo=UTC).replace(tzinfo=None)
    dated = BytesIO()
    book.save(dated)
    out = BytesIO()
    with zipfile.ZipFile(dated) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(item.filename, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
