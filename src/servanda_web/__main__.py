"""`python -m servanda_web COMMAND`: Django's own commands, those of Servanda, and `serve`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from servanda_web.data import OWNER_ONLY, DataFolderError, prepare
from servanda_web.databases import DatabaseAddressError, check_address
from servanda_web.surroundings import surroundings


def run(argv: list[str]) -> None:
    """Run one command with its arguments; `argv` is without the program's name."""
    if argv[:1] == ["serve"]:
        from servanda_web.serve import run as serve

        sys.exit(serve(argv[1:]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda_web.settings")
    os.umask(OWNER_ONLY)
    try:
        around = surroundings(os.environ, here=Path.cwd())
        prepare(around.data)
        check_address(around.database_url)
    except (DataFolderError, DatabaseAddressError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        sys.exit(2)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["python -m servanda_web", *argv])


if __name__ == "__main__":
    run(sys.argv[1:])
