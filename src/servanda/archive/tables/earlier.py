"""The rows of parts that were written before, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from servanda.archive.extras import parquet
from servanda.archive.tables.columns import TABLES, Row
from servanda.archive.tables.write import FileRows

_ROWS = 1_000  # held at a time


class DamagedError(Exception):
    """An old part cannot be read."""


class Earlier:
    """Walks through old parts, in the order of their files, as the new part is written in that order.

    `manifest` says of each file what is known; `take` gives its rows, and is asked in order. Both raise
    `DamagedError` where a part is not what it was.
    """

    def __init__(self, tables: Path, parts: Sequence[str]) -> None:
        self._cursors = {name: _Cursor(tables / name, parts) for name in TABLES}
        places = [tables / "manifest" / f"{part}.parquet" for part in parts]
        self.manifest: dict[str, Row] = {str(row[0]): row for place in places for row in _rows(place)}

    def take(self, path: str) -> FileRows:
        """All rows of a file that stands in the manifest."""
        return {name: cursor.take(path) for name, cursor in self._cursors.items()}


class _Cursor:
    """The rows of one table, a file's at a time."""

    def __init__(self, folder: Path, parts: Sequence[str]) -> None:
        rows = (row for part in parts for row in _rows(folder / f"{part}.parquet"))
        self._groups = groupby(rows, key=lambda row: str(row[0]))
        self._next: tuple[str, list[Row]] | None = None

    def take(self, path: str) -> list[Row]:
        while (found := self._next or self._following()) is not None:
            name, rows = found
            if order(name) > order(path):
                self._next = found
                return []
            self._next = None
            if name == path:
                return rows
        return []

    def _following(self) -> tuple[str, list[Row]] | None:
        for name, rows in self._groups:
            return name, list(rows)
        return None


def paths_of(tables: Path, part: str) -> Iterator[str]:
    """The files of a part."""
    return (str(row[0]) for row in _rows(tables / "manifest" / f"{part}.parquet"))


def order(path: str) -> tuple[str, ...]:
    """What files are sorted by: folder by folder."""
    return tuple(path.split("/"))


def _rows(place: Path) -> Iterator[Row]:
    try:
        with place.open("rb") as file:
            for batch in parquet().ParquetFile(file).iter_batches(batch_size=_ROWS):
                columns = [column.to_pylist() for column in batch.columns]
                yield from map(list, zip(*columns, strict=True))
    except (OSError, ValueError) as wrong:  # Arrow's own errors are of these kinds
        raise DamagedError(str(place)) from wrong
