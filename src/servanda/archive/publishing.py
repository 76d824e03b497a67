"""The folder of the tables: who may write to it, and how what was read comes into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from servanda.archive import index as indexes
from servanda.archive import staging
from servanda.archive.disk import settle, write_whole
from servanda.archive.errors import ArchiveError
from servanda.archive.index import Index
from servanda.archive.tables.columns import TABLES


def check(folder: Path, tables: Path) -> None:
    """Raise `ArchiveError` unless there is something to read, a place to write to and a system for it."""
    if not hasattr(os, "fork"):
        raise ArchiveError("Archives are read on Linux and macOS only: use servanda read for single files.")
    if not folder.exists():
        raise ArchiveError(f"{folder} does not exist: check the name of the archive's folder.")
    if not folder.is_dir():
        raise ArchiveError(f"{folder} is a file: name the folder of the archive, or use servanda read.")
    if tables.exists() and not tables.is_dir():
        raise ArchiveError(f"{tables} is a file: the tables need a folder.")
    if tables == folder:
        raise ArchiveError(f"{tables} is the archive itself: choose another folder for the tables.")
    ours = (tables / indexes.NAME).exists() or (tables / staging.WORK).exists()
    if tables.exists() and not ours and any(tables.iterdir()):
        raise ArchiveError(f"{tables} holds other files: choose a new or an empty folder for the tables.")


@contextmanager
def alone(tables: Path) -> Iterator[None]:
    """Keep other runs away from these tables, until this one ends in whatever way."""
    import fcntl

    tables.mkdir(parents=True, exist_ok=True)
    handle = os.open(tables, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise ArchiveError(f"Another run is writing to {tables}: wait until it ends, or stop it.") from None
    except OSError:  # a network's file system without locks
        pass
    try:
        yield
    finally:
        os.close(handle)


def publish(tables: Path, index: Index) -> None:
    """Make the tables what the index says, from their own files and staged ones.

    New files come first, then the index, and old files go last: whoever goes by the index sees the
    tables as they were or as they are. Interrupted, it is done again by the next run.
    """
    for table in TABLES:
        (tables / table).mkdir(exist_ok=True)
    for part in index.parts:
        staging.publish(tables, part)
    for table in TABLES:
        settle(tables / table)
    write_whole(tables / indexes.NAME, indexes.dump(index))
    _forget(tables, index)


def _forget(tables: Path, index: Index) -> None:
    """Remove what the index does not name."""
    kept = {part.name for part in index.parts}
    for table in TABLES:
        for path in (tables / table).iterdir():
            if path.stem not in kept or path.suffix != ".parquet":
                path.unlink()
    for path in tables.glob(f".{indexes.NAME}.*"):
        path.unlink()
    staging.clear(tables)
