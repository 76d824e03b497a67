"""A bar on standard error while an archive is read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servanda.archive.run import Progress


class Following:
    """Shows how far a run is, where somebody can see it; afterwards nothing is left of it."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Following:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def told(self, progress: Progress) -> None:
        """The run has come so far."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._begin(progress)
        self._bar.update(self._task, completed=progress.done, failed=f"{progress.failed:,}")

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _begin(self, progress: Progress) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[failed]} not read"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("Reading", total=progress.total, failed="0")
        self._bar.start()
