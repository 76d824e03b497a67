"""The texts a command was given: files, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.terms import AuthenticText, Reading

STDIN = "-"
STDIN_NAME = "standard input"


def open_source(file: str) -> AuthenticText:
    """The text of a file, or of standard input. Raises `texts.UnreadableText`."""
    from servanda.texts import LIMITS, open_bytes, open_text

    if file == STDIN:
        return open_bytes(sys.stdin.buffer.read(LIMITS.size + 1), name=STDIN_NAME)
    return open_text(Path(file))


def read_source(file: str) -> Reading:
    """What a file, or standard input, holds. Raises `texts.UnreadableText`."""
    from servanda.flow import read_text

    return read_text(open_source(file))


def stem(file: str) -> str:
    """NAME of NAME.*; standard input is called stdin."""
    return "stdin" if file == STDIN else Path(file).stem
