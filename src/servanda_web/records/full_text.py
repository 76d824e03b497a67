"""The index of either database: SQLite's FTS5, PostgreSQL's text search."""

from __future__ import annotations

from typing import TypeVar

from django.db import connection
from django.db.models import F, FloatField, QuerySet
from django.db.models.expressions import RawSQL

from servanda_web.records.models import Entry, Provision

Row = TypeVar("Row", Entry, Provision)
_SHORTEST_PART = 3  # letters a trigram needs


def by_words(rows: QuerySet[Row], parts: list[str]) -> QuerySet[Row]:
    """Rows in which each of `parts` begins a word, best first, then in the order of their places.

    `parts` hold letters and digits only (`fold`): nothing in them can be an operator.
    """
    table = rows.model._meta.db_table
    if connection.vendor == "sqlite":
        wanted = " AND ".join(f'"{part}"*' for part in parts)
        return _fts5(rows, f"{table}_words", wanted)
    wanted = " & ".join(f"{part}:*" for part in parts)
    words = f"to_tsvector('simple', left({table}.folded, 200000))"
    match = RawSQL(f"{words} @@ to_tsquery('simple', %s)", [wanted])  # noqa: S611 -- the table's own name
    rank = RawSQL(f"-ts_rank({words}, to_tsquery('simple', %s))", [wanted], output_field=FloatField())  # noqa: S611
    return (
        rows.alias(found=match)
        .filter(found=True)
        .annotate(rank=rank)
        .order_by("rank", "text_id", "start", "id")
    )


def by_parts(rows: QuerySet[Row], parts: list[str]) -> QuerySet[Row]:
    """Rows that hold each of `parts`, within words too."""
    long = [part for part in parts if len(part) >= _SHORTEST_PART]
    if connection.vendor == "sqlite" and long:
        table = f"{rows.model._meta.db_table}_parts"
        rows = _fts5(rows, table, " AND ".join(f'"{part}"' for part in long))
    else:
        rows = rows.annotate(rank=F("start")).order_by("text_id", "start", "id")
    for part in parts:
        rows = rows.filter(folded__contains=part)
    return rows


def _fts5(rows: QuerySet[Row], index: str, wanted: str) -> QuerySet[Row]:
    own = rows.model._meta.db_table
    found = f"{own}.id IN (SELECT rowid FROM {index} WHERE {index} MATCH %s)"  # noqa: S608 -- both names are ours
    rank = f"(SELECT rank FROM {index} WHERE {index} MATCH %s AND rowid = {own}.id)"  # noqa: S608
    return (
        rows.alias(found=RawSQL(found, [wanted]))  # noqa: S611
        .filter(found=True)
        .annotate(rank=RawSQL(rank, [wanted], output_field=FloatField()))  # noqa: S611
        .order_by("rank", "text_id", "start", "id")
    )
