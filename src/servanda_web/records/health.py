"""How the database is: for the notice on every page, and for a machine that asks."""

from __future__ import annotations

import sqlite3

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from servanda_web.databases import has_wal_race
from servanda_web.records import guards


def notices() -> list[str]:
    """Sentences the people who run this site should read; none when all is well."""
    found = []
    if connection.vendor == "sqlite" and has_wal_race(sqlite3.sqlite_version_info):
        found.append(
            _(
                "Safe mode: SQLite %(version)s has a fault that can damage a database that several people "
                "write at once, so the slower rollback journal is used and one writes after the other. "
                "Nothing is lost. For many writers use PostgreSQL, or a Python with SQLite 3.51.3 or newer."
            )
            % {"version": sqlite3.sqlite_version}
        )
    if not guards.standing(connection):
        found.append(_("The history is not guarded against changes: run “python -m servanda_web migrate”."))
    return found


def healthz(request: HttpRequest) -> JsonResponse:
    """200 with {"status": "ok"} where the database answers, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "database does not answer"}, status=503)
    return JsonResponse({"status": "ok"})
