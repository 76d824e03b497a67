"""The whole way from an authentic text to its outline."""

from __future__ import annotations

from servanda.provisions.citations import citations
from servanda.provisions.layers import layer
from servanda.provisions.roles import assigned
from servanda.provisions.tree import grown
from servanda.terms import AuthenticText, Outline, Provision


def outline(text: AuthenticText) -> Outline:
    """The provisions of `text` in the order they stand, and the layer it belongs to.

    Every character that is not white space lies in exactly one provision. A text without
    any gives an outline without provisions. Time is linear in the text.
    """
    content = text.content
    nodes = grown(content, assigned(content))
    numbers = citations(content, nodes)
    provisions = tuple(
        Provision(
            number=number,
            kind=node.kind,
            start=node.piece.start,
            end=node.piece.end,
            body=min(max(node.piece.body, node.piece.start), node.piece.end),
            parent=numbers[node.parent] if node.parent is not None else None,
        )
        for node, number in zip(nodes, numbers, strict=True)
    )
    return Outline(text=text, provisions=provisions, layer=layer(content, nodes))
