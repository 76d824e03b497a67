"""The chain of the history: each row bears the digest of itself and of the row before it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import sha256

from servanda_web.records.models import History


def digest(row: History) -> str:
    """SHA-256 of the row's canonical JSON (UTF-8, keys sorted, no spaces), the previous digest within."""
    said = {
        "sequence": row.sequence,
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "who": row.who,
        "action": row.action,
        "object": row.object,
        "before": row.before,
        "after": row.after,
        "previous": row.previous,
    }
    return sha256(
        json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()


def faults(rows: Iterable[History]) -> Iterator[str]:
    """Sentences about rows that are missing or were changed; none when the chain is whole."""
    sequence, previous = 0, ""
    for row in rows:
        if row.sequence != sequence + 1:
            yield f"History row {sequence + 1} is missing: the next one is {row.sequence}."
        if row.previous != previous or row.digest != digest(row):
            yield f"History row {row.sequence} is not what was written."
        sequence, previous = row.sequence, row.digest


def verify() -> tuple[str, ...]:
    """`faults` of the whole history."""
    return tuple(faults(History.objects.order_by("sequence").iterator(chunk_size=2000)))
