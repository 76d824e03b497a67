"""One writer after another: with SQLite those who wait are served in the order they came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

SUFFIX = ".turn"


@contextmanager
def turn() -> Iterator[None]:
    """Wait for one's turn to change the database, and have it.

    SQLite lets one write at a time, and lets the others knock again and again at growing intervals: one may
    be passed over for seconds. A lock on a file beside the database makes a queue of them, across threads
    and processes. A database that does this itself, one in memory, and a system without such locks hold no
    queue; neither does a transaction that has begun already, for it has had its turn.
    """
    path = _queue()
    if path is None or connection.in_atomic_block:
        yield
        return
    import fcntl

    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _queue() -> Path | None:
    if connection.vendor != "sqlite":
        return None
    try:
        import fcntl  # noqa: F401
    except ImportError:  # Windows has no such lock: there SQLite's own waiting is enough for a few people
        return None
    name = str(connection.settings_dict["NAME"])
    return None if ":memory:" in name or "mode=memory" in name else Path(f"{name}{SUFFIX}")
