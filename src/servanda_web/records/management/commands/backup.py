"""`python -m servanda_web backup TARGET`: a proven copy of the database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from servanda_web.records.backup import BackupError, back_up


class Command(BaseCommand):
    """May run while the site is serving."""

    requires_system_checks = ()
    help = "Copy the SQLite database to TARGET and prove the copy: its integrity and its history."

    def add_arguments(self, parser: CommandParser) -> None:
        """TARGET."""
        parser.add_argument("target", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Copy, prove, say so."""
        try:
            made = back_up(options["target"])
        except BackupError as wrong:
            raise CommandError(str(wrong)) from wrong
        self.stdout.write(f"{made.path}: sound, with {made.history} rows of history.")
