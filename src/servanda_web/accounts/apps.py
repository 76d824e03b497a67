"""The room of accounts."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Django's name for this room."""

    name = "servanda_web.accounts"
    label = "accounts"
