"""The walk through a text: the nodes planted so far, and the lists and headings still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.provisions.piece import Piece
from servanda.provisions.punctuation import RUNS_ON
from servanda.terms import ProvisionKind


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
class Level:
    """An open list: how it is numbered, the last value, and the item that bore it."""

    style: str
    shape: str
    value: int
    node: int
    label: str


@dataclass(slots=True)
class Growth:
    """The state of the walk through the text."""

    content: str
    mainly_numbered: bool = False
    nodes: list[Node] = field(default_factory=list)
    annex: int | None = None
    article: int | None = None
    sectioned: bool = False  # sections stand in articles, rather than articles in sections
    above: int | None = None  # the article that holds the sections
    headings: list[tuple[int, int]] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
    bullets: list[tuple[str, int, int]] = field(default_factory=list)
    sections: dict[tuple[str, str], int] = field(default_factory=dict)
    annexes: dict[str, int] = field(default_factory=dict)
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
        return self.text if self.content[piece.end - 1] in RUNS_ON else None

    def add(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1
