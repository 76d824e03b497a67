"""Words around what was looked for, in pieces: never markup, so that a page can show them safely."""

from __future__ import annotations

from typing import NamedTuple

from servanda_web.records.fold import Word, words

_AROUND = 90


class Piece(NamedTuple):
    """Characters of the text, and whether they are what was looked for."""

    words: str
    hit: bool


def snippet(content: str, parts: list[str], *, around: int = _AROUND) -> tuple[Piece, ...]:
    """`content` cut to about `around` characters each side of the first hit; "…" where it was cut.

    A word is a hit where it begins with one of `parts` (as `fold` gives them); where none does, one that
    holds one of them.
    """
    found = words(content)
    hits = [w for w in found if _begins(w, parts)] or [w for w in found if _holds(w, parts)]
    first = hits[0].start if hits else 0
    start, end = _window(found, first, len(content), around)
    pieces: list[Piece] = [Piece("…", False)] if start > 0 else []
    at = start
    for word in hits:
        if word.start < at or word.end > end:
            continue
        pieces += [Piece(content[at : word.start], False), Piece(content[word.start : word.end], True)]
        at = word.end
    pieces.append(Piece(content[at:end], False))
    if end < len(content):
        pieces.append(Piece("…", False))
    return tuple(p for p in pieces if p.words)


def _begins(word: Word, parts: list[str]) -> bool:
    return any(own.startswith(part) for own in word.parts for part in parts)


def _holds(word: Word, parts: list[str]) -> bool:
    return any(part in own for own in word.parts for part in parts)


def _window(found: list[Word], first: int, length: int, around: int) -> tuple[int, int]:
    starts = [w.start for w in found if first - around <= w.start <= first]
    ends = [w.end for w in found if first < w.end <= first + 2 * around]
    start = 0 if first <= around or not starts else starts[0]
    end = length if length <= first + 2 * around or not ends else ends[-1]
    return start, end
