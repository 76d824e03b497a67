"""What a worker does, in a pool as on a cluster: read a batch of files into one part."""

from __future__ import annotations

import json
import socket
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from threading import local

from servanda.archive.confined import Cause, ConfinedReader, Failure
from servanda.archive.errors import ArchiveError
from servanda.archive.index import Part
from servanda.archive.journal import Journal
from servanda.archive.listing import shown
from servanda.archive.sources import Source, fetch, look
from servanda.archive.staging import begun, stage, staged
from servanda.archive.tables.columns import DOCUMENT, Rows
from servanda.archive.tables.dating import day_in_name
from servanda.archive.tables.earlier import DamagedError, Earlier
from servanda.archive.tables.write import FileRows, PartWriter
from servanda.archive.version import reader_version
from servanda.texts import Limits

_READ = "read"
_DATED, _DATED_BY = (list(DOCUMENT).index(name) for name in ("dated", "dated_by"))
_CHARACTERS = list(DOCUMENT).index("characters") + 3  # behind path, source and bytes


@dataclass(frozen=True, kw_only=True)
class Task:
    """The files to read (`paths` under `folder`), and what is known of them.

    `before` are the parts of `tables` that may hold some of them. With `retry`, what failed then is
    read again. `blamed` are files that killed their worker.
    """

    folder: str
    tables: str
    paths: tuple[str, ...]
    reader: str
    limits: Limits
    before: tuple[Part, ...] = ()
    retry: bool = False
    blamed: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Done:
    """The part that a batch became, and how many of its files were read for it just now."""

    part: Part
    read: int


def read_batch(task: Task) -> Done:
    """Read what is new or changed, take over what is not, stage the part.

    Raises `ArchiveError` where this worker cannot do it: another reader than the one asked for, or
    no such folder here.
    """
    _check(task)
    tables = Path(task.tables)
    sources = [look(Path(task.folder) / path, task.limits) for path in task.paths]
    inputs = _inputs(task, sources)
    for part in task.before:
        if part.inputs == inputs and part.whole(tables) and not (task.retry and part.failures):
            return Done(part=part, read=0)
    if (ready := staged(tables, inputs)) is not None:
        return Done(part=ready, read=0)
    try:
        return _written(task, sources)
    except DamagedError:
        return _written(replace(task, before=()), sources)


def _check(task: Task) -> None:
    host = socket.gethostname()
    if not Path(task.folder).is_dir():
        raise ArchiveError(
            f"The worker on {host} does not see {task.folder}: give it the same folder under the same name."
        )
    if reader_version() != task.reader:
        raise ArchiveError(
            f"The worker on {host} has another Servanda ({reader_version()}) than this machine "
            f"({task.reader}): install the same on both."
        )


def _inputs(task: Task, sources: Sequence[Source]) -> str:
    """A digest of all that decides what the part will hold."""
    named = [[shown(path), source.mark] for path, source in zip(task.paths, sources, strict=True)]
    return sha256(json.dumps([task.reader, named]).encode()).hexdigest()


def _written(task: Task, sources: Sequence[Source]) -> Done:
    """Read and write the batch. A file that changed since it was looked at is what it is now."""
    tables = Path(task.tables)
    earlier = Earlier(tables, [part.name for part in task.before if part.whole(tables)])
    read, found = 0, []
    with begun(tables) as place, Journal(tables, task.paths) as journal, PartWriter(place) as writer:
        for number, (path, source) in enumerate(zip(task.paths, sources, strict=True)):
            journal.at(number)
            rows = _kept(task, path, source, earlier)
            if rows is None:
                source, rows = _read(task, path)
                read += 1
            writer.add(rows, characters=_characters(rows))
            found.append(source)
        part = _part(task, writer, _inputs(task, found))
        stage(place, part, tables)
    return Done(part=part, read=read)


def _part(task: Task, writer: PartWriter, inputs: str) -> Part:
    name = writer.finish()
    counts = {table: writer.counts[table] for table in ("documents", "provisions", "records", "failures")}
    first, last = shown(task.paths[0]), shown(task.paths[-1])
    return Part(
        name=name,
        inputs=inputs,
        size=writer.size,
        first=first,
        last=last,
        files=len(task.paths),
        **counts,
    )


def _kept(task: Task, path: str, source: Source, earlier: Earlier) -> FileRows | None:
    """The rows of a file that is what it was; None where it is to be read."""
    known = earlier.manifest.get(shown(path))
    if known is None or source.digest is None:
        return None
    _, digest, _, reader, outcome = known
    if (digest, reader) != (source.digest, task.reader) or (task.retry and outcome != _READ):
        return None
    return earlier.take(shown(path))


def _read(task: Task, path: str) -> tuple[Source, FileRows]:
    """Read one file; what goes wrong with it is a row."""
    source, data = fetch(Path(task.folder) / path, task.limits)
    name = shown(Path(path).name)
    found: Rows | Failure
    if source.failure is not None:
        found = source.failure
    elif path in task.blamed:
        found = Failure(cause=Cause.DIED, sentence=f"{name} ended the worker that was to read it, twice.")
    else:
        found = _reader(task.limits).read(name, data)
    return source, _rows(task, shown(path), source, found)


def _rows(task: Task, path: str, source: Source, found: Rows | Failure) -> FileRows:
    file = [path, source.digest, source.size]
    if isinstance(found, Failure):
        return {
            "manifest": [[*file, task.reader, found.cause.value]],
            "failures": [[*file, found.cause.value, shown(found.sentence)]],
        }
    document = list(found.document)
    if document[_DATED] is None and (day := day_in_name(path)) is not None:
        document[_DATED], document[_DATED_BY] = str(day), "name"
    return {
        "manifest": [[*file, task.reader, _READ]],
        "documents": [[*file, *document]],
        "provisions": [[path, *row] for row in found.provisions],
        "records": [[path, *row] for row in found.records],
    }


def _characters(rows: FileRows) -> int:
    """The length of the text, which is about the room its rows need."""
    return sum(count for row in rows.get("documents", ()) if isinstance(count := row[_CHARACTERS], int))


_of_this_thread = local()


def _reader(limits: Limits) -> ConfinedReader:
    """The reader of this thread, for a worker of a cluster may have several."""
    reader: ConfinedReader | None = getattr(_of_this_thread, "reader", None)
    if reader is None or reader.limits != limits:
        if reader is not None:
            reader.close()
        reader = _of_this_thread.reader = ConfinedReader(limits)
    return reader
