"""Times told from another time: "the end of the year", "the next session", "six months"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from servanda.commitments.fields.lengths import length
from servanda.commitments.fields.points import Point, calendar_point, month_span, on, year
from servanda.commitments.fields.scan import Scan
from servanda.terms import PartialDate

_HEAD_REACH = 7  # words from "next" to the meeting it speaks of


def point(scan: Scan, i: int) -> Point | None:
    """Any time that begins at token `i`: of the calendar, or told from another."""
    return calendar_point(scan, i) or _relative(scan, i)


def _relative(scan: Scan, i: int) -> Point | None:
    k = i + scan.isa(i, "determiners") + (scan.at(i) == "a")
    return (
        _part(scan, i, k)
        or _shade(scan, i)
        or length(scan, i)
        or _coming(scan, k)
        or _named_span(scan, i, k)
        or _horizon(scan, k)
        or _season(scan, i, k)
        or _meeting(scan, i, k)
    )


def _part(scan: Scan, i: int, k: int) -> Point | None:
    """ "the end of 2027", "the first half of 2026", "the end of the year"."""
    k += scan.at(k) == "very"
    months, head = (1, 12), k
    if scan.at(k + 1) in ("half", "quarter"):
        size = 6 if scan.at(k + 1) == "half" else 3
        place = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // size - 1}.get(scan.at(k))
        if place is None or place * size >= 12:
            return None
        months, head = (place * size + 1, (place + 1) * size), k + 1
    elif not scan.isa(k, "parts"):
        return None
    if scan.at(head + 1) not in ("of", "the"):
        return None
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
        inner = calendar_point(scan, k) or _named_span(scan, k, k + scan.isa(k, "determiners"))
        inner = inner or _season(scan, k, k)
        if inner is None:
            return None
        if inner.dated:
            return replace(inner, shaded=word != "early")
        return Point(stop=inner.stop, event=scan.said(i, inner.stop))
    if word in ("mid", "end", "mid-", "end-") and scan.at(i + 1) == "-":
        return calendar_point(scan, i + 2)
    if "-" not in word:
        return None
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


def _coming(scan: Scan, k: int) -> Point | None:
    """ "coming years", "next five years", "next few months", "coming months and years"."""
    if not scan.isa(k, "coming"):
        return None
    k += 1
    while scan.isa(k, "few") or scan.at(k) in ("of", "a"):
        k += 1
    counted = length(scan, k)
    if counted is not None:
        return counted
    if not scan.isa(k, "plurals"):
        return None
    if scan.at(k + 1) in ("and", "or", "to") and scan.isa(k + 2, "plurals"):
        k += 2
    return Point(stop=k + 1)


def _named_span(scan: Scan, i: int, k: int) -> Point | None:
    """ "this year", "next month", "the coming decade", "the current academic year"."""
    here = scan.at(k) in ("next", "coming", "following", "current", "same", "upcoming", "present", "new")
    if not here and scan.at(i) != "this":
        return None
    k += here
    k += scan.at(k) in ("academic", "fiscal", "financial", "calendar", "school", "budget")
    if not scan.isa(k, "spans") and not scan.isa(k, "seasons") and scan.at(k) not in scan.time.months:
        return None
    later = scan.at(k - 1) in ("next", "coming", "upcoming")
    if scan.reference is not None and scan.at(k - 1) in ("this", "next", "coming", "current", "upcoming"):
        known = _counted_from(scan.reference, scan.at(k), later=later)
        if known is not None:
            return on(k + 1, known)
    return Point(stop=k + 1, event=scan.said(i, k + 1))


def _counted_from(reference: date, span: str, *, later: bool) -> PartialDate | None:
    if span == "year":
        return PartialDate(reference.year + later)
    if span == "month":
        months = reference.year * 12 + reference.month - 1 + later
        return PartialDate(months // 12, months % 12 + 1)
    return None


def _horizon(scan: Scan, k: int) -> Point | None:
    """ "near future", "short and medium term", "long run"."""
    start = k
    while scan.isa(k, "horizon_kinds") or (k > start and scan.at(k) in ("-", "and", "to", "or", ",")):
        k += 1
    if k == start:
        return None
    if scan.isa(k, "horizons"):
        return Point(stop=k + 1)
    hyphenated = scan.at(k - 1).endswith("-term") and k - start >= 1
    return Point(stop=k) if hyphenated and not scan.at(k).isalpha() else None


def _season(scan: Scan, i: int, k: int) -> Point | None:
    """ "the fall", "the spring of 2026", "summer 2025"."""
    if not scan.isa(k, "seasons"):
        return None
    after = k + 1 + (scan.at(k + 1) == "of")
    known = year(scan, after)
    if known is not None:
        return on(after + 1, PartialDate(known))
    return Point(stop=k + 1, event=scan.said(i, k + 1)) if k > i or scan.at(i - 1) == "by" else None


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
