"""Serving the site from one process: a database brought up to date, then waitress."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

from servanda_web.data import OWNER_ONLY, DataFolderError, prepare
from servanda_web.databases import DatabaseAddressError, check_address
from servanda_web.surroundings import surroundings

THREADS = 8
LARGEST_REQUEST = 128 * 1024 * 1024  # what is a little too large gets its sentence on the page
_EVERYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 -- compared with, not bound to


class ServeError(ValueError):
    """The site cannot be served; str() is the one sentence that says why and what to do."""


def main(
    host: str = "127.0.0.1",
    port: int = 8000,
    data: Path | None = None,
    *,
    link: bool = False,
    example: bool = False,
) -> None:
    """Serve the site on `host` and `port` until it is stopped (Ctrl-C).

    `data` is the folder of the database (SERVANDA_DATA, else `data`, where None). The database is
    made or migrated first where it needs it. With `example` a database without any instrument gets
    the worked example; with `link` a one-time sign-in link is printed. Raises `ServeError` and
    `DataFolderError`.
    """
    with listen(host, port) as door:
        _settle(host, data)
        application = _application()
        _bring_up_to_date()
        if example:
            _load_example()
        address = f"http://{'127.0.0.1' if host in _EVERYWHERE else host}:{door.getsockname()[1]}"
        _say(f"Servanda is at {address}")
        for said in _notices():
            _say(f"Note: {said}")
        if link:
            _say(f"Sign in, once: {address}{_link()}")
        _serve(application, door)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises `ServeError` where the port is taken or not allowed."""
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        return socket.create_server((host, port), family=found[0][0])
    except (OSError, OverflowError) as trouble:
        raise ServeError(_why(trouble, host, port)) from trouble


def _why(trouble: OSError | OverflowError, host: str, port: int) -> str:
    number = getattr(trouble, "errno", None)
    if number == errno.EADDRINUSE:
        other = port % 65535 + 1
        return f"Port {port} is taken by another program: stop it, or choose another with --port {other}."
    if number == errno.EACCES:
        return f"Port {port} needs the rights of an administrator: choose one above 1023 with --port."
    return f"The site cannot listen on {host} port {port}: {getattr(trouble, 'strerror', None) or trouble}."


def _settle(host: str, data: Path | None) -> None:
    if data is not None:
        os.environ["SERVANDA_DATA"] = str(data.absolute())
    if host not in _EVERYWHERE and host not in os.environ.get("SERVANDA_HOSTS", ""):
        os.environ["SERVANDA_HOSTS"] = f"{os.environ.get('SERVANDA_HOSTS', '')} {host}".strip()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda_web.settings")
    os.umask(OWNER_ONLY)
    around = surroundings(os.environ, here=Path.cwd())
    prepare(around.data)
    try:
        check_address(around.database_url)
    except DatabaseAddressError as wrong:
        raise ServeError(str(wrong)) from wrong
    _read_own_lexicon()


def _read_own_lexicon() -> None:
    """A ministry's own lexicon that is wrong is said now, not at the first upload."""
    from servanda.commitments.lexicon import LexiconError
    from servanda.flow import own_lexicon

    try:
        own_lexicon()
    except LexiconError as trouble:
        raise ServeError(str(trouble)) from None


def _application() -> Any:
    from django.core.exceptions import ImproperlyConfigured
    from django.core.wsgi import get_wsgi_application

    try:
        return get_wsgi_application()
    except ImproperlyConfigured as wrong:
        raise ServeError(str(wrong)) from wrong


def _bring_up_to_date() -> None:
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.recorder import MigrationRecorder

    try:
        done = set(MigrationRecorder(connection).applied_migrations())
        if not set(_known_migrations()) <= done:
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    except DatabaseError as trouble:
        said = " ".join(str(trouble).split())
        raise ServeError(
            f"The database cannot be used ({said}): free some space if the disk is full, and look at "
            "SERVANDA_DATA or SERVANDA_DATABASE_URL."
        ) from trouble
    finally:
        connection.close()


def _known_migrations() -> Iterator[tuple[str, str]]:
    """By the names of their files: much faster than loading them, and done at every start."""
    from django.apps import apps

    for app in apps.get_app_configs():
        for file in Path(app.path, "migrations").glob("[0-9]*.py"):
            yield app.label, file.stem


def _load_example() -> None:
    from django.utils import timezone

    from servanda_web.accounts.first import administrator
    from servanda_web.records.models import Instrument

    if Instrument.objects.exists():
        return
    from servanda_web.records.example import FOLDER, load_example

    load_example(FOLDER, by=administrator(), at=timezone.now())


def _notices() -> list[str]:
    from servanda_web.records.health import notices

    return notices()


def _link() -> str:
    from django.utils import timezone

    from servanda_web.accounts.first import administrator
    from servanda_web.accounts.links import address_of, make_link

    return address_of(make_link(administrator(), at=timezone.now()))


def _load_pages() -> None:
    """While the first visitor is on the way: loading every page takes as long as all the rest of a start."""
    import_module("servanda_web.urls")


def _serve(application: Any, door: socket.socket) -> None:
    import waitress

    Thread(target=_load_pages, daemon=True).start()
    options: dict[str, Any] = {
        "threads": THREADS,
        "ident": None,
        "max_request_body_size": LARGEST_REQUEST,
        "_quiet": True,
    }
    if surroundings(os.environ, here=Path.cwd()).proxy:
        options |= {
            "trusted_proxy": "*",
            "trusted_proxy_count": 1,
            "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        }
    waitress.serve(application, sockets=[door], **options)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(argv: list[str]) -> int:
    """`python -m servanda_web serve`: 0 when stopped, 2 with a sentence where it cannot be served."""
    parser = argparse.ArgumentParser(prog="python -m servanda_web serve", description="Serve the site.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (%(default)s)")
    parser.add_argument("--data", type=Path, help="folder of the database (SERVANDA_DATA, else data)")
    parser.add_argument("--link", action="store_true", help="print a one-time sign-in link")
    parser.add_argument("--example", action="store_true", help="load the worked example where nothing is yet")
    chosen = parser.parse_args(argv)
    try:
        main(chosen.host, chosen.port, chosen.data, link=chosen.link, example=chosen.example)
    except (ServeError, DataFolderError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    return 0
