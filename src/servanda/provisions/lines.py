"""The lines of a text, with the white space around them cut off."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """Characters `start` to `end`; `indent` white space before; `gap` where a blank line stands before."""

    start: int
    end: int
    indent: int
    gap: bool


def lines(content: str) -> list[Line]:
    """Every line of `content` that is not blank, in order."""
    found: list[Line] = []
    at, gap = 0, True
    for raw in content.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            found.append(Line(at + indent, at + indent + len(bare), indent, gap))
        gap = not bare
        at += len(raw)
    return found
