"""Time phrases that stand together say one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.commitments.fields.scan import Scan
from servanda.terms import Certainty, Deadline


@dataclass(frozen=True)
class Span:
    """Tokens `start` to `stop` that are one time phrase."""

    start: int
    stop: int
    deadline: Deadline


def join(scan: Scan, spans: Sequence[Span]) -> list[Span]:
    """Phrases that stand together as one: "at the next session in May", "... and thereafter yearly"."""
    joined: list[Span] = []
    for span in spans:
        if joined and _together(scan, joined[-1], span):
            before = joined.pop()
            span = Span(before.start, span.stop, both(before.deadline, span.deadline))
        joined.append(span)
    return joined


def _together(scan: Scan, before: Span, after: Span) -> bool:
    if _at_latest(scan, before, after):
        return True
    if Certainty.OPEN in (before.deadline.certainty, after.deadline.certainty):
        return False
    between = scan.norms[before.stop : after.start]
    if not between:
        return True
    if len(between) > 3 or not all(word in (*scan.time["joints"], ",") for word in between):
        return False
    return any(word in ("thereafter", "then", "subsequently") for word in between) or (
        between == [","] and after.deadline.recurrence is not None and after.deadline.recurrence.alternating
    )


def _at_latest(scan: Scan, before: Span, after: Span) -> bool:
    """ "as soon as possible and not later than 2027", "annually or as needed"."""
    between = scan.norms[before.stop : after.start]
    if between == ["or"]:
        return after.deadline.certainty is before.deadline.certainty is Certainty.RECURRING
    bound = (
        scan.at(after.start) in ("not", "no", "by", "at") and after.deadline.certainty is not Certainty.OPEN
    )
    return (
        before.deadline.certainty is Certainty.OPEN
        and bound
        and between in (["and"], ["but"], [",", "but"], [","])
    )


def both(one: Deadline, other: Deadline) -> Deadline:
    """One deadline that says what two phrases say, the first first."""
    rank = [Certainty.DATED, Certainty.RELATIVE, Certainty.RECURRING, Certainty.OPEN]
    recurrence = one.recurrence or other.recurrence
    if one.recurrence and other.recurrence:
        recurrence = type(one.recurrence)(
            rule=one.recurrence.rule or other.recurrence.rule,
            alternating=one.recurrence.alternating or other.recurrence.alternating,
        )
    return Deadline(
        certainty=min(one.certainty, other.certainty, key=rank.index),
        not_before=one.not_before or other.not_before,
        not_after=one.not_after or other.not_after,
        period=one.period or other.period,
        event=one.event or other.event,
        recurrence=recurrence,
    )
