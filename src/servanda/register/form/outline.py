"""The provisions of a text, and what became of them, as JSON."""

from __future__ import annotations

from servanda.register.errors import RegisterError
from servanda.register.form.node import Node
from servanda.register.form.values import moment
from servanda.terms import (
    Account,
    AuthenticText,
    Disposition,
    Layer,
    Outline,
    Provision,
    ProvisionKind,
    SetAside,
)


def outline_to_json(outline: Outline) -> dict[str, object]:
    """Layer and provisions, and the digest of the text they are of."""
    return {
        "digest": outline.text.digest,
        "layer": outline.layer.value,
        "provisions": [
            {
                "number": p.number,
                "kind": p.kind.value,
                "start": p.start,
                "end": p.end,
                "body": p.body,
                "parent": p.parent,
            }
            for p in outline.provisions
        ],
    }


def outline_from_node(node: Node, text: AuthenticText) -> Outline:
    """Numbers must be unique, parents known, places within the text and in order."""
    keys = node.members(required=("digest", "layer", "provisions"))
    if keys["digest"].words() != text.digest:
        raise keys["digest"].fault("is that of another text than the register's")
    provisions: list[Provision] = []
    numbers: set[str] = set()
    before = 0
    for item in keys["provisions"].items():
        provision = _provision(item, len(text.content))
        if provision.number in numbers:
            raise item.fault(f"is a second “{provision.number}”")
        if provision.start < before:
            raise item.fault(f"begins before the provision in front of it ends (“{provision.number}”)")
        if provision.parent is not None and provision.parent not in numbers:
            raise item.fault(f"has the parent “{provision.parent}”, which does not stand before it")
        numbers.add(provision.number)
        before = provision.end
        provisions.append(provision)
    return Outline(text=text, provisions=tuple(provisions), layer=keys["layer"].one_of(Layer))


def _provision(node: Node, length: int) -> Provision:
    keys = node.members(required=("number", "kind", "start", "end", "body"), optional=("parent",))
    if keys["end"].count() > length:
        raise keys["end"].fault(f"lies beyond the text, which has {length} characters")
    try:
        return Provision(
            number=keys["number"].words(),
            kind=keys["kind"].one_of(ProvisionKind),
            start=keys["start"].count(),
            end=keys["end"].count(),
            body=keys["body"].count(),
            parent=keys["parent"].maybe(Node.words),
        )
    except RegisterError:
        raise
    except ValueError as wrong:
        raise node.fault(f"is wrong: {str(wrong).rstrip('.')}") from None


def account_to_json(account: Account) -> dict[str, object]:
    """What the reader said of one provision."""
    return {
        "provision": account.provision,
        "disposition": account.disposition.value,
        "reason": account.reason,
    }


def account_from_node(node: Node) -> Account:
    """Read what `account_to_json` wrote."""
    keys = node.members(required=("provision", "disposition"), optional=("reason",))
    return Account(
        provision=keys["provision"].words(),
        disposition=keys["disposition"].one_of(Disposition),
        reason=keys["reason"].maybe(Node.free_words) or "",
    )


def set_aside_to_json(aside: SetAside) -> dict[str, object]:
    """Who set which provision aside, when and why."""
    return {"provision": aside.provision, "reason": aside.reason, "by": aside.by, "at": moment(aside.at)}


def set_aside_from_node(node: Node) -> SetAside:
    """Read what `set_aside_to_json` wrote."""
    keys = node.members(required=("provision", "reason", "by", "at"))
    return SetAside(
        provision=keys["provision"].words(),
        reason=keys["reason"].words(),
        by=keys["by"].words(),
        at=keys["at"].moment(),
    )
