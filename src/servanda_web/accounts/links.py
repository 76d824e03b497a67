"""One-time links: made, looked at without harm, used once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from servanda_web.accounts.models import SignInLink, User

LIFE = timedelta(hours=24)
BY_LINK = "signed in by link"  # in the session of who came so


def make_link(user: User, *, at: datetime) -> str:
    """A new token for `user`, good once and for a day. Only its digest is kept."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(expires_at__lt=at - LIFE).delete()
    SignInLink.objects.create(user=user, digest=_digest(token), made_at=at, expires_at=at + LIFE)
    return token


def address_of(token: str) -> str:
    """Where the link leads, as `accounts.urls` has it: said without loading every page of the site."""
    return f"/accounts/link/{token}"


def owner_of(token: str, *, at: datetime) -> User | None:
    """Whom the link would sign in; looking does not use it up."""
    link = _open(at).filter(digest=_digest(token)).select_related("user").first()
    return link.user if link else None


def use_link(token: str, *, at: datetime) -> User | None:
    """Use the link up. Of two who try at once one gets the user, the other None."""
    user = owner_of(token, at=at)
    if user is None or not _open(at).filter(digest=_digest(token)).update(used_at=at):
        return None
    return user


def _open(at: datetime):  # type: ignore[no-untyped-def]
    return SignInLink.objects.filter(used_at=None, expires_at__gt=at, user__is_active=True)


def _digest(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()
