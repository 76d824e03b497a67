"""Numbered items and bullets: each in the list it goes on with, under the text that opens it."""

from __future__ import annotations

from servanda.provisions.growth import Growth, Level, Node
from servanda.provisions.headed import numbered_heading
from servanda.provisions.ordinals import inserted
from servanda.provisions.piece import Piece
from servanda.terms import ProvisionKind

_LARGEST_GAP = 12
_DEEPEST = 6


def item(state: Growth, piece: Piece) -> bool:
    """Place a numbered piece in the open lists; False where its mark is no number after all."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    depth, style, value = _level_of(state, piece)
    if depth is None and not _may_open(state, style, value, piece):
        return False
    if piece.heading and depth is None:
        numbered_heading(state, piece)
        return True
    state.bullets = []
    below, lead = _under(state, depth, style, mark.label)
    in_list = below is not None
    main = style == "dec" and not in_list and state.mainly_numbered and state.article is None
    lead = None if main else lead
    parent = lead if lead is not None else below if below is not None else state.place()
    cited = below if in_list else state.article if state.article is not None else state.annex
    if not in_list and lead is not None and cited == state.annex and not state.mainly_numbered:
        cited, in_list = lead, True
    deep = in_list or (lead is not None and lead != state.article)
    kind = ProvisionKind.SUBPARAGRAPH if deep else ProvisionKind.PARAGRAPH
    at = state.add(Node(piece, kind, parent, cited, numbered=True))
    state.levels.append(Level(style, mark.shape, value, at, mark.label))
    state.text = at
    return True


def _level_of(state: Growth, piece: Piece) -> tuple[int | None, str, int]:
    """The open list that the mark goes on with, deepest first, and what the mark counts as there."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    for depth in range(len(state.levels) - 1, -1, -1):
        level = state.levels[depth]
        for style, value in mark.ordinals:
            if (
                (style, mark.shape) == (level.style, level.shape)
                and value == level.value + (not inserted(mark.label))
                and _siblings(level, mark.label)
            ):
                return depth, style, value
    opening = next(((s, v) for s, v in reversed(mark.ordinals) if v == 1), None)
    for depth in range(len(state.levels) - 1, -1, -1):
        level = state.levels[depth]
        for style, value in mark.ordinals:
            if (style, mark.shape) != (level.style, level.shape) or not _siblings(level, mark.label):
                continue
            if opening is None and value <= level.value + _LARGEST_GAP:
                return depth, style, value
            if opening is not None and state.lead_in() is None:
                return depth, *opening
    style, value = opening or mark.ordinals[0]
    return None, style, value


def _siblings(level: Level, label: str) -> bool:
    """ "12.3" goes on with "12.2", never with "11.2"."""
    return "." not in label or level.label.rpartition(".")[0] == label.rpartition(".")[0]


def _may_open(state: Growth, style: str, value: int, piece: Piece) -> bool:
    """Letters open a list with the first one only; a number may start anywhere."""
    sure = piece.mark is not None and piece.mark.shape == "()" and len(piece.mark.label) > 1
    return style in ("dec", "dotted") or value == 1 or sure or piece.heading > 0


def _under(state: Growth, depth: int | None, style: str, label: str) -> tuple[int | None, int | None]:
    """The list item that a new item stands in, and the unnumbered lead-in in front of it, if any.

    Closes the lists that the new item ends.
    """
    if depth is not None:
        node = state.nodes[state.levels[depth].node]
        listed = state.levels[depth - 1].node if depth else None
        lead = node.parent if node.parent is not None and node.parent not in (listed, state.place()) else None
        if depth == 0 and listed is None and node.cited == lead:
            listed = lead
        state.levels = state.levels[:depth]
        return listed, lead
    if style == "dotted":
        return _dotted_under(state, label), None
    if len(state.levels) >= _DEEPEST:
        state.levels = []
        return None, None
    lead = state.lead_in()
    if lead is not None and not state.nodes[lead].numbered and lead != state.article:
        if not state.mainly_numbered and state.article is None:
            state.levels = []
        return (state.levels[-1].node if state.levels else None), lead
    if style == "dec" and lead is None and not _right_behind_item(state):
        state.levels = []
    return (state.levels[-1].node if state.levels else None), None


def _right_behind_item(state: Growth) -> bool:
    return bool(state.levels) and state.text == state.levels[-1].node


def _dotted_under(state: Growth, label: str) -> int | None:
    """The open paragraph "12" or "12.3" that "12.3" or "12.3.1" stands in."""
    prefix = label.rpartition(".")[0]
    while state.levels and state.levels[-1].label != prefix:
        state.levels.pop()
    return state.levels[-1].node if state.levels else None


def bullet(state: Growth, piece: Piece) -> None:
    """A bullet stands beside those of its sign and indent, else under what opens it."""
    sign = piece.mark.shape if piece.mark else ""
    known = next((i for i, b in enumerate(state.bullets) if b[0] == sign and b[1] == piece.indent), None)
    if known is None and state.bullets and piece.indent < state.bullets[-1][1]:
        known = next((i for i, b in enumerate(state.bullets) if b[0] == sign), 0)
    if known is not None:
        parent = state.nodes[state.bullets[known][2]].parent
        state.bullets = state.bullets[:known]
    elif 0 < len(state.bullets) < _DEEPEST:
        parent = state.bullets[-1][2]
    else:
        lead = state.lead_in()
        parent = lead if lead is not None else _holder(state)
    at = state.add(Node(piece, ProvisionKind.BULLET, parent, parent))
    state.bullets.append((sign, piece.indent, at))


def _holder(state: Growth) -> int | None:
    """What bullets stand under where no lead-in opens them."""
    if state.headings or state.article is not None or state.text is None:
        return (
            state.levels[-1].node if state.levels and state.text == state.levels[-1].node else state.place()
        )
    return state.text
