"""Write docs/commands.md from the commands themselves.

    .venv/bin/python docs/make_command_reference.py

A test fails where the file does not say what this would write.
"""

from __future__ import annotations

import os
import subprocess
import sys
from html import unescape
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE / "commands.md"
OPENING = """# Commands

<!-- Written by docs/make_command_reference.py; change the command's own help instead. -->

`python3 start.py --help` says how to run, test and set up. The rest is `servanda`, which works on files
and needs no database.
"""


def reference() -> str:
    """The page, as Markdown, by Typer's own documentation command."""
    source = str(HERE.parent / "src")
    done = subprocess.run(
        [sys.executable, "-m", "typer", "servanda.cli.app", "utils", "docs", "--name", "servanda"],
        env={**os.environ, "PYTHONPATH": source, "COLUMNS": "200", "NO_COLOR": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    lines = done.stdout.strip().splitlines()[1:]  # its own top heading is replaced by ours
    return unescape(f"{OPENING}\n" + "\n".join(["## `servanda`", *map(deeper, lines)])) + "\n"


def deeper(line: str) -> str:
    """Headings one level down, below ours; an example becomes code."""
    if line.startswith("#"):
        return f"#{line}"
    if line.startswith("Example: "):
        return f"Example: `{line.removeprefix('Example: ')}`"
    return line


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
    print(f"{TARGET.name} is written.")
