"""Days, months and years as a page writes them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format

from servanda.terms import PartialDate

_UTC = ZoneInfo("UTC")


def day(moment: datetime) -> str:
    """The day of a moment, in UTC: the same for every reader."""
    return date_format(moment.astimezone(_UTC), "j F Y")


def partial(known: PartialDate) -> str:
    """As much of a date as is known: "4 February 2026", "February 2026" or "2026"."""
    at = date(known.year, known.month or 1, known.day or 1)
    if known.day:
        return date_format(at, "j F Y")
    return date_format(at, "F Y") if known.month else str(known.year)


def partial_words(form: str) -> str:
    """The same from its ISO form; empty where there is none."""
    return partial(PartialDate.parse(form)) if form else ""


def signed(form: str, place: str | None) -> str:
    """When and where an instrument was signed, as far as that is known; empty where nothing is."""
    return ", ".join(part for part in (partial_words(form), place or "") if part)
