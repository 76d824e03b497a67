"""Times told by a stage of something: "in the second year of the Programme", "by the Oslo Summit"."""

from __future__ import annotations

from servanda.commitments.fields.conditions import to_boundary, waits
from servanda.commitments.fields.scan import Scan
from servanda.terms import Deadline

Found = tuple[int, Deadline]
_NEAR = 5  # words from "the" to the meeting


def stage(scan: Scan, i: int) -> Found | None:
    """ "in the second year of the Programme", "in the first stage", "in the third quarter"."""
    k = i + 1 + (scan.at(i + 1) in ("the", "its"))
    if k == i + 1 or not (
        scan.isa(k, "ordinary") or scan.isa(k, "ahead") or scan.at(k) in ("initial", "last")
    ):
        return None
    if not scan.isa(k + 1, "stages"):
        return None
    stop = k + 2
    if scan.at(stop) == "of":
        stop = to_boundary(scan, stop + 1)
    return stop, waits(scan.said(i + 1, stop))


def at_the_time(scan: Scan, i: int) -> Found | None:
    """ "at the time of signature", "for the duration of the Agreement", "for the life of the project"."""
    k = i + 1
    if scan.at(k) != "the" or scan.at(k + 1) not in ("time", "duration", "life", "lifetime", "moment"):
        return None
    if scan.at(k + 2) != "of":
        return None
    stop = to_boundary(scan, k + 3)
    return (stop, waits(scan.said(k + (scan.at(i) == "for"), stop))) if stop > k + 3 else None


def until_such_time(scan: Scan, i: int) -> Found | None:
    """ "until such time as the treaty enters into force", "while this Agreement is in force"."""
    if scan.at(i) == "while":
        k = i + 1
        if not any(scan.norms[j : j + 2] == ["in", "force"] for j in range(k, k + 8)):
            return None
    elif scan.norms[i + 1 : i + 4] == ["such", "time", "as"]:
        k = i + 4
    else:
        return None
    stop = k
    while stop < len(scan.norms) and stop - k < 14 and not scan.isa(stop, "stops"):
        stop += 1
    return (stop, waits(scan.said(k, stop))) if stop - k > 1 else None


def by_the_summit(scan: Scan, i: int) -> Found | None:
    """ "by the Oslo Summit", "before the General Assembly": a meeting with a name of its own."""
    if scan.at(i + 1) != "the" or not scan.capital(i + 2):
        return None
    for k in range(i + 2, min(i + 2 + _NEAR, len(scan.norms))):
        if scan.isa(k, "meetings") and scan.capital(k):
            return k + 1, waits(scan.said(i + 1, k + 1))
        if not scan.capital(k):
            return None
    return None
