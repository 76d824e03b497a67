"""`python -m servanda_web sign_in_link`: a link that signs one person in, once."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from servanda_web.accounts.first import administrator
from servanda_web.accounts.links import address_of, make_link
from servanda_web.accounts.models import Role, User


class Command(BaseCommand):
    """Prints the link on standard output, and nothing else."""

    requires_system_checks = ()
    help = (
        "Print a one-time sign-in link, good for 24 hours. Without --email it is for the first "
        "administrator; an address not known yet gets an account."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """--email, --name, --role, --address."""
        parser.add_argument("--email", help="whom to sign in")
        parser.add_argument("--name", default="", help="the name of a new account")
        parser.add_argument("--role", choices=Role.values, default=None, help="the role of a new account")
        parser.add_argument("--address", default="http://127.0.0.1:8000", help="where the site is reached")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find or make the account, then the link."""
        user = self._user(options) if options["email"] else administrator()
        token = make_link(user, at=timezone.now())
        self.stdout.write(options["address"].rstrip("/") + address_of(token))

    def _user(self, options: dict[str, Any]) -> User:
        email = options["email"].strip().lower()
        known = User.objects.filter(email=email).first()
        if known is not None and not known.is_active:
            raise CommandError(f"{email} may not sign in: the account is closed.")
        if known is not None:
            return known
        if options["role"] is None:
            raise CommandError(f"There is no account {email}: add --role, one of {', '.join(Role.values)}.")
        try:
            return User.objects.create_user(email, name=options["name"], role=options["role"])
        except ValidationError as wrong:
            raise CommandError(f"{email} cannot be an account: {' '.join(wrong.messages)}") from wrong
