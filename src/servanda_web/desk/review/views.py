"""The review page: the text beside its records."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from servanda_web.desk import access
from servanda_web.desk.review import context


@login_required
@require_safe
def review(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One page of a text with its records. Anybody signed in may read it."""
    text = access.text(request, slug, key)
    return render(request, "desk/review.html", context.whole(request, text))
