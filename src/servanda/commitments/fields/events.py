"""Deadlines that wait for something to happen: an entry into force, a signature, a meeting."""

from __future__ import annotations

from servanda.commitments.fields.scan import Scan
from servanda.terms import Certainty, Deadline

_LONGEST = 16  # words of an event
_HEAD = 5  # its noun stands within so many


def since_event(scan: Scan, i: int) -> tuple[int, str] | None:
    """ "of the entry into force of ...", "after signature": what a period is counted from."""
    if scan.at(i) not in ("of", "from", "after", "following", "since", "upon", "before", "prior"):
        return None
    i += scan.at(i) == "prior"
    stop = _noun_phrase(scan, i + 1)
    return (stop, scan.said(i + 1, stop)) if stop > i + 1 else None


def milestone(scan: Scan, i: int, *, meetings: bool = False) -> tuple[int, str] | None:
    """An event whose first words name a milestone, or a meeting too: "the entry into force", "the summit"."""
    for k in range(i, min(i + _HEAD, len(scan.norms))):
        if scan.isa(k, "boundaries") or scan.at(k) in ("of", "on", "from", "at"):
            return None
        if scan.isa(k, "milestones") or (meetings and scan.isa(k, "meetings")):
            stop = _noun_phrase(scan, i, to="by" if scan.at(k) in ("acceptance", "approval") else "")
            return stop, scan.said(i, stop)
    return None


def from_the_day(scan: Scan, i: int) -> tuple[int, str] | None:
    """ "the date this Agreement enters into force", "the first day of the month in which ..."."""
    k = i + (scan.at(i) == "the")
    k += scan.at(k) in ("first", "last", "very", "same") or scan.at(k).endswith("th")
    if not scan.isa(k, "dates") or not (scan.at(i) == "the" or scan.at(k + 1) == "of"):
        return None
    stop = k + 1
    while stop < len(scan.norms) and stop - i < _LONGEST + 4 and not scan.isa(stop, "stops"):
        stop += 1
    return (stop, scan.said(i, stop)) if stop > k + 2 else None


def clause(scan: Scan, i: int) -> tuple[int, str] | None:
    """ "once such requirements are in place": the words to the next stop, if they have a verb."""
    stop = i
    while stop < len(scan.norms) and stop - i < 2 * _LONGEST and not scan.isa(stop, "stops"):
        stop += 1
    verbs = {"is", "are", "has", "have", "enters", "comes"}
    if stop - i < 3 or not verbs.intersection(scan.norms[i:stop]):
        return None
    return stop, scan.said(i, stop)


def coinciding(scan: Scan, i: int) -> tuple[int, Deadline] | None:
    """ "to coincide with the meetings of ..."."""
    if scan.at(i) == "to":
        i += 1
    if scan.at(i) not in ("coincide", "coinciding") or scan.at(i + 1) != "with":
        return None
    stop = _noun_phrase(scan, i + 2)
    if stop == i + 2:
        return None
    return stop, Deadline(certainty=Certainty.RELATIVE, event=scan.said(i + 2, stop))


def _noun_phrase(scan: Scan, i: int, *, to: str = "") -> int:
    """The end of the noun phrase at `i`, its "of" and "into" phrases included."""
    stop = i
    while stop < len(scan.norms) and stop - i < _LONGEST:
        if scan.isa(stop, "boundaries") and not (to and scan.at(stop) == to):
            break
        stop += 1
    return stop
