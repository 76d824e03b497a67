"""The pool of processes against a Dask cluster on one machine, and a worker of it killed.

    python benchmarks/archive_cluster.py [--files 5000] [--workers 2] [--turns 2]

The same archive is read by the pool and by the cluster, in turns; wall time and processor time (of all
processes, the cluster's own included) are printed with their ratio. Then one worker of the cluster is
killed (-9) in the middle of a run, and the tables are compared with the pool's, bit for bit.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from archive_sample import SOURCE, command, contents, finished, make, processes, processor


class Clock:
    """Wall and processor time of this process and all below it, the ended ones as last seen."""

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}
        self._own = 0.0  # spent on looking, which is not part of the run
        self._over = threading.Event()
        self._before = self._look()
        self._began = time.monotonic()
        self._watch = threading.Thread(target=self._watching, daemon=True)
        self._watch.start()

    def stop(self) -> tuple[float, float]:
        """Seconds on the wall, seconds of processors."""
        took = time.monotonic() - self._began
        self._over.set()
        self._watch.join()
        return took, self._look() - self._before - self._own

    def _watching(self) -> None:
        while not self._over.wait(0.2):
            self._look()
        self._own = time.thread_time()

    def _look(self) -> float:
        for pid in (os.getpid(), *processes(os.getpid())):
            self._seen[pid] = max(self._seen.get(pid, 0.0), processor(pid))
        return sum(self._seen.values())


def main() -> int:
    """Read with both, in turns; kill; compare."""
    asked = _words()
    from distributed import LocalCluster

    sys.path.insert(0, str(SOURCE))  # which the workers inherit
    with (
        tempfile.TemporaryDirectory() as scratch,
        LocalCluster(
            n_workers=asked.workers, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as cluster,
    ):
        folder = Path(scratch, "archive")
        size = make(folder, asked.files)
        print(f"{asked.files:,} files, {size / 1e6:.1f} MB, {asked.workers} workers each", flush=True)
        pool, dask = ("--workers", str(asked.workers)), ("--scheduler", cluster.scheduler_address)
        times: dict[str, list[tuple[float, float]]] = {"pool": [], "dask": []}
        for turn in range(asked.turns):
            for name, more in (("pool", pool), ("dask", dask)):
                times[name].append(_timed(folder, Path(scratch, f"{name}-{turn}"), more))
                wall, cpu = times[name][-1]
                print(f"{name}: {wall:.1f} s, {cpu:.1f} s of processors", flush=True)
        expected = contents(Path(scratch, "pool-0"))
        alike = contents(Path(scratch, "dask-0")) == expected
        killed = _with_a_death(folder, Path(scratch, "killed"), dask, cluster) == expected
    best = {name: tuple(min(each) for each in zip(*found, strict=True)) for name, found in times.items()}
    ratios = [best["dask"][n] / best["pool"][n] for n in (0, 1)]
    print(f"dask to pool: {ratios[0]:.2f} on the wall, {ratios[1]:.2f} in processor time (best of each)")
    print(f"same tables: {alike}; same tables with a worker killed: {killed}")
    return 0 if alike and killed else 1


def _timed(folder: Path, tables: Path, more: tuple[str, ...]) -> tuple[float, float]:
    clock = Clock()
    finished(command(folder, tables, *more))
    return clock.stop()


def _with_a_death(folder: Path, tables: Path, more: tuple[str, ...], cluster: Any) -> dict[str, bytes]:
    """The tables of a run in the middle of which a worker is killed."""
    run = command(folder, tables, *more)
    _until(lambda: len(list((tables / ".work").glob("*/part.json"))) >= 3)
    victim = next(iter(cluster.workers.values())).pid
    os.kill(victim, signal.SIGKILL)
    print(f"worker {victim} killed", flush=True)
    print(finished(run), end="")
    return contents(tables)


def _until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not true():
        if time.monotonic() > until:
            sys.exit("Nothing is being read.")
        time.sleep(0.01)


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--turns", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
