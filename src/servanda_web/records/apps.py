"""The room of records."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordsConfig(AppConfig):
    """Django's name for this room."""

    name = "servanda_web.records"
    label = "records"

    def ready(self) -> None:
        """After every migration the database's own guards are put back, should one have lost them."""
        from servanda_web.records.guards import after_migrate

        post_migrate.connect(after_migrate, sender=self)
