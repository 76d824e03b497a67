"""Who reads the batches: anything with the interface of an executor."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from typing import Protocol

from servanda.archive.batch import Done, Task, read_batch


class Workers(Protocol):
    """A crew that takes tasks and may lose some of its members."""

    deaths: tuple[type[BaseException], ...]
    """What a future raises whose worker died."""

    def count(self) -> int:
        """How many tasks it can be at, at one time."""

    def submit(self, task: Task) -> Future[Done]:
        """Hand over a task."""

    def stop(self) -> None:
        """End at once, whatever is being done."""


class Pool:
    """Processes of this machine."""

    deaths: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._new()

    def count(self) -> int:
        return self._workers

    def submit(self, task: Task) -> Future[Done]:
        with _deaf():  # processes that are started now inherit it
            try:
                return self._pool.submit(read_batch, task)
            except BrokenExecutor:  # one process died, and the pool with it
                self._pool = self._new()
                return self._pool.submit(read_batch, task)

    def processes(self) -> list[int]:
        """The numbers of its processes."""
        return list(self._pool._processes or {})  # there is no public way before Python 3.14

    def stop(self) -> None:
        for process in self.processes():
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        # Fresh interpreters: nothing of this process, with its threads, is carried over.
        fresh = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, mp_context=fresh, initializer=_begin)


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


@contextmanager
def _deaf() -> Iterator[None]:
    """Leave Ctrl-C unheard for a moment, so that no worker hears it as it starts."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    """In each process of the pool: leave Ctrl-C to the one that started it, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
