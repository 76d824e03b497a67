"""A whole register as one JSON object, its text included."""

from __future__ import annotations

from servanda.register.form.entry import entry_from_node, entry_to_json
from servanda.register.form.instrument import (
    instrument_from_node,
    instrument_to_json,
    text_from_node,
    text_to_json,
)
from servanda.register.form.node import Node
from servanda.register.form.outline import (
    account_from_node,
    account_to_json,
    outline_from_node,
    outline_to_json,
    set_aside_from_node,
    set_aside_to_json,
)
from servanda.terms import Entry, Instrument, Outline, Register

FORMAT = "servanda register 1"
HEAD = ("format", "instrument", "text", "accounts", "set_aside")


def head_to_json(register: Register) -> dict[str, object]:
    """All of a register but its characters, its outline and its entries."""
    return {
        "format": FORMAT,
        "instrument": instrument_to_json(register.instrument),
        "text": text_to_json(register.outline.text),
        "accounts": [account_to_json(a) for a in register.accounts],
        "set_aside": [set_aside_to_json(s) for s in register.set_aside],
    }


def register_to_json(register: Register) -> dict[str, object]:
    """All of a register. `register_from_json` gives it back, equal in every field."""
    head = head_to_json(register)
    head["text"] = text_to_json(register.outline.text) | {"content": register.outline.text.content}
    outline = outline_to_json(register.outline)
    return head | {"outline": outline, "entries": [entry_to_json(e) for e in register.entries]}


def register_from_json(data: object, *, where: str = "The register") -> Register:
    """Read what `register_to_json` wrote, proving every quotation, number and digest.

    Raises `RegisterError`, which begins with `where`, for anything wrong or unknown.
    """
    keys = Node(data, where).members(required=(*HEAD, "outline", "entries"))
    check_format(keys["format"])
    text = text_from_node(keys["text"])
    outline = outline_from_node(keys["outline"], text)
    instrument = instrument_from_node(keys["instrument"])
    return assemble(keys, instrument, outline=outline, entries=keys["entries"].items())


def check_format(node: Node) -> None:
    """Refuse a register written by another, perhaps newer, Servanda."""
    if node.words() != FORMAT:
        raise node.fault(f"must be “{FORMAT}”: a newer Servanda may have written this register")


def assemble(
    keys: dict[str, Node], instrument: Instrument, *, outline: Outline, entries: list[Node]
) -> Register:
    """Join the parts; identifiers must be unique, and every provision accounted for in order."""
    numbers = [p.number for p in outline.provisions]
    accounts = tuple(account_from_node(a) for a in keys["accounts"].items())
    if [a.provision for a in accounts] != numbers:
        raise keys["accounts"].fault("must name each provision of the outline once, in order")
    asides = tuple(set_aside_from_node(s) for s in keys["set_aside"].items())
    named: set[str] = set()
    for aside, node in zip(asides, keys["set_aside"].items(), strict=True):
        if aside.provision not in numbers:
            raise node.fault(f"names the provision “{aside.provision}”, which the outline does not hold")
        if aside.provision in named:
            raise node.fault(f"sets “{aside.provision}” aside a second time")
        named.add(aside.provision)
    return Register(
        instrument=instrument,
        outline=outline,
        entries=_entries(entries, outline),
        accounts=accounts,
        set_aside=asides,
    )


def _entries(nodes: list[Node], outline: Outline) -> tuple[Entry, ...]:
    numbers = frozenset(p.number for p in outline.provisions)
    first: dict[str, Node] = {}
    found: list[Entry] = []
    for node in nodes:
        entry = entry_from_node(node, outline.text, numbers)
        if entry.id in first:
            raise node.fault(f"has the identifier {entry.id}, which {first[entry.id].where} has already")
        first[entry.id] = node
        found.append(entry)
    return tuple(found)
