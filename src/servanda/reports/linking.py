"""What a statement speaks of: one commitment, several, or one of several between which a person decides."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.reports.findings import Outcome, Statement
from servanda.reports.likeness import Likeness, Match

Matches = tuple[Match, ...]

ENOUGH = 0.36  # a score from which two speak of one thing
CLOSE = 0.88  # share of the best score from which another is as likely
OF_ITS_OWN = 0.6  # share of a match's evidence that no better match has, to count as one more
OF_ALL = 0.15  # share of all the statement says that it must have, to count as one more
MOST = 6  # commitments that one statement may speak of


def linked(likeness: Likeness, statement: Statement, matches: Sequence[Match]) -> tuple[Outcome, Matches]:
    """The outcome for one statement, and the matches it is linked to, or has to be chosen from.

    Matches that rest on words of their own are further links: "ports, postal services and logistics
    companies" speaks of three commitments. Matches that rest on the same words and score alike are
    undecided between. A provision without a record gives way to an entry that is as likely.
    """
    enough = [m for m in matches if m.score >= ENOUGH]
    if not enough:
        return Outcome.NOT_SIGNED, ()
    best = next((m for m in enough if m.unit.entry and m.score >= CLOSE * enough[0].score), enough[0])
    others = [m for m in enough if m is not best]
    whole = sum(map(likeness.worth, likeness.roots.of(statement.quotation.words)))
    kept, used, rivals = [best], set(best.roots), list[Match]()
    for other in others:
        own = sum(map(likeness.worth, other.roots - used))
        needed = max(OF_ITS_OWN * sum(map(likeness.worth, other.roots)), OF_ALL * whole)
        if own >= needed and own > 0 and len(kept) < MOST:
            kept.append(other)
            used |= other.roots
        elif _rivals(best, other) and len(rivals) < MOST:
            rivals.append(other)
    if rivals:
        return Outcome.UNDECIDED, (best, *rivals)
    recorded = any(m.unit.entry for m in kept)
    return (Outcome.LINKED, tuple(kept)) if recorded else (Outcome.NOT_RECORDED, tuple(kept))


def _rivals(best: Match, other: Match) -> bool:
    """Whether only a person can say which of the two is meant: the same amount would say it."""
    if other.unit.entry is None or best.unit.entry is None or (best.figure and not other.figure):
        return False
    return other.score >= CLOSE * best.score
