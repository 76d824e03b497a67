"""The workers of a Dask cluster, by its interface of an executor."""

from __future__ import annotations

import logging
import socket
from concurrent.futures import Future
from importlib import import_module
from urllib.parse import urlsplit

from servanda.archive.batch import Done, Task, read_batch
from servanda.archive.errors import ArchiveError
from servanda.archive.extras import distributed

_TO_ANSWER = 10  # seconds
_TO_GATHER = 30  # seconds


class Cluster:
    """The workers behind a scheduler at an address such as tcp://192.0.2.7:8786.

    Raises `ArchiveError` where nothing answers there or no worker has joined.
    """

    def __init__(self, scheduler: str) -> None:
        dask = distributed()
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said by us
        _knock(scheduler)
        try:
            self._client = dask.Client(scheduler, timeout=_TO_ANSWER, set_as_default=False)
        except (OSError, ValueError) as wrong:
            raise _unanswered(scheduler, wrong) from None
        self._gather(scheduler)
        self.deaths: tuple[type[BaseException], ...] = (import_module("distributed.scheduler").KilledWorker,)
        # Each call is a task of its own, also when it is handed over a second time.
        self._executor = self._client.get_executor(pure=False)

    def count(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def submit(self, task: Task) -> Future[Done]:
        future: Future[Done] = self._executor.submit(read_batch, task)
        return future

    def stop(self) -> None:
        self._client.close()

    def _gather(self, scheduler: str) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_TO_GATHER)
        except TimeoutError:
            self._client.close()
            raise ArchiveError(
                f"The scheduler at {scheduler} has no workers: start some with dask worker {scheduler}."
            ) from None


def _knock(scheduler: str) -> None:
    """Raise `ArchiveError` where nobody listens: a client would try for long, and complain at its end."""
    found = urlsplit(scheduler)
    try:
        if found.scheme not in ("tcp", "tls") or found.hostname is None or found.port is None:
            raise ValueError
        socket.create_connection((found.hostname, found.port), timeout=_TO_ANSWER).close()
    except (OSError, ValueError) as wrong:
        raise _unanswered(scheduler, wrong) from None


def _unanswered(scheduler: str, wrong: Exception) -> ArchiveError:
    reason = f" ({wrong.strerror})" if isinstance(wrong, OSError) and wrong.strerror else ""
    return ArchiveError(
        f"No scheduler answers at {scheduler}{reason}: start one with dask scheduler, and give its address "
        "as it prints it, such as tcp://192.0.2.7:8786."
    )
