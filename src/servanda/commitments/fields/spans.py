"""Spans of time by name: this year, the coming months, a season, a fiscal year, the near future."""

from __future__ import annotations

from datetime import date

from servanda.commitments.fields.lengths import length
from servanda.commitments.fields.points import Point, calendar_point, on, year
from servanda.commitments.fields.scan import Scan
from servanda.terms import PartialDate


def coming(scan: Scan, k: int) -> Point | None:
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


def named_span(scan: Scan, i: int, k: int) -> Point | None:
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


def special_year(scan: Scan, i: int) -> Point | None:
    """ "fiscal year 2027", "FY2027", "the 2026/27 academic year", "COP31": named, not dated."""
    word = scan.at(i)
    if (word[:2] == "fy" and word[2:].isdecimal()) or (word[:3] == "cop" and word[3:].isdecimal()):
        return Point(stop=i + 1, event=scan.said(i, i + 1))
    k = i + (word == "the")
    if word == "fy" or (scan.isa(k, "year_kinds") and scan.at(k + 1) == "year"):
        inner = calendar_point(scan, k + 1 + (word != "fy"))
        return Point(stop=inner.stop, event=scan.said(i, inner.stop)) if inner else None
    if scan.at(k) in ("season", "seasons") and k > i and year(scan, k + 1):
        inner = calendar_point(scan, k + 1)
        return Point(stop=inner.stop, event=scan.said(i, inner.stop)) if inner else None
    inner = calendar_point(scan, k) if k > i and year(scan, k) else None
    stop = inner.stop if inner else 0
    if inner and scan.isa(stop, "year_kinds") and scan.at(stop + 1) == "year":
        return Point(stop=stop + 2, event=scan.said(i, stop + 2))
    return None


def horizon(scan: Scan, k: int) -> Point | None:
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


def season(scan: Scan, i: int, k: int) -> Point | None:
    """ "the fall", "the spring of 2026", "summer 2025"."""
    if not scan.isa(k, "seasons"):
        return None
    after = k + 1 + (scan.at(k + 1) == "of")
    known = year(scan, after)
    if known is not None:
        return on(after + 1, PartialDate(known))
    return Point(stop=k + 1, event=scan.said(i, k + 1)) if k > i or scan.at(i - 1) == "by" else None
