"""A bar on standard error while many files are read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 2.0  # seconds


def followed(files: Sequence[T], *, shown: bool, doing: str = "Reading") -> Iterator[T]:
    """The files, with a bar once they take over two seconds.

    Only where standard error is a terminal, and not where what was read is `shown` on it too: that
    is itself the sign that work goes on.
    """
    if len(files) < 2 or not sys.stderr.isatty() or (shown and sys.stdout.isatty()):
        yield from files
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    began = monotonic()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(doing, total=len(files))
    try:
        for file in files:
            if monotonic() - began > _PATIENCE:
                bar.start()
            yield file
            bar.advance(task)
    finally:
        bar.stop()
