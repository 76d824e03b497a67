"""Where one arrives after signing in."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse


def landing() -> str:
    """The desk's list of registers."""
    try:
        return reverse("desk:registers")
    except NoReverseMatch:
        return "/"
