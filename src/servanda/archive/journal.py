"""What a worker is at, for the case that it dies of it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from types import TracebackType

from servanda.archive.staging import WORK


class Journal:
    """A file that holds the path being read, and nothing once the batch is done.

    It is not brought to the disk: it has to outlive a process, not the machine.
    """

    def __init__(self, tables: Path, batch: tuple[str, ...]) -> None:
        name = sha256(repr(batch[0]).encode()).hexdigest()[:16]
        self._place = tables / WORK / f"at-{name}"

    def __enter__(self) -> Journal:
        self._place.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._place.open("wb", buffering=0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._place.unlink(missing_ok=True)

    def at(self, number: int) -> None:
        """The file of this number in the batch is next."""
        self._file.seek(0)
        self._file.write(b"%08d" % number)

    def last(self) -> int | None:
        """The number of the file that a worker was at when it died; None where none died at one."""
        try:
            return int(self._place.read_bytes())
        except (OSError, ValueError):
            return None
