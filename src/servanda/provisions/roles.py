"""What each paragraph is: banner, title, preamble, heading, article, signature, annex, footnote or text."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.blocks import blocks
from servanda.provisions.endings import mark_endings
from servanda.provisions.inline import pieces
from servanda.provisions.markers import Marker, marker_at
from servanda.provisions.opening import mark_opening
from servanda.provisions.ordinals import candidates
from servanda.provisions.piece import Piece
from servanda.provisions.quoted import mark_quoted
from servanda.provisions.shapes import heading_rank, is_banner, is_row
from servanda.provisions.words import words
from servanda.terms import ProvisionKind

_LONGEST_ITEM = 400
_LONGEST_NUMERAL = 6
_NUMERALS = frozenset("IVX")
_FIRST = re.compile(r"[^\W\d_]+")
_MARKED = {
    "article": ProvisionKind.ARTICLE,
    "annex": ProvisionKind.ANNEX,
    "division": ProvisionKind.HEADING,
    "hash": ProvisionKind.HEADING,
    "note": ProvisionKind.FOOTNOTE,
}


def assigned(content: str) -> list[Piece]:
    """The paragraphs of `content` in order, each with its role where it is no running text."""
    found = [_seen(content, *block) for block in pieces(content, blocks(content))]
    found = _merged_tables(content, found)
    _mark_lone_numerals(content, found)
    mark_quoted(content, found)
    mark_opening(content, found)
    mark_endings(content, found)
    _mark_headings(content, found)
    return _merged(content, found)


def _seen(content: str, start: int, end: int, indent: int, gap: bool) -> Piece:
    mark = marker_at(content, start, end)
    body = mark.end if mark else start + (content[start] == "\ufeff")
    piece = Piece(start, end, gap, indent, mark, body=min(body, end))
    if is_banner(content, piece):
        piece.role, piece.mark, piece.body = ProvisionKind.BANNER, None, start
    elif mark and mark.kind in _MARKED:
        piece.role = _MARKED[mark.kind]
        piece.heading = mark.rank
    return piece


def _mark_lone_numerals(content: str, found: list[Piece]) -> None:
    """ "I" and "II" on lines of their own are the numbers of sections."""
    lone = [p for p in found if p.role is None and p.mark is None and len(p) <= _LONGEST_NUMERAL]
    lone = [p for p in lone if set(content[p.start : p.end]) <= _NUMERALS]
    if {content[p.start : p.end] for p in lone} >= {"I", "II"}:
        for piece in lone:
            label = content[piece.start : piece.end]
            piece.mark = Marker("division", f"Section {label}", "", piece.end, candidates(label), 4)
            piece.role, piece.heading, piece.body = ProvisionKind.HEADING, 4, piece.end


def _merged_tables(content: str, found: list[Piece]) -> list[Piece]:
    """Rows that stand together are one table."""
    merged: list[Piece] = []
    for piece in found:
        if is_row(content, piece) and piece.role in (None, ProvisionKind.BANNER):
            if merged and merged[-1].role is ProvisionKind.TABLE and not piece.gap:
                merged[-1].end = piece.end
                continue
            piece.role, piece.mark, piece.body = ProvisionKind.TABLE, None, piece.start
        merged.append(piece)
    return merged


def _mark_headings(content: str, found: list[Piece]) -> None:
    """Short lines without a full stop that something follows."""
    for i, piece in enumerate(found):
        if piece.role is not None or (piece.mark and piece.mark.kind == "bullet"):
            continue
        rank = heading_rank(content, piece)
        after = next((p for p in found[i + 1 : i + 4] if p.role is not ProvisionKind.BANNER), None)
        if not rank or after is None or after.role in (ProvisionKind.SIGNATURE, ProvisionKind.FOOTNOTE):
            continue
        if piece.mark is None:
            piece.role, piece.heading = ProvisionKind.HEADING, rank
        elif _numbered_heading(content, piece, after):
            piece.heading = rank
    _unmark_lists(content, found)


def _numbered_heading(content: str, piece: Piece, after: Piece) -> bool:
    """ "4. Trade" over a paragraph of its own, or over paragraphs numbered in another way."""
    if after.role in (ProvisionKind.ARTICLE, ProvisionKind.HEADING):
        return True
    if (
        after.mark is None
        and not after.gap
        and heading_rank(content, piece) == heading_rank(content, after) == 5
    ):
        return True
    if after.mark is None or after.mark.kind == "bullet":
        return after.mark is not None or len(after) > 1.5 * len(piece)
    if piece.mark is None or after.mark.kind != "number":
        return False
    styles = {style for style, _ in piece.mark.ordinals}
    return after.mark.shape != piece.mark.shape or styles.isdisjoint(
        style for style, _ in after.mark.ordinals
    )


def _unmark_lists(content: str, found: list[Piece]) -> None:
    """Short lines one after the other behind a colon are a list without printed marks."""
    i = 0
    while i < len(found):
        j = i + 1
        if found[i].role in (None, ProvisionKind.ARTICLE) and content[found[i].end - 1] == ":":
            while j < len(found) and _bare_item(content, found[j], content[found[j - 1].end - 1] in ";,"):
                j += 1
            if j - i > 2:
                for piece in found[i + 1 : j]:
                    piece.role, piece.heading = ProvisionKind.BULLET, 0
        i = j


def _bare_item(content: str, piece: Piece, runs_on: bool) -> bool:
    if (
        piece.mark is not None
        or piece.role not in (None, ProvisionKind.HEADING)
        or len(piece) > _LONGEST_ITEM
    ):
        return False
    first, last = content[piece.start], content[piece.end - 1]
    return (
        piece.role is ProvisionKind.HEADING
        or last in ";,"
        or (first.islower() and (last.isalnum() or runs_on))
    )


def _merged(content: str, found: list[Piece]) -> list[Piece]:
    """An article's title joined to its number; a heading's second line to its first; one signature block."""
    merged: list[Piece] = []
    for piece in found:
        last = merged[-1] if merged else None
        if last is not None and _belongs(content, last, piece):
            if not content[last.body : last.end].strip():
                last.body = piece.start
            last.end = piece.end
        else:
            merged.append(piece)
    return merged


def _belongs(content: str, last: Piece, piece: Piece) -> bool:
    same = last.role is piece.role
    if same and piece.role in (ProvisionKind.SIGNATURE, ProvisionKind.TITLE):
        return True
    if piece.role is not ProvisionKind.HEADING or piece.mark is not None:
        return False
    if last.role in (ProvisionKind.ARTICLE, ProvisionKind.ANNEX):
        return heading_rank(content, last) > 0 or last.body >= last.end
    if last.mark and last.mark.kind == "division":
        return last.body >= last.end
    if last.mark and last.mark.kind == "number":
        return last.heading == 5 == piece.heading and not piece.gap
    continues = content[last.end - 1] in ",–-" or _first_word(content, piece) in _joins()
    return same and not piece.gap and last.mark is None and last.heading == piece.heading and continues


def _first_word(content: str, piece: Piece) -> str:
    """The first word, in small letters."""
    m = _FIRST.match(content, piece.body, piece.end)
    return m.group().lower() if m else ""


@lru_cache(maxsize=1)
def _joins() -> frozenset[str]:
    return frozenset(words().title_joins)
