"""Load everything a reader may need, so that a fork has it for nothing."""

from __future__ import annotations

import contextlib
from importlib import import_module

from servanda.archive.tables.rows import rows_of
from servanda.flow import read_text
from servanda.terms import AuthenticText

_OPENERS = (
    "servanda.texts.word.document",
    "servanda.texts.pdf.document",
    "servanda.texts.html.page",
    "servanda.texts.plain",
    "servanda.texts.single_byte",
)
_SAMPLE = """Joint Statement

1. The two sides agreed to hold consultations each year and to raise trade to USD 1 billion by 2030.

2. They will establish a joint working group, and welcomed the Memorandum of Understanding on Tourism.

Done at the capital on 4 March 2025.
"""
_LANGUAGES = ("en", "kk", "ru", "tr", "ur", "und")


def warm() -> None:
    """Import the openers of all formats and have the reader load its lexicons."""
    for name in _OPENERS:
        with contextlib.suppress(ImportError):  # its files will say what is missing
            import_module(name)
    for language in _LANGUAGES:
        rows_of(read_text(AuthenticText(content=_SAMPLE, name="sample", language=language)))
