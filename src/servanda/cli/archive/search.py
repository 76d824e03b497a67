"""`servanda archive search`: questions over the tables of an archive."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

from servanda.archive.asking import By, Question, Table
from servanda.cli.archive import options
from servanda.cli.archive.options import Shape
from servanda.cli.refusal import RefusalError
from servanda.cli.streams import put
from servanda.terms import PartialDate

if TYPE_CHECKING:
    from servanda.archive.asking import Answer

_ON_SCREEN = 20  # rows, unless told otherwise
_COLUMNS = {
    Table.RECORDS: ("file", "provision", "force", "words", "who", "area", "due"),
    Table.PROVISIONS: ("file", "provision", "kind", "words", "became"),
    Table.DOCUMENTS: ("file", "dated", "language", "words", "commitments"),
    Table.FAILURES: ("file", "cause", "words"),
}


def search(
    tables: options.TABLES,
    words: options.WORDS = None,
    table: options.IN = Table.RECORDS,
    area: options.AREA = None,
    force: options.FORCE = None,
    kind: options.KIND = None,
    actor: options.ACTOR = None,
    since: options.SINCE = None,
    until: options.UNTIL = None,
    due_by: options.DUE_BY = None,
    language: options.LANGUAGE = None,
    layer: options.LAYER = None,
    file: options.FILE = None,
    by: options.BY = None,
    limit: options.LIMIT = None,
    shape: options.SHAPE = Shape.TABLE,
) -> None:
    """Search the tables of an archive: records that hold all the words, in the order of their files.

    A word is found in any case and as the beginning of a longer one. A date is written 2024, 2024-05 or
    2024-05-31; texts that bear no date are left out of a question about dates, and counted.
    """
    from servanda.archive.asking import ask, count

    question = Question(
        table=table,
        words=tuple(words or ()),
        area=area,
        force=force,
        kind=kind,
        actor=actor,
        since=_day(since),
        until=_day(until),
        due_by=_day(due_by),
        language=language,
        layer=layer,
        file=file,
    )
    if by is not None:
        _write_counts(count(tables, question, by)[:limit], table, by, shape)
    elif shape is Shape.TABLE:
        limit = limit or _ON_SCREEN
        _draw(ask(tables, question, limit=limit), table, limit)
    else:
        _write(ask(tables, question, limit=limit).rows, shape)


def _day(words: str | None) -> PartialDate | None:
    try:
        return None if words is None else PartialDate.parse(words)
    except ValueError as wrong:
        raise RefusalError(str(wrong)) from None


def _draw(answer: Answer, table: Table, limit: int) -> None:
    from servanda.cli import screen

    rows = [_cells(row, table) for row in answer.rows]
    what = table.value if answer.total != 1 else table.value[:-1]
    lines = [f"{answer.total:,} {what}" + _whence(answer, table)]
    if answer.total > limit:
        lines[0] += f" {len(rows):,} are shown; --limit shows more, --format jsonl all."
    if answer.undated:
        lines.append(f"{answer.undated:,} of the texts bear no date that is read: they are left out.")
    made = screen.table("", _COLUMNS[table], rows)
    typer.echo(screen.drawn(made, *lines) if rows else "".join(f"{line}\n" for line in lines), nl=False)


def _whence(answer: Answer, table: Table) -> str:
    if table in (Table.DOCUMENTS, Table.FAILURES):
        return "."
    return f" in {answer.documents:,} document{'' if answer.documents == 1 else 's'}."


def _cells(row: Mapping[str, object], table: Table) -> tuple[str, ...]:
    if table is Table.FAILURES:
        return _texts(row, "path", "cause", "sentence")
    if table is Table.DOCUMENTS:
        return _texts(row, "path", "dated", "language", "title", "commitments")
    if table is Table.PROVISIONS:
        return _texts(row, "path", "number", "kind", "words", "disposition")
    file, provision, words, who, area, due = _texts(
        row, "path", "provision", "words", "actors", "area", "due"
    )
    force = row["force"] or f"{row['kind']}, {row['status']}"
    return file, provision, str(force), words, who, area.replace("_", " "), due


def _texts(row: Mapping[str, object], *columns: str) -> tuple[str, ...]:
    return tuple(str(_flat(row[column])) for column in columns)


def _flat(value: object) -> str | int:
    """A value as a cell."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value if isinstance(value, int) else str("" if value is None else value)


def _write(rows: Iterable[Mapping[str, object]], shape: Shape) -> None:
    from servanda.register.export.table import BYTE_ORDER_MARK, csv_lines

    columns: list[str] = []
    for row in rows:
        if shape is Shape.JSONL:
            put((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace"))
            continue
        if not columns:
            columns = list(row)
            put(BYTE_ORDER_MARK + csv_lines([dict(zip(columns, columns, strict=True))], columns))
        put(csv_lines([{key: _flat(value) for key, value in row.items()}], columns))


def _write_counts(counts: list[tuple[str | None, int]], table: Table, by: By, shape: Shape) -> None:
    rows = [{by.value: value, "number": number} for value, number in counts]
    if shape is not Shape.TABLE:
        _write(rows, shape)
        return
    from servanda.cli import screen

    cells = [(f"{row['number']:,}", str(row[by.value] or "none")) for row in rows]
    made = screen.table(f"{table.value} by {by.value}", ("number", "words"), cells)
    typer.echo(screen.drawn(made), nl=False)
