"""Handing batches to workers, and going on when one of these dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path

from servanda.archive.batch import Done, Task
from servanda.archive.errors import ArchiveError
from servanda.archive.journal import Journal
from servanda.archive.workers import Workers

_AHEAD = 2  # tasks a worker: one it is at, one that waits for it
_IN_COMPANY = 2  # deaths of a batch's worker, after which it is read with nothing else beside it
_FOR_NOTHING = 5  # deaths of a worker alone before it came to a file


@dataclass
class _Try:
    """A task on its way. `at` is the file its worker was at when it last died, with no other at work."""

    number: int
    task: Task
    deaths: int = 0
    alone: bool = False
    at: int | None = None
    for_nothing: int = 0


def results(tasks: Iterable[Task], workers: Workers) -> Iterator[tuple[int, Done]]:
    """Each task's number, from 0, and what became of it, in the order they end.

    A task whose worker dies is given to another. Where that happens again and again, it is read
    alone; the file at which its worker then dies twice is blamed, and becomes a failure.
    """
    fresh = (_Try(number, task) for number, task in enumerate(tasks))
    again: deque[_Try] = deque()
    running: dict[Future[Done], _Try] = {}
    while True:
        for chosen in _next(fresh, again, running=len(running), room=_AHEAD * workers.count()):
            running[workers.submit(chosen.task)] = chosen
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            tried = running.pop(future)
            try:
                done = future.result()
            except workers.deaths:
                again.append(_survived(tried))
            except CancelledError:
                raise ArchiveError(
                    "The workers were taken away: the same command goes on where this run ended."
                ) from None
            else:
                yield tried.number, done


def _next(fresh: Iterator[_Try], again: deque[_Try], *, running: int, room: int) -> Iterator[_Try]:
    """What to hand out now: first those whose worker died, then new ones."""
    while running < room:
        if again and again[0].deaths >= _IN_COMPANY:
            if not running:
                again[0].alone = True
                yield again.popleft()
            return
        chosen = again.popleft() if again else next(fresh, None)
        if chosen is None:
            return
        yield chosen
        running += 1


def _survived(tried: _Try) -> _Try:
    """The task once more, without the file that is to blame, if that is known."""
    tried.deaths += 1
    if not tried.alone:
        return tried
    at = Journal(Path(tried.task.tables), tried.task.paths).last()
    if at is None:
        tried.for_nothing += 1
        if tried.for_nothing == _FOR_NOTHING:
            raise ArchiveError(
                "The workers end as soon as they begin: see whether memory or disk are used up; "
                "the same command goes on where this run ended."
            )
    elif at == tried.at:
        blamed = tried.task.blamed | {tried.task.paths[at]}
        tried.task, tried.at = replace(tried.task, blamed=blamed), None
    else:
        tried.at = at
    return tried
