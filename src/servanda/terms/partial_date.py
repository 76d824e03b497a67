"""A date as precise as the words that gave it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year, a month or a day: "2027", "2027-03", "2027-03-15". No day is ever invented.

    Raises `ValueError` for a date that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day needs its month.")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, words: str) -> PartialDate:
        """Read the ISO 8601 form, cut short where less is known."""
        found = _FORM.fullmatch(words)
        if not found:
            raise ValueError(f"“{words}” is not a date: write 2027, 2027-03 or 2027-03-15.")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def earliest(self) -> date:
        """First day this may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Last day this may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
