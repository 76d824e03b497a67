"""Provisions of another text that an amendment quotes: they are no provisions of this one."""

from __future__ import annotations

from servanda.provisions.markers import marker_at
from servanda.provisions.piece import Piece
from servanda.provisions.punctuation import COLONS
from servanda.terms import ProvisionKind

_PAIRS = {"“": "”", "«": "»", '"': '"', "„": "“”", "‘": "’"}
_LONGEST = 400  # pieces


def mark_quoted(content: str, found: list[Piece]) -> None:
    """Take the numbers off what stands in quotation marks behind "is replaced by the following:"."""
    i = 1
    while i < len(found):
        stop = _quoted_to(content, found, i)
        for piece in found[i:stop]:
            if piece.role is not ProvisionKind.BANNER:
                piece.role, piece.mark, piece.heading = ProvisionKind.PARAGRAPH, None, 0
                piece.body = piece.start
        i = max(stop, i + 1)


def _quoted_to(content: str, found: list[Piece], i: int) -> int:
    """Behind the last piece of the quotation that starts with piece `i`; `i` where none starts."""
    first = found[i]
    closing = _PAIRS.get(content[first.start])
    if closing is None or content[found[i - 1].end - 1] not in COLONS:
        return i
    if first.start + 1 >= first.end or marker_at(content, first.start + 1, first.end) is None:
        return i
    for j in range(i, min(i + _LONGEST, len(found))):
        if content[found[j].end - 1] in closing or content[found[j].end - 2] in closing:
            return j + 1
    return i
