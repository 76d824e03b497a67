"""Where a record or a provision stands among the pages of a review."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from servanda_web.desk import access
from servanda_web.desk.review import context
from servanda_web.desk.review.filters import Filters
from servanda_web.records.models import AuthenticText


@login_required
@require_safe
def place(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Lead to the page and the place of `record`, or of `provision`."""
    text = access.text(request, slug, key)
    record, provision = (request.GET.get(name, "").replace("\x00", "") for name in ("record", "provision"))
    found = text.entries.filter(record_id=record).first() if record else None
    if record and found is None:
        raise Http404
    return redirect(address_of(text, provision=found.provision if found else provision, record=record))


def address_of(text: AuthenticText, *, provision: str, record: str = "") -> str:
    """The address of a provision's page with the place of the record, or of the provision, on it."""
    sheet = context.sheet_of(text, Filters())
    if provision not in sheet.anchors:
        raise Http404
    number = sheet.page_of(provision)
    page = f"?page={number}" if number > 1 else ""
    spot = f"record-{record}" if record else sheet.anchors[provision]
    return reverse("desk:review", args=[text.instrument.slug, text.key]) + f"{page}#{spot}"
