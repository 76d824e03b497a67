"""The number a lawyer would cite for each provision, unique in its text."""

from __future__ import annotations

from collections import Counter

from servanda.provisions.growth import Node
from servanda.provisions.restarts import cited_by_heading
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
_UNNUMBERED = {ProvisionKind.PREAMBLE: "preamble, para.", ProvisionKind.BULLET: "bullet"}


def citations(content: str, nodes: list[Node]) -> list[str]:
    """One number for each node, in order; a repeated one becomes "para. 12 (second)"."""
    numbers: list[str] = []
    counts: Counter[str] = Counter()
    taken: dict[str, int] = {}
    restarted = cited_by_heading(nodes)
    for i, node in enumerate(nodes):
        number = _plain(content, nodes, i, numbers, counts, restarted.get(i, node.cited))
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


def _plain(
    content: str, nodes: list[Node], at: int, numbers: list[str], counts: Counter[str], cited: int | None
) -> str:
    """The number before repeats are told apart."""
    node = nodes[at]
    base = numbers[cited] if cited is not None else ""
    mark = node.piece.mark
    if node.kind is ProvisionKind.ANNEX and mark:
        return _joined(base, mark.label)
    if node.kind is ProvisionKind.ARTICLE and mark:
        name = mark.label if mark.kind == "division" else f"{mark.shape or 'Art.'} {mark.label}"
        return _joined(base, name)
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
    if node.kind is ProvisionKind.PREAMBLE and mark and mark.kind == "number":
        return _joined(base, f"recital {mark.label}")
    if node.piece.name:
        return _counted(_joined(base, node.piece.name), counts)
    key = _joined(base, _UNNUMBERED.get(node.kind, "unnumbered para."))
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
