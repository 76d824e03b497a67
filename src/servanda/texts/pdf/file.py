"""A PDF opened by PDFium, page by page; what cannot be opened is refused in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

from servanda.texts.pdf.glyphs import Sheet, sheet_of
from servanda.texts.unreadable import UnreadableText

MOST_PAGES = 5_000
_AGAIN = "fetch the file again, or open it in its program and save it as PDF anew."
_DAMAGED = f"is a PDF that was cut short or damaged: {_AGAIN}"
_REFUSED = {
    pdfium.FPDF_ERR_PASSWORD: ("is locked with a password: open it, take the password off and save it anew."),
    pdfium.FPDF_ERR_SECURITY: (
        "is locked in a way that is not read: open it, take the lock off and save it anew."
    ),
}


def sheets_of(data: bytes) -> Iterator[Sheet]:
    """The pages of a PDF in order. Raises `UnreadableText` where it is locked, cut short or damaged."""
    _refuse_cut_short(data)
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise UnreadableText(_REFUSED.get(pdfium.FPDF_GetLastError(), _DAMAGED))
    try:
        count = pdfium.FPDF_GetPageCount(document)
        _refuse_count(count)
        for at in range(count):
            yield _sheet(document, at)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _sheet(document: Any, at: int) -> Sheet:
    page = pdfium.FPDF_LoadPage(document, at)
    if page and pdfium.FPDFPage_GetAnnotCount(page) > 0:
        page = _with_fields(document, page, at)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        raise UnreadableText(f"is damaged on page {at + 1}: {_AGAIN}")
    try:
        return sheet_of(page, text)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _with_fields(document: Any, page: Any, at: int) -> Any:
    """The page with what was typed into its fields and onto it, such as the day of signature."""
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    pdfium.FPDF_ClosePage(page)
    return pdfium.FPDF_LoadPage(document, at)


def _refuse_count(count: int) -> None:
    if count < 1:
        raise UnreadableText(f"is a PDF without pages: {_AGAIN}")
    if count > MOST_PAGES:
        raise UnreadableText(
            f"has {count:,} pages, more than the {MOST_PAGES:,} that are read: save it in parts."
        )


def _refuse_cut_short(data: bytes) -> None:
    """PDFium mends a file whose end is missing, and says nothing of the pages that are missing with it."""
    end = data.rfind(b"%%EOF")
    if end == -1 or b" obj" in data[end:]:
        raise UnreadableText(_DAMAGED)
