"""Find the words a person gave where they stand in a text, exactly or not at all."""

from __future__ import annotations

import re


class WordsError(ValueError):
    """The words do not stand within the range asked for."""


def places(content: str, words: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Every place of `words` within characters `start` to `end`, as (start, end) of `content`.

    White space of any length stands for any other, because copying from a page changes line breaks.
    Everything else must be the same letter for letter.
    """
    parts = words.split()
    if not parts:
        return ()
    form = re.compile(r"\s+".join(re.escape(part) for part in parts))
    return tuple(found.span() for found in form.finditer(content, start, end))


def place(content: str, words: str, start: int, end: int, *, near: int | None = None) -> tuple[int, int]:
    """The place of `words`: the only one, or the one nearest to character `near`.

    Raises `WordsError` where they stand nowhere, or more than once and `near` is not given.
    """
    found = places(content, words, start, end)
    if not found:
        raise WordsError("nowhere")
    if len(found) > 1 and near is None:
        raise WordsError("several")
    return min(found, key=lambda span: abs(span[0] - (near or 0)))
