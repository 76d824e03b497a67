"""Numbering that starts again under each heading: "Part II, Art. 1" beside "Part I, Art. 1".

Divisions too: "Part II, Section 1".
"""

from __future__ import annotations

from servanda.provisions.growth import Node
from servanda.terms import ProvisionKind


def cited_by_heading(nodes: list[Node]) -> dict[int, int]:
    """For provisions whose numbering restarts, the heading that their number must name."""
    series: dict[tuple[int | None, str], list[int]] = {}
    for i, node in enumerate(nodes):
        if _headed(nodes, node) and (kind := _series(node)):
            series.setdefault((node.cited, kind), []).append(i)
    found: dict[int, int] = {}
    for members in series.values():
        firsts = [i for i in members if _first(nodes[i])]
        if len(firsts) > 1 and (depth := _depth(nodes, firsts)) is not None:
            found |= {i: chain[min(depth, len(chain) - 1)] for i in members if (chain := _chain(nodes, i))}
    return found


def _headed(nodes: list[Node], node: Node) -> bool:
    return node.parent is not None and nodes[node.parent].kind is ProvisionKind.HEADING


def _series(node: Node) -> str | None:
    """Articles are counted apart from paragraphs, principles apart from articles."""
    mark = node.piece.mark
    if mark and node.kind is ProvisionKind.ARTICLE:
        return f"article {mark.shape}"
    if mark and node.kind is ProvisionKind.HEADING and mark.kind in ("division", "number"):
        return f"heading {mark.kind} {mark.shape}"
    return "paragraph" if node.kind is ProvisionKind.PARAGRAPH and node.numbered else None


def _first(node: Node) -> bool:
    mark = node.piece.mark
    if mark is not None and "." in mark.label:
        return not mark.label.strip("1.")
    return mark is not None and any(value == 1 for _, value in mark.ordinals)


def _depth(nodes: list[Node], firsts: list[int]) -> int | None:
    """How deep the heading stands under which numbering starts again; None where under no other one."""
    chains = [_chain(nodes, i) for i in firsts]
    for depth in range(max(map(len, chains))):
        if len({chain[min(depth, len(chain) - 1)] for chain in chains}) > 1:
            return depth
    return None


def _chain(nodes: list[Node], i: int) -> list[int]:
    """The headings above a provision, from the highest to its own."""
    chain: list[int] = []
    above = nodes[i].parent
    while above is not None and nodes[above].kind is ProvisionKind.HEADING:
        chain.append(above)
        above = nodes[above].parent
    return chain[::-1]
