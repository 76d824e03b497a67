"""Deciding an entry, and adding one a person marked."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from servanda import register as keeping
from servanda.terms import Decision, Record, Register, Verdict
from servanda_web.accounts.models import User
from servanda_web.records import models, translate
from servanda_web.records.door import rows
from servanda_web.records.door.errors import Stale, Unacceptable
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import locked, passage, storable
from servanda_web.records.rights import Act


def decide(
    entry: models.Entry,
    *,
    verdict: Verdict,
    by: User,
    at: datetime,
    version: int,
    reason: str = "",
    mended: Record | None = None,
) -> models.Entry:
    """Accept, mend or reject an entry; gives the row as it is now.

    `version` is the entry's version that the person saw: raises `Stale` where it has moved on.
    """
    text = entry.text
    with passage(by, Act.DECIDE, at=at, instrument=text.instrument):
        storable(reason)
        decision = _decision(verdict, by=by, at=at, reason=reason, mended=mended)
        text = locked(text)
        row = models.Entry.objects.get(pk=entry.pk)
        if row.version != version:
            raise Stale(_moved_on(row))
        # Provisions are looked at only where words are mended: accepting is to be quick in a long text too.
        outline = translate.to_outline(text) if mended else translate.to_bare_outline(text)
        alone = Register(
            instrument=translate.to_instrument(text.instrument),
            outline=outline,
            entries=(translate.to_entry(row, outline.text),),
        )
        decided = keeping.decide(alone, row.record_id, decision).entries[0]
        before = rows.facts(row)
        row = rows.renew_entry(row, decided, by=by)
        append("decide", on=_name(text, row), by=by, at=at, before=before, after=_after(row, decision))
    return row


def _decision(verdict: Verdict, *, by: User, at: datetime, reason: str, mended: Record | None) -> Decision:
    try:
        return Decision(verdict=verdict, by=str(by), at=at, reason=reason.strip(), mended=mended)
    except ValueError as wrong:
        raise Unacceptable(str(wrong)) from wrong


def _moved_on(row: models.Entry) -> str:
    last = row.decisions.order_by("-order").first()
    who = last.by if last else _("Somebody")
    return _(
        "%(who)s decided this record while you were looking at it: see how it stands now, then decide again."
    ) % {"who": who}


def _after(row: models.Entry, decision: Decision) -> dict[str, object]:
    return rows.facts(row) | {"verdict": decision.verdict.value, "reason": decision.reason}


def add(text: models.AuthenticText, *, record: Record, by: User, at: datetime) -> models.Entry:
    """Add a record whose words a person marked; it is accepted by that person. Gives its row."""
    with passage(by, Act.DECIDE, at=at, instrument=text.instrument):
        text = locked(text)
        before = translate.to_term(text)
        after = keeping.add(before, record, by=str(by), at=at)
        (new,) = {e.id for e in after.entries} - {e.id for e in before.entries}
        row = rows.new_entry(text, after, new, by=by)
        append("add", on=_name(text, row), by=by, at=at, after=rows.facts(row))
    return row


def _name(text: models.AuthenticText, row: models.Entry) -> str:
    return f"{text.instrument.slug}/{text.key}/{row.record_id}"
