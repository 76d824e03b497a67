"""`python -m servanda_web load_example`: the worked example, ready to review."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from servanda_web.accounts.first import administrator
from servanda_web.records.door import DoorError
from servanda_web.records.example import FOLDER, load_example


class Command(BaseCommand):
    """Loading it again changes nothing."""

    requires_system_checks = ()
    help = "Load the texts of a folder (the worked example, where none is named) as one instrument."

    def add_arguments(self, parser: CommandParser) -> None:
        """FOLDER."""
        parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, keep, say how much."""
        try:
            row = load_example(options["folder"], by=administrator(), at=timezone.now())
        except (OSError, ValueError, DoorError) as wrong:
            raise CommandError(str(wrong)) from wrong
        for text in row.texts.all():
            self.stdout.write(f"{text.name}: {text.entries.count()} records in {row.title}")
