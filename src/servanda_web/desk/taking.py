"""Take a register away as a file: everything in it, proposals and rejected records too."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from servanda.register import export
from servanda.terms import Register
from servanda_web.desk import access
from servanda_web.records.translate import to_term

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_WRITERS: dict[str, Callable[[Register], bytes]] = {
    "xlsx": export.to_xlsx,
    "csv": export.to_csv,
    "json": export.to_json,
}


@login_required
@require_safe
def take(request: HttpRequest, slug: str, key: str, form: str) -> HttpResponse:
    """The register of one text as it is now, with the state of every record."""
    text = access.text(request, slug, key)
    if form not in TYPES:
        raise Http404
    response = HttpResponse(_WRITERS[form](to_term(text)), content_type=TYPES[form])
    name = content_disposition_header(as_attachment=True, filename=f"{slug}-{key}-working.{form}")
    response.headers["Content-Disposition"] = name or "attachment"
    response.headers["Cache-Control"] = "private, no-store"
    return response
