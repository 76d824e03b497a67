"""A small archive of the project's own sentences, and what tests do with it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from servanda.archive.batch import Done, Task, read_batch
from servanda.archive.index import Index
from servanda.archive.run import Progress, read_archive
from servanda.texts import LIMITS, Limits

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "examples" / "pakistan-kazakhstan-2026"
SHORT = replace(LIMITS, cpu=20, wall=120)

_PROMISES = (
    "The two sides agreed to hold consultations on fisheries every year.",
    "Country A will provide 120 scholarships by the end of 2027.",
    "The Ministers decided to establish a joint working group on railways.",
    "They intend to conclude an agreement on air services by 30 June 2028.",
    "The parties shall exchange lists of restricted goods within six months.",
    "Both sides called on the port authorities to publish their tariffs.",
)


def text(number: int) -> str:
    """A short statement, another one for each number."""
    points = [_PROMISES[(number + step) % len(_PROMISES)] for step in range(3)]
    body = "\n\n".join(f"{n}. {point}" for n, point in enumerate(points, 1))
    return (
        f"Joint Statement No. {number}\n\n{body}\n\nDone on {1 + number % 28} March {2000 + number % 25}.\n"
    )


def write(folder: Path, number: int, *, formats: bool = False) -> Path:
    """So many texts in three folders; with `formats` also other kinds, and files that cannot be read."""
    for each in range(number):
        place = folder / f"series-{each % 3}" / f"statement-{each:03}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text(each), encoding="utf-8")
    if formats:
        (folder / "page.html").write_text(
            "<html><body><h1>Protocol</h1><p>1. The Parties shall open a consulate.</p></body></html>",
            encoding="utf-8",
        )
        copyfile(EXAMPLES / "declaration-en.docx", folder / "declaration.docx")
        (folder / "empty.txt").write_bytes(b"")
        (folder / "cut.docx").write_bytes((EXAMPLES / "declaration-en.docx").read_bytes()[:3000])
        (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
        (folder / "lost.txt").symlink_to(folder / "nowhere.txt")
        (folder / "map.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


class Here:
    """Workers that are this very process: each task is done when it is handed over."""

    deaths: tuple[type[BaseException], ...] = ()

    def count(self) -> int:
        return 1

    def submit(self, task: Task) -> Future[Done]:
        future: Future[Done] = Future()
        try:
            future.set_result(read_batch(task))
        except Exception as error:
            future.set_exception(error)
        return future

    def stop(self) -> None:
        pass


def read(
    folder: Path, tables: Path, *, limits: Limits = SHORT, retry: bool = False
) -> tuple[Index, Progress]:
    """Read an archive in this process; its files are opened in confined ones all the same."""
    return read_archive(folder, tables, workers=Here, limits=limits, retry=retry)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below, to the last bit."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def rows(tables: Path, table: str) -> list[dict[str, object]]:
    """All rows of a table, sorted by file."""
    import pyarrow.parquet as pq

    found = [row for place in (tables / table).iterdir() for row in pq.read_table(place).to_pylist()]
    return sorted(found, key=lambda row: str(row["path"]))


def descendants(pid: int) -> set[int]:
    """All processes below this one, on a system with /proc."""
    parents = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(place.parent.name)] = int(place.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
    found: set[int] = set()
    front = {pid}
    while front:
        front = {child for child, parent in parents.items() if parent in front} - found
        found |= front
    return found


def alive(pids: Sequence[int] | set[int]) -> set[int]:
    """Which of these processes still run."""
    return {pid for pid in pids if _runs(pid)}


def ended(pids: set[int], *, within: float = 60) -> None:
    """Fail unless all these processes end in time."""
    until = time.monotonic() + within
    while left := alive(pids):
        assert time.monotonic() < until, f"{left} still run"
        time.sleep(0.02)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def kill(pid: int) -> None:
    """End a process as a machine in need of memory would."""
    os.kill(pid, signal.SIGKILL)
