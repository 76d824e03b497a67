"""Failed sign-ins, counted by network address and e-mail tried: after a few one has to wait."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from servanda_web.accounts.models import FailedSignIn

WINDOW = timedelta(minutes=15)
ATTEMPTS = 5
ATTEMPTS_AN_ADDRESS = 30


def must_wait(address: str, email: str, *, at: datetime) -> bool:
    """Whether so many sign-ins failed of late that even a right password is not looked at."""
    recent = FailedSignIn.objects.filter(at__gt=at - WINDOW)
    return (
        recent.filter(key=_key(address, email)).count() >= ATTEMPTS
        or recent.filter(key=_key(address, "")).count() >= ATTEMPTS_AN_ADDRESS
    )


def note_failure(address: str, email: str, *, at: datetime) -> None:
    """Remember one failure; those past the window are forgotten."""
    FailedSignIn.objects.filter(at__lt=at - WINDOW).delete()
    FailedSignIn.objects.bulk_create(
        [FailedSignIn(key=_key(address, email), at=at), FailedSignIn(key=_key(address, ""), at=at)]
    )


def forget(address: str, email: str) -> None:
    """After a sign-in that went well."""
    FailedSignIn.objects.filter(key=_key(address, email)).delete()


def _key(address: str, email: str) -> str:
    return sha256(f"{address}\n{email.strip().lower()}".encode(errors="replace")).hexdigest()
