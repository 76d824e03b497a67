"""Adjectives that carry force: "are committed to", "Determined to"."""

from __future__ import annotations

from servanda.commitments.actors import actors, asked
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.subjects import Subject, can_act, clause_start, joint_start, may_speak, subject_of


def adjective_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    before = clause.back_over_adverbs(at[0] - 1)
    if clause.at(before) in ("“", '"', "more"):
        before = clause.back_over_adverbs(before - 1)
    rule = f"adjective {cue.lemma}: {filled.frame}"
    if before < 0 or (clause.at(before) in (",", ";", "and", ":") and not found.hits):
        return Hit(begin=at[0], cue=at, complement=filled, actors=("parties",), rule=rule)
    if clause.at(before) not in clause.lexicon["be"]:
        return None
    verb = before
    while (
        clause.at(verb - 1) in clause.lexicon["be"]
        or clause.isa(verb - 1, "adverbs")
        or clause.at(verb - 1) in ("have", "has")
    ):
        verb -= 1
    return with_subject(clause, (verb, at[1]), filled, found=found, rule=rule, strict=_strictly(cue))


def _strictly(cue: CueWord) -> bool:
    return cue.lemma in ("devoted", "dedicated")  # "a chapter was devoted to"


def with_subject(
    clause: Clause,
    at: tuple[int, int],
    filled: Complement,
    *,
    found: Findings,
    rule: str,
    strict: bool = False,
) -> Hit | None:
    subject = subject_of(clause, at[0], floor=found.floor)
    if subject is None and clause.at(at[0] - 1) in clause.lexicon["relatives"]:
        found.drop(at[0], "it stands in a relative clause")
        return None
    speaks = can_act if strict else may_speak
    if subject is not None and not speaks(clause, subject):
        found.drop(at[0], "its subject is a thing, not somebody who acts")
        return None
    found.subject = _not_it(clause, subject) or found.subject or subject
    who = whom_words(clause, filled) or (
        actors(clause, found.subject, speaking=True) if found.subject else None
    )
    begin = clause_start(clause, subject.start) if subject else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=rule)


def _not_it(clause: Clause, subject: Subject | None) -> Subject | None:
    """The subject unless it is "it", which stands for the one named before."""
    return None if subject is not None and clause.at(subject.start) == "it" else subject


def whom_words(clause: Clause, filled: Complement) -> tuple[str, ...] | None:
    """Who is asked, in the text's own words; None where the frame names nobody."""
    if filled.whom is None or filled.whom[0] >= filled.whom[1]:
        return None
    return asked(clause, Subject(start=filled.whom[0], end=filled.whom[1], bound=""))
