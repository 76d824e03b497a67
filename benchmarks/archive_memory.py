"""Memory while an archive is read: flat, whatever its size.

    python benchmarks/archive_memory.py [--files 100000] [--workers 2] [--tables TABLES]

Makes that many texts, reads them with `servanda archive` and looks once a second at all its processes.
A worker is a process of the pool with the host and the readers below it; memory that these share is
counted for each, so the figures are upper bounds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from archive_sample import command, finished, make, memory, processes

LIMIT = 500.0  # MB a worker


def main() -> int:
    """Make, read, watch, print."""
    asked = _words()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "archive")
        tables = asked.tables or Path(scratch, "tables")
        size = make(folder, asked.files)
        print(f"{asked.files:,} files, {size / 1e6:,.0f} MB", flush=True)
        began = time.monotonic()
        run = command(folder, tables, "--workers", str(asked.workers))
        seen: list[tuple[float, float]] = []
        while run.poll() is None:
            time.sleep(1)
            seen.append(_look(run.pid))
            if len(seen) % 60 == 0:
                print(
                    f"{len(seen):6} s: worker {seen[-1][0]:.0f} MB, driver {seen[-1][1]:.0f} MB", flush=True
                )
        print(finished(run), end="")
        return _sum_up(seen, time.monotonic() - began, asked.files)


def _look(driver: int) -> tuple[float, float]:
    """The largest worker's memory, and the driver's."""
    below = processes(driver)
    workers = [pid for pid, parent in below.items() if parent == driver]
    each = [memory(pid) + sum(memory(child) for child in processes(pid)) for pid in workers]
    return max(each, default=0.0), memory(driver)


def _sum_up(seen: list[tuple[float, float]], took: float, files: int) -> int:
    tenth = max(1, len(seen) // 10)
    peak = max(worker for worker, _ in seen)
    early = max(worker for worker, _ in seen[tenth : 2 * tenth])
    late = max(worker for worker, _ in seen[-2 * tenth : -tenth])
    print(f"{took:.0f} s, {files / took:.0f} files a second")
    parts = f"{early:.0f} MB in the second tenth of the time, {late:.0f} MB in the ninth"
    print(f"worker: {parts}, peak {peak:.0f} MB")
    print(f"driver: peak {max(driver for _, driver in seen):.0f} MB")
    return 0 if peak < LIMIT else 1


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--tables", type=Path, help="keep the tables there")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
