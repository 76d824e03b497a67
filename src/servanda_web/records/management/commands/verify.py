"""`python -m servanda_web verify`: whether the history is as it was written."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from servanda_web.records import ledger
from servanda_web.records.models import History


class Command(BaseCommand):
    """Exit status 1 where a row is missing or was changed."""

    requires_system_checks = ()
    help = (
        "Go through the whole history: each row must be the one after the last and bear the digest of it. "
        "Prints the last digest, which a second person can note down and compare later."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was found."""
        faults = ledger.verify()
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            sys.exit(1)
        last = History.objects.order_by("-sequence").first()
        told = f" Last digest: {last.digest}" if last else ""
        self.stdout.write(f"The history is whole: {last.sequence if last else 0} rows.{told}")
