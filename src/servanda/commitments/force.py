"""How far an action weakens the force of its cue."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.terms import Force


def weakened(clause: Clause, first: int, force: Force) -> Force:
    """A decision or pledge only to explore or to work towards something is an intention."""
    if force not in (Force.DECIDES, Force.PLEDGES):
        return force
    if clause.at(first) in ("continue", "continuing"):
        first = clause.over_adverbs(first + 1 + (clause.at(first + 1) == "to"))
    if clause.isa(first, "exploring"):
        return Force.INTENDS
    if "efforts" in clause.norms[first + 1 : first + 3] and clause.at(first) in (
        "undertake",
        "make",
        "continue",
        "pursue",
    ):
        return Force.INTENDS
    if clause.isa(first, "work_verbs") and clause.at(clause.over_adverbs(first + 1)) in (
        "to",
        "towards",
        "toward",
        "for",
    ):
        together = any(clause.at(k) in ("together", "jointly") for k in range(first + 1, first + 3))
        return force if together else Force.INTENDS
    return force
