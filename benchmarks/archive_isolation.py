"""What it costs to read a file where it can do no harm: a fresh interpreter a file, or a fork

    python benchmarks/archive_isolation.py [--times 15]

Milliseconds a file, the best of so many times: read in this very process, as `servanda read` does (opened
in a fresh child), and as an archive does (confined reader).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from archive_sample import SOURCE, make

sys.path.insert(0, str(SOURCE))

from servanda.archive.confined import ConfinedReader
from servanda.flow import read_file, read_text
from servanda.texts import LIMITS, open_text

EXAMPLES = SOURCE.parent / "examples" / "pakistan-kazakhstan-2026"


def main() -> int:
    """Measure the three ways on texts of four kinds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    reader = ConfinedReader(LIMITS)
    print(f"{'file':22} {'in this process':>16} {'fresh child':>12} {'confined':>9}")
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch), 1)
        short = next(Path(scratch).rglob("*.txt"))
        for path in (short, *(EXAMPLES / f"declaration-en.{kind}" for kind in ("txt", "docx", "pdf"))):
            _print(path, reader, times)
    reader.close()
    return 0


def _print(path: Path, reader: ConfinedReader, times: int) -> None:
    text, data = open_text(path), path.read_bytes()
    ways: tuple[Callable[[], object], ...] = (
        lambda: read_text(text),
        lambda: read_file(path),
        lambda: reader.read(path.name, data),
    )
    here, fresh, confined = (_best(way, times) for way in ways)
    print(f"{path.name:22} {here:13.1f} ms {fresh:9.1f} ms {confined:6.1f} ms")


def _best(way: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        way()
        took.append(time.perf_counter() - began)
    return min(took) * 1000


if __name__ == "__main__":
    sys.exit(main())
