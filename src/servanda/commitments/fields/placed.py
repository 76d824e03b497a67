"""A preposition and the time it governs: "by the end of 2027", "upon entry into force"."""

from __future__ import annotations

from servanda.commitments.fields.events import clause, from_the_day, milestone, since_event
from servanda.commitments.fields.lengths import length
from servanda.commitments.fields.points import Point, calendar_point, day_after, day_before, on, year
from servanda.commitments.fields.relative import point
from servanda.commitments.fields.scan import Scan
from servanda.terms import Certainty, Deadline, PartialDate

Found = tuple[int, Deadline]
_REACH = 10  # words behind a preposition within which its time begins to be told


def placed(scan: Scan, i: int) -> Found | None:
    """A preposition and the time it governs."""
    matched = scan.time.positions.match(scan.norms, i)
    if matched is None:
        return None
    k, mode = matched
    if not _tells(scan, k):
        return None
    return _event(scan, i, k=k, mode=mode) or _pointed(scan, i, k=k, mode=mode)


def _tells(scan: Scan, k: int) -> bool:
    """Whether a word of time stands behind the preposition: most of them govern something else."""
    telling = scan.time.telling
    return any(
        norm in telling or norm[:1].isdecimal() or norm[-1:].isdecimal()
        for norm in scan.norms[k : k + _REACH]
    )


def _pointed(scan: Scan, i: int, *, k: int, mode: str) -> Found | None:
    found = _range(scan, i, k) or point(scan, k) or _current(scan, i, k)
    if found is None or _names_something(scan, k, found) or _is_for_meeting(scan, i, found):
        return None
    stop = found.stop
    stop += 3 * (scan.norms[stop : stop + 3] == ["at", "the", "latest"])
    stop += scan.at(stop) in ("onwards", "onward", "on") and mode == "first"
    event = since_event(scan, stop) if found.period else None
    if found.period is not None and event is None and not _counts(scan, i, found):
        return None
    if event is not None:
        stop = event[0]
    return stop, stated(scan, found, mode=mode, event=event[1] if event else found.event)


def _is_for_meeting(scan: Scan, i: int, found: Point) -> bool:
    """ "prepare for the next session", "results from the coming summit": the meeting is a matter, no time."""
    if found.dated or found.event is None or scan.at(i) not in ("for", "from"):
        return False
    ahead = scan.at(i) == "for" and any(scan.isa(k, "ahead") for k in (i + 1, i + 2))
    if ahead and not any(scan.at(k).startswith("prepar") for k in range(i - 2, i)):
        return False
    return any(scan.isa(k, "meetings") for k in range(i + 1, found.stop))


def _counts(scan: Scan, i: int, found: Point) -> bool:
    """Whether a bare length of time is a deadline here: behind "within", "over", "for", not behind "of"."""
    if any(scan.isa(k, "stays") for k in range(max(0, i - 16), i)):  # "stay for up to 90 days"
        return False
    if scan.at(found.stop) in ("ago", "old", "earlier", "prior", "thereafter"):
        return False
    return scan.at(i) in (
        "within",
        "over",
        "for",
        "in",
        "during",
        "throughout",
        "no",
        "not",
        "by",
        "up",
        "across",
        *(("after",) if scan.at(found.stop) != "of" else ()),
    )


def _range(scan: Scan, i: int, k: int) -> Point | None:
    """ "from 2025 to 2027", "between 2025 and 2027", "from 1 March until 30 June 2027"."""
    if scan.at(i) != "from":
        return None
    first = calendar_point(scan, k)
    if first is None or not scan.isa(first.stop, "range"):
        return None
    last = point(scan, first.stop + 1)
    if last is not None and not first.dated and not last.dated and last.event:
        return Point(stop=last.stop, event=scan.said(k, last.stop))  # "from 1 January to 31 May"
    return _run(scan, k, first, last)


def _run(scan: Scan, k: int, first: Point, last: Point | None) -> Point | None:
    """The time from `first` to `last`: a month without a year ("from March to June 2026") has the last's."""
    if last is None or last.first is None or last.last is None:
        return None
    begin = first.first
    if begin is None:
        begin = _in_year(scan, k, first, last.last.year)
    return Point(stop=last.stop, first=begin, last=last.last) if begin and begin <= last.last else None


def _in_year(scan: Scan, k: int, first: Point, year: int) -> PartialDate | None:
    month = scan.time.months.get(scan.at(k))
    if month and first.stop == k + 1:
        return PartialDate(year, month)
    month, day = scan.time.months.get(scan.at(first.stop - 1)), scan.at(k).rstrip("stndrh")
    if month and first.stop == k + 2 and day.isdecimal():
        return PartialDate(year, month, int(day))
    return None


def _current(scan: Scan, i: int, k: int) -> Point | None:
    """ "within the year", "during the month": the span the text stands in."""
    asks = scan.at(i) in ("within", "during", "over", "throughout") or scan.at(k - 1) == "of"
    if not asks or scan.at(k) != "the" or not scan.isa(k + 1, "later_spans") or scan.at(k + 2) == "of":
        return None
    if scan.at(k + 1) == "year" and scan.reference is not None:
        return on(k + 2, PartialDate(scan.reference.year))
    return Point(stop=k + 2, event=scan.said(k, k + 2))


def _names_something(scan: Scan, k: int, found: Point) -> bool:
    """ "the 1991 agreement", "2005 levels", "in 2030 Agenda": the year belongs to a name."""
    if year(scan, found.stop - 1) is None:
        return False
    return scan.isa(found.stop, "numbered_year_nouns") and scan.at(found.stop) not in ("act", "plan", "joint")


def stated(scan: Scan, found: Point, *, mode: str, event: str | None) -> Deadline:
    """The deadline of a point in time, put against it as its preposition says (`mode`)."""
    if found.first is None or found.last is None:
        if found.period or event:
            return Deadline(certainty=Certainty.RELATIVE, period=found.period, event=event)
        return Deadline(certainty=Certainty.OPEN)
    first: PartialDate | None = found.first
    last: PartialDate | None = found.last
    if found.first != found.last and mode == "first":
        mode = "within"  # "from 2025 to 2027"
    if mode == "first":
        last = None
    elif mode == "last":
        first = None
    elif mode == "before":
        first, last = None, _before(found)
    elif mode == "after":
        first, last = day_after(found.last), None
    return Deadline(certainty=Certainty.DATED, not_before=first, not_after=last)


def _before(found: Point) -> PartialDate | None:
    """ "before 2030" ends with 2029; "before the end of 2027" still lies in 2027."""
    if found.first is None:
        return None
    return found.last if found.shaded else day_before(found.first)


def _event(scan: Scan, i: int, *, k: int, mode: str) -> Found | None:
    """ "upon entry into force", "from the date ...", "once ... are in place"."""
    found = None
    if mode in ("first", "within", "last") and scan.at(i) not in ("in", "at"):
        found = from_the_day(scan, k) or (
            milestone(scan, k) if mode == "first" or scan.at(i) == "on" else None
        )
        if found is None and mode == "last" and scan.at(i) in ("until", "till", "up"):
            found = milestone(scan, k)
    elif scan.at(k - 1) in ("once", "as"):
        found = clause(scan, k)
    elif mode in ("before", "after"):
        found = from_the_day(scan, k) or milestone(scan, k, meetings=mode == "before")
    if found is None:
        return None
    return found[0], Deadline(certainty=Certainty.RELATIVE, event=found[1])


def bare(scan: Scan, i: int) -> Found | None:
    """ "later this year", "early next year", "next month": a time without a preposition."""
    if i and scan.at(i - 1) in ("the", "since", "of", "'s"):
        return None
    found = point(scan, i)
    if found is None or found.period or (found.event is None and not found.dated):
        return None
    if scan.at(i) == "next" and not (scan.isa(i + 1, "spans") or scan.isa(i + 1, "seasons")):
        return None
    if scan.at(i) in ("early", "late", "mid") and scan.at(i + 1) not in ("next", "this", "in"):
        return None
    return found.stop, stated(scan, found, mode="within", event=found.event)


def between_dates(scan: Scan, i: int) -> Found | None:
    """ "between 2025 and 2027"."""
    first = calendar_point(scan, i + 1)
    if first is None or scan.at(first.stop) != "and":
        return None
    found = _run(scan, i + 1, first, calendar_point(scan, first.stop + 1))
    return (found.stop, stated(scan, found, mode="within", event=None)) if found else None


def counted(scan: Scan, i: int) -> Found | None:
    """ "three months after entry into force", "two weeks before the meeting"."""
    found = length(scan, i)
    if found is not None and scan.norms[found.stop : found.stop + 2] == ["in", "advance"]:
        return found.stop + 2, stated(scan, found, mode="within", event=None)
    if found is None or scan.at(found.stop) not in ("after", "before", "following", "from", "prior"):
        return None
    event = since_event(scan, found.stop)
    return (event[0], stated(scan, found, mode="within", event=event[1])) if event else None
