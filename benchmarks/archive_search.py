"""How long questions to the tables of an archive take.

    python benchmarks/archive_search.py TABLES [--times 3]

Each question is a command of its own, from the start of Python to the last line; the best of so many times.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from archive_sample import SOURCE

QUESTIONS = (
    ("railways",),
    ("joint working group", "--force", "decides", "--since", "2015"),
    ("--actor", "Country A", "--area", "trade_investment"),
    ("--due-by", "2031"),
    ("glaciers", "--in", "provisions"),
    ("--by", "area"),
    ("--by", "year", "--in", "documents"),
)


def main() -> int:
    """Ask, and print what was asked, how long it took and the last line of the answer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    for question in QUESTIONS:
        best, line = min(_asked(asked.tables, question) for _ in range(asked.times))
        print(f"{best:5.2f} s  {' '.join(question):55} {line}")
    return 0


def _asked(tables: Path, question: tuple[str, ...]) -> tuple[float, str]:
    command = [sys.executable, "-m", "servanda", "archive", "search", str(tables), *question]
    began = time.perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=True,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - began, done.stdout.strip().splitlines()[-1].strip()


if __name__ == "__main__":
    sys.exit(main())
