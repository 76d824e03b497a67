"""Between rows and terms. Nothing else knows both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import Any

from servanda import terms
from servanda.register.form import record_from_json, record_to_json
from servanda_web.records import models
from servanda_web.records.fold import fold

Values = dict[str, Any]


def to_term(text: models.AuthenticText) -> terms.Register:
    """The register a text's rows hold. Raises `RegisterError` where a stored quotation no longer stands."""
    outline = to_outline(text)
    entries = text.entries.order_by("order").prefetch_related("decisions")
    return terms.Register(
        instrument=to_instrument(text.instrument),
        outline=outline,
        entries=tuple(to_entry(row, outline.text) for row in entries),
        accounts=tuple(
            terms.Account(
                provision=a.provision, disposition=terms.Disposition(a.disposition), reason=a.reason
            )
            for a in text.accounts.order_by("order")
        ),
        set_aside=to_set_aside(text),
    )


def to_outline(text: models.AuthenticText) -> terms.Outline:
    """The text with its provisions."""
    provisions = tuple(
        terms.Provision(
            number=p.number,
            kind=terms.ProvisionKind(p.kind),
            start=p.start,
            end=p.end,
            body=p.body,
            parent=p.parent,
        )
        for p in text.provisions.order_by("order").defer("words", "folded")
    )
    return terms.Outline(text=to_text(text), provisions=provisions, layer=terms.Layer(text.layer))


def to_bare_outline(text: models.AuthenticText) -> terms.Outline:
    """The text without its provisions: enough where only its words are looked at."""
    return terms.Outline(text=to_text(text), provisions=(), layer=terms.Layer(text.layer))


def to_text(text: models.AuthenticText) -> terms.AuthenticText:
    """The words alone."""
    return terms.AuthenticText(
        content=text.content,
        name=text.name,
        language=text.language,
        media_type=text.media_type,
        notes=tuple(text.notes),
    )


def to_instrument(row: models.Instrument) -> terms.Instrument:
    """The instrument without its texts."""
    return terms.Instrument(
        slug=row.slug,
        title=row.title,
        parties=tuple(terms.Party(name=p["name"], aliases=tuple(p["aliases"])) for p in row.parties),
        signed_on=terms.PartialDate.parse(row.signed_on) if row.signed_on else None,
        signed_at=row.signed_at,
        depositary=row.depositary,
    )


def to_entry(row: models.Entry, text: terms.AuthenticText) -> terms.Entry:
    """An entry with its decisions, every quotation proven against `text`."""
    return terms.Entry(
        id=row.record_id,
        proposal=record_from_json(row.proposal, text, where=row.record_id),
        origin=row.origin,
        decisions=tuple(_decision(d, row, text) for d in row.decisions.all()),
    )


def _decision(row: models.Decision, entry: models.Entry, text: terms.AuthenticText) -> terms.Decision:
    mended = record_from_json(row.mended, text, where=entry.record_id) if row.mended is not None else None
    return terms.Decision(
        verdict=terms.Verdict(row.verdict), by=row.by, at=row.at, reason=row.reason, mended=mended
    )


def to_set_aside(text: models.AuthenticText) -> tuple[terms.SetAside, ...]:
    """The provisions people set aside."""
    return tuple(
        terms.SetAside(provision=s.provision, reason=s.reason, by=s.by, at=s.at)
        for s in text.set_aside.order_by("order")
    )


@dataclass(frozen=True, kw_only=True)
class Rows:
    """What the tables are to hold of one register: values by column, in order."""

    instrument: Values
    text: Values
    provisions: list[Values]
    accounts: list[Values]
    entries: dict[str, Values]
    decisions: dict[str, list[Values]]
    set_aside: list[Values]


def from_term(register: terms.Register) -> Rows:
    """The values of every row of a register."""
    outline = register.outline
    return Rows(
        instrument=instrument_values(register.instrument),
        text=text_values(outline),
        provisions=[provision_values(p, n, outline.text) for n, p in enumerate(outline.provisions)],
        accounts=[
            {
                "order": n,
                "provision": a.provision,
                "disposition": a.disposition.value,
                "reason": a.reason,
            }
            for n, a in enumerate(register.accounts)
        ],
        entries={e.id: entry_values(e) | {"order": n} for n, e in enumerate(register.entries)},
        decisions={e.id: [decision_values(d) for d in e.decisions] for e in register.entries},
        set_aside=[set_aside_values(s) for s in register.set_aside],
    )


def instrument_values(term: terms.Instrument) -> Values:
    """Columns of an instrument."""
    return {
        "slug": term.slug,
        "title": term.title,
        "parties": [{"name": p.name, "aliases": list(p.aliases)} for p in term.parties],
        "signed_on": str(term.signed_on or ""),
        "signed_at": term.signed_at,
        "depositary": term.depositary,
    }


def text_values(outline: terms.Outline) -> Values:
    """Columns of an authentic text."""
    text = outline.text
    return {
        "digest": text.digest,
        "content": text.content,
        "name": text.name,
        "language": text.language,
        "media_type": text.media_type,
        "notes": list(text.notes),
        "layer": outline.layer.value,
    }


def provision_values(term: terms.Provision, order: int, text: terms.AuthenticText) -> Values:
    """Columns of a provision."""
    words = text.content[term.start : term.end]
    return {
        "order": order,
        "number": term.number,
        "kind": term.kind.value,
        "start": term.start,
        "end": term.end,
        "body": term.body,
        "parent": term.parent,
        "words": words,
        "folded": fold(words),
    }


def entry_values(entry: terms.Entry) -> Values:
    """Columns of an entry: what was proposed, what stands now, and what lists show."""
    record = entry.record
    quote = record.quotation
    values: Values = {
        "record_id": entry.id,
        "origin": entry.origin,
        "proposal": record_to_json(entry.proposal),
        "current": record_to_json(record),
        "state": entry.state.value,
        "kind": record.kind,
        "quote": quote.words,
        "folded": fold(quote.words),
        "start": quote.start,
        "end": quote.end,
        "provision": record.provision,
        "rule": record.rule,
    }
    return values | _facets(record)


def _facets(record: terms.Record) -> Values:
    if not isinstance(record, terms.Commitment):
        return {
            "status": record.status.value,
            "force": "",
            "area": "",
            "actors": "",
            "due": "",
            "target": "",
        }
    actors = [" ".join(a.split()) for a in record.actors]
    return {
        "status": "",
        "force": record.force.value,
        "area": record.area,
        "actors": "\n".join(["", *actors, ""]),
        "due": record.due.words if record.due else "",
        "target": record.target.words if record.target else "",
    }


def decision_values(decision: terms.Decision) -> Values:
    """Columns of a decision."""
    mended = decision.mended
    return {
        "verdict": decision.verdict.value,
        "by": decision.by,
        "at": decision.at.astimezone(UTC),
        "reason": decision.reason,
        "mended": record_to_json(mended) if mended is not None else None,
    }


def set_aside_values(term: terms.SetAside) -> Values:
    """Columns of a provision set aside."""
    return {
        "provision": term.provision,
        "reason": term.reason,
        "by": term.by,
        "at": term.at.astimezone(UTC),
    }
