"""The account that is there before any other."""

from __future__ import annotations

from servanda_web.accounts.models import Role, User

ADDRESS = "administrator@localhost"


def administrator() -> User:
    """The first administrator who may sign in; made, without a password, where there is none."""
    found = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).order_by("pk").first()
    return found or User.objects.create_user(ADDRESS, name="Administrator", role=Role.ADMINISTRATOR)
