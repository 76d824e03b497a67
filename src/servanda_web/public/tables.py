"""Lists as CSV: the rows of a page's JSON, one value a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from servanda.register.export.rows import Cell
from servanda.register.export.table import BYTE_ORDER_MARK, csv_lines

Row = Mapping[str, Cell]


def csv_answer(name: str, columns: Sequence[str], table: Sequence[Row]) -> HttpResponse:
    """A file that spreadsheets open right: a heading, then the rows. No cell is run as a formula."""
    heading: Row = {column: column for column in columns}
    content = BYTE_ORDER_MARK + csv_lines([heading, *table], columns)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    named = content_disposition_header(as_attachment=True, filename=f"{name}.csv")
    response.headers["Content-Disposition"] = named or "attachment"
    return response
