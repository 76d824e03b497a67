"""What stands in front of a paragraph or an item of a list and opens it."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"(?:[•●○◦▪■□‣⁃➢–—*-]"
    r"|\(?(?:\d{1,3}|[^\W\d_]{1,2}|[ivxlIVXL]{1,6})[.)](?:\d{1,3}[.)]?){0,4}"
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\.?"
    r"|\[\d{1,3}\]"
    r"|§\s?\d{1,3}"
    r"|[^\W\d_]{3,9}\s\d{1,3}[.:]?(?=\t|$))"
    r"(?=\s|$)"
)


def mark_of(text: str) -> str:
    """The mark at the beginning of a line: "12.", "(a)", "•", "4.2"; or an empty string."""
    found = _MARK.match(text)
    return found.group() if found else ""
