"""The front of a text: title, place and date, news dateline, what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.endings import is_counted, main_end, opens_signature
from servanda.provisions.piece import Piece
from servanda.provisions.punctuation import COLONS, FULL_STOPS, PARTINGS
from servanda.provisions.recitals import mark_preamble
from servanda.provisions.shapes import (
    heading_rank,
    is_dateline,
    is_headline,
    is_place_and_date,
    names_instrument,
    names_year,
    news_dateline,
    plain,
)
from servanda.provisions.words import words
from servanda.terms import ProvisionKind

_FRONT = 8
_DOCUMENT_FRONT = 16  # above a resolution stand its symbol, session, agenda item
_LONGEST_TITLE = 320
_LONGEST_NOTE = 500
_LONGEST_BYLINE = 60
_TITLE_LINES = 3
_NO_TITLE_ENDS = COLONS + PARTINGS + "."
_RESOLUTION = re.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.?\s+[^\W\d_]")


def mark_opening(content: str, found: list[Piece]) -> None:
    """Give title, datelines and preamble their roles; a news dateline is cut off its paragraph."""
    title = _resolution(content, found)
    title = _title(content, found) if title is None else title
    after = 0
    if title is not None:
        for piece in found[:title]:
            if piece.role is None:
                piece.role = ProvisionKind.DATELINE if is_dateline(content, piece) else ProvisionKind.BANNER
                piece.mark, piece.body = None, piece.start
        after = _extend_title(content, found, title)
    _mark_datelines(content, found, after)
    mark_preamble(content, found, after)


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


def _resolution(content: str, found: list[Piece]) -> int | None:
    """Where "79/123. Day of Mountain Springs" stands, below the symbol, the session and the agenda item."""
    for i, piece in enumerate(found[:_DOCUMENT_FRONT]):
        if piece.mark is None and _RESOLUTION.match(content, piece.start) and _could_title(content, piece):
            return i
    return None


def _first_visible(found: list[Piece]) -> int:
    return next((i for i, p in enumerate(found) if p.role is not ProvisionKind.BANNER), 0)


def _could_title(content: str, piece: Piece) -> bool:
    return len(piece) <= _LONGEST_TITLE and content[piece.end - 1] not in _NO_TITLE_ENDS + FULL_STOPS


def _titled(content: str, piece: Piece) -> bool:
    if heading_rank(content, piece):
        return True
    return (
        len(piece) <= _LONGEST_TITLE
        and content[piece.end - 1] not in _NO_TITLE_ENDS
        and plain(content, piece).isupper()
    )


def _extend_title(content: str, found: list[Piece], title: int) -> int:
    """Give the title's further lines its role; return the place after it."""
    found[title].role = ProvisionKind.TITLE
    capitals = plain(content, found[title]).isupper()
    named = title if names_instrument(content, found[title]) else _named_below(content, found, title)
    i = title + 1
    while i < len(found) and found[i].role is None and found[i].mark is None:
        if i > named and not _titled_on(content, found, i, capitals=capitals):
            break
        byline = not capitals and named < i and _is_byline(content, found[title], found[i])
        found[i].role = ProvisionKind.BANNER if byline else ProvisionKind.TITLE
        i += 1
        if byline:
            break
    return i


def _named_below(content: str, found: list[Piece], title: int) -> int:
    """The line below, set close, in which a title ends with the name of the instrument, as in Kazakh."""
    for i in range(title + 1, min(title + 1 + _TITLE_LINES, len(found))):
        piece = found[i]
        if piece.gap or piece.role or piece.mark or not _could_title(content, piece):
            break
        if names_instrument(content, piece) and plain(content, piece).isupper():
            return i
    return title


def _is_byline(content: str, title: Piece, piece: Piece) -> bool:
    """ "By A. Reporter" under a headline."""
    text = plain(content, piece)
    by = text[:3].lower() == "by " and text[3:4].isupper() and len(text) <= _LONGEST_BYLINE
    return by and is_headline(content, title.start, title.end)


def _titled_on(content: str, found: list[Piece], i: int, *, capitals: bool) -> bool:
    piece = found[i]
    text = plain(content, piece)
    first = text.split(" ", 1)[0].lower()
    if is_dateline(content, piece) or len(piece) > _LONGEST_TITLE or text[-1:] in _NO_TITLE_ENDS:
        return False
    if not piece.gap and capitals and (text.isupper() or _stands_close(found, i)):
        return True
    joined = first in _joins() and (text.isupper() or not any(w in _FINITE for w in text.lower().split()))
    return joined if capitals or text[:1].islower() else joined and heading_rank(content, piece) > 0


def _stands_close(found: list[Piece], i: int) -> bool:
    """The line below the title's first and above a blank one belongs to the title."""
    return found[i - 1].gap and i + 1 < len(found) and found[i + 1].gap


_FINITE = frozenset(words().verbs)


@lru_cache(maxsize=1)
def _joins() -> frozenset[str]:
    return frozenset(words().title_joins)


def _mark_datelines(content: str, found: list[Piece], after: int) -> None:
    middle = main_end(found) // 2
    for i, piece in enumerate(found):
        if piece.role is not None or is_counted(piece):
            continue
        late = i > middle and opens_signature(content, piece)
        if i in range(after, after + _FRONT) and not late:
            piece.role = _front_role(content, piece)
        elif is_place_and_date(content, piece):
            piece.role = ProvisionKind.DATELINE
        if piece.role is not None:
            piece.mark, piece.body = None, piece.start
    titles = [p for p in found[:after] if p.role is ProvisionKind.TITLE]
    press = bool(titles) and is_headline(content, titles[0].start, titles[-1].end)
    for i, piece in enumerate(found[: after + _FRONT]):
        if piece.role is None and piece.mark is None and (cut := news_dateline(content, piece, bare=press)):
            start = cut + len(content[cut : cut + 40]) - len(content[cut : cut + 40].lstrip())
            found.insert(i + 1, Piece(start, piece.end, False, body=start))
            piece.end, piece.role, piece.news = cut, ProvisionKind.DATELINE, True
            return


def _front_role(content: str, piece: Piece) -> ProvisionKind | None:
    """A date, when and by whom it was adopted, what the publisher of resolutions adds."""
    if is_dateline(content, piece):
        return ProvisionKind.DATELINE
    text = content[piece.start : piece.end].lower()
    if len(piece) > _LONGEST_TITLE or not text.startswith(words().front_starts):
        return None
    return ProvisionKind.DATELINE if names_year(text) else ProvisionKind.BANNER
