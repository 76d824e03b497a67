"""Let a browser keep a public page until something in any register changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from servanda_web.records.models import History

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """GET and HEAD only; ETag and Last-Modified for visitors, nothing kept for who is signed in."""
    fresh = condition(etag_func=_etag, last_modified_func=_last_modified)(view)

    @wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = fresh(request, *args, **kwargs)
        if _personal(request):
            patch_cache_control(response, private=True, no_cache=True)
        else:
            patch_cache_control(response, public=True, no_cache=True)
        return response

    return require_safe(kept)


def open_data(view: View) -> View:
    """The same for a file that other sites may fetch."""
    page = public_page(view)

    @wraps(view)
    def shared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = page(request, *args, **kwargs)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return shared


def last_change() -> tuple[int, datetime | None]:
    """The number and the time of the last change to any register."""
    last = History.objects.order_by("-sequence").values_list("sequence", "at").first()
    return last or (0, None)


def _personal(request: HttpRequest) -> bool:
    return request.user.is_authenticated or len(get_messages(request)) > 0


def _etag(request: HttpRequest, *_args: object, **_kwargs: object) -> str | None:
    if _personal(request):
        return None
    seed = [request.get_full_path(), request.get_host(), get_language(), *last_change(), _looks()]
    return f'"{sha256(repr(seed).encode()).hexdigest()[:32]}"'


def _last_modified(request: HttpRequest, *_args: object, **_kwargs: object) -> datetime | None:
    return None if _personal(request) else last_change()[1]


@cache
def _looks() -> str:
    """Changes with the templates and the code, so that a new release is seen at once."""
    folder = Path(settings.HERE)
    files = sorted((*folder.rglob("*.html"), *folder.rglob("*.py"), *folder.rglob("*.mo")))
    return sha256(repr([(f.name, f.stat().st_mtime_ns) for f in files]).encode()).hexdigest()
