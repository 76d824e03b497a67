"""A PostgreSQL server of the tests' own: made in a folder, run by a user without rights, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_DEBIAN = Path("/usr/lib/postgresql")
_NAME = "servanda"


def programs() -> Path:
    """The folder of PostgreSQL's programs: version 15 where it is there, else the newest."""
    found = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda p: (p.parts[-3] == "15", p.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    if initdb is None:
        pytest.skip("PostgreSQL is not installed (Debian package postgresql)")
    return Path(initdb).parent


def unprivileged() -> dict[str, str]:
    """For `subprocess`: whom the server runs as. It refuses root."""
    if os.geteuid():
        return {}
    known = {user.pw_name for user in pwd.getpwall()}
    return {"user": "postgres" if "postgres" in known else "nobody"}


@contextmanager
def cluster() -> Iterator[str]:
    """Start the server; give the address of a database on it as SERVANDA_DATABASE_URL takes it.

    It listens on a socket in its own folder only. What it writes is not forced to the disk: the tests end
    processes of the site, not the machine.
    """
    where, whom = programs(), unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="svpg-", dir="/tmp"))  # a socket's path must be short
    if whom:
        shutil.chown(folder, whom["user"])

    def run(name: str, *words: str) -> None:
        command = [where / name, *words]
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **whom)
        assert done.returncode == 0, done.stdout.decode()

    data, log = str(folder / "data"), str(folder / "log")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c max_connections=60"
    try:
        run("initdb", "-D", data, "-U", _NAME, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        run("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
        try:
            run("createdb", "-h", str(folder), "-U", _NAME, _NAME)
            yield f"postgresql://{_NAME}@/{_NAME}?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
