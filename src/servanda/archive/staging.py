"""Parts that are read but not yet in the tables: a folder each, there at once or not at all.

A run that was killed left them; the next one finds them by what they were read from.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from servanda.archive.disk import settle, write_whole
from servanda.archive.index import Part
from servanda.archive.tables.columns import TABLES

WORK = ".work"
_ABOUT = "part.json"
_BEGUN = "begun-"


@contextmanager
def begun(tables: Path) -> Iterator[Path]:
    """A folder to write a part in. What is not staged in the end is removed."""
    work = tables / WORK
    work.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=work))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(folder: Path, part: Part, tables: Path) -> None:
    """Make the part in `folder` known under what it was read from."""
    write_whole(folder / _ABOUT, json.dumps(asdict(part)).encode("utf-8", "backslashreplace"))
    target = _place(tables, part.inputs)
    if target.exists():  # of an earlier try, or of a twin that this one was taken for dead
        shutil.rmtree(target, ignore_errors=True)
    try:
        folder.rename(target)
    except OSError:
        if staged(tables, part.inputs) is None:
            raise
    settle(target.parent)


def staged(tables: Path, inputs: str) -> Part | None:
    """The part that was read from these inputs, if it is all there."""
    place = _place(tables, inputs)
    try:
        part = Part(**json.loads((place / _ABOUT).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    # Where a run was killed while it moved the files, some are in the tables already.
    there = all(
        (place / f"{table}.parquet").exists() or final.exists()
        for table, final in zip(TABLES, part.paths(tables), strict=True)
    )
    return part if there and part.inputs == inputs else None


def publish(tables: Path, part: Part) -> None:
    """Move the files of a staged part into the tables. Doing it again does no harm."""
    for table, final in zip(TABLES, part.paths(tables), strict=True):
        waiting = _place(tables, part.inputs) / f"{table}.parquet"
        if waiting.exists():
            waiting.replace(final)


def clear(tables: Path) -> None:
    """Forget everything that is staged."""
    shutil.rmtree(tables / WORK, ignore_errors=True)


def _place(tables: Path, inputs: str) -> Path:
    return tables / WORK / inputs[:32]
