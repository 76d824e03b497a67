"""What a language is called, in the language of the page."""

from __future__ import annotations

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _


def language_name(code: str) -> str:
    """The name of an ISO 639-1 code; the code itself where it has no name; a phrase for `und`."""
    if code in {"", "und"}:
        return _("language not recognised")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
