"""`python -m servanda_web restore FILE`: go back to a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from servanda_web.records.backup import BackupError
from servanda_web.records.restore import restore


class Command(BaseCommand):
    """Stop the site first: pages that are open would show what is no longer there."""

    requires_system_checks = ()
    help = (
        "Put the backup FILE in place of the SQLite database, after proving it. What was there before is "
        "kept beside it, and everybody has to sign in again. Stop the site first, start it afterwards."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """FILE."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Prove, put in place, say so."""
        try:
            done = restore(options["file"], at=timezone.now())
        except BackupError as wrong:
            raise CommandError(str(wrong)) from wrong
        self.stdout.write(f"{options['file']} is restored, with {done.history} rows of history.")
        if done.before:
            self.stdout.write(f"What was there before is kept in {done.before}.")
