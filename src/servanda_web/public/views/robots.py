"""What crawlers may read: everything public."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

_RULES = "User-agent: *\nDisallow: /desk/\nDisallow: /accounts/\nDisallow: /search\n"


@require_safe
def page(_request: HttpRequest) -> HttpResponse:
    """The desk is for people who sign in; searches have no end."""
    return HttpResponse(_RULES, content_type="text/plain; charset=utf-8")
