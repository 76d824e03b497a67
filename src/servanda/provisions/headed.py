"""Annexes, articles and headings: what other provisions stand under."""

from __future__ import annotations

from servanda.provisions.growth import Growth, Node
from servanda.provisions.markers import Marker
from servanda.provisions.piece import Piece
from servanda.provisions.recitals import HEADED
from servanda.terms import ProvisionKind

_IN_PREAMBLE = (ProvisionKind.PREAMBLE, ProvisionKind.BANNER, ProvisionKind.FOOTNOTE)


def annex(state: Growth, piece: Piece) -> None:
    """An annex closes all that is open; an appendix to an annex stands under it."""
    state.article, state.above, state.text = None, None, None
    state.headings, state.levels, state.bullets = [], [], []
    above = state.annexes.get(piece.mark.shape) if piece.mark else None
    state.annex = state.add(Node(piece, ProvisionKind.ANNEX, above, above))
    if piece.mark:
        state.annexes.setdefault(piece.mark.label, state.annex)


def article(state: Growth, piece: Piece) -> None:
    """An article, or a section that stands in one."""
    state.levels, state.bullets = [], []
    if state.sectioned and _section(piece.mark) and state.above is not None:
        state.article = state.add(Node(piece, ProvisionKind.ARTICLE, state.above, state.above))
    else:
        parent = state.headings[-1][1] if state.headings else state.annex
        state.above = state.article = state.add(Node(piece, ProvisionKind.ARTICLE, parent, state.annex))
    state.text = state.article


def heading(state: Growth, piece: Piece) -> None:
    """A heading closes those of its rank and below."""
    if state.sectioned and _section(piece.mark) and state.above is not None:
        article(state, piece)
        return
    rank = piece.heading or 8
    state.headings = [h for h in state.headings if h[0] < rank]
    parent = state.headings[-1][1] if state.headings else state.annex
    at = state.add(Node(piece, ProvisionKind.HEADING, parent, state.annex))
    state.headings.append((rank, at))
    state.article, state.above, state.text, state.bullets = None, None, None, []
    state.levels = [v for v in state.levels[:1] if v.style in ("dec", "dotted")]


def numbered_heading(state: Growth, piece: Piece) -> None:
    """ "IV. Trade": ranked by how it is numbered; an "I" that follows "H" is a letter, else one."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    style = next((s for s, v in mark.ordinals if state.sections.get((s, mark.shape)) == v - 1), None)
    style = style or next((s for s, v in mark.ordinals if v == 1), mark.ordinals[-1][0])
    state.sections[style, mark.shape] = next(v for s, v in mark.ordinals if s == style)
    piece.heading = 4 if "roman" in style else 7 if style == "dec" else 6
    heading(state, piece)
    state.nodes[-1].numbered = True


def leave_preamble(state: Growth, piece: Piece) -> None:
    """The heading “Preamble” holds the preamble and nothing else."""
    if state.headings and piece.role not in _IN_PREAMBLE:
        last = state.headings[-1][1]
        if state.nodes[last].piece.name == HEADED:
            state.headings.pop()


def sectioned(found: list[Piece]) -> bool:
    """Whether "Section 1" mostly follows an article directly, and so stands in it."""
    marks = [p.mark for p in found if p.mark and p.mark.kind in ("article", "annex", "division")]
    firsts = [i for i, mark in enumerate(marks) if _section(mark) and ("dec", 1) in mark.ordinals]
    held = [i for i in firsts if i and marks[i - 1].kind == "article" and not marks[i - 1].shape]
    return bool(held) and 2 * len(held) >= len(firsts)


def _section(mark: Marker | None) -> bool:
    return mark is not None and mark.shape.lower() == "section"
