"""The front of a text: title, place and date, news dateline, preamble."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.piece import Piece
from servanda.provisions.shapes import heading_rank, is_dateline, names_instrument, news_dateline, plain
from servanda.provisions.words import words
from servanda.terms import ProvisionKind

_FRONT = 8
_LONGEST_TITLE = 320
_LONGEST_NOTE = 500
_MOST_PREAMBLE = 120


def mark_opening(content: str, found: list[Piece]) -> None:
    """Give title, datelines and preamble their roles; a news dateline is cut off its paragraph."""
    title = _title(content, found)
    after = 0
    if title is not None:
        for piece in found[:title]:
            if piece.role is None:
                piece.role = ProvisionKind.DATELINE if is_dateline(content, piece) else ProvisionKind.BANNER
                piece.mark, piece.body = None, piece.start
        after = _extend_title(content, found, title)
    _mark_datelines(content, found, after)
    _mark_preamble(content, found, after)


def _title(content: str, found: list[Piece]) -> int | None:
    """Which piece the title starts at. What stands before it is a publisher's note."""
    first: int | None = None
    for i, piece in enumerate(found[:_FRONT]):
        if piece.role is ProvisionKind.BANNER or is_dateline(content, piece):
            continue
        if piece.role is ProvisionKind.HEADING and piece.mark and piece.mark.kind == "hash":
            return i if first is None or names_instrument(content, piece) else None
        if piece.role is not None or piece.mark is not None:
            break
        if _titled(content, piece):
            if first is None and i == _first_visible(found):
                first = i
                if names_instrument(content, piece):
                    return i
            elif names_instrument(content, piece) and all(len(p) < _LONGEST_NOTE for p in found[:i]):
                return first if first is not None else i
        elif len(piece) > _LONGEST_NOTE or first is not None:
            break
    return first


def _first_visible(found: list[Piece]) -> int:
    return next((i for i, p in enumerate(found) if p.role is not ProvisionKind.BANNER), 0)


def _titled(content: str, piece: Piece) -> bool:
    if heading_rank(content, piece):
        return True
    return (
        len(piece) <= _LONGEST_TITLE
        and content[piece.end - 1] not in ".:;,"
        and plain(content, piece).isupper()
    )


def _extend_title(content: str, found: list[Piece], title: int) -> int:
    """Give the title's further lines its role; return the place after it."""
    found[title].role = ProvisionKind.TITLE
    capitals = plain(content, found[title]).isupper()
    i = title + 1
    while (
        i < len(found)
        and found[i].role is None
        and found[i].mark is None
        and _titled_on(content, found[i], capitals)
    ):
        found[i].role = ProvisionKind.TITLE
        i += 1
    return i


def _titled_on(content: str, piece: Piece, capitals: bool) -> bool:
    text = plain(content, piece)
    first = text.split(" ", 1)[0].lower()
    if is_dateline(content, piece) or len(piece) > _LONGEST_TITLE or text[-1:] in ".:;,":
        return False
    if not piece.gap and capitals and text.isupper():
        return True
    joined = first in _joins() and (text.isupper() or not any(w in _FINITE for w in text.lower().split()))
    return joined if capitals or text[:1].islower() else joined and heading_rank(content, piece) > 0


@lru_cache(maxsize=1)
def _joins() -> frozenset[str]:
    return frozenset(words().title_joins)


def _mark_datelines(content: str, found: list[Piece], after: int) -> None:
    for piece in found[after : after + _FRONT]:
        if piece.role is None and piece.mark is None and is_dateline(content, piece):
            piece.role = ProvisionKind.DATELINE
    for i, piece in enumerate(found[: after + _FRONT]):
        if piece.role is None and piece.mark is None and (cut := news_dateline(content, piece)):
            start = cut + len(content[cut : cut + 40]) - len(content[cut : cut + 40].lstrip())
            found.insert(i + 1, Piece(start, piece.end, False, body=start))
            piece.end, piece.role, piece.news = cut, ProvisionKind.DATELINE, True
            return


def _mark_preamble(content: str, found: list[Piece], after: int) -> None:
    """What stands between the title and the words that start the operative part."""
    stop = _operative(content, found, after)
    if stop is None:
        return
    for piece in found[after:stop]:
        if piece.role is None:
            piece.role = ProvisionKind.PREAMBLE


def _operative(content: str, found: list[Piece], after: int) -> int | None:
    """The first piece behind the preamble, or None where the text has none."""
    recitals = 0
    last_recital = after
    for i, piece in enumerate(found[after : after + _MOST_PREAMBLE], start=after):
        if _is_recital(content, piece):
            recitals += 1
            last_recital = i
        if piece.role in (ProvisionKind.ARTICLE, ProvisionKind.ANNEX):
            return i if recitals or i - after <= 3 else None
        if _is_formula(content, piece, recitals > 0) and (recitals or i - after <= 6):
            return i + 1
        if piece.mark and piece.mark.kind == "number" and not _is_recital(content, piece) and recitals:
            return i
        if i - last_recital > 6 and recitals:
            break
    return last_recital + 1 if recitals >= 2 and last_recital - after <= recitals + 2 else None


def _is_recital(content: str, piece: Piece) -> bool:
    """A clause such as "Recalling ...," that ends without a full stop."""
    if piece.role is not None or content[piece.end - 1] not in ",;.":
        return False
    if piece.mark and (
        piece.mark.kind != "number" or (piece.mark.shape in ".." and piece.mark.label.isdigit())
    ):
        return False
    m = _FIRST.match(content, piece.body, piece.end)
    starts = bool(m) and m is not None and m.group().lower() in _recitals()
    if content[piece.end - 1] == ".":
        return starts and piece.mark is None and piece.end - piece.body < 400 and _verbless(content, piece)
    return starts or content[max(piece.start, piece.end - 20) : piece.end - 1].lower().endswith(
        words().preamble_ends
    )


_FIRST = re.compile(r"[*_“\"]{0,3}[^\W\d_]+")


def _verbless(content: str, piece: Piece) -> bool:
    found = content[piece.body : piece.end].lower().split()
    return not any(w in _FINITE for w in found)


_FINITE = frozenset(words().verbs)


@lru_cache(maxsize=1)
def _recitals() -> frozenset[str]:
    return frozenset(words().preamble_starts)


def _is_formula(content: str, piece: Piece, after_recitals: bool) -> bool:
    """Ends with "have agreed as follows:" or the like; "the following:" counts behind recitals only."""
    if content[piece.end - 1] not in ":.,—–-" or (piece.mark and piece.mark.kind == "number"):
        return False
    tail = " ".join(content[max(piece.start, piece.end - 80) : piece.end].lower().split()).rstrip(":.,—–- ")
    formulas = words().formulas + (words().weak_formulas if after_recitals else ())
    if tail.endswith(formulas):
        return content[piece.end - 1] != "." or tail.endswith("follows")
    return False
