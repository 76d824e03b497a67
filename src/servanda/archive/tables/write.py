"""A part of the tables: one Parquet file for each table, with the rows of the same files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import file_digest
from pathlib import Path
from typing import Any

from servanda.archive.extras import arrow, parquet
from servanda.archive.tables.columns import TABLES, Kind, Row

_GROUP = 2_000_000  # characters of text whose rows are gathered before they are written
_CODEC = "zstd"
FileRows = Mapping[str, Sequence[Row]]
"""The rows of one file, by table."""


class PartWriter:
    """Writes rows in the order they come, so that the same rows give the same bytes.

    Only some of them are held at a time. `finish` brings the files to the disk and returns the name
    that their content has; `size` is then that of all of them, in bytes.
    """

    def __init__(self, folder: Path) -> None:
        self._files = {name: (folder / f"{name}.parquet").open("w+b") for name in TABLES}
        self._schemas = {name: schema(name) for name in TABLES}
        self._writers = {
            name: parquet().ParquetWriter(file, self._schemas[name], compression=_CODEC)
            for name, file in self._files.items()
        }
        self._rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        self._gathered = 0
        self.counts = dict.fromkeys(TABLES, 0)
        self.size = 0

    def __enter__(self) -> PartWriter:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the files, finished or not."""
        for file in self._files.values():
            file.close()

    def add(self, rows: FileRows, *, characters: int) -> None:
        """Take the rows of one file, whose text has so many characters."""
        for name, found in rows.items():
            self._rows[name] += found
            self.counts[name] += len(found)
        self._gathered += characters
        if self._gathered >= _GROUP:
            self._flush()

    def finish(self) -> str:
        """Write what is left. The name is made of the digests of all files."""
        self._flush()
        for writer in self._writers.values():
            writer.close()
        digests = []
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
            self.size += file.tell()
            file.seek(0)
            digests.append(file_digest(file, "sha256"))
        whole = digests[0].copy()
        for digest in digests[1:]:
            whole.update(digest.digest())
        return whole.hexdigest()[:20]

    def _flush(self) -> None:
        for name, rows in self._rows.items():
            if rows:
                table = _table(rows, self._schemas[name])
                self._writers[name].write_table(table, row_group_size=len(rows))
                rows.clear()
        self._gathered = 0


def schema(table: str) -> Any:
    """The Arrow schema of a table."""
    pa = arrow()
    types = {
        Kind.TEXT: pa.string(),
        Kind.COUNT: pa.int64(),
        Kind.TRUTH: pa.bool_(),
        Kind.TEXTS: pa.list_(pa.string()),
    }
    columns = TABLES[table].items()
    return pa.schema([pa.field(name, types[kind], nullable=name != "path") for name, kind in columns])


def _table(rows: Sequence[Row], form: Any) -> Any:
    pa = arrow()
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, form, strict=True)]
    return pa.Table.from_arrays(arrays, schema=form)
