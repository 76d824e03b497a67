"""From the fields of a form to a record that stands on exact words, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.terms import (
    PARTIES,
    AuthenticText,
    Commitment,
    Force,
    InstrumentStatus,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Provision,
    Quotation,
    Record,
)
from servanda_web.desk.review.words import place, places

Fields = Mapping[str, Any]
BY_PERSON = "person"


class FieldError(ValueError):
    """What is wrong with one field of a form, in a sentence for the person who filled it in."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Where:
    """The provision a record is to stand in, and its text."""

    text: AuthenticText
    provision: Provision

    def quote(self, field: str, words: str, *, near: int | None) -> Quotation:
        """Quote `words`: the nearest to `near`, or the only ones. Raises `FieldError`."""
        content, start, end = self.text.content, self.provision.start, self.provision.end
        found = places(content, words, start, end)
        if not found:
            raise FieldError(field, _not_there(words, self.provision.number))
        if len(found) > 1 and near is None:
            raise FieldError(field, _several(words, self.provision.number, len(found)))
        return Quotation.of(self.text, *place(content, words, start, end, near=near))


def _not_there(words: str, number: str) -> str:
    return _(
        "“%(words)s” does not stand in %(number)s letter for letter: copy the words from the passage."
    ) % {"words": _short(words), "number": number}


def _several(words: str, number: str, count: int) -> str:
    return ngettext(
        "“%(words)s” stands %(count)d time in %(number)s: add the words before or after it.",
        "“%(words)s” stands %(count)d times in %(number)s: add the words before or after the one you mean.",
        count,
    ) % {"words": _short(words), "number": number, "count": count}


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"


def fields_of(record: Record) -> dict[str, Any]:
    """What the form of a record holds before anybody changes it."""
    held: dict[str, Any] = {"words": record.quotation.words, "start": record.quotation.start}
    if not isinstance(record, Commitment):
        return {**held, "status": record.status}
    return {
        **held,
        "force": record.force,
        "area": record.area,
        "together": PARTIES in record.actors,
        "actors": "\n".join(a for a in record.actors if a != PARTIES),
        "due": record.due.words if record.due else "",
        "target": record.target.words if record.target else "",
    }


def compose(kind: str, fields: Fields, where: Where, *, before: Record | None = None) -> Record:
    """The record the fields describe. `before` is the one being mended; without it a person adds one.

    What the fields do not touch (the cue, the values behind unchanged words, the rule) stays as it was.
    Raises `FieldError` naming the field whose words do not stand in the provision.
    """
    near = fields.get("start") if before is None else before.quotation.start
    quotation = where.quote("words", fields["words"], near=near)
    rule = before.rule if before else BY_PERSON
    number = where.provision.number
    if kind == NamedInstrument.kind:
        status = InstrumentStatus(fields["status"])
        return NamedInstrument(quotation=quotation, status=status, provision=number, rule=rule)
    if kind == Mechanism.kind:
        standing = MechanismStatus(fields["status"])
        return Mechanism(quotation=quotation, status=standing, provision=number, rule=rule)
    return _commitment(fields, where, quotation, before if isinstance(before, Commitment) else None)


def _commitment(fields: Fields, where: Where, quotation: Quotation, before: Commitment | None) -> Commitment:
    due = _kept_or_found("due", fields, where, quotation, before.due if before else None)
    target = _kept_or_found("target", fields, where, quotation, before.target if before else None)
    same_actors = before is not None and sorted(before.actors) == sorted(fields["actors"])
    return Commitment(
        quotation=quotation,
        cue=before.cue if before else None,
        force=Force(fields["force"]),
        actors=before.actors if before and same_actors else fields["actors"],
        area=fields["area"],
        provision=where.provision.number,
        rule=before.rule if before else BY_PERSON,
        due=due,
        target=target,
        deadline=before.deadline if before and due == before.due else None,
        amount=before.amount if before and target == before.target else None,
    )


def _kept_or_found(
    field: str, fields: Fields, where: Where, quotation: Quotation, before: Quotation | None
) -> Quotation | None:
    words = fields.get(field) or ""
    if not words:
        return None
    if before and words.split() == before.words.split():
        return before
    return where.quote(field, words, near=quotation.start)
