"""Times told from another time: "the end of the year", "the next session", "six months"."""

from __future__ import annotations

from dataclasses import replace

from servanda.commitments.fields.lengths import length
from servanda.commitments.fields.numerals import cardinal
from servanda.commitments.fields.points import Point, calendar_point, month_span, on, year
from servanda.commitments.fields.scan import Scan
from servanda.commitments.fields.spans import coming, horizon, named_span, season, special_year
from servanda.terms import PartialDate

_PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1}
_HEAD_REACH = 7  # words from "next" to the meeting it speaks of


def point(scan: Scan, i: int) -> Point | None:
    """Any time that begins at token `i`: of the calendar, or told from another."""
    return calendar_point(scan, i) or _relative(scan, i)


def _relative(scan: Scan, i: int) -> Point | None:
    k = i + scan.isa(i, "determiners") + (scan.at(i) == "a")
    return (
        _part(scan, i, k)
        or _shade(scan, i)
        or special_year(scan, i)
        or length(scan, i)
        or coming(scan, k)
        or named_span(scan, i, k)
        or horizon(scan, k)
        or season(scan, i, k)
        or _meeting(scan, i, k)
    )


def _part(scan: Scan, i: int, k: int) -> Point | None:
    """ "the end of 2027", "the first half of 2026", "the end of the year"."""
    k += scan.at(k) == "very"
    week = _week(scan, i, k)
    if week is not None:
        return week
    found = _months(scan, k)
    if found is None or scan.at(found[1] + 1) not in ("of", "the"):
        return None
    months, head = found
    inner = point(scan, head + 1 + (scan.at(head + 1) == "of"))
    if inner is None and scan.at(head + 2) in ("the", "this") and scan.isa(head + 3, "spans"):
        inner = _this_span(scan, head + 3)
    if inner is None:
        return None
    if inner.dated:
        if months == (1, 12):
            return replace(inner, shaded=scan.at(head) in ("end", "close", "middle"))
        return month_span(inner, first=months[0], last=months[1])
    return Point(stop=inner.stop, event=scan.said(i, inner.stop))


def _week(scan: Scan, i: int, k: int) -> Point | None:
    """ "the first week of June 2027", "the last days of the month": as precise as the month."""
    if not (scan.isa(k, "ordinary") or scan.at(k) in ("last", "final")):
        return None
    if scan.at(k + 1) not in ("week", "weeks", "days") or scan.at(k + 2) != "of":
        return None
    inner = point(scan, k + 3)
    if inner is None or inner.period:
        return None
    return inner if inner.dated else Point(stop=inner.stop, event=scan.said(i, inner.stop))


def _months(scan: Scan, k: int) -> tuple[tuple[int, int], int] | None:
    """The months that "first half", "last quarter" or "first six months" names, and its last word."""
    if scan.at(k + 1) in ("half", "quarter"):
        size = 6 if scan.at(k + 1) == "half" else 3
        place = _PLACES.get(scan.at(k))
        if place is not None and place < 0:
            place += 12 // size
        if place is None or place * size >= 12:
            return None
        return (place * size + 1, (place + 1) * size), k + 1
    if scan.at(k) in ("first", "last") and scan.at(k + 2) == "months":
        counted = cardinal(scan.norms, k + 1, scan.time.numbers)
        if counted is None or not 0 < counted[1] < 12:
            return None
        number = int(counted[1])
        return ((1, number) if scan.at(k) == "first" else (13 - number, 12)), k + 2
    return ((1, 12), k) if scan.isa(k, "parts") else None


def _span_of_text(scan: Scan, i: int, k: int) -> Point | None:
    """ "later in the year": the year of the text."""
    if not scan.isa(k, "later_spans"):
        return None
    inner = _this_span(scan, k)
    return inner if inner.dated else Point(stop=k + 1, event=scan.said(i, k + 1))


def _this_span(scan: Scan, i: int) -> Point:
    if scan.at(i) == "year" and scan.reference is not None:
        return on(i + 1, PartialDate(scan.reference.year))
    if scan.at(i) == "month" and scan.reference is not None:
        return on(i + 1, PartialDate(scan.reference.year, scan.reference.month))
    return Point(stop=i + 1, event=scan.at(i))


def _shade(scan: Scan, i: int) -> Point | None:
    """ "early 2024", "later this year", "mid-2026", "mid-century"."""
    word = scan.at(i)
    if scan.isa(i, "shades"):
        k = i + 1 + (scan.at(i + 1) in ("in", "-"))
        if word == "later" and scan.at(i + 1) == "in" and scan.at(k) in ("the", "this"):
            return _span_of_text(scan, i, k + 1)
        inner = calendar_point(scan, k) or named_span(scan, k, k + scan.isa(k, "determiners"))
        inner = inner or season(scan, k, k)
        if inner is None:
            return None
        if inner.dated:
            return replace(inner, shaded=word != "early")
        return Point(stop=inner.stop, event=scan.said(i, inner.stop))
    if word in ("mid", "end", "mid-", "end-") and scan.at(i + 1) == "-":
        return calendar_point(scan, i + 2)
    return _hyphenated(scan, i) if "-" in word else None


def _hyphenated(scan: Scan, i: int) -> Point | None:
    """ "mid-2026", "end-March 2026", "mid-century"."""
    word = scan.at(i)
    shade, _, rest = word.partition("-")
    if shade not in ("mid", "end", "early", "late") or (not scan.joined(i + 1) and rest == ""):
        return None
    if rest.isdecimal() and len(rest) == 4:
        return on(i + 1, PartialDate(int(rest)))
    if rest in ("century", "decade", "year"):
        return Point(stop=i + 1, event=word)
    month = scan.time.months.get(rest)
    known = year(scan, i + 1)
    if month and known:
        return on(i + 2, PartialDate(known, month))
    return Point(stop=i + 1, event=scan.said(i, i + 1)) if month else None


def _meeting(scan: Scan, i: int, k: int) -> Point | None:
    """ "the next session", "its forthcoming meeting", "the 10th Summit in November 2022"."""
    known = year(scan, k)
    opens = scan.isa(k, "ahead") or known is not None or _ordinal(scan, k)
    if k == i or not opens:
        return None
    for j in range(k + 1, min(k + _HEAD_REACH, len(scan.norms))):
        if scan.isa(j, "boundaries") or scan.at(j) in ("of", "the"):
            return None
        if scan.isa(j, "meetings"):
            stop = _of_names(scan, j + 1)
            return on(stop, PartialDate(known)) if known else Point(stop=stop, event=scan.said(i + 1, stop))
    return None


def _ordinal(scan: Scan, k: int) -> bool:
    word = scan.at(k)
    return scan.isa(k, "ordinary") or (word[:1].isdecimal() and word[-2:] in ("st", "nd", "rd", "th"))


def _of_names(scan: Scan, stop: int) -> int:
    """Past "of the Joint Commission": names with capitals that follow the meeting."""
    if scan.at(stop) != "of":
        return stop
    k = stop + 1 + (scan.at(stop + 1) in ("the", "their", "our", "its"))
    first = k
    while scan.capital(k):
        k += 1
    return k if k > first else stop
