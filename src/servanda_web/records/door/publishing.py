"""Opening and closing the public page of an instrument."""

from __future__ import annotations

from datetime import datetime

from servanda_web.accounts.models import User
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import passage
from servanda_web.records.models import Instrument
from servanda_web.records.rights import Act


def publish(instrument: Instrument, *, by: User, at: datetime) -> Instrument:
    """Open the public page; nothing changes where it is open already."""
    return _change(instrument, "publish", by=by, at=at)


def unpublish(instrument: Instrument, *, by: User, at: datetime) -> Instrument:
    """Close the public page; nothing changes where it is closed already."""
    return _change(instrument, "unpublish", by=by, at=at)


def _change(instrument: Instrument, action: str, *, by: User, at: datetime) -> Instrument:
    with passage(by, Act.PUBLISH, at=at, instrument=instrument):
        row = Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
        wanted = at if action == "publish" else None
        if bool(row.published_at) == bool(wanted):
            return row
        before = {"published_at": row.published_at.isoformat() if row.published_at else None}
        row.published_at, row.version = wanted, row.version + 1
        row.save(update_fields=["published_at", "version"])
        after = {"published_at": wanted.isoformat() if wanted else None}
        append(action, on=row.slug, by=by, at=at, before=before, after=after)
    return row
