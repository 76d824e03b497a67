"""Which parts the tables have: `archive.json`, the one file that makes them whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from servanda.archive.errors import ArchiveError
from servanda.archive.tables.columns import TABLES

NAME = "archive.json"
_PART = re.compile(r"[0-9a-f]{20}")


@dataclass(frozen=True, kw_only=True)
class Part:
    """The rows of one batch of files, in one Parquet file a table.

    `name` is made of the content of these, which have `size` bytes together; `inputs` of the files read
    and of the reader. `first` and `last` are the paths of the batch's ends, the rest counts.
    """

    name: str
    inputs: str
    size: int
    first: str
    last: str
    files: int
    documents: int
    provisions: int
    records: int
    failures: int

    def paths(self, tables: Path) -> list[Path]:
        """Where its files lie."""
        return [tables / table / f"{self.name}.parquet" for table in TABLES]

    def whole(self, tables: Path) -> bool:
        """Whether all its files are there, to their last byte."""
        try:
            return sum(path.stat().st_size for path in self.paths(tables)) == self.size
        except OSError:
            return False


@dataclass(frozen=True, kw_only=True)
class Index:
    """All parts, in the order of their files, the reader that made them, and what was left out."""

    reader: str = ""
    parts: tuple[Part, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()

    def count(self, what: str) -> int:
        """The sum over all parts: of "files", "documents", "provisions", "records" or "failures"."""
        return sum(getattr(part, what) for part in self.parts)


def load(tables: Path) -> Index | None:
    """The index of a folder of tables; None where there is none. Raises `ArchiveError` where damaged."""
    try:
        data = json.loads((tables / NAME).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        raise _damaged(tables) from None
    try:
        index = Index(
            reader=str(data["reader"]),
            parts=tuple(_part(each) for each in data["parts"]),
            left_out=tuple((str(k), int(n)) for k, n in data["left_out"].items()),
        )
    except (TypeError, KeyError, ValueError, AttributeError):
        raise _damaged(tables) from None
    return index


def dump(index: Index) -> bytes:
    """The index as it is stored: the same index gives the same bytes."""
    data = {
        "reader": index.reader,
        **{what: index.count(what) for what in ("files", "documents", "provisions", "records", "failures")},
        "left_out": dict(index.left_out),
        "parts": [asdict(part) for part in index.parts],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def places(tables: Path, table: str, parts: Iterable[Part]) -> list[str]:
    """The Parquet files of one table."""
    return [str(tables / table / f"{part.name}.parquet") for part in parts]


def _part(data: dict[str, object]) -> Part:
    if set(data) != {field.name for field in fields(Part)} or not _PART.fullmatch(str(data["name"])):
        raise ValueError
    for key, value in data.items():
        if type(value) is not (str if key in ("name", "inputs", "first", "last") else int):
            raise TypeError
    return Part(**data)  # type: ignore[arg-type]


def _damaged(tables: Path) -> ArchiveError:
    return ArchiveError(f"{tables / NAME} is damaged: remove the folder {tables} and read the archive anew.")
