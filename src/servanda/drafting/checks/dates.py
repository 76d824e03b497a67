"""When: no date at all, an open date, a rhythm without an interval, a date that is past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from servanda.commitments.fields import find_due
from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, strong
from servanda.drafting.words import Deed
from servanda.terms import Amount, Certainty, Deadline, Force, Quotation

_SINGLE = frozenset({Deed.ONCE, Deed.FOUND, Deed.CONCLUDE})


def dates(draft: Draft) -> Iterator[Finding]:
    """At most one finding on time for each commitment."""
    dated = {p.commitment.cue for p in draft.points if p.commitment.due is not None}
    for point in draft.points:
        due = point.commitment.due
        if due is not None and point.commitment.deadline is not None:
            found = _stated(draft, point, due)
        else:
            found = _unread(draft, point)
            # "shall inspect ships and publish lists by 2028": the date may be meant for both
            if found is None and point.commitment.cue not in dated and not _timed(draft, point):
                found = _none(draft, point)
        if found is not None:
            yield found


def _stated(draft: Draft, point: Point, due: Quotation) -> Finding | None:
    deadline = point.commitment.deadline
    assert deadline is not None  # noqa: S101
    at, said = (due.start, due.end), " ".join(due.words.split())
    if deadline.certainty is Certainty.OPEN:
        lasts = due.words.split()[0].lower() in draft.words.sets["dates.lasting"]
        return None if lasts else _open(draft, point, at)
    recurrence = deadline.recurrence
    if recurrence is not None and recurrence.rule is None:
        severity = Severity.MEDIUM if strong(point.commitment) and point.act.deed in _SINGLE else Severity.LOW
        return about(draft, point, "date.rhythm", severity, concern=Concern.RHYTHM, at=at, due=said)
    if _past(deadline, draft.on) and not _later(draft, point):
        return about(
            draft,
            point,
            "date.past",
            Severity.HIGH,
            concern=Concern.PAST,
            at=at,
            due=said,
            day=draft.on.isoformat(),
        )
    return None


def _past(deadline: Deadline, day: date) -> bool:
    return deadline.not_after is not None and deadline.not_after.latest() < day


def _later(draft: Draft, point: Point) -> bool:
    """Whether a time that is not past stands in it too: "from USD 1 billion in 2025 to 2 billion by 2030"."""
    found = find_due(draft.outline.text.content, point.words.tokens)
    return any(p.deadline.not_after is not None and not _past(p.deadline, draft.on) for p in found)


def _open(draft: Draft, point: Point, at: tuple[int, int]) -> Finding:
    """A figure without a date comes first; least is a single word ("promptly"), or what is but a wish."""
    said = " ".join(draft.outline.text.content[at[0] : at[1]].split())
    idle = point.act.deed is Deed.STANDING or not strong(point.commitment) or " " not in said
    severity = Severity.LOW if idle else Severity.MEDIUM
    if point.commitment.amount is not None and " " in said:
        severity = Severity.HIGH
    return about(draft, point, "date.open", severity, concern=Concern.OPEN_DATE, at=at, due=said)


def _unread(draft: Draft, point: Point) -> Finding | None:
    """An open date among the words that was not taken for the commitment's own."""
    tokens = point.words.tokens
    for match in draft.words.open_dates.among(point.words.norms):
        return _open(draft, point, (tokens[match.start].start, tokens[match.stop - 1].end))
    return None


def _timed(draft: Draft, point: Point) -> bool:
    """Whether a time stands among the words all the same: then nobody is told that there is none."""
    return bool(find_due(draft.outline.text.content, point.words.tokens))


def _none(draft: Draft, point: Point) -> Finding | None:
    deed, amount = point.act.deed, point.commitment.amount
    if amount is not None and deed is Deed.DEGREE:
        severity = Severity.HIGH if strong(point.commitment) else Severity.MEDIUM
        said = _said(point.commitment.target, amount)
        return about(draft, point, "date.target", severity, concern=Concern.DATE, amount=said)
    if deed is Deed.STANDING or _reached(draft, point) or not _may_be_dated(draft, point):
        return None
    single = deed in _SINGLE and strong(point.commitment)
    return about(draft, point, "date.none", Severity.MEDIUM if single else Severity.LOW, concern=Concern.DATE)


def _may_be_dated(draft: Draft, point: Point) -> bool:
    """Whether a date makes sense: of others, only a single deed is asked by a day; a thing has none."""
    deed = point.act.deed
    if point.commitment.force is Force.ENCOURAGES:
        return deed in _SINGLE
    verb = point.words.at(point.act.start)
    return deed is not None or verb in draft.words.verbs or verb in draft.words.gerunds


def _said(target: Quotation | None, amount: Amount) -> str:
    return " ".join(target.words.split()) if target else f"{amount.value} {amount.unit}"


def _reached(draft: Draft, point: Point) -> bool:
    """Whether the text itself does it: "raise their relations to the level of a partnership"."""
    return any(True for _match in draft.words.reached.among(point.words.norms))
