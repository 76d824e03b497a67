"""Times told by what goes on or what must happen first: "during the visit", "upon application"."""

from __future__ import annotations

from servanda.commitments.fields.scan import Scan
from servanda.terms import Certainty, Deadline

Found = tuple[int, Deadline]
_LONGEST = 14  # words of what is waited for
_NEAR = 6  # words in which its head stands
_LINKS = frozenset(["of", "the", "in", "between", "'s", "and"])


def waits(event: str) -> Deadline:
    """A deadline that waits for an event."""
    return Deadline(certainty=Certainty.RELATIVE, event=event)


def during(scan: Scan, i: int) -> Found | None:
    """ "during the visit of the President", "under the Swiss Presidency", "throughout the transition"."""
    stop = phrase(scan, i + 1, "occasions")
    return (stop, waits(scan.said(i + 1, stop))) if stop else None


def beside(scan: Scan, i: int) -> Found | None:
    """ "on the occasion of the visit", "on the margins of the General Assembly"."""
    k = i + 1 + (scan.at(i + 1) == "the")
    if not scan.isa(k, "margins") or scan.at(k + 1) != "of":
        return None
    stop = to_boundary(scan, k + 2)
    return (stop, waits(scan.said(k + 2, stop))) if stop > k + 2 else None


def upon(scan: Scan, i: int) -> Found | None:
    """ "upon application duly made", "on request", "subject to availability of funds"."""
    k = i + 1
    while scan.at(k) in (
        "the",
        "a",
        "an",
        "receipt",
        "of",
        "written",
        "due",
        "mutual",
        "prior",
        "its",
        "their",
    ):
        k += 1
    if not scan.isa(k, "requests"):
        return None
    stop = _narrowed(scan, k + 1)
    return stop, waits(scan.said(i + 1, stop))


def after_doing(scan: Scan, i: int) -> Found | None:
    """ "after consideration of these matters", "following the meeting", "once elected by parliament"."""
    word = scan.at(i + 1)
    if scan.at(i) == "once":
        if not (word.endswith("ed") or scan.isa(i + 1, "ready")):
            return None
        stop = to_boundary(scan, i + 2)
        return stop, waits(scan.said(i + 1, stop))
    stop = phrase(scan, i + 1, "occasions") or phrase(scan, i + 1, "doings")
    return (stop, waits(scan.said(i + 1, stop))) if stop else None


def in_case(scan: Scan, i: int) -> Found | None:
    """ "whenever the need arises", "when a crisis occurs", "as long as the truce holds"."""
    k = i + 1
    if scan.at(i) in ("as", "so"):
        if scan.norms[k : k + 2] != ["long", "as"]:
            return None
        k += 2
    elif scan.at(i) == "when" and not _happens(scan, k):
        return None
    stop = k
    while stop < len(scan.norms) and stop - k < _LONGEST and not scan.isa(stop, "stops"):
        stop += 1
    return (stop, waits(scan.said(k, stop))) if stop - k > 1 else None


def timetable(scan: Scan, i: int) -> Found | None:
    """ "within a specified timeline", "according to a certain timetable"."""
    k = i + 1
    while scan.at(k) in ("to", "with", "line", "accordance"):
        k += 1
    if not (scan.isa(k, "articles") or scan.isa(k, "determiners")):
        return None
    for stop in range(k + 1, min(k + _NEAR, len(scan.norms))):
        if scan.isa(stop, "boundaries") and scan.at(stop) != "and":
            return None
        limit = scan.isa(stop, "timetables") or (scan.isa(stop, "limits") and scan.at(stop - 1) == "time")
        if limit or (scan.at(stop) in ("period", "periods") and scan.isa(stop + 1, "made")):
            return _narrowed(scan, stop + 1), Deadline(certainty=Certainty.OPEN)
    return None


def weekday(scan: Scan, i: int) -> Found | None:
    """ "on Friday", "beginning Sunday", "by next Monday": named, not dated."""
    k = i + 1
    k += scan.at(k) in ("the", "next", "this", "coming", "on")
    if not scan.isa(k, "weekdays") or not scan.capital(k):
        return None
    return k + 1, waits(scan.said(k, k + 1))


def coming_meeting(scan: Scan, i: int) -> Found | None:
    """ "to the coming summit", "before its next session": a meeting ahead to which something is brought."""
    if scan.at(i - 1) not in ("to", "before", "by") or not scan.isa(i, "determiners"):
        return None
    k = i + 1
    if not scan.isa(k, "ahead"):
        return None
    for j in range(k + 1, min(k + _NEAR, len(scan.norms))):
        if scan.isa(j, "boundaries") or scan.at(j) == "of":
            return None
        if scan.isa(j, "meetings"):
            return j + 1, waits(scan.said(i, j + 1))
    return None


def phrase(scan: Scan, i: int, heads: str) -> int:
    """The end of a noun phrase with a head of the class `heads` and its "of" phrase; 0 where it is none."""
    for k in range(i, min(i + _NEAR + 1, len(scan.norms))):
        if scan.isa(k, heads) and scan.at(k + 1) not in ("-", "'s") and not scan.isa(k + 1, heads):
            return _with_of(scan, k + 1)
        if scan.isa(k, "boundaries") or (scan.at(k) == "of" and k > i):
            return 0
    return 0


def _with_of(scan: Scan, stop: int) -> int:
    """Past "of this Programme", "to Malaysia", "indicated in columns 2 and 3": what narrows the head."""
    stop = _narrowed(scan, stop)
    if scan.at(stop) in ("of", "between") or (
        scan.at(stop) in ("to", "in", "with") and scan.capital(stop + 1)
    ):
        end = to_boundary(scan, stop + 1)
        return end if end > stop + 1 else stop
    return stop


def _narrowed(scan: Scan, stop: int) -> int:
    """Past "duly made", "indicated in columns 2 and 3", "of either Party"."""
    while scan.isa(stop, "made"):
        stop += 1
    if scan.at(stop) in ("of", "by", "from") or (scan.isa(stop - 1, "made") and scan.at(stop) == "in"):
        end = to_boundary(scan, stop + 1)
        return end if end > stop + 1 else stop
    return stop


def to_boundary(scan: Scan, stop: int) -> int:
    """The end of a noun phrase that begins at `stop`."""
    first = stop
    while stop < len(scan.norms) and stop - first < _LONGEST and not scan.isa(stop, "boundaries"):
        stop += 1
    return stop


def _happens(scan: Scan, k: int) -> bool:
    """Whether a verb of happening follows within a few words: "when a crisis arises"."""
    return any(scan.isa(j, "happens") for j in range(k + 1, min(k + _NEAR + 2, len(scan.norms))))
