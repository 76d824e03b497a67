"""What comes again at a point of each span: "at the end of each year", "at every session"."""

from __future__ import annotations

from servanda.commitments.fields.numerals import cardinal
from servanda.commitments.fields.points import calendar_point
from servanda.commitments.fields.recurrences import interval, recurring
from servanda.commitments.fields.scan import Scan
from servanda.terms import Deadline

Found = tuple[int, Deadline]


def each_part(scan: Scan, i: int) -> Found | None:
    """ "at the end of each year", "by the beginning of every calendar month", "on 31 March of each year"."""
    k = i + 1 + (scan.at(i + 1) == "the")
    day = calendar_point(scan, k)
    if day is not None and not day.dated:
        k = day.stop - 1
    elif not scan.isa(k, "parts"):
        return None
    k += 1 + (scan.at(k + 1) == "of")
    if scan.at(k) not in ("each", "every"):
        return None
    k += 1 + scan.isa(k + 1, "year_kinds") + (scan.at(k + 1) == "calendar")
    unit = scan.time.units.get(scan.at(k))
    return (k + 1, recurring(interval(1, unit[1]))) if unit else None


def each_meeting(scan: Scan, i: int) -> Found | None:
    """ "at each session", "during every visit": as often as they are held, and no oftener told."""
    if scan.at(i + 1) not in ("each", "every", "all"):
        return None
    for k in range(i + 2, min(i + 5, len(scan.norms))):
        if scan.isa(k, "meetings"):
            return k + 1, recurring(None)
        if scan.isa(k, "boundaries"):
            return None
    return None


def at_intervals(scan: Scan, i: int) -> Found | None:
    """ "at intervals of two years", "at two-year intervals", "at intervals not exceeding six months"."""
    k = i + 1
    if scan.at(k) in ("interval", "intervals"):
        bound = scan.norms[k + 1 : k + 3] in (["not", "exceeding"], ["of", "not"], ["no", "longer"])
        while scan.at(k + 1) in ("of", "not", "exceeding", "no", "longer", "more", "than"):
            k += 1
        counted = cardinal(scan.norms, k + 1, scan.time.numbers)
        unit = scan.time.units.get(scan.at(counted[0])) if counted else None
        if counted is None or unit is None:
            return None
        return counted[0] + 1, recurring(None if bound else interval(int(counted[1]), unit[1]))
    number, _, name = scan.at(k).rpartition("-")
    unit, counted = scan.time.units.get(name), cardinal([number], 0, scan.time.numbers)
    if unit is None or counted is None or scan.at(k + 1) not in ("interval", "intervals", "periods"):
        return None
    return k + 2, recurring(interval(int(counted[1]), unit[1]))
