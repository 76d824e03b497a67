"""A made-up language that runs right to left: each string the site translates comes in brackets, and longer.

What a page shows in plain letters then was not given to be translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import trans_real
from django.utils.translation.trans_real import DjangoTranslation

CODE = "ur"
OPEN, CLOSE = "⟦", "⟧"


def pseudo(words: str) -> str:
    """The words as the made-up language has them: a third longer, as translations are."""
    return f"{OPEN}{words}{' ~' * (len(words) // 6)}{CLOSE}" if words.strip() else words


class Pseudo(DjangoTranslation):
    """Translates everything, whatever catalogues there are."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message.removeprefix(f"{context}\x04"))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


def install() -> None:
    """Put the made-up language in the place of Urdu."""
    trans_real._translations[CODE] = Pseudo(CODE)


class InUse:
    """A middleware that puts it there once, when a site starts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        install()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)


@contextmanager
def offered() -> Iterator[None]:
    """While this lasts, the site in this process offers the made-up language to who asks for Urdu."""
    from django.test import override_settings

    with override_settings(LANGUAGES=[*settings.LANGUAGES, (CODE, "Made up")]):
        install()
        yield
