"""The back of a text: signature block, place and date, footnotes printed as bare numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.markers import Marker
from servanda.provisions.piece import Piece
from servanda.provisions.shapes import heading_rank, is_dateline
from servanda.provisions.words import cased, words
from servanda.terms import ProvisionKind

_LONGEST_NAME_LINE = 200
_LONGEST_PLACE = 40
_APART = (ProvisionKind.BANNER, ProvisionKind.FOOTNOTE, ProvisionKind.DATELINE)
_BARE_NOTE = re.compile(r"(?P<n>\d{1,3})/?\s+(?=[\"“(]?[A-ZА-Я])")


def mark_endings(content: str, found: list[Piece]) -> None:
    """Give signature blocks and trailing notes their roles."""
    _mark_notes(content, found)
    middle = main_end(found) // 2
    i = 0
    while i < len(found):
        if found[i].role in (None, ProvisionKind.PREAMBLE) and _starts_signature(
            content, found[i], i > middle
        ):
            i = _mark_block(content, found, i)
        else:
            i += 1
    _mark_close(content, found)


def _mark_close(content: str, found: list[Piece]) -> None:
    """A date alone under the last paragraph of a text or before an annex, and the place above it."""
    after: Piece | None = None
    for i in range(len(found) - 1, -1, -1):
        piece = found[i]
        last = after is None or after.role is ProvisionKind.ANNEX
        if piece.role is None:
            after = piece
            if last and not is_counted(piece) and is_dateline(content, piece):
                piece.role, piece.mark, piece.body = ProvisionKind.DATELINE, None, piece.start
        elif piece.role not in _APART:
            after = piece
        if not last or piece.role is not ProvisionKind.DATELINE or piece.news:
            continue
        if i and not piece.gap and _is_place(content, found[i - 1]):
            found[i - 1].role = ProvisionKind.DATELINE


def is_counted(piece: Piece) -> bool:
    """Bears a printed sign or number; "г. Астана" bears none, though it begins like a list's "г."."""
    return piece.mark is not None and not (piece.mark.kind == "number" and piece.mark.label.isalpha())


def main_end(found: list[Piece]) -> int:
    """How many pieces stand before the first annex."""
    return next((i for i, p in enumerate(found) if p.role is ProvisionKind.ANNEX), len(found))


def _is_place(content: str, piece: Piece) -> bool:
    """A line of a few words above a date: "River Town", "55th plenary meeting"."""
    bare = piece.role is None and piece.mark is None and piece.gap and len(piece) <= _LONGEST_PLACE
    return bare and heading_rank(content, piece) > 0


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    starts = "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in words().signature_starts)
    return re.compile(rf"[*_]{{0,2}}(?:{starts})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _for() -> re.Pattern[str]:
    return re.compile(rf"(?:{cased(words().signature_for)})\s+[^\W\d_a-zа-я]")


def opens_signature(content: str, piece: Piece) -> bool:
    """Begins with "Done at", "In witness whereof", "(signed)" or the like."""
    return bool(_opening().match(content, piece.start, min(piece.end, piece.start + 60)))


def _starts_signature(content: str, piece: Piece, late: bool) -> bool:
    if piece.mark is not None and piece.mark.kind != "bullet":
        return False
    first = content[piece.start]
    if first.islower() or not (first.isalpha() or first in "*_([/"):
        return False
    if opens_signature(content, piece):
        return True
    if late and content[max(piece.start, piece.end - 40) : piece.end - 1].lower().endswith(
        words().signature_ends
    ):
        return True
    return (
        late
        and len(piece) < 140
        and content[piece.end - 1] not in ".:;,"
        and bool(_for().match(content, piece.start, piece.end))
    )


def _mark_block(content: str, found: list[Piece], i: int) -> int:
    """The signature block that starts at `i` and the short lines of names behind it; return where it ends."""
    j = i + 1
    while j < len(found) and _in_block(content, found[j]):
        j += 1
    for piece in found[i:j]:
        piece.role, piece.mark, piece.body = ProvisionKind.SIGNATURE, None, piece.start
    return j


def _in_block(content: str, piece: Piece) -> bool:
    if piece.role not in (None, ProvisionKind.PREAMBLE) or (
        piece.mark and piece.mark.kind not in ("number",)
    ):
        return False
    if piece.mark and (piece.mark.shape != "." or piece.mark.ordinals[0][0] == "dec"):
        return False
    if _starts_signature(content, piece, True) or is_dateline(content, piece):
        return True
    return len(piece) <= _LONGEST_NAME_LINE and (
        content[piece.end - 1] not in ".:;" or (len(piece) < 60 and not heading_rank(content, piece))
    )


def _mark_notes(content: str, found: list[Piece]) -> None:
    """ "1 See ..." lines at the very end, counted from 1."""
    i = len(found)
    while i and found[i - 1].role is None and found[i - 1].mark is None:
        if not _BARE_NOTE.match(content, found[i - 1].start, found[i - 1].end):
            break
        i -= 1
    numbers = [m for p in found[i:] if (m := _BARE_NOTE.match(content, p.start, p.end))]
    if numbers and [int(m.group("n")) for m in numbers] == list(range(1, len(numbers) + 1)):
        for piece, m in zip(found[i:], numbers, strict=True):
            piece.role, piece.body = ProvisionKind.FOOTNOTE, m.end()
            piece.mark = Marker("note", m.group("n"), "", m.end())
