"""Modal verbs: who shall, will, would, should or must do what."""

from __future__ import annotations

from servanda.commitments.actors import all_parties
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement
from servanda.commitments.governors import governor
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.slots import Shape
from servanda.commitments.states import Modal, be_hit, made
from servanda.commitments.subjects import Subject, can_act, in_reduced_relative, meets, subject_of
from servanda.terms import Force

_RELATIVE = "it stands in a relative clause"
_THING = "its subject is a thing, not somebody who acts"


def modal_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    """The hit of the modal at token `at[0]`, or None with the reason kept in `found`."""
    subject = subject_of(clause, at[0], floor=found.floor)
    before = clause.back_over_adverbs(at[0] - 1)
    governed = governor(clause, subject, at[0], found)
    reason = _refused(clause, cue, subject, before=before, governed=governed)
    verb = clause.over_adverbs(at[1])
    negated = clause.at(verb) == "not"
    if negated:
        verb = clause.over_adverbs(verb + 1)
    reason = reason or _refused_by_verb(clause, cue, at, verb)
    reason = reason or (_goes_on(clause, before, found) if subject is None else "")
    if reason or verb >= len(clause):
        found.relative = at[0] if reason == _RELATIVE else found.relative
        found.drop(at[0], reason or "no verb follows it")
        return None
    force = governed if governed is not None else cue.force
    found.governed = governed
    it = subject is not None and clause.at(subject.start) == "it"
    found.subject = (None if it else subject) or found.subject or subject
    modal = Modal(cue=cue, at=at, subject=subject, force=force, governed=governed)
    if clause.at(verb) == "be":
        return be_hit(clause, modal, verb, found)
    return _active(clause, modal, verb, found, negated=negated)


def _refused_by_verb(clause: Clause, cue: CueWord, at: tuple[int, int], verb: int) -> str:
    if clause.at(at[1]) == "to":
        return "it is a noun here"
    if clause.at(at[1]) == "never" and cue.lemma in ("should", "must"):
        return "it warns, and asks for no deed"
    return "it is a courtesy" if clause.at(verb) == "like" else ""


def _goes_on(clause: Clause, before: int, found: Findings) -> str:
    """Why a modal without a subject of its own shares the refusal of the one before it."""
    if clause.at(before) == "and" and found.relative and found.floor < found.relative:
        return _RELATIVE
    return _THING if found.thing else ""


def _refused(
    clause: Clause, cue: CueWord, subject: Subject | None, *, before: int, governed: Force | None
) -> str:
    if clause.at(before) in clause.lexicon["relatives"]:
        return _RELATIVE
    if clause.isa(before, "before_noun"):
        return "it is a noun here"
    if subject is None:
        return ""
    if in_reduced_relative(clause, subject):
        return _RELATIVE
    placed = subject.bound == "which" and clause.isa(subject.start - 2, "prepositions")
    if placed and all_parties(clause, subject):
        return ""  # "a plan under which the Parties will"
    if subject.bound in clause.lexicon["dependent"]:
        return "it stands in a dependent clause"
    hoped = governed is not None and clause.at(subject.start - 2).startswith("hope")
    if hoped and not can_act(clause, subject):
        return "it is hoped of a thing, and nobody is to do it"
    return _reported(clause, cue, subject, governed)


def _reported(clause: Clause, cue: CueWord, subject: Subject, governed: Force | None) -> str:
    if subject.bound != "that" or governed is not None:
        return ""
    recital = clause.gerund(0) or clause.at(0).endswith(("ising", "izing"))
    return "it is reported, not undertaken" if cue.force is not Force.OBLIGES or recital else ""


def _active(clause: Clause, modal: Modal, verb: int, found: Findings, *, negated: bool) -> Hit | None:
    reason = _no_action(clause, modal, verb, negated=negated)
    if reason == _THING:
        found.thing = True
    elif modal.subject is not None:
        found.thing = False
    if reason:
        found.drop(modal.at[0], reason)
        return None
    start = clause.over_aside(modal.at[1])
    while clause.isa(start, "connectives"):
        start += 1
    filled = Complement(start=start, shape=Shape.INFINITIVE, force=modal.force, frame="V")
    return made(clause, modal, modal.at, filled, found)


def _no_action(clause: Clause, modal: Modal, verb: int, *, negated: bool) -> str:
    word = clause.at(verb)
    if modal.treaty:
        final = word in clause.lexicon["final_verbs"]
        return "a final clause or a rule of interpretation, not a duty" if final else ""
    if not _verb_like(clause, verb, modal.subject):
        return "no verb of action follows it"
    subject = modal.subject
    if subject is not None and not can_act(clause, subject):
        gathers = meets(clause, subject) or clause.at(subject.start) == "it"
        if not (gathers and clause.isa(verb, "mechanism_verbs")):
            return _THING
    remains = word == "remain" and modal.force is Force.ENCOURAGES
    stative = modal.force is Force.PLEDGES and word in clause.lexicon["stative"]
    return "it foresees a result and names no deed" if (stative or remains) and not negated else ""


def _verb_like(clause: Clause, i: int, subject: Subject | None) -> bool:
    """A known verb; or, after somebody who acts, any plain word: "will not tolerate"."""
    word = clause.at(i)
    return word in clause.lexicon.base or (
        subject is not None and word.isalpha() and not clause.capital(i) and word != "be"
    )
