"""Adding to the history, within the transaction of the change it tells of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import connection

from servanda_web.accounts.models import User
from servanda_web.records.ledger import digest
from servanda_web.records.models import History

_CHAIN_LOCK = 7_165_110_201  # any number, always the same one


def append(action: str, *, on: str, by: User, at: datetime, before: Any = None, after: Any = None) -> History:
    """Add one row at the end of the chain. Call it last: on PostgreSQL it holds a lock until the commit."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
    last = History.objects.order_by("-sequence").only("sequence", "digest").first()
    row = History(
        sequence=last.sequence + 1 if last else 1,
        at=at,
        who=str(by),
        user=by,
        action=action,
        object=on,
        before=before,
        after=after,
        previous=last.digest if last else "",
    )
    row.digest = digest(row)
    row.save(force_insert=True)
    return row
