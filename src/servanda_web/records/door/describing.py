"""Saying what an instrument is: its title, its parties, when and where it was signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from servanda.terms import Instrument
from servanda_web.accounts.models import User
from servanda_web.records import models
from servanda_web.records.door.errors import Stale, Unacceptable
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import passage, storable
from servanda_web.records.rights import Act
from servanda_web.records.translate import instrument_values, to_instrument


def describe(
    instrument: models.Instrument, *, as_: Instrument, by: User, at: datetime, version: int
) -> models.Instrument:
    """Keep what `as_` says of the instrument; its slug stays. Nothing changes where it says the same.

    `version` is the instrument's version that the person saw: raises `Stale` where it has moved on.
    """
    with passage(by, Act.DECIDE, at=at, instrument=instrument):
        row = models.Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
        before, after = _told(to_instrument(row)), _told(as_)
        if before == after:
            return row
        if row.version != version:
            raise Stale(
                _("Somebody else changed this in the meantime: see how it stands now, then change it.")
            )
        storable(*_words(after))
        if not as_.title.strip():
            raise Unacceptable(_("An instrument needs a title."))
        for name, value in after.items():
            setattr(row, name, value)
        row.version += 1
        row.save(update_fields=[*after, "version"])
        append("describe", on=row.slug, by=by, at=at, before=before, after=after)
    return row


def _told(term: Instrument) -> dict[str, Any]:
    values = instrument_values(term)
    del values["slug"]
    return values


def _words(told: dict[str, Any]) -> list[str]:
    parties = [word for party in told["parties"] for word in (party["name"], *party["aliases"])]
    return [told["title"], told["signed_at"] or "", told["depositary"] or "", *parties]
