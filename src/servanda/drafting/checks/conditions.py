"""Conditions that let a promise lapse: money, circumstances, discretion, a law that is not named."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about

_SEVERITY = {
    "money": Severity.MEDIUM,
    "circumstances": Severity.MEDIUM,
    "discretion": Severity.LOW,
    "law": Severity.LOW,
}


def conditions(draft: Draft) -> Iterator[Finding]:
    """One finding for each condition in a sentence that promises something, at the promise next to it."""
    seen: set[int] = set()
    by_sentence: dict[int, list[Point]] = {}
    for point in draft.points:
        by_sentence.setdefault(point.begin, []).append(point)
    for points in by_sentence.values():
        whole = points[0].whole
        for match in draft.words.conditions.among(whole.norms):
            at = (whole.tokens[match.start].start, whole.tokens[match.stop - 1].end)
            if at[0] in seen:
                continue
            seen.add(at[0])
            yield about(
                draft,
                _nearest(points, at[0]),
                f"condition.{match.value}",
                _SEVERITY[match.value],
                concern=Concern.CONDITION,
                at=at,
                condition=" ".join(draft.outline.text.content[at[0] : at[1]].split()),
            )


def _nearest(points: list[Point], start: int) -> Point:
    """The promise that holds the condition, else the last one before it, else the first behind it."""
    around = [p for p in points if p.start <= start < p.end]
    before = [p for p in points if p.end <= start]
    return (around or before[-1:] or points)[0]
