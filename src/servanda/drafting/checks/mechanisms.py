"""Mechanisms that are founded, and of which nothing says how often they meet or who convenes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda.commitments.fields import find_due
from servanda.drafting.draft import Draft, Point, Run
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, at_large
from servanda.drafting.words import Deed
from servanda.terms import Mechanism, MechanismStatus

_NEAR = 12  # words from the verb to what it founds
_SEVERITY = {"neither": Severity.MEDIUM, "rhythm": Severity.MEDIUM, "host": Severity.LOW}


@dataclass(frozen=True, kw_only=True)
class _Founded:
    """A mechanism: its words, the two by which it is told again, and where it is founded."""

    start: int
    end: int
    provision: str
    name: tuple[str, str]
    point: Point | None


def mechanisms(draft: Draft) -> Iterator[Finding]:
    """One finding for each mechanism that the draft founds without a rhythm or a host."""
    founded = list(_founded(draft))
    told = _told(draft, {f.name for f in founded})
    for each in founded:
        said = {s for key in (each.name, ("", each.name[1]), (each.provision,)) for s in told.get(key, ())}
        missing = _missing(said)
        if missing is not None:
            yield _finding(draft, each, missing)


def _finding(draft: Draft, each: _Founded, missing: str) -> Finding:
    who = " ".join(draft.outline.text.content[each.start : each.end].split())
    case, severity, at = f"mechanism.{missing}", _SEVERITY[missing], (each.start, each.end)
    if each.point is not None:
        return about(draft, each.point, case, severity, concern=Concern.MECHANISM, at=at, who=who)
    return at_large(draft, each.provision, case, severity, concern=Concern.MECHANISM, at=at, who=who)


def _founded(draft: Draft) -> Iterator[_Founded]:
    names = set()
    for point in draft.points:
        found = _of_point(draft, point)
        if found is not None and found.name not in names:
            names.add(found.name)
            yield found
    for record in draft.reading.records:
        if isinstance(record, Mechanism) and record.status is not MechanismStatus.EXISTING:
            run = draft.runs[record.provision].cut(record.quotation.start, record.quotation.end)
            found = _of_run(draft, run, 0, len(run), provision=record.provision, point=None)
            if found is not None and found.name not in names:
                names.add(found.name)
                yield found


def _of_point(draft: Draft, point: Point) -> _Founded | None:
    """What a commitment founds: "establish a Commission", "a working group shall be set up"."""
    if point.act.deed is not Deed.FOUND:
        return None
    stop, provision = point.act.stop, point.commitment.provision
    behind = _of_run(draft, point.words, stop, stop + _NEAR, provision=provision, point=point)
    return behind or _of_run(draft, point.words, 0, point.act.start, provision=provision, point=point)


def _of_run(
    draft: Draft, run: Run, start: int, stop: int, *, provision: str, point: Point | None
) -> _Founded | None:
    heads, plain = draft.words.sets["mechanisms.heads"], draft.words.sets["mechanisms.plain"]
    for i in range(start, min(stop, len(run))):
        if run.norms[i] not in heads or run.at(i + 1) in heads:
            continue
        first = i
        while first > start and (run.norms[first - 1].isalnum() or "-" in run.norms[first - 1]):
            if run.norms[first - 1] in ("a", "an", "the", "of", "their", "its"):
                break
            first -= 1
        while first < i and run.norms[first] in plain - {"joint"}:
            first += 1
        before = run.at(i - 1) if i > first and run.at(i - 1) not in plain else ""
        return _Founded(
            start=run.tokens[first].start,
            end=run.tokens[i].end,
            provision=provision,
            name=(before, run.norms[i]),
            point=point,
        )
    return None


def _told(draft: Draft, names: set[tuple[str, str]]) -> dict[tuple[str, ...], set[str]]:
    """What is said where each name stands: by name, by head ("the Commission"), by provision."""
    heads = {head for _before, head in names}
    told: dict[tuple[str, ...], set[str]] = {}
    for number, run in draft.speaking():
        keys: set[tuple[str, ...]] = set()
        for i, word in enumerate(run.norms):
            if word in heads:
                pair = (run.at(i - 1), word)
                keys.add(pair if pair in names else ("", word))
        if keys:
            said = _said(draft, run)
            for key in (*keys, (number,)):
                told.setdefault(key, set()).update(said)
    return told


def _said(draft: Draft, run: Run) -> set[str]:
    said = {"host"} if any(True for _match in draft.words.hosts.among(run.norms)) else set()
    for phrase in find_due(draft.outline.text.content, run.tokens):
        if phrase.deadline.recurrence is not None and phrase.deadline.recurrence.rule is not None:
            said.add("rhythm")
    return said


def _missing(said: set[str]) -> str | None:
    if said == {"rhythm", "host"}:
        return None
    return "host" if "rhythm" in said else "rhythm" if "host" in said else "neither"
