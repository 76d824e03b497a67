"""A copy of the database that can be restored, taken while others write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, Error, connection, connections

from servanda_web.records import ledger
from servanda_web.records.models import History


class BackupError(ValueError):
    """No backup was made or restored; str() says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Backup:
    """Where the copy is and how many rows of history it holds."""

    path: Path
    history: int


def back_up(target: Path) -> Backup:
    """Copy the SQLite database to `target` with SQLite's own backup, and prove the copy.

    Proven are the file's integrity and the chain of its history; until then the copy bears another
    name, so `target` is never half a backup. Raises `BackupError`.
    """
    if connection.vendor != "sqlite":
        raise BackupError("The records are in PostgreSQL: back them up with pg_dump.")
    if target.exists():
        raise BackupError(f"{target} is there already: name a file that is not.")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        _copy(draft)
        history = prove(draft)
        os.replace(draft, target)
    except (OSError, Error, sqlite3.Error) as trouble:
        raise BackupError(f"The backup {target} could not be written: {trouble}.") from trouble
    finally:
        draft.unlink(missing_ok=True)
    return Backup(path=target, history=history)


def _copy(draft: Path) -> None:
    connection.ensure_connection()
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(draft)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    with draft.open("rb") as file:
        os.fsync(file.fileno())


def prove(path: Path) -> int:
    """The number of rows of history in a database file, once its integrity and their chain are proven.

    The file is only read. Raises `BackupError`, and `sqlite3.Error` where it is no database.
    """
    with closing(sqlite3.connect(read_only(path), uri=True)) as copy:
        (answer,) = copy.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        raise BackupError(f"{path} is damaged: {answer}.")
    alias = f"copy {path}"
    connections.databases[alias] = connection.settings_dict | {"NAME": read_only(path), "OPTIONS": {}}
    try:
        rows = History.objects.using(alias)
        for fault in ledger.faults(rows.order_by("sequence").iterator(chunk_size=2000)):
            raise BackupError(f"{fault} {path} was changed behind the site’s back: keep it as it is.")
        return rows.count()
    except DatabaseError as wrong:
        raise BackupError(f"{path} holds no register of Servanda: {wrong}.") from wrong
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


def read_only(path: Path) -> str:
    """The address of a file for SQLite that lets it only read."""
    return f"{path.absolute().as_uri()}?mode=ro"
