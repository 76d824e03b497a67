"""Saying that a provision holds nothing to record, and taking that back."""

from __future__ import annotations

from datetime import datetime

from servanda import register as keeping
from servanda import terms
from servanda_web.accounts.models import User
from servanda_web.records import models, translate
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import locked, passage, storable
from servanda_web.records.rights import Act


def set_aside(
    text: models.AuthenticText, *, provision: str, reason: str, by: User, at: datetime
) -> models.SetAside:
    """Set a provision (by its number) aside, with a reason. Gives the row."""
    with passage(by, Act.DECIDE, at=at, instrument=text.instrument):
        storable(reason)
        text = locked(text)
        word = terms.SetAside(provision=provision, reason=reason.strip(), by=str(by), at=at)
        keeping.set_aside(translate.to_term(text), word)
        last = text.set_aside.order_by("-order").first()
        row = models.SetAside.objects.create(
            text=text, order=last.order + 1 if last else 0, user=by, **translate.set_aside_values(word)
        )
        after = {"provision": provision, "reason": word.reason}
        append("set_aside", on=_name(text), by=by, at=at, after=after)
    return row


def undo_set_aside(text: models.AuthenticText, *, provision: str, by: User, at: datetime) -> None:
    """Take a provision up again that a person had set aside."""
    with passage(by, Act.DECIDE, at=at, instrument=text.instrument):
        text = locked(text)
        keeping.take_up_again(translate.to_term(text), provision)
        said = text.set_aside.get(provision=provision)
        before = {"provision": provision, "reason": said.reason, "by": said.by, "at": said.at.isoformat()}
        said.delete()
        append("undo_set_aside", on=_name(text), by=by, at=at, before=before)


def _name(text: models.AuthenticText) -> str:
    return f"{text.instrument.slug}/{text.key}"
