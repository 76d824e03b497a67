"""Addresses that cannot be those of a page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseBase

View = Callable[..., HttpResponseBase]


class NoNulInAddress:
    """An address with the character NUL has no page: no database keeps one, PostgreSQL refuses to look."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: View, _args: object, _kwargs: object) -> None:
        """After the page was found by its pattern, before it is asked."""
        if "\x00" in request.path:
            raise Http404
