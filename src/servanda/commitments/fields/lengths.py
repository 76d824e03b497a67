"""Lengths of time: "six months", "a period of 90 days", "a five-year period"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from servanda.commitments.fields.numerals import cardinal
from servanda.commitments.fields.points import Point, calendar_point
from servanda.commitments.fields.scan import Scan


def length(scan: Scan, i: int) -> Point | None:
    """ "six months", "a year", "a period of 90 days", "a five-year period"."""
    k = i + (scan.at(i) in ("a", "an", "the"))
    k += scan.at(k) in ("maximum", "further", "additional", "minimum", "initial")
    if scan.at(k) in ("period", "term", "duration") and scan.at(k + 1) in ("of", "from", "between"):
        k += 2
        k += scan.at(k) in ("up", "at") and scan.at(k + 1) in ("to", "least") and 2
        return length(scan, k) or _between(scan, k)
    if scan.at(k) == "period":
        return _between(scan, k + 1)
    compound = _compound_length(scan, k)
    if compound is not None:
        return compound
    counted = cardinal(scan.norms, k, scan.time.numbers)
    if counted is None:
        if scan.at(i) in ("a", "one") and scan.at(i + 1) in scan.time.units:
            return Point(stop=i + 2, period=duration(1, scan.time.units[scan.at(i + 1)][0]))
        return None
    stop, number = _up_to(scan, *counted)
    stop += scan.at(stop) in ("calendar", "working", "business", "consecutive", "full")
    unit = scan.time.units.get(scan.at(stop).removesuffix("'"))
    if unit is None or number != int(number):
        return None
    stop += 1
    stop += 2 * (scan.norms[stop : stop + 2] == ["'", "time"]) + 2 * (
        scan.norms[stop : stop + 2] == ["’", "time"]
    )
    return Point(stop=stop, period=duration(int(number), unit[0]))


def _up_to(scan: Scan, stop: int, number: Decimal) -> tuple[int, Decimal]:
    """The upper end of "three to five years", "3-5 years"; the number itself where there is none."""
    if scan.isa(stop, "range") or scan.at(stop) == "or":
        more = cardinal(scan.norms, stop + 1, scan.time.numbers)
        if more is not None and more[1] > number:
            return more
    return stop, number


def _between(scan: Scan, i: int) -> Point | None:
    first = calendar_point(scan, i)
    if first is None or (not scan.isa(first.stop, "range") and scan.at(first.stop) != "and"):
        return first
    last = calendar_point(scan, first.stop + 1)
    return replace(last, first=first.first) if last is not None and last.dated and first.dated else first


def _compound_length(scan: Scan, k: int) -> Point | None:
    """ "five-year period", "90-day window"."""
    word, after = scan.at(k), k + 1
    if scan.at(k + 1) == "-" and scan.at(k + 2) in scan.time.units:
        number, unit, after = word, scan.at(k + 2), k + 3
    elif "-" in word:
        number, _, unit = word.rpartition("-")
    else:
        return None
    if unit not in scan.time.units or scan.at(after) not in ("period", "window", "term", "timeframe"):
        return None
    counted = cardinal([number], 0, scan.time.numbers)
    return (
        Point(stop=after + 1, period=duration(int(counted[1]), scan.time.units[unit][0])) if counted else None
    )


def duration(number: int, designator: str) -> str:
    """An ISO 8601 duration: 6 and "M" give "P6M", 2 and "3M" (quarters) "P6M"."""
    if designator == "TH":
        return f"PT{number}H"
    factor = int(designator[:-1] or 1)
    return f"P{number * factor}{designator[-1]}"
