"""What is under way as an undertaking: "we are working to", "the Parties are expanding"."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, Shape
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.subjects import actors, all_parties, can_act, clause_start, subject_of
from servanda.terms import Force


def progressive_hit(clause: Clause, i: int, found: Findings) -> Hit | None:
    """The hit of "are ...-ing" at token `i`, where somebody does it; None otherwise."""
    if clause.at(i) not in ("are", "is"):
        return None
    doing = clause.over_adverbs(i + 1)
    if not clause.gerund(doing) or clause.isa(doing, "no_undertaking"):
        return None
    subject = subject_of(clause, i, floor=found.floor)
    if subject is None or subject.bound in clause.lexicon["relatives"] or not can_act(clause, subject):
        return None
    toward = _to_what(clause, doing)
    if clause.isa(doing, "working") and clause.at(toward) in ("to", "towards", "toward"):
        filled = Complement(start=toward + 1, shape=_after_working(clause, toward), force=Force.INTENDS, frame="working to")
        at = (i, doing + 1)
    elif all_parties(clause, subject):
        filled = Complement(start=i + 1, shape=Shape.GERUND, force=Force.PLEDGES, frame="are V-ing")
        at = (i, i + 1)
    else:
        return None
    found.subject = subject
    return Hit(
        begin=clause_start(clause, subject.start),
        cue=at,
        complement=filled,
        actors=actors(clause, subject),
        rule=f"progressive: {filled.frame}")


def _to_what(clause: Clause, doing: int) -> int:
    """"working with the States to develop": over the partners to "to"."""
    toward = clause.over_adverbs(doing + 1)
    if clause.at(toward) != "with":
        return toward
    for k in range(toward, min(toward + 25, len(clause))):
        if clause.at(k) == "to" and clause.verb(clause.over_adverbs(k + 1)):
            return k
    return toward


def _after_working(clause: Clause, toward: int) -> Shape:
    if clause.at(toward) == "to" and clause.verb(clause.over_adverbs(toward + 1)):
        return Shape.INFINITIVE
    return Shape.GERUND if clause.gerund(toward + 1) else Shape.NOMINAL
