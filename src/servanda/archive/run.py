"""Reading an archive, from the folder to the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from servanda.archive import index as indexes
from servanda.archive.batch import Task
from servanda.archive.batches import batches
from servanda.archive.dispatch import results
from servanda.archive.errors import ArchiveError
from servanda.archive.extras import arrow
from servanda.archive.index import Index, Part
from servanda.archive.listing import files, shown
from servanda.archive.publishing import alone, check, publish
from servanda.archive.tables.earlier import DamagedError, order, paths_of
from servanda.archive.version import reader_version
from servanda.archive.workers import Workers
from servanda.texts import LIMITS, Limits


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a run is: `done` of `total` files, `read` of them just now, `failed` of them not readable."""

    total: int
    done: int = 0
    read: int = 0
    failed: int = 0


def read_archive(
    folder: Path,
    tables: Path,
    *,
    workers: Callable[[], Workers],
    limits: Limits = LIMITS,
    retry: bool = False,
    told: Callable[[Progress], None] = lambda _: None,
) -> tuple[Index, Progress]:
    """Read every text under `folder` into `tables`, which then hold these and no others.

    A file that is what it was when it was last read is not read again, unless it failed then and
    `retry` is set. The tables change all at once, at the end; a run that was stopped, in whatever way,
    goes on where it was when it is started anew. A file that cannot be read is a row of the failures.

    `workers` is called when there is something to do; `told` hears how far the run is. Raises
    `ArchiveError`, or `OSError` where the disk does not do its part.
    """
    arrow()
    folder, tables = folder.resolve(), tables.resolve()
    check(folder, tables)
    left_out: Counter[str] = Counter()
    total = sum(1 for _ in files(folder, besides=tables, left_out=left_out))
    if not total:
        raise ArchiveError(f"{folder} holds no texts (txt, md, html, docx, pdf): name the archive's folder.")
    crew = workers()
    try:
        with alone(tables):
            before = indexes.load(tables) or Index()
            _check_same(folder, tables, before)
            task = Task(
                folder=str(folder),
                tables=str(tables),
                paths=(),
                reader=reader_version(),
                limits=limits,
                retry=retry,
            )
            cut = batches(files(folder, besides=tables), total=total)
            tasks = (replace(task, paths=paths, before=near) for paths, near in beside(cut, before.parts))
            parts, progress = _read(tasks, crew, Progress(total=total), told)
            now = Index(reader=task.reader, parts=parts, left_out=tuple(sorted(left_out.items())))
            publish(tables, now)
    finally:
        crew.stop()
    return now, progress


def _read(
    tasks: Iterable[Task], crew: Workers, progress: Progress, told: Callable[[Progress], None]
) -> tuple[tuple[Part, ...], Progress]:
    """The part of each task, in their order."""
    parts: dict[int, Part] = {}
    told(progress)
    for number, done in results(tasks, crew):
        parts[number] = done.part
        progress = replace(
            progress,
            done=progress.done + done.part.files,
            read=progress.read + done.read,
            failed=progress.failed + done.part.failures,
        )
        told(progress)
    return tuple(parts[number] for number in sorted(parts)), progress


def beside(
    cut: Iterable[tuple[str, ...]], parts: Iterable[Part]
) -> Iterator[tuple[tuple[str, ...], tuple[Part, ...]]]:
    """Each batch with the earlier parts that reach into it. Both run in the same order."""
    waiting = iter(parts)
    near: list[Part] = []
    following = next(waiting, None)
    for paths in cut:
        first, last = order(shown(paths[0])), order(shown(paths[-1]))
        while following is not None and order(following.first) <= last:
            near.append(following)
            following = next(waiting, None)
        near = [part for part in near if order(part.last) >= first]
        yield paths, tuple(near)


def _check_same(folder: Path, tables: Path, before: Index) -> None:
    """Tables of another archive are not overwritten by a slip of the hand."""
    if not before.parts:
        return
    try:
        same = any((folder / path).exists() for part in before.parts for path in paths_of(tables, part.name))
    except DamagedError:
        return
    if not same:
        raise ArchiveError(
            f"{tables} holds the tables of another archive, for none of its files is in {folder}: "
            "choose another folder for the tables, or remove it."
        )
