"""How a decision is answered: with the parts that changed where a script asked, else with a page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from servanda_web.desk.review import context
from servanda_web.records.models import AuthenticText

REFUSED = 409


def done(
    request: HttpRequest, text: AuthenticText, said: str, *, entry: str = "", provision: str = ""
) -> HttpResponse:
    """The change was made; `said` tells so."""
    messages.success(request, said)
    if _wants_parts(request):
        return _parts(request, context.part(request, text, entry=entry, provision=provision))
    return redirect(reverse("desk:review", args=[text.instrument.slug, text.key]) + context.back(request))


def refused(
    request: HttpRequest, text: AuthenticText, why: str, *, entry: str = "", provision: str = ""
) -> HttpResponse:
    """Nothing was changed; `why` stands at the record or provision, which are shown as they are now."""
    messages.error(request, why)
    if _wants_parts(request):
        told = context.part(request, text, entry=entry, provision=provision, trouble=why)
        return _parts(request, told, REFUSED)
    told = context.whole(request, text, {entry or provision: why})
    return render(request, "desk/review.html", told, status=REFUSED)


def _wants_parts(request: HttpRequest) -> bool:
    return request.headers.get("X-Parts") == "1"


def _parts(request: HttpRequest, told: context.Context, status: int = 200) -> HttpResponse:
    response = render(request, "desk/parts.html", told, status=status)
    response.headers["X-Parts"] = "1"
    return response
