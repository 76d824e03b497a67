"""Two times compared as values, each counted from the day of its own text."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date

from servanda.commitments.fields import deadline_of
from servanda.terms import Certainty, Deadline, PartialDate, Quotation

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_EVERY = {"YEARLY": "year", "MONTHLY": "month", "WEEKLY": "week", "DAILY": "day"}


def counted(due: Quotation, deadline: Deadline | None, day: PartialDate | None, language: str) -> Deadline:
    """The deadline with its bounds counted from `day`, where the words count from the day they were said."""
    reference = day.earliest() if day is not None and day.day is not None else None
    language = "en" if language == "und" else language
    found = deadline_of(due.words, reference=reference, language=language) or deadline
    found = found or Deadline(certainty=Certainty.OPEN)
    if reference is None or found.period is None or found.event is not None or found.not_after is not None:
        return found
    end = _later(reference, found.period)
    return found if end is None else replace(found, not_after=end)


def same_time(one: Deadline, other: Deadline) -> bool:
    """Whether two deadlines say the same; how they were reached does not matter where both are dated."""
    if one == other:
        return True
    bounds = (one.not_before, one.not_after), (other.not_before, other.not_after)
    return any(bounds[0]) and bounds[0] == bounds[1] and one.recurrence == other.recurrence


def settles_nothing(deadline: Deadline) -> bool:
    """Whether the words leave the time open: "in the coming years", "soon"."""
    return deadline.certainty is Certainty.OPEN and deadline.not_after is None


def told(deadline: Deadline) -> str:
    """A deadline in a few plain words."""
    if deadline.recurrence is not None:
        return _often(deadline.recurrence.rule)
    start, end = deadline.not_before, deadline.not_after
    if start is not None and end is not None:
        return _shown(end) if start == end else f"{_shown(start)} to {_shown(end)}"
    if end is not None:
        return f"by {_shown(end)}"
    if start is not None:
        return f"from {_shown(start)}"
    if deadline.event is not None:
        return f"waits for “{deadline.event}”"
    if deadline.period is not None:
        return "counted from a day that is not known"
    return "no date"


def _often(rule: str | None) -> str:
    if rule is None:
        return "at no stated interval"
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    every, unit = int(parts.get("INTERVAL", "1")), _EVERY.get(parts.get("FREQ", ""), "")
    if not unit or set(parts) - {"FREQ", "INTERVAL"}:
        return rule
    return f"every {unit}" if every == 1 else f"every {every} {unit}s"


def _shown(day: PartialDate) -> str:
    if day.month is None:
        return str(day.year)
    month = f"{calendar.month_name[day.month]} {day.year}"
    return month if day.day is None else f"{day.day} {month}"


def _later(day: date, period: str) -> PartialDate | None:
    found = _PERIOD.fullmatch(period)
    if found is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    if weeks or days:
        later = date.fromordinal(day.toordinal() + weeks * 7 + days)
        return PartialDate(later.year, later.month, later.day)
    ahead = day.month - 1 + months
    year, month = day.year + years + ahead // 12, ahead % 12 + 1
    return PartialDate(year, month, min(day.day, calendar.monthrange(year, month)[1]))
