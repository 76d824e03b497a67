"""How often: recurrences as RFC 5545 rules, only where the words name an interval."""

from __future__ import annotations

from decimal import Decimal

from servanda.commitments.fields.numerals import cardinal
from servanda.commitments.fields.scan import Scan
from servanda.terms import Certainty, Deadline, Recurrence

Found = tuple[int, Deadline]
_BASIS = 7  # words from "on" to "basis"


def recurring(rule: str | None, *, alternates: bool = False) -> Deadline:
    """A deadline that comes again."""
    return Deadline(certainty=Certainty.RECURRING, recurrence=Recurrence(rule=rule, alternating=alternates))


def interval(number: int, frequency: str) -> str:
    """An RRULE value: 2 and "YEARLY" give "FREQ=YEARLY;INTERVAL=2"; "3MONTHLY" stands for a quarter."""
    name = frequency.lstrip("0123456789")
    every_nth = number * int(frequency[: -len(name)] or 1)
    return f"FREQ={name}" + (f";INTERVAL={every_nth}" if every_nth > 1 else "")


def lone(scan: Scan, i: int) -> Found | None:
    """Words that say it alone, with their fixed meaning in the data file."""
    found = scan.time.lone.match(scan.norms, i)
    if found is None:
        return None
    stop, meaning = found
    if meaning.startswith("open") and scan.at(stop) in ("after", "following", "upon"):
        return None  # "as soon as possible after ratification": what follows says it
    if stop == i + 1 and not _stands(scan, i, meaning):
        return None
    if scan.at(i) == "from" and "force" in scan.norms[max(0, i - 6) : i]:  # "laws in force from time to time"
        return None
    return _said(scan, i, stop, meaning)


def basis(scan: Scan, i: int) -> Found | None:
    """ "on a regular and frequent basis": the first of its words that says how often."""
    for stop in range(i + 2, min(i + _BASIS, len(scan.norms))):
        if scan.at(stop) == "basis":
            found = [scan.time.lone.match(scan.norms, k) for k in range(i + 1, stop)]
            meanings = [match[1] for match in found if match and not match[1].startswith(("open", "event"))]
            return _said(scan, i, stop + 1, meanings[0]) if meanings else None
        if scan.isa(stop, "stops"):
            return None
    return None


def _said(scan: Scan, i: int, stop: int, meaning: str) -> Found:
    if meaning.startswith("open"):
        return stop, Deadline(certainty=Certainty.OPEN)
    if meaning == "event":
        return stop, Deadline(certainty=Certainty.RELATIVE, event=_named(scan, i, stop))
    if meaning.startswith("recurring"):
        return stop, recurring(None, alternates="alternating" in meaning)
    return stop, recurring(f"FREQ={meaning}")


def _named(scan: Scan, i: int, stop: int) -> str:
    """ "mid-century" of "by or around mid-century"."""
    while scan.at(i) in ("by", "or", "around", "the"):
        i += 1
    return scan.said(i, stop)


def _stands(scan: Scan, i: int, meaning: str) -> bool:
    """Whether a single word is a time here: not part of a name, not before a noun that turns its sense."""
    following = scan.at(i + 1)
    if following in scan.time.never_after.get(scan.norms[i], ()):
        return False
    if scan.capital(i) and i > 0 and scan.capital(i + 1) and scan.at(i - 1) not in (".", ":", ";"):
        return False
    if "quick" not in meaning:
        return True
    reach = i + 1
    while scan.at(reach) in ("and", ",") or scan.at(reach + 1) in ("and", ","):
        reach += 1
        if reach > i + 5:
            return False
    return scan.isa(reach, "quick_nouns") or (
        scan.isa(reach + 1, "quick_nouns") and not scan.isa(reach, "boundaries")
    )


def every(scan: Scan, i: int) -> Found | None:
    """ "every two years", "every other year", "each year", "every second year", "every few months"."""
    k = i + 1
    step = 1
    if scan.at(k) in ("other", "second", "alternate"):
        step, k = 2, k + 1
    elif scan.at(k) == "third":
        step, k = 3, k + 1
    elif scan.at(k) in ("few", "several"):
        return (k + 2, recurring(None)) if scan.at(k + 1) in scan.time.units else None
    counted = cardinal(scan.norms, k, scan.time.numbers)
    if counted is not None:
        k, step = counted[0], int(counted[1])
    k += scan.at(k) in ("calendar", "academic", "fiscal")
    unit = scan.time.units.get(scan.at(k))
    return (k + 1, recurring(interval(step, unit[1]))) if unit and step > 0 else None


def times(scan: Scan, i: int) -> Found | None:
    """ "once a year", "three times per year", "once every two years", "once in two years"."""
    k, number = i + 1, {"once": 1, "twice": 2, "thrice": 3}.get(scan.at(i))
    if number is None:
        counted = cardinal(scan.norms, i, scan.time.numbers)
        if counted is None or scan.at(counted[0]) not in ("times", "time"):
            return None
        k, number = counted[0] + 1, int(counted[1])
    found = _per(scan, k)
    if found is None:
        return None
    stop, span, frequency = found
    return stop, recurring(_times_in(number, span, frequency))


def _per(scan: Scan, k: int) -> tuple[int, int, str] | None:
    """The span that the times are counted in: how many units, and which."""
    if scan.at(k) in ("a", "per", "each", "in", "every", "during", "within"):
        k += 1
        k += scan.at(k) in ("every", "each", "a")
    else:
        return None
    span = 1
    counted = cardinal(scan.norms, k, scan.time.numbers)
    if counted is not None:
        k, span = counted[0], int(counted[1])
    elif scan.at(k) in ("other", "second"):
        k, span = k + 1, 2
    k += scan.at(k) in ("calendar", "academic", "fiscal")
    unit = scan.time.units.get(scan.at(k))
    return (k + 1, span, unit[1]) if unit and span > 0 else None


def _times_in(number: int, span: int, frequency: str) -> str | None:
    if number == 1:
        return interval(span, frequency)
    months = Decimal({"YEARLY": 12, "MONTHLY": 1}.get(frequency, 0) * span)
    if number > 0 and months and months % number == 0:
        return interval(int(months / number), "MONTHLY")
    return None


def alternating(scan: Scan, i: int) -> Found | None:
    """ "alternately in the two capitals", "alternating between A and B": to the next stop."""
    stop = i + 1
    if scan.at(i) in ("alternating", "rotating") and scan.at(stop) not in ("in", "between", "among"):
        return None
    if scan.at(stop) in ("in", "among", "at", "between", "by"):
        stop += 1
        while stop < len(scan.norms) and stop - i < 10 and not scan.isa(stop, "stops"):
            if scan.at(stop) in ("to", "in", "at", "with", "on") or (
                scan.at(stop) == "and" and not scan.capital(stop + 1)
            ):
                break
            stop += 1
    return stop, recurring(None, alternates=True)
