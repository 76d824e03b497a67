"""Who comes to the desk, and to which text."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from servanda_web.accounts.models import User
from servanda_web.records.models import AuthenticText, Instrument
from servanda_web.records.rights import Act, may, visible_to


def person(request: HttpRequest) -> User:
    """Who is signed in; the views of the desk are behind `login_required`."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def instrument(request: HttpRequest, slug: str) -> Instrument:
    """The instrument of an address, where this person may see it; else there is no such page."""
    seen: QuerySet[Instrument] = visible_to(person(request))
    return get_object_or_404(seen, slug=slug)


def text(request: HttpRequest, slug: str, key: str) -> AuthenticText:
    """The text of an address, where this person may see its instrument."""
    rows = AuthenticText.objects.select_related("instrument")
    return get_object_or_404(rows, instrument=instrument(request, slug), key=key)


def demand(request: HttpRequest, act: Act, of: Instrument | None = None) -> None:
    """Refuse the page to who may not do `act`."""
    if not may(person(request), act, of):
        raise PermissionDenied
