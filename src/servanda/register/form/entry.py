"""An entry with its decisions, as JSON: one line of records.jsonl."""

from __future__ import annotations

import re
from collections.abc import Set

from servanda.register.errors import RegisterError
from servanda.register.form.node import Node
from servanda.register.form.record import record_from_node, record_to_json
from servanda.register.form.values import moment
from servanda.terms import AuthenticText, Decision, Entry, Record, Verdict, record_id

_ORIGINS = ("reader", "person")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def entry_to_json(entry: Entry) -> dict[str, object]:
    """One line of records.jsonl."""
    return {
        "id": entry.id,
        "origin": entry.origin,
        "proposal": record_to_json(entry.proposal),
        "decisions": [decision_to_json(d) for d in entry.decisions],
    }


def decision_to_json(decision: Decision) -> dict[str, object]:
    """`reason` and `mended` where there are such."""
    fields: dict[str, object] = {
        "verdict": decision.verdict.value,
        "by": decision.by,
        "at": moment(decision.at),
    }
    if decision.reason:
        fields["reason"] = decision.reason
    if decision.mended is not None:
        fields["mended"] = record_to_json(decision.mended)
    return fields


def entry_from_node(node: Node, text: AuthenticText, numbers: Set[str]) -> Entry:
    """An entry whose quotations stand in `text` and whose provisions are among `numbers`.

    An `id` left out, as in a line typed by hand, is made from the words and their place.
    """
    keys = node.members(required=("proposal",), optional=("id", "origin", "decisions"))
    proposal = _record(keys["proposal"], text, numbers)
    origin = keys["origin"].maybe(Node.words) or "reader"
    if origin not in _ORIGINS:
        raise keys["origin"].fault(f"must be reader or person, not “{origin[:40]}”")
    decisions = keys["decisions"].maybe(Node.items) or []
    found = tuple(decision_from_node(d, text, numbers) for d in decisions)
    for decision, place in zip(found, decisions, strict=True):
        if decision.mended is not None and decision.mended.kind != proposal.kind:
            raise place.fault(f"must keep the kind of its record, {proposal.kind}")
    return Entry(id=_id(keys["id"], proposal), proposal=proposal, origin=origin, decisions=found)


def _id(node: Node, proposal: Record) -> str:
    given = node.maybe(Node.words)
    if given is None:
        return record_id(proposal.kind, proposal.quotation)
    if not _ID.fullmatch(given):
        raise node.fault(f"must be letters, digits, dots and hyphens, not “{given[:40]}”")
    return given


def decision_from_node(node: Node, text: AuthenticText, numbers: Set[str]) -> Decision:
    """A decision whose mended record, if any, stands in `text`."""
    keys = node.members(required=("verdict", "by", "at"), optional=("reason", "mended"))
    mended = keys["mended"].maybe(lambda n: _record(n, text, numbers))
    try:
        return Decision(
            verdict=keys["verdict"].one_of(Verdict),
            by=keys["by"].words(),
            at=keys["at"].moment(),
            reason=keys["reason"].maybe(Node.free_words) or "",
            mended=mended,
        )
    except RegisterError:
        raise
    except ValueError as wrong:
        raise node.fault(f"is wrong: {str(wrong).rstrip('.')}") from None


def _record(node: Node, text: AuthenticText, numbers: Set[str]) -> Record:
    record = record_from_node(node, text)
    if record.provision not in numbers:
        raise node.fault(f"names the provision “{record.provision}”, which the outline does not hold")
    return record
