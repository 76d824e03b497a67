"""The same promise twice, word for word or nearly, and two deadlines for one thing that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.drafting.copies import copies
from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Place, Severity
from servanda.drafting.likeness import Likeness, alike_pairs
from servanda.drafting.making import about
from servanda.terms import Certainty, Deadline, Quotation


def repeats(draft: Draft) -> Iterator[Finding]:
    """Each promise at its later place; where the two deadlines differ, that and not the repetition."""
    for likeness in alike_pairs(draft):
        clash = _clash(draft, likeness)
        if clash is not None:
            yield clash
        elif likeness.whole:
            yield _repeat(draft, likeness.later, _place(likeness.earlier), case="repeat.near")
    for point, copy in copies(draft):
        yield _repeat(draft, point, copy, case="repeat.same")


def _place(point: Point) -> Place:
    return Place(provision=point.commitment.provision, quotation=point.commitment.quotation)


def _repeat(draft: Draft, point: Point, other: Place, *, case: str) -> Finding:
    return about(
        draft,
        point,
        case,
        Severity.MEDIUM,
        concern=Concern.REPEAT,
        elsewhere=other,
        other=other.provision,
    )


def _clash(draft: Draft, likeness: Likeness) -> Finding | None:
    later, earlier = likeness.later.commitment, likeness.earlier.commitment
    if later.due is None or earlier.due is None or later.deadline is None or earlier.deadline is None:
        return None
    kind = _disagreement(later.deadline, earlier.deadline)
    if kind is None:
        return None
    return about(
        draft,
        likeness.later,
        f"clash.{kind}",
        Severity.HIGH if kind == "dated" else Severity.MEDIUM,
        concern=Concern.CLASH,
        at=(later.due.start, later.due.end),
        elsewhere=_place(likeness.earlier),
        other=earlier.provision,
        due=_said(later.due),
        other_due=_said(earlier.due),
    )


def _said(due: Quotation) -> str:
    return " ".join(due.words.split())


def _disagreement(one: Deadline, other: Deadline) -> str | None:
    """ "dated" for two last days that differ, "open" for a last day against none, else None."""
    certainties = {one.certainty, other.certainty}
    if certainties == {Certainty.DATED}:
        if one.not_after is None or other.not_after is None:
            return None
        return None if one.not_after.latest() == other.not_after.latest() else "dated"
    if certainties == {Certainty.DATED, Certainty.OPEN}:
        return "open"
    return None
