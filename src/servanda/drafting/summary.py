"""Half a page for who decides: how many promises, how many of them open, which to look at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.drafting.finding import Concern, Finding, Place, Severity

MOST = 5
_WEIGHT = {Severity.HIGH: 100, Severity.MEDIUM: 10, Severity.LOW: 1}
_UNDATED = frozenset({Concern.DATE, Concern.OPEN_DATE, Concern.INSTRUMENT})


@dataclass(frozen=True, kw_only=True)
class Again:
    """A commitment to look at again, and what is hard about it, most important first."""

    record: str
    place: Place
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Counts of commitments: all; without a named actor, a date that can be held, a measure; conditional
    or hedged; without any finding. `steps` counts findings by severity; `again` are up to five."""

    commitments: int
    without_actor: int
    without_date: int
    without_measure: int
    hedged: int
    clear: int
    steps: dict[Severity, int]
    again: tuple[Again, ...]


def summarised(
    places: Sequence[tuple[str, Place]], findings: Sequence[Finding], *, counted: Sequence[Finding]
) -> Summary:
    """The summary of `findings` on the commitments whose names and places are given in the order of the text.

    Concerns are counted over `counted`, which holds also what another finding says already.
    """
    of = _by_record(findings)
    every = _by_record(counted)

    def having(*concerns: Concern) -> int:
        return sum(any(f.concern in concerns for f in found) for found in every.values())

    steps = Counter(f.severity for f in findings)
    return Summary(
        commitments=len(places),
        without_actor=having(Concern.ACTOR),
        without_date=having(*_UNDATED),
        without_measure=having(Concern.MEASURE),
        hedged=having(Concern.HEDGE, Concern.CONDITION),
        clear=sum(record not in of for record, _place in places),
        steps={severity: steps[severity] for severity in Severity},
        again=tuple(_again(places, of)),
    )


def _by_record(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    of: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.record is not None:
            of.setdefault(finding.record, []).append(finding)
    return of


def _again(places: Sequence[tuple[str, Place]], of: dict[str, list[Finding]]) -> list[Again]:
    """Those on which most depends: never one whose findings are all of the lowest step."""
    weights = {record: sum(_WEIGHT[f.severity] for f in found) for record, found in of.items()}
    heavy = [
        (record, place) for record, place in places if weights.get(record, 0) >= _WEIGHT[Severity.MEDIUM]
    ]
    heavy.sort(key=lambda each: -weights[each[0]])
    return [
        Again(record=record, place=place, findings=tuple(sorted(of[record], key=_rank)))
        for record, place in heavy[:MOST]
    ]


def _rank(finding: Finding) -> int:
    return -_WEIGHT[finding.severity]
