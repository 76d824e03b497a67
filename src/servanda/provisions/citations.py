"""The number a lawyer would cite for each provision, unique in its text."""

from __future__ import annotations

from collections import Counter

from servanda.provisions.tree import Node
from servanda.terms import ProvisionKind

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_LONGEST_NAME = 60
_COUNTED = {
    ProvisionKind.BANNER: "banner",
    ProvisionKind.DATELINE: "dateline",
    ProvisionKind.TABLE: "table",
    ProvisionKind.SIGNATURE: "signature block",
    ProvisionKind.TITLE: "Title",
}


def citations(content: str, nodes: list[Node]) -> list[str]:
    """One number for each node, in order; a repeated one becomes "para. 12 (second)"."""
    numbers: list[str] = []
    counts: Counter[str] = Counter()
    taken: dict[str, int] = {}
    restarted = _restarted(nodes)
    for i, node in enumerate(nodes):
        number = _plain(content, nodes, i, numbers, counts, node.parent if i in restarted else node.cited)
        times = taken[number] = taken.get(number, 0) + 1
        while times > 1 and (again := f"{number} ({_nth(times)})") in taken:
            times += 1
        if times > 1:
            taken[number] = times
            number = again
            taken[number] = 1
        numbers.append(number)
    return numbers


def _nth(times: int) -> str:
    return _ORDINALS[times - 2] if times <= 10 else f"no. {times}"


def _restarted(nodes: list[Node]) -> frozenset[int]:
    """Paragraphs cited with their heading, because numbering starts again under each heading."""
    by_place: dict[int | None, list[int]] = {}
    for i, node in enumerate(nodes):
        under = node.parent is not None and nodes[node.parent].kind is ProvisionKind.HEADING
        if under and node.numbered and node.kind is ProvisionKind.PARAGRAPH:
            by_place.setdefault(node.cited, []).append(i)
    found: set[int] = set()
    for members in by_place.values():
        if len({nodes[i].parent for i in members if _first(nodes[i])}) > 1:
            found.update(members)
    return frozenset(found)


def _first(node: Node) -> bool:
    mark = node.piece.mark
    return mark is not None and ("dec", 1) in mark.ordinals


def _plain(
    content: str, nodes: list[Node], at: int, numbers: list[str], counts: Counter[str], cited: int | None
) -> str:
    """The number before repeats are told apart."""
    node = nodes[at]
    base = numbers[cited] if cited is not None else ""
    mark = node.piece.mark
    if node.kind is ProvisionKind.ANNEX and mark:
        return mark.label
    if node.kind is ProvisionKind.ARTICLE and mark:
        return _joined(base, f"{mark.shape or 'Art.'} {mark.label}")
    if node.kind is ProvisionKind.HEADING:
        return _joined(base, _heading(content, node))
    if node.kind is ProvisionKind.FOOTNOTE and mark:
        return f"footnote {mark.label}"
    if node.numbered and mark:
        return _item(node, nodes[cited] if cited is not None else None, base)
    if node.kind is ProvisionKind.TITLE or node.kind in (ProvisionKind.SIGNATURE, ProvisionKind.TABLE):
        return _counted(_joined(base, _COUNTED[node.kind]), counts)
    if node.kind in _COUNTED:
        return _counted(_COUNTED[node.kind], counts)
    name = {ProvisionKind.PREAMBLE: "preamble, para.", ProvisionKind.BULLET: "bullet"}
    key = _joined(base, name.get(node.kind, "unnumbered para."))
    counts[key] += 1
    return f"{key} {counts[key]}"


def _counted(name: str, counts: Counter[str]) -> str:
    counts[name] += 1
    return name if counts[name] == 1 else f"{name} {counts[name]}"


def _joined(base: str, part: str) -> str:
    return f"{base}, {part}" if base else part


def _heading(content: str, node: Node) -> str:
    mark = node.piece.mark
    if mark and mark.kind == "division":
        return mark.label
    if mark and mark.kind == "number":
        return f"Section {mark.label}"
    words = " ".join(content[node.piece.body : node.piece.end].strip("*_# \ufeff").split())
    name = words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
    return f"heading “{name}”"


def _item(node: Node, under: Node | None, base: str) -> str:
    mark = node.piece.mark
    label = mark.label if mark else ""
    if under is None or under.kind in (ProvisionKind.ANNEX, ProvisionKind.HEADING):
        return _joined(base, f"para. {label}")
    head, _, tail = label.rpartition(".")
    above = under.piece.mark.label if under.piece.mark else ""
    if head and above.split(" ")[0] == head:
        return f"{base}.{tail}"
    return f"{base}({label})"
