"""What is under way as an undertaking: "we are working to", "the Parties are expanding"."""

from __future__ import annotations

from servanda.commitments.actors import actors, all_parties
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.slots import Shape
from servanda.commitments.subjects import can_act, clause_start, head, in_reduced_relative, subject_of
from servanda.terms import PARTIES, Force


def progressive_hit(clause: Clause, i: int, found: Findings) -> Hit | None:
    """The hit of "are ...-ing" at token `i`, where somebody does it; None otherwise."""
    if clause.at(i) not in clause.lexicon["progressive"]:
        return None
    doing = clause.over_adverbs(i + 1)
    if clause.at(doing) == "to":
        return _is_to(clause, i, doing, found)
    if not clause.gerund(doing) or clause.isa(doing, "no_undertaking"):
        return None
    subject = subject_of(clause, i, floor=found.floor)
    if subject is None and clause.at(i - 1) == "and" and found.hits:
        subject = found.subject
    if subject is None or subject.bound in clause.lexicon["relatives"] or not can_act(clause, subject):
        return None
    if in_reduced_relative(clause, subject):
        return None
    toward = _to_what(clause, doing)
    if clause.isa(doing, "working") and clause.at(toward) in ("to", "towards", "toward"):
        filled = Complement(
            start=toward + 1, shape=_after_working(clause, toward), force=Force.INTENDS, frame="working to"
        )
        at = (i, doing + 1)
    elif all_parties(clause, subject):
        filled = Complement(start=i + 1, shape=Shape.GERUND, force=Force.PLEDGES, frame="are V-ing")
        at = (i, i + 1)
    else:
        return None
    found.subject = subject
    return Hit(
        begin=clause_start(clause, subject.start) if subject.start > found.floor else i,
        cue=at,
        complement=filled,
        actors=actors(clause, subject),
        rule=f"progressive: {filled.frame}",
    )


def _is_to(clause: Clause, i: int, to: int, found: Findings) -> Hit | None:
    """ "the forum is to be led by", "Participants are to report"."""
    subject = subject_of(clause, i, floor=found.floor)
    verb = clause.over_adverbs(to + 1)
    if subject is None or subject.bound in clause.lexicon["relatives"]:
        return None
    if clause.isa(subject.start - 1, "subordinators"):
        return None  # "if we are to"
    named = clause.at(head(clause, subject))
    if named in clause.lexicon["aims"] or named in ("this", "it", "these"):
        return None
    passive = (
        clause.at(verb) == "be" and clause.at(clause.over_adverbs(verb + 1)) in clause.lexicon.participle
    )
    if not passive and not (clause.verb(verb) and can_act(clause, subject)):
        return None
    shape = Shape.CLAUSE if passive else Shape.INFINITIVE
    start = subject.start if passive else to + 1
    filled = Complement(start=start, shape=shape, force=Force.PLEDGES, frame="are to")
    who = (PARTIES,) if passive else actors(clause, subject)
    begin = clause_start(clause, subject.start)
    return Hit(begin=begin, cue=(i, to + 1), complement=filled, actors=who, rule="are to")


def _to_what(clause: Clause, doing: int) -> int:
    """ "working with the States to develop": over the partners to "to"."""
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
