"""Makes findings: their place, their severity and the pattern of a better wording."""

from __future__ import annotations

from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Place, Severity
from servanda.terms import Commitment, Force

_STRONG = frozenset({Force.OBLIGES, Force.DECIDES, Force.PLEDGES})
_SHORT = 70  # characters of a quotation in a pattern


def strong(commitment: Commitment) -> bool:
    """Whether a commitment obliges, decides or pledges, and does not only intend or encourage."""
    return commitment.force in _STRONG


def about(
    draft: Draft,
    point: Point,
    case: str,
    severity: Severity,
    *,
    concern: Concern,
    at: tuple[int, int] | None = None,
    elsewhere: Place | None = None,
    **values: str,
) -> Finding:
    """A finding about a commitment, at its words or, where they are told, at characters `at`."""
    filled = {"words": shortened(point.commitment.quotation.words), **values}
    return Finding(
        concern=concern,
        case=case,
        severity=severity,
        place=Place(
            provision=point.commitment.provision,
            quotation=draft.quote(*at) if at else point.commitment.quotation,
        ),
        record=point.record,
        elsewhere=elsewhere,
        pattern=draft.words.patterns[case].format(**filled),
        values=filled,
    )


def at_large(
    draft: Draft,
    provision: str,
    case: str,
    severity: Severity,
    *,
    concern: Concern,
    at: tuple[int, int],
    **values: str,
) -> Finding:
    """A finding about the draft itself and no commitment."""
    return Finding(
        concern=concern,
        case=case,
        severity=severity,
        place=Place(provision=provision, quotation=draft.quote(*at)),
        pattern=draft.words.patterns[case].format(**values),
        values=values,
    )


def shortened(words: str, most: int = _SHORT) -> str:
    """Words on one line, cut behind a word where they are too many."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0].rstrip(',;:')} …"
