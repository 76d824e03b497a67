"""Workers die; batches do not get lost, and the file that is to blame is found."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future
from pathlib import Path

import pytest
from tests.servanda.archive.archive_sample import SHORT, contents, kill, read, write

from servanda.archive.batch import Done, Task
from servanda.archive.dispatch import results
from servanda.archive.errors import ArchiveError
from servanda.archive.index import Part
from servanda.archive.journal import Journal
from servanda.archive.run import Progress, read_archive
from servanda.archive.workers import Pool


class DiedError(Exception):
    """A worker of the test died."""


class Mortal:
    """Workers that die as scripted: at files that kill, or so many times at any file."""

    deaths: tuple[type[BaseException], ...] = (DiedError,)

    def __init__(
        self, *, deadly: frozenset[str] = frozenset(), deaths_of: dict[str, int] | None = None
    ) -> None:
        self.deadly, self.left = deadly, dict(deaths_of or {})
        self.handed: list[Task] = []

    def count(self) -> int:
        return 3

    def submit(self, task: Task) -> Future[Done]:
        self.handed.append(task)
        future: Future[Done] = Future()
        for number, path in enumerate(task.paths):
            if path in task.blamed:
                continue
            if path in self.deadly or self.left.get(path, 0):
                self.left[path] = self.left.get(path, 0) - 1
                journal = Journal(Path(task.tables), task.paths).__enter__()  # never left: it died
                journal.at(number)
                future.set_exception(DiedError())
                return future
        future.set_result(Done(part=part(task), read=len(task.paths)))
        return future

    def stop(self) -> None:
        pass


def part(task: Task) -> Part:
    counts = dict.fromkeys(("documents", "provisions", "records", "failures", "size"), 0)
    return Part(name="0" * 20, inputs="", first="", last="", files=len(task.paths), **counts)


def tasks(tables: Path) -> list[Task]:
    return [
        Task(folder="", tables=str(tables), paths=(f"{n}/a", f"{n}/b", f"{n}/c"), reader="", limits=SHORT)
        for n in range(8)
    ]


def test_a_batch_whose_worker_died_is_read_by_another(tmp_path: Path) -> None:
    crew = Mortal(deaths_of={"3/b": 1, "5/a": 2})
    done = dict(results(tasks(tmp_path), crew))
    assert sorted(done) == list(range(8))
    assert not any(task.blamed for task in crew.handed)


def test_the_file_that_kills_every_worker_is_blamed_and_no_other(tmp_path: Path) -> None:
    crew = Mortal(deadly=frozenset({"3/b", "3/c", "6/a"}))
    done = dict(results(tasks(tmp_path), crew))
    assert sorted(done) == list(range(8))
    assert {path for task in crew.handed for path in task.blamed} == {"3/b", "3/c", "6/a"}


def test_workers_that_end_before_they_begin_end_the_run_with_a_sentence(tmp_path: Path) -> None:
    class Stillborn(Mortal):
        def submit(self, task: Task) -> Future[Done]:
            future: Future[Done] = Future()
            future.set_exception(DiedError())
            return future

    with pytest.raises(ArchiveError, match="end as soon as they begin"):
        list(results(tasks(tmp_path), Stillborn()))


def test_workers_that_are_taken_away_end_the_run_with_a_sentence(tmp_path: Path) -> None:
    class Gone(Mortal):
        def submit(self, task: Task) -> Future[Done]:
            future: Future[Done] = Future()
            future.set_exception(CancelledError())
            return future

    with pytest.raises(ArchiveError, match="the same command goes on"):
        list(results(tasks(tmp_path), Gone()))


def test_what_is_wrong_with_the_disk_ends_the_run(tmp_path: Path) -> None:
    class Full(Mortal):
        def submit(self, task: Task) -> Future[Done]:
            future: Future[Done] = Future()
            future.set_exception(OSError(28, "No space left on device"))
            return future

    with pytest.raises(OSError, match="No space"):
        list(results(tasks(tmp_path), Full()))


def test_a_process_of_the_pool_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
    folder = write(tmp_path / "archive", 60)
    crew = Pool(1)
    killed: list[int] = []

    def told(progress: Progress) -> None:
        if progress.done and not killed:
            killed.append(crew.processes()[0])
            kill(killed[0])

    _, progress = read_archive(folder, tmp_path / "tables", workers=lambda: crew, limits=SHORT, told=told)
    assert killed
    assert progress.done == 60
    assert progress.failed == 0
    read(folder, tmp_path / "alone")
    assert contents(tmp_path / "tables") == contents(tmp_path / "alone")
