"""Asking: the tables opened in DuckDB, without a database and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.archive import index as indexes
from servanda.archive.asking.question import By, Question, Table, conditions, counted
from servanda.archive.errors import ArchiveError
from servanda.archive.extras import duckdb
from servanda.archive.tables.columns import TABLES

_ALONE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
_ORDER = {
    Table.RECORDS: 't.path, t.start, t."end", t.id',
    Table.PROVISIONS: "t.path, t.position",
    Table.DOCUMENTS: "t.path",
    Table.FAILURES: "t.path",
}
_FROM = "FROM read_parquet(?) t LEFT JOIN read_parquet(?) d ON d.path = t.path"
_UNDATED = "SELECT count(*) FROM read_parquet(?) d WHERE d.dated IS NULL"
_AT_ONCE = 1_000  # rows


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`total` rows from so many `documents`; `rows` gives them in the order of their files and places.

    A row has the table's columns; for records and provisions also `dated`, the day of their document.
    `undated` counts the documents that a question about days leaves out, for they bear none.
    """

    rows: Iterator[dict[str, object]]
    total: int
    documents: int
    undated: int


def ask(tables: Path, question: Question, *, limit: int | None = None) -> Answer:
    """The rows that meet the question, at most `limit` of them.

    Raises `ArchiveError` where there are no tables, or nothing like it can be asked of them.
    """
    where, values = conditions(question)
    opened = _Opened(tables)
    given = [opened.files(question.table), opened.files(Table.DOCUMENTS), *values]
    found = f"{_FROM} WHERE {where}"
    [(total, documents)] = opened.rows(f"SELECT count(*), count(DISTINCT t.path) {found}", given)
    undated = 0
    if question.dated:
        [(undated,)] = opened.rows(_UNDATED, [opened.files(Table.DOCUMENTS)])
    columns = {column: f't."{column}"' for column in TABLES[question.table]}
    if question.table in (Table.RECORDS, Table.PROVISIONS):
        columns["dated"] = "d.dated"
    ordered = f"ORDER BY {_ORDER[question.table]}" + ("" if limit is None else f" LIMIT {limit:d}")
    lines = opened.rows(f"SELECT {', '.join(columns.values())} {found} {ordered}", given)
    rows = (dict(zip(columns, line, strict=True)) for line in lines)
    return Answer(rows=rows, total=total, documents=documents, undated=undated)


def count(tables: Path, question: Question, by: By) -> list[tuple[str | None, int]]:
    """How many rows meet the question for each value, most first; None stands for those without one.

    An actor is counted wherever named, so that sum may be larger. Raises `ArchiveError` as `ask` does.
    """
    where, values = conditions(question)
    value = counted(question, by)
    opened = _Opened(tables)
    given = [opened.files(question.table), opened.files(Table.DOCUMENTS), *values]
    # Only what a person asked for stands in `given`; the SQL is ours to the last word.
    sql = (
        f"SELECT value, count(*) AS n FROM (SELECT {value} AS value {_FROM} WHERE {where}) "  # noqa: S608
        "GROUP BY value ORDER BY n DESC, value NULLS LAST"
    )
    return [(found, n) for found, n in opened.rows(sql, given)]


class _Opened:
    """The tables as the index names them."""

    def __init__(self, tables: Path) -> None:
        index = indexes.load(tables)
        if index is None:
            raise ArchiveError(
                f"{tables} holds no finished tables: servanda archive FOLDER --out {tables} makes them."
            )
        if not all(part.whole(tables) for part in index.parts):
            raise ArchiveError(f"Files of {tables} are missing or damaged: read the archive once more.")
        self._tables, self._index = tables, index
        self._duckdb = duckdb()
        self._connection = self._duckdb.connect(config=_ALONE)

    def files(self, table: Table) -> list[str]:
        """The Parquet files of a table."""
        return indexes.places(self._tables, table.value, self._index.parts)

    def rows(self, sql: str, values: list[object]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, some at a time."""
        cursor = self._connection.cursor()
        try:
            cursor.execute(sql, values)
            while found := cursor.fetchmany(_AT_ONCE):
                yield from found
        except self._duckdb.Error as wrong:
            raise ArchiveError(
                f"{self._tables} cannot be asked ({type(wrong).__name__}): a file in it may be damaged; "
                "remove the folder and read the archive anew."
            ) from None
        finally:
            cursor.close()
