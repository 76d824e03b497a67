"""What the database itself enforces: history that cannot be changed, and a search index in step."""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

_REFUSAL = "The history is only ever added to."
_GUARDS = {
    "sqlite": ("no_update", "no_delete", "no_gap"),
    "postgresql": ("no_change", "no_truncate", "no_gap"),
}
_INDEXED = ("records_provision", "records_entry")

# REPLACE deletes without asking the trigger that refuses to delete: so a new row must be the next one.
_NEXT = (
    "new.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM records_history) OR new.previous <> "
    "coalesce((SELECT digest FROM records_history ORDER BY sequence DESC LIMIT 1), '')"
)
_SQLITE_HISTORY = (
    *(
        f"CREATE TRIGGER IF NOT EXISTS records_history_no_{act} BEFORE {act.upper()} ON records_history "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        for act in ("update", "delete")
    ),
    "CREATE TRIGGER IF NOT EXISTS records_history_no_gap BEFORE INSERT ON records_history "
    f"WHEN {_NEXT} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END",
)
_SQLITE_INDEX = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS {t}_words USING fts5(folded, content='{t}', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS {t}_parts USING fts5(folded, content='{t}', content_rowid='id', "
    "tokenize='trigram')",
    "CREATE TRIGGER IF NOT EXISTS {t}_indexed AFTER INSERT ON {t} BEGIN "
    "INSERT INTO {t}_words(rowid, folded) VALUES (new.id, new.folded); "
    "INSERT INTO {t}_parts(rowid, folded) VALUES (new.id, new.folded); END",
    "CREATE TRIGGER IF NOT EXISTS {t}_unindexed AFTER DELETE ON {t} BEGIN "
    "INSERT INTO {t}_words({t}_words, rowid, folded) VALUES ('delete', old.id, old.folded); "
    "INSERT INTO {t}_parts({t}_parts, rowid, folded) VALUES ('delete', old.id, old.folded); END",
    "CREATE TRIGGER IF NOT EXISTS {t}_reindexed AFTER UPDATE OF folded ON {t} BEGIN "
    "INSERT INTO {t}_words({t}_words, rowid, folded) VALUES ('delete', old.id, old.folded); "
    "INSERT INTO {t}_parts({t}_parts, rowid, folded) VALUES ('delete', old.id, old.folded); "
    "INSERT INTO {t}_words(rowid, folded) VALUES (new.id, new.folded); "
    "INSERT INTO {t}_parts(rowid, folded) VALUES (new.id, new.folded); END",
)
_POSTGRESQL_HISTORY = (
    "CREATE OR REPLACE FUNCTION records_history_next() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN IF {_NEXT} THEN RAISE EXCEPTION '{_REFUSAL}'; END IF; RETURN new; END $$",
    "CREATE OR REPLACE TRIGGER records_history_no_gap BEFORE INSERT ON records_history "
    "FOR EACH ROW EXECUTE FUNCTION records_history_next()",
    "CREATE OR REPLACE FUNCTION records_history_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$",
    "CREATE OR REPLACE TRIGGER records_history_no_change BEFORE UPDATE OR DELETE ON records_history "
    "FOR EACH ROW EXECUTE FUNCTION records_history_refuse()",
    "CREATE OR REPLACE TRIGGER records_history_no_truncate BEFORE TRUNCATE ON records_history "
    "FOR EACH STATEMENT EXECUTE FUNCTION records_history_refuse()",
)
# A word list is limited to one megabyte by PostgreSQL: of a longer provision the beginning is indexed.
_POSTGRESQL_INDEX = (
    "CREATE INDEX IF NOT EXISTS {t}_words ON {t} USING gin (to_tsvector('simple', left(folded, 200000)))",
)


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guards in place where they are missing."""
    sqlite = connection.vendor == "sqlite"
    statements = [*(_SQLITE_HISTORY if sqlite else _POSTGRESQL_HISTORY)]
    for table in _INDEXED:
        statements += [s.format(t=table) for s in (_SQLITE_INDEX if sqlite else _POSTGRESQL_INDEX)]
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the history's guard away: for emptying a database between tests, never in service."""
    ending = "" if connection.vendor == "sqlite" else " ON records_history"
    with connection.cursor() as cursor:
        for name in _GUARDS[connection.vendor]:
            cursor.execute(f"DROP TRIGGER IF EXISTS records_history_{name}{ending}")


def standing(connection: BaseDatabaseWrapper) -> bool:
    """Whether the history is guarded."""
    sql = {
        "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
        "postgresql": "SELECT count(*) FROM pg_trigger WHERE tgname LIKE %s AND tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(sql, ["records_history_no_%"])
        return bool(cursor.fetchone()[0] == len(_GUARDS[connection.vendor]))


def after_migrate(*, using: str, **_: Any) -> None:
    """Django's signal: a migration that rebuilds a table of SQLite drops its triggers, so look again."""
    connection = connections[using]
    if "records_history" in connection.introspection.table_names():
        install(connection)
