"""How the database is opened: SQLite as safely as its version allows, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

Version = tuple[int, int, int]

_FIRST_WITH_RACE: Version = (3, 7, 0)
_FIRST_FIXED: Version = (3, 51, 3)
_BACKPORTS: tuple[Version, ...] = ((3, 44, 6), (3, 50, 7))
_WAIT_SECONDS = 30  # for another writer; a rollback journal may keep one waiting for several


class DatabaseAddressError(ValueError):
    """The address of a database cannot be used; str() says why."""


def has_wal_race(version: Version) -> bool:
    """Whether this SQLite may lose data when two connections reset its write-ahead log at once.

    Affected: 3.7.0 to 3.51.2, except the repaired 3.44.6 and 3.50.7 and what followed them in
    their own branches.
    """
    if not _FIRST_WITH_RACE <= version < _FIRST_FIXED:
        return False
    return not any(version[:2] == fixed[:2] and version >= fixed for fixed in _BACKPORTS)


def journal_mode(version: Version) -> str:
    """The journal to keep: the write-ahead log where it is sound, else the rollback journal."""
    return "DELETE" if has_wal_race(version) else "WAL"


def sqlite(path: Path, *, version: Version | None = None) -> dict[str, Any]:
    """Django's setting for an SQLite file: every transaction immediate, every commit on the disk.

    The file is never mapped into memory (mmap_size 0): with a write-ahead log that has corrupted sites.
    """
    mode = journal_mode(version or sqlite3.sqlite_version_info)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": _WAIT_SECONDS,
            "init_command": f"PRAGMA journal_mode={mode}; PRAGMA synchronous=FULL; PRAGMA mmap_size=0",
        },
    }


def check_address(address: str) -> None:
    """Raise `DatabaseAddressError` for an address that is none; an empty one means SQLite."""
    if address:
        postgresql(address)


def postgresql(address: str) -> dict[str, Any]:
    """Django's setting for `postgresql://user:password@host:5432/name?sslmode=require`.

    A folder with the server's socket goes into `?host=/run/postgresql`. Raises `DatabaseAddressError`.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as wrong:
        raise DatabaseAddressError(f"The database address cannot be read: {wrong}.") from wrong
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise DatabaseAddressError(
            "A database address has the form postgresql://user:password@host:5432/name; "
            "leave SERVANDA_DATABASE_URL empty to keep the records in an SQLite file."
        )
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(port or options.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
