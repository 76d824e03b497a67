"""Which provision stands under which: bullets under lead-ins, sub-paragraphs under paragraphs."""

from __future__ import annotations

from servanda.provisions.growth import Growth, Node
from servanda.provisions.headed import annex, article, heading, leave_preamble, sectioned
from servanda.provisions.listed import bullet, item
from servanda.provisions.piece import Piece
from servanda.terms import ProvisionKind


def grown(content: str, found: list[Piece]) -> list[Node]:
    """The pieces as nodes in the same order, each with its parent."""
    state = Growth(content, sectioned=sectioned(found))
    zones = _zones(found)
    for i, piece in enumerate(found):
        state.mainly_numbered = zones.get(i, state.mainly_numbered)
        leave_preamble(state, piece)
        plant = _PLANT.get(piece.role, _text) if piece.role else _text
        plant(state, piece)
    return state.nodes


def _zones(found: list[Piece]) -> dict[int, bool]:
    """Where the main text and each annex begin, and whether their paragraphs bear numbers."""
    starts = [0, *(i for i, p in enumerate(found) if p.role is ProvisionKind.ANNEX)]
    return {a: _mainly_numbered(found[a:b]) for a, b in zip(starts, [*starts[1:], len(found)], strict=True)}


def _mainly_numbered(found: list[Piece]) -> bool:
    """Whether the paragraphs bear numbers, rather than a list here and there."""
    body = [p for p in found if p.role is None and len(p) > 30 and not (p.mark and p.mark.kind == "bullet")]
    return sum(1 for p in body if _counted(p)) >= 0.4 * len(body)


def _counted(piece: Piece) -> bool:
    mark = piece.mark
    return mark is not None and mark.kind == "number" and mark.ordinals[0][0] in ("dec", "dotted")


def _apart(state: Growth, piece: Piece) -> None:
    """Banners, footnotes, datelines: they leave the open lists as they are."""
    parent = state.place() if piece.role is ProvisionKind.TABLE else state.annex
    state.add(Node(piece, piece.role or ProvisionKind.BANNER, parent, state.annex))


def _front(state: Growth, piece: Piece) -> None:
    state.text = state.add(Node(piece, piece.role or ProvisionKind.TITLE, state.place(), state.annex))


def _text(state: Growth, piece: Piece) -> None:
    mark = piece.mark
    if mark and mark.kind == "bullet":
        bullet(state, piece)
        return
    if mark and mark.kind == "number" and item(state, piece):
        return
    if mark:
        piece.mark, piece.body = None, piece.start
    state.bullets = []
    cited = state.article if state.article is not None else state.annex
    state.text = state.add(Node(piece, piece.role or ProvisionKind.PARAGRAPH, state.place(), cited))


_PLANT = {
    ProvisionKind.BANNER: _apart,
    ProvisionKind.FOOTNOTE: _apart,
    ProvisionKind.DATELINE: _apart,
    ProvisionKind.TABLE: _apart,
    ProvisionKind.SIGNATURE: _apart,
    ProvisionKind.TITLE: _front,
    ProvisionKind.PREAMBLE: _front,
    ProvisionKind.ANNEX: annex,
    ProvisionKind.ARTICLE: article,
    ProvisionKind.HEADING: heading,
    ProvisionKind.BULLET: bullet,
}
