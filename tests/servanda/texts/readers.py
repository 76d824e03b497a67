"""Read bytes as the child process does, but here: for tests of what is read, not of how it is confined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from servanda.texts import LIMITS
from servanda.texts.extract import Bounds, Extract
from servanda.texts.html.page import read_html
from servanda.texts.kinds import kind_of
from servanda.texts.pdf.document import read_pdf
from servanda.texts.plain import read_plain
from servanda.texts.word.document import read_docx

BOUNDS = Bounds(LIMITS.unpacked, LIMITS.ratio, LIMITS.entries, LIMITS.depth, LIMITS.characters)
SMALL = replace(LIMITS, cpu=3, wall=6, memory=512 * 1024 * 1024)
"""For files that are refused for what they ask of the machine: they are refused as always, only sooner."""
_READERS: dict[str, Callable[[bytes, Bounds], Extract]] = {
    "docx": read_docx,
    "pdf": read_pdf,
    "html": read_html,
    "plain": read_plain,
    "markdown": read_plain,
}


def read(data: bytes, name: str) -> Extract:
    """The words of a file called `name`, and what is said of it."""
    kind, notes = kind_of(data, name)
    found = _READERS[kind](data, BOUNDS)
    found.notes[:0] = notes
    return found


def blocks(data: bytes, name: str) -> list[str]:
    """The paragraphs of a file."""
    return read(data, name).content.rstrip("\n").split("\n\n")
