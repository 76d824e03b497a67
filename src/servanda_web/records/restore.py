"""Going back to a backup, with what was there before kept beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.contrib.sessions.models import Session
from django.db import connection

from servanda_web.accounts.models import SignInLink
from servanda_web.records.backup import BackupError, back_up, prove, read_only

_WAIT_SECONDS = 30
_BESIDE = ("", "-journal", "-wal", "-shm")


@dataclass(frozen=True, kw_only=True)
class Restored:
    """How many rows of history there are now, and where the database of before is kept, if there was one."""

    history: int
    before: Path | None


def restore(source: Path, *, at: datetime) -> Restored:
    """Make the SQLite database what `source` holds, after proving `source`. Everybody is signed out.

    What was there is kept as a file of its own beside the database. The change is one transaction of
    SQLite: a crash leaves the old database or the new one. Raises `BackupError`; then nothing was changed.
    """
    if connection.vendor != "sqlite":
        raise BackupError("The records are in PostgreSQL: restore them with pg_restore or psql.")
    if not source.is_file():
        raise BackupError(f"There is no file {source}.")
    database = Path(str(connection.settings_dict["NAME"]))
    try:
        history = prove(source)
        before = _keep(database, at)
        _put(source, database)
    except (OSError, sqlite3.Error) as trouble:
        raise BackupError(f"{source} could not be restored: {trouble}.") from trouble
    finally:
        connection.close()
    Session.objects.all().delete()
    SignInLink.objects.filter(used_at=None).delete()
    return Restored(history=history, before=before)


def _keep(database: Path, at: datetime) -> Path | None:
    """A copy of the database as it is; of a damaged one its very files, moved out of the way."""
    if not database.exists() or not database.stat().st_size:
        return None
    aside = database.with_name(f"{database.stem}-before-{at:%Y%m%dT%H%M%S}{database.suffix}")
    try:
        return back_up(aside).path
    except BackupError:
        connection.close()
        if aside.exists():
            raise
        for end in _BESIDE:
            file = database.with_name(f"{database.name}{end}")
            if file.exists():
                os.replace(file, f"{aside}{end}")
        return aside


def _put(source: Path, database: Path) -> None:
    if not database.exists():
        draft = database.with_name(f".{database.name}.{os.getpid()}")
        shutil.copyfile(source, draft)
        draft.chmod(0o600)
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(draft, database)
        return
    with (
        closing(sqlite3.connect(read_only(source), uri=True)) as copy,
        closing(sqlite3.connect(database, timeout=_WAIT_SECONDS)) as live,
    ):
        live.execute("PRAGMA synchronous=FULL")
        copy.backup(live)
