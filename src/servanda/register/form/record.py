"""A record as JSON: the guideline's fields first, then where they stand and what they say."""

from __future__ import annotations

from servanda.register.form.node import Node
from servanda.register.form.values import (
    amount_from_json,
    amount_to_json,
    deadline_from_json,
    deadline_to_json,
    quotation,
)
from servanda.terms import (
    AuthenticText,
    Commitment,
    Force,
    InstrumentStatus,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Quotation,
    Record,
)

_PLACE = ("kind", "quote", "start", "end", "provision", "rule")
_COMMITMENT = ("cue", "force", "actors", "area", "due", "target")
_ALSO = ("cue_start", "due_start", "target_start", "deadline", "amount")


def guideline_fields(record: Record) -> dict[str, object]:
    """The guideline's keys, in its order, and `start`, `end`, `provision`, `rule`."""
    fields: dict[str, object] = {"kind": record.kind, "quote": record.quotation.words}
    if isinstance(record, Commitment):
        fields |= {
            "cue": _words(record.cue),
            "force": record.force.value,
            "actors": list(record.actors),
            "area": record.area,
            "due": _words(record.due),
            "target": _words(record.target),
        }
    else:
        fields["status"] = record.status.value
    quote = record.quotation
    return fields | {
        "start": quote.start,
        "end": quote.end,
        "provision": record.provision,
        "rule": record.rule,
    }


def record_to_json(record: Record) -> dict[str, object]:
    """All of a record: `guideline_fields`, the places of cue, due and target, deadline and amount."""
    fields = guideline_fields(record)
    if isinstance(record, Commitment):
        for key in ("cue", "due", "target"):
            part: Quotation | None = getattr(record, key)
            if part is not None:
                fields[f"{key}_start"] = part.start
        if record.deadline is not None:
            fields["deadline"] = deadline_to_json(record.deadline)
        if record.amount is not None:
            fields["amount"] = amount_to_json(record.amount)
    return fields


def record_from_json(data: object, text: AuthenticText, *, where: str = "The record") -> Record:
    """Read what `record_to_json` wrote, or a person typed.

    Every quotation is proven against `text`. Raises `RegisterError`, which begins with `where`,
    for anything wrong or unknown.
    """
    return record_from_node(Node(data, where), text)


def record_from_node(node: Node, text: AuthenticText) -> Record:
    """`record_from_json` for a value that knows its place."""
    if not isinstance(node.value, dict) or "kind" not in node.value:
        raise node.fault("must be a record: an object with “kind”, “quote” and so on")
    kind = node.value["kind"]
    if kind == Commitment.kind:
        return _commitment(node, text)
    if kind == NamedInstrument.kind:
        keys = node.members(required=(*_PLACE, "status"))
        return NamedInstrument(
            quotation=_quote(keys, text),
            status=keys["status"].one_of(InstrumentStatus),
            provision=keys["provision"].words(),
            rule=keys["rule"].words(),
        )
    if kind == Mechanism.kind:
        keys = node.members(required=(*_PLACE, "status"))
        return Mechanism(
            quotation=_quote(keys, text),
            status=keys["status"].one_of(MechanismStatus),
            provision=keys["provision"].words(),
            rule=keys["rule"].words(),
        )
    raise node.fault(f"has the kind “{str(kind)[:40]}”: it must be commitment, instrument or mechanism")


def _commitment(node: Node, text: AuthenticText) -> Commitment:
    keys = node.members(
        required=(*_PLACE, "force", "actors", "area"), optional=("cue", "due", "target", *_ALSO)
    )
    actors = keys["actors"].several()
    if not actors:
        raise keys["actors"].fault('must name who is to act: write ["parties"] where all act together')
    return Commitment(
        quotation=_quote(keys, text),
        cue=_part(keys, "cue", text),
        force=keys["force"].one_of(Force),
        actors=actors,
        area=keys["area"].words(),
        provision=keys["provision"].words(),
        rule=keys["rule"].words(),
        due=_part(keys, "due", text),
        target=_part(keys, "target", text),
        deadline=keys["deadline"].maybe(deadline_from_json),
        amount=keys["amount"].maybe(amount_from_json),
    )


def _quote(keys: dict[str, Node], text: AuthenticText) -> Quotation:
    found = quotation(keys["quote"], keys["start"], text)
    if keys["end"].count() != found.end:
        raise keys["end"].fault(f"must be {found.end}: the quote has {len(found.words)} characters")
    return found


def _part(keys: dict[str, Node], name: str, text: AuthenticText) -> Quotation | None:
    words, start = keys[name], keys[f"{name}_start"]
    if words.value is None:
        if start.value is not None:
            raise start.fault(f"is given, but “{name}” is not")
        return None
    return quotation(words, start, text)


def _words(part: Quotation | None) -> str | None:
    return None if part is None else part.words
