"""The preamble: who agrees, the recitals, and the words that open the operative part.

A lawyer counts the recitals only: "preamble, para. 2" is the second of them. The words before and
behind them are cited as its opening and its closing words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.piece import Piece
from servanda.provisions.punctuation import COLONS, FULL_STOPS, PARTINGS
from servanda.provisions.shapes import heading_rank, plain
from servanda.provisions.words import words
from servanda.terms import ProvisionKind

_MOST_PREAMBLE = 120
_HEADED_WITHIN = 4
HEADED = "preamble"
OPENING, CLOSING = "preamble, opening words", "preamble, closing words"


def mark_preamble(content: str, found: list[Piece], after: int) -> None:
    """What stands between the title and the words that start the operative part."""
    stop = _headed(content, found, after) or _operative(content, found, after)
    if stop is None:
        return
    preamble = [piece for piece in found[after:stop] if piece.role is None]
    for piece in preamble:
        piece.role = ProvisionKind.PREAMBLE
    _name_ends(content, preamble)


def _headed(content: str, found: list[Piece], after: int) -> int | None:
    """Where a preamble under the heading “Preamble” ends, or None where none is headed so."""
    for i, piece in enumerate(found[after : after + _HEADED_WITHIN], start=after):
        if len(piece) <= 40 and plain(content, piece).lower().rstrip(":") in words().preamble_headings:
            piece.role, piece.heading = ProvisionKind.HEADING, piece.heading or heading_rank(content, piece)
            piece.name = HEADED
            return next((j for j in range(i + 1, len(found)) if _breaks(content, found[j])), len(found))
    return None


def _breaks(content: str, piece: Piece) -> bool:
    return piece.role is not None or piece.mark is not None or heading_rank(content, piece) > 0


def _name_ends(content: str, preamble: list[Piece]) -> None:
    """Tell the words that name the parties, and those that lead over, from the recitals."""
    recitals = [_starts_recital(content, piece) for piece in preamble]
    if len(preamble) < 2:
        return
    if not recitals[-1] and _is_formula(content, preamble[-1], True):
        preamble[-1].name = CLOSING
    lead = 0
    while lead < len(preamble) and not recitals[lead] and _runs_on(content, preamble[lead]):
        lead += 1
    if lead < len(preamble) and (recitals[lead] or preamble[lead].name):
        for piece in preamble[:lead]:
            piece.name = OPENING


def _runs_on(content: str, piece: Piece) -> bool:
    return piece.mark is None and not piece.name and content[piece.end - 1] in PARTINGS + COLONS


def _operative(content: str, found: list[Piece], after: int) -> int | None:
    """The first piece behind the preamble, or None where the text has none."""
    recitals = 0
    last_recital = after
    for i, piece in enumerate(found[after : after + _MOST_PREAMBLE], start=after):
        if _is_recital(content, piece):
            recitals += 1
            last_recital = i
        if piece.mark and piece.mark.kind == "division":
            return i if recitals else None
        if piece.role in (ProvisionKind.ARTICLE, ProvisionKind.ANNEX):
            return i if recitals or i - after <= 3 else None
        if _is_formula(content, piece, recitals > 0) and (recitals or i - after <= 6):
            return i + 1
        if piece.mark and piece.mark.kind == "number" and not _is_recital(content, piece) and recitals:
            return _numbered_recitals(content, found, i) or i
        if i - last_recital > 6 and recitals:
            break
    return last_recital + 1 if recitals >= 2 and last_recital - after <= recitals + 2 else None


def _numbered_recitals(content: str, found: list[Piece], start: int) -> int | None:
    """Behind "(1) ... (2) ..., have adopted:", where such words follow the numbers; else None."""
    for i, piece in enumerate(found[start : start + _MOST_PREAMBLE], start=start):
        if piece.role is not None:
            return None
        if _is_formula(content, piece, False):
            return i + 1
    return None


def _is_recital(content: str, piece: Piece) -> bool:
    """A clause such as "Recalling ...," that ends without a full stop."""
    last = content[piece.end - 1]
    if piece.role is not None or last not in PARTINGS + FULL_STOPS:
        return False
    if piece.mark and (
        piece.mark.kind != "number" or (piece.mark.shape in ".." and piece.mark.label.isdigit())
    ):
        return False
    if last in FULL_STOPS:
        short = piece.mark is None and piece.end - piece.body < 400
        return short and starts_recital(content, piece.body, piece.end) and _verbless(content, piece)
    return _starts_recital(content, piece)


def _starts_recital(content: str, piece: Piece) -> bool:
    """Begins or, in Kazakh and Urdu, ends as a recital does."""
    tail = content[max(piece.start, piece.end - 20) : piece.end - 1].lower()
    return starts_recital(content, piece.body, piece.end) or tail.endswith(words().preamble_ends)


def starts_recital(content: str, start: int, end: int) -> bool:
    """The first word is "recalling", "desiring" or the like."""
    m = _FIRST.match(content, start, end)
    return m is not None and m.group(1).lower() in _recitals()


_FIRST = re.compile(r"[*_“\"«]{0,3}([^\W\d_]+)")


def _verbless(content: str, piece: Piece) -> bool:
    found = content[piece.body : piece.end].lower().split()
    return not any(w in _FINITE for w in found)


_FINITE = frozenset(words().verbs)


@lru_cache(maxsize=1)
def _recitals() -> frozenset[str]:
    return frozenset(words().preamble_starts)


def _is_formula(content: str, piece: Piece, after_recitals: bool) -> bool:
    """Ends with "have agreed as follows:" or the like; "the following:" counts behind recitals only."""
    if content[piece.end - 1] not in COLONS + ".,—–-۔،" or (piece.mark and piece.mark.kind == "number"):
        return False
    tail = " ".join(content[max(piece.start, piece.end - 80) : piece.end].lower().split()).rstrip(
        ":：.,—–-۔، "
    )
    formulas = words().formulas + (words().weak_formulas if after_recitals else ())
    if tail.endswith(formulas):
        return content[piece.end - 1] not in FULL_STOPS or tail.endswith("follows")
    return False
