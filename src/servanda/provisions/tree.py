"""Which provision stands under which: bullets under lead-ins, sub-paragraphs under paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.provisions.piece import Piece
from servanda.terms import ProvisionKind

_LARGEST_GAP = 12
_DEEPEST = 6
_OPEN_ENDS = frozenset(":;,—–-")


@dataclass(slots=True)
class Node:
    """A piece with its place in the tree: indices of other nodes, or None.

    `parent` is what it stands under; `cited` is the provision whose number its own number begins with.
    `numbered` where the printed number is part of its own.
    """

    piece: Piece
    kind: ProvisionKind
    parent: int | None = None
    cited: int | None = None
    numbered: bool = False


@dataclass(slots=True)
class _Level:
    """An open list: how it is numbered, the last value, and the item that bore it."""

    style: str
    shape: str
    value: int
    node: int
    label: str


@dataclass(slots=True)
class _Growth:
    """The state of the walk through the text."""

    content: str
    mainly_numbered: bool = False
    nodes: list[Node] = field(default_factory=list)
    annex: int | None = None
    article: int | None = None
    headings: list[tuple[int, int]] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    bullets: list[tuple[str, int, int]] = field(default_factory=list)
    sections: dict[tuple[str, str], int] = field(default_factory=dict)
    text: int | None = None  # the last running text, numbered or not

    def place(self) -> int | None:
        """The article, heading or annex that running text stands under now."""
        if self.article is not None:
            return self.article
        return self.headings[-1][1] if self.headings else self.annex

    def lead_in(self) -> int | None:
        """The last running text, where it stops in a way that something must follow."""
        if self.text is None:
            return None
        node = self.nodes[self.text]
        piece = node.piece
        if node.kind in (ProvisionKind.PREAMBLE, ProvisionKind.TITLE):
            return None
        return self.text if self.content[piece.end - 1] in _OPEN_ENDS else None

    def add(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1


def grown(content: str, found: list[Piece]) -> list[Node]:
    """The pieces as nodes in the same order, each with its parent."""
    state = _Growth(content)
    zones = _zones(found)
    for i, piece in enumerate(found):
        state.mainly_numbered = zones.get(i, state.mainly_numbered)
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


def _apart(state: _Growth, piece: Piece) -> None:
    """Banners, footnotes, datelines: they leave the open lists as they are."""
    parent = state.place() if piece.role is ProvisionKind.TABLE else state.annex
    state.add(Node(piece, piece.role or ProvisionKind.BANNER, parent, state.annex))


def _front(state: _Growth, piece: Piece) -> None:
    state.text = state.add(Node(piece, piece.role or ProvisionKind.TITLE, state.annex, state.annex))


def _annex(state: _Growth, piece: Piece) -> None:
    state.article, state.text = None, None
    state.headings, state.levels, state.bullets = [], [], []
    state.annex = state.add(Node(piece, ProvisionKind.ANNEX))


def _article(state: _Growth, piece: Piece) -> None:
    state.levels, state.bullets = [], []
    parent = state.headings[-1][1] if state.headings else state.annex
    state.article = state.add(Node(piece, ProvisionKind.ARTICLE, parent, state.annex))
    state.text = state.article


def _numbered_heading(state: _Growth, piece: Piece) -> None:
    """ "IV. Trade": ranked by how it is numbered; an "I" that follows "H" is a letter, else one."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    style = next((s for s, v in mark.ordinals if state.sections.get((s, mark.shape)) == v - 1), None)
    style = style or next((s for s, v in mark.ordinals if v == 1), mark.ordinals[-1][0])
    state.sections[style, mark.shape] = next(v for s, v in mark.ordinals if s == style)
    piece.heading = 4 if "roman" in style else 7 if style == "dec" else 6
    _heading(state, piece)
    state.nodes[-1].numbered = True


def _heading(state: _Growth, piece: Piece) -> None:
    rank = piece.heading or 8
    state.headings = [h for h in state.headings if h[0] < rank]
    parent = state.headings[-1][1] if state.headings else state.annex
    at = state.add(Node(piece, ProvisionKind.HEADING, parent, state.annex))
    state.headings.append((rank, at))
    state.article, state.text, state.bullets = None, None, []
    state.levels = [v for v in state.levels[:1] if v.style in ("dec", "dotted")]


def _bullet(state: _Growth, piece: Piece) -> None:
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


def _holder(state: _Growth) -> int | None:
    """What bullets stand under where no lead-in opens them."""
    if state.headings or state.article is not None or state.text is None:
        return (
            state.levels[-1].node if state.levels and state.text == state.levels[-1].node else state.place()
        )
    return state.text


def _text(state: _Growth, piece: Piece) -> None:
    mark = piece.mark
    if mark and mark.kind == "bullet":
        _bullet(state, piece)
        return
    if mark and mark.kind == "number" and _item(state, piece):
        return
    if mark:
        piece.mark, piece.body = None, piece.start
    state.bullets = []
    cited = state.article if state.article is not None else state.annex
    state.text = state.add(Node(piece, piece.role or ProvisionKind.PARAGRAPH, state.place(), cited))


def _item(state: _Growth, piece: Piece) -> bool:
    """Place a numbered piece in the open lists; False where its mark is no number after all."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    depth, style, value = _level_of(state, piece)
    if depth is None and not _may_open(state, style, value, piece):
        return False
    if piece.heading and depth is None:
        _numbered_heading(state, piece)
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
    state.levels.append(_Level(style, mark.shape, value, at, mark.label))
    state.text = at
    return True


def _level_of(state: _Growth, piece: Piece) -> tuple[int | None, str, int]:
    """The open list that the mark goes on with, deepest first, and what the mark counts as there."""
    mark = piece.mark
    assert mark is not None  # noqa: S101
    for depth in range(len(state.levels) - 1, -1, -1):
        level = state.levels[depth]
        for style, value in mark.ordinals:
            if (
                (style, mark.shape) == (level.style, level.shape)
                and value == level.value + 1
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


def _siblings(level: _Level, label: str) -> bool:
    """ "12.3" goes on with "12.2", never with "11.2"."""
    return "." not in label or level.label.rpartition(".")[0] == label.rpartition(".")[0]


def _may_open(state: _Growth, style: str, value: int, piece: Piece) -> bool:
    """Letters open a list with the first one only; a number may start anywhere."""
    sure = piece.mark is not None and piece.mark.shape == "()" and len(piece.mark.label) > 1
    return style in ("dec", "dotted") or value == 1 or sure or piece.heading > 0


def _under(state: _Growth, depth: int | None, style: str, label: str) -> tuple[int | None, int | None]:
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


def _right_behind_item(state: _Growth) -> bool:
    return bool(state.levels) and state.text == state.levels[-1].node


def _dotted_under(state: _Growth, label: str) -> int | None:
    """The open paragraph "12" or "12.3" that "12.3" or "12.3.1" stands in."""
    prefix = label.rpartition(".")[0]
    while state.levels and state.levels[-1].label != prefix:
        state.levels.pop()
    return state.levels[-1].node if state.levels else None


_PLANT = {
    ProvisionKind.BANNER: _apart,
    ProvisionKind.FOOTNOTE: _apart,
    ProvisionKind.DATELINE: _apart,
    ProvisionKind.TABLE: _apart,
    ProvisionKind.SIGNATURE: _apart,
    ProvisionKind.TITLE: _front,
    ProvisionKind.PREAMBLE: _front,
    ProvisionKind.ANNEX: _annex,
    ProvisionKind.ARTICLE: _article,
    ProvisionKind.HEADING: _heading,
    ProvisionKind.BULLET: _bullet,
}
