"""Points and spans of the calendar, as precise as their words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from servanda.commitments.fields.numerals import digits
from servanda.commitments.fields.scan import Scan
from servanda.terms import PartialDate

_THIS_CENTURY = range(1900, 2200)


@dataclass(frozen=True, kw_only=True)
class Point:
    """A time named by words that end before token `stop`: dated, or waiting for `event`, or open."""

    stop: int
    first: PartialDate | None = None
    last: PartialDate | None = None
    event: str | None = None
    period: str | None = None
    shaded: bool = False  # "the end of", "late": a part of what `first` and `last` name

    @property
    def dated(self) -> bool:
        """Whether the words give a date."""
        return self.first is not None


def on(stop: int, when: PartialDate) -> Point:
    """A point that is one date."""
    return Point(stop=stop, first=when, last=when)


def year(scan: Scan, i: int) -> int | None:
    """The year that the token at `i` writes, or None."""
    word = scan.at(i)
    if len(word) == 4 and word.isascii() and word.isdecimal() and int(word) in _THIS_CENTURY:
        return int(word)
    return None


def calendar_point(scan: Scan, i: int) -> Point | None:
    """A day, month, year, half or quarter of a year, or a run of years, that begins at token `i`."""
    named = i + (scan.at(i) == "the")
    if scan.at(named) == "month" and scan.at(named + 1) == "of":  # "the month of June 2026"
        return _month(scan, named + 2)
    if scan.at(i) in ("the", "year", "years", "calendar"):  # "the year 2030", "the 2026-2028 period"
        k = i + (scan.at(i) == "the")
        k += scan.at(k) == "calendar"
        if scan.at(k) in ("year", "years"):
            return _from_to(scan, _years(scan, k + 1))
        years = _years(scan, k)
        if years is not None and k > i:
            named = scan.isa(years.stop, "period_nouns") and scan.at(years.stop)[:4] != "prog"
            return replace(years, stop=years.stop + 1) if named else _decade(scan, k)
        if k == i:
            return None
        return _day_month(scan, k)
    return _numeric(scan, i) or _years(scan, i) or _day_month(scan, i) or _month(scan, i) or _quarter(scan, i)


def _quarter(scan: Scan, i: int) -> Point | None:
    """ "Q3 2027", "H1 of 2027"."""
    word = scan.at(i)
    if len(word) != 2 or word[0] not in "qh" or word[1] not in "1234" or (word[0] == "h" and word[1] > "2"):
        return None
    size, place = (3 if word[0] == "q" else 6), int(word[1])
    k = i + 1 + (scan.at(i + 1) == "of")
    known = year(scan, k)
    if known is None:
        return Point(stop=i + 1, event=scan.said(i, i + 1))
    first, last = PartialDate(known, (place - 1) * size + 1), PartialDate(known, place * size)
    return Point(stop=k + 1, first=first, last=last)


def _numeric(scan: Scan, i: int) -> Point | None:
    word = scan.at(i)
    if word.count(".") == 2 and len(word) == 10:  # 22.04.2026
        return _checked(i + 1, word[6:], word[3:5], word[:2])
    iso = scan.norms[i : i + 5]
    if len(iso) == 5 and year(scan, i) and iso[1] == iso[3] == "-" and len(iso[2]) == len(iso[4]) == 2:
        return _checked(i + 5, iso[0], iso[2], iso[4])
    return None


def _checked(stop: int, *parts: str | int) -> Point | None:
    """A date that exists, or None."""
    try:
        return on(stop, PartialDate(*(int(part) for part in parts)))
    except ValueError:
        return None


def _years(scan: Scan, i: int) -> Point | None:
    first = year(scan, i)
    if first is None:
        return _decade(scan, i)
    if (scan.at(i + 1) in ("-", "–", "/", "—") and scan.joined(i + 1)) or scan.at(i + 1) in ("–", "-"):
        last = _second_year(scan, i + 2, first)
        if last is not None:
            return Point(stop=i + 3, first=PartialDate(first), last=PartialDate(last))
    second = year(scan, i + 2)
    if scan.at(i + 1) in ("and", "or") and second is not None and second == first + 1:
        return Point(stop=i + 3, first=PartialDate(first), last=PartialDate(second))
    return on(i + 1, PartialDate(first))


def _from_to(scan: Scan, found: Point | None) -> Point | None:
    """ "the years 2027 to 2029"."""
    last = (
        year(scan, found.stop + 1) if found is not None and scan.at(found.stop) in ("to", "until") else None
    )
    if found is None or last is None or found.first is None or last <= found.first.year:
        return found
    return Point(stop=found.stop + 2, first=found.first, last=PartialDate(last))


def _second_year(scan: Scan, i: int, first: int) -> int | None:
    full = year(scan, i)
    if full is None and len(scan.at(i)) == 2 and scan.at(i).isdecimal():
        full = first // 100 * 100 + int(scan.at(i))
    return full if full is not None and full > first else None


def _decade(scan: Scan, i: int) -> Point | None:
    word = scan.at(i)
    if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal() and int(word[:4]) in _THIS_CENTURY:
        return Point(stop=i + 1, first=PartialDate(int(word[:4])), last=PartialDate(int(word[:4]) + 9))
    return None


def _day(scan: Scan, i: int) -> int | None:
    word = scan.at(i)
    for ending in ("st", "nd", "rd", "th"):
        word = word.removesuffix(ending)
    number = int(word) if word.isascii() and word.isdecimal() and len(word) <= 2 else 0
    return number if 1 <= number <= 31 else None


def _day_month(scan: Scan, i: int) -> Point | None:
    """ "1 September 2025", "the 1st of September", "22 April"."""
    day = _day(scan, i)
    if day is None:
        return None
    if scan.at(i + 1) in ("-", "–", "to", "and") and (last := _day(scan, i + 2)) is not None and last > day:
        whole = _day_month(scan, i + 2)
        first = replace(whole.first, day=day) if whole and whole.first else None
        event = scan.said(i, whole.stop) if whole and not whole.dated else None
        return replace(whole, first=first, event=event) if whole else None
    k = i + 1 + (scan.at(i + 1) == "of")
    month = scan.time.months.get(scan.at(k))
    if month is None or not scan.capital(k):
        return None
    k += 1
    k += scan.at(k) == "," and year(scan, k + 1) is not None
    known = year(scan, k)
    if known is None:
        return (
            Point(stop=k, event=scan.said(i, k))
            if not _settled(scan, month)
            else _settle(scan, k, month, day)
        )
    return _checked(k + 1, known, month, day)


def _month(scan: Scan, i: int) -> Point | None:
    """ "September", "September 2025", "September 1, 2025"; "may" and "march" only with a capital."""
    month = scan.time.months.get(scan.at(i))
    if month is None or not scan.capital(i):
        return None
    k = i + 1 + (scan.at(i + 1) == "." and scan.at(i + 2)[:1].isdecimal() and len(scan.at(i)) <= 4)
    day = _day(scan, k) if year(scan, k) is None else None
    k += day is not None
    k += scan.at(k) in (",", "of", ".") and year(scan, k + 1) is not None
    known = year(scan, k)
    if known is None:
        if _settled(scan, month):
            return _settle(scan, k, month, day)
        return Point(stop=k, event=scan.said(i, k))
    return _checked(k + 1, known, month, day) if day else on(k + 1, PartialDate(known, month))


def _settled(scan: Scan, month: int) -> bool:
    return scan.reference is not None and month > 0


def _settle(scan: Scan, stop: int, month: int, day: int | None) -> Point | None:
    """The month or day that comes next after the reference."""
    assert scan.reference is not None  # noqa: S101
    passed = (month, day or 31) < (scan.reference.month, scan.reference.day)
    known = scan.reference.year + passed
    return _checked(stop, known, month, day) if day else on(stop, PartialDate(known, month))


def month_span(point: Point, *, first: int, last: int) -> Point:
    """Months `first` to `last` of a point that is one year; any other point as it is."""
    if point.first is None or point.first != point.last or point.first.month is not None:
        return point
    known = point.first.year
    return replace(point, first=PartialDate(known, first), last=PartialDate(known, last))


def day_before(when: PartialDate) -> PartialDate:
    """The last date before `when`, as precise as `when`."""
    return _shifted(when, when.earliest() - timedelta(days=1))


def day_after(when: PartialDate) -> PartialDate:
    """The first date after `when`, as precise as `when`."""
    return _shifted(when, when.latest() + timedelta(days=1))


def _shifted(when: PartialDate, to: date) -> PartialDate:
    return PartialDate(to.year, to.month if when.month else None, to.day if when.day else None)


def number_digits(word: str) -> int | None:
    """A whole number in digits, or None."""
    value = digits(word)
    return int(value) if value is not None and value == int(value) else None
