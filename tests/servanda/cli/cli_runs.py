"""Commands run for the tests: in this process where that is enough, else in a child."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from servanda.cli.run import run

SOURCE = Path(__file__).resolve().parents[3] / "src"
TEXT = """Joint Statement on Rivers and Roads

Recalling their treaty of friendship,

1. The two sides agreed to hold a dialogue on rivers once a year.

2. The two sides noted that the winter had been mild.

3. Northland will raise trade to USD 2 billion by 2030.

4. The two sides will sign an agreement on roads by the end of 2027.

Done at River Town on 3 May 2026.
"""


@dataclass(frozen=True)
class Done:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Servanda = Callable[..., Done]


def inside(capture: pytest.CaptureFixture[bytes], patch: pytest.MonkeyPatch) -> Servanda:
    """`servanda` in this process."""

    def command(*arguments: str | Path, stdin: bytes = b"") -> Done:
        patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        capture.readouterr()
        status = run([str(a) for a in arguments])
        out, err = capture.readouterr()
        return Done(status, out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"))

    return command


def surroundings(**more: str) -> dict[str, str]:
    """The variables of a child: this source, a fixed width, no colours."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), "COLUMNS": "120", "NO_COLOR": "1", **more}


def child(*arguments: str | bytes | Path, stdin: bytes = b"", cwd: Path | None = None, **more: str) -> Done:
    """`servanda` in a process of its own."""
    words = [sys.executable, "-m", "servanda", *map(os.fsencode, arguments)]
    done = subprocess.run(
        words, input=stdin, cwd=cwd, env=surroundings(**more), capture_output=True, timeout=60
    )
    return Done(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
