"""Passive performatives: "cooperation was encouraged", "all States are urged to", "it was agreed to"."""

from __future__ import annotations

from servanda.commitments.actors import actors
from servanda.commitments.actors import asked as asked_actors
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.nominal import names_action
from servanda.commitments.slots import Shape
from servanda.commitments.special import need
from servanda.commitments.subjects import subject_of
from servanda.terms import PARTIES, Force


def passive_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    """The hit of a participle after a form of "be", or None."""
    verb = clause.back_over_adverbs(at[0] - 1)
    subject = subject_of(clause, verb, floor=found.floor)
    if subject is None:
        return None
    rule = f"passive {cue.lemma}"
    whole = (verb, at[1])
    if clause.at(subject.start) in ("it", "there") or cue.lemma in (
        "commit",
        "determine",
        "resolve",
        "prepare",
    ):
        filled = complement(clause, cue, at[1])
        who = (PARTIES,) if clause.at(subject.start) == "it" else actors(clause, subject)
        if filled is None:
            return None
        return Hit(begin=subject.start, cue=whole, complement=filled, actors=who, rule=rule)
    if cue.lemma in clause.lexicon["noting"]:
        return _needed(clause, cue, whole, subject_start=subject.start, found=found)
    asked = next((force for frame, force in cue.frames if frame == "X to V"), None)
    if asked is not None and clause.at(at[1]) == "to" and clause.verb(clause.over_adverbs(at[1] + 1)):
        filled = Complement(start=at[1] + 1, shape=Shape.INFINITIVE, force=asked, frame="to V")
        who = asked_actors(clause, subject)
        return Hit(begin=subject.start, cue=whole, complement=filled, actors=who, rule=rule)
    be = clause.over_adverbs(at[1] + 1)
    if asked is not None and clause.at(at[1]) == "to" and clause.at(be) == "be":
        return _foreseen(clause, cue, (verb, at[1] + 1), be, subject_start=subject.start, rule=rule)
    if cue.lemma in ("encourage", "urge", "recommend", "propose", "advocate", "support", "agree", "envisage"):
        return _encouraged(clause, cue, whole, subject_start=subject.start, rule=rule)
    found.drop(at[0], "what was done to something is no undertaking")
    return None


def _needed(
    clause: Clause, cue: CueWord, whole: tuple[int, int], *, subject_start: int, found: Findings
) -> Hit | None:
    """ "The need to reform was stressed", "the importance of opening a centre was noted"."""
    at = subject_start + clause.isa(subject_start, "articles")
    filled = need(clause, at)
    if filled is None or filled[0] >= whole[0]:
        found.drop(whole[0], "what was done to something is no undertaking")
        return None
    start, shape, whom = filled
    force, frame = Force.ENCOURAGES, "the need was"
    action = Complement(start=start, shape=shape, force=force, frame=frame, whom=whom, end=whole[0])
    rule = f"passive {cue.lemma}: {frame}"
    return Hit(begin=subject_start, cue=(at, start), complement=action, actors=(PARTIES,), rule=rule)


def _foreseen(
    clause: Clause, cue: CueWord, whole: tuple[int, int], be: int, *, subject_start: int, rule: str
) -> Hit | None:
    """ "the market is expected to be declared at the next summit": a deed without a doer."""
    if clause.at(clause.over_adverbs(be + 1)) not in clause.lexicon.participle:
        return None
    force = Force.INTENDS if cue.lemma == "expect" else cue.force
    filled = Complement(start=subject_start, shape=Shape.CLAUSE, force=force, frame="to be V-ed")
    return Hit(begin=subject_start, cue=whole, complement=filled, actors=(PARTIES,), rule=rule)


def _encouraged(
    clause: Clause, cue: CueWord, whole: tuple[int, int], *, subject_start: int, rule: str
) -> Hit | None:
    if not names_action(clause, subject_start):
        return None
    filled = Complement(start=subject_start, shape=Shape.CLAUSE, force=cue.force, frame="subject")
    return Hit(begin=subject_start, cue=whole, complement=filled, actors=(PARTIES,), rule=rule)
