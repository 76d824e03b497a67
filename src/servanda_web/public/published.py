"""What the public may see: one place that says it, whoever asks."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from servanda.terms import State
from servanda_web.records.models import AuthenticText, Entry, Instrument


def instruments() -> QuerySet[Instrument]:
    """Published instruments, also for who is signed in: what one sees here is what everyone sees."""
    return Instrument.objects.filter(published_at__isnull=False)


def instrument(slug: str) -> Instrument:
    """A published instrument by its short name. Raises `Http404`."""
    return get_object_or_404(instruments(), slug=slug)


def texts(row: Instrument) -> list[AuthenticText]:
    """The authentic texts of an instrument in the order they were loaded, without their words."""
    return list(row.texts.order_by("id").defer("content"))


def text(slug: str, key: str) -> AuthenticText:
    """One authentic text of a published instrument. Raises `Http404`."""
    rows = AuthenticText.objects.select_related("instrument")
    return get_object_or_404(rows, instrument=instrument(slug), key=key)


def chosen(listed: list[AuthenticText], key: str) -> AuthenticText:
    """The text an address asks for; where it asks for none, the first one with accepted records.

    Raises `Http404` where there is no such text, or none at all.
    """
    for one in listed:
        if one.key == key:
            return one
    if key or not listed:
        raise Http404
    held = set(accepted().filter(text__in=listed).values_list("text_id", flat=True).order_by())
    return next((one for one in listed if one.pk in held), listed[0])


def accepted() -> QuerySet[Entry]:
    """Every record that may be shown."""
    return Entry.objects.filter(state=State.ACCEPTED.value, text__instrument__published_at__isnull=False)


def record(record_id: str) -> Entry | None:
    """The accepted record of a permanent address, else a rejected one, else none.

    The same words may stand in two instruments; the one that was loaded first has the address.
    """
    rejected = Q(state=State.REJECTED.value, text__instrument__published_at__isnull=False)
    rows = Entry.objects.filter(record_id=record_id).select_related("text", "text__instrument")
    shown = rows.filter(state=State.ACCEPTED.value, text__instrument__published_at__isnull=False)
    return shown.order_by("text_id").first() or rows.filter(rejected).order_by("text_id").first()
