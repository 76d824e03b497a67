"""A modal with "be": what shall be done, what will be happening, what ought to be the case."""

from __future__ import annotations

from dataclasses import dataclass, replace

from servanda.commitments.actors import actors
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.nominal import names_action
from servanda.commitments.slots import Shape
from servanda.commitments.subjects import Subject, can_act, clause_start, head, joint_start
from servanda.terms import PARTIES, Force

_FINAL = "a final clause or a rule of interpretation, not a duty"


@dataclass(frozen=True, kw_only=True)
class Modal:
    """A modal at tokens `at`, with its subject, the force it has here and what governs it."""

    cue: CueWord
    at: tuple[int, int]
    subject: Subject | None
    force: Force
    governed: Force | None

    @property
    def treaty(self) -> bool:
        """Whether it is the "shall" of a treaty."""
        return self.cue.force is Force.OBLIGES


def be_hit(clause: Clause, modal: Modal, be: int, found: Findings) -> Hit | None:
    """The hit of a modal whose verb is the "be" at token `be`, or None with the reason kept."""
    after = clause.over_adverbs(be + 1)
    subject = modal.subject
    if clause.gerund(after) and not clause.isa(after, "no_undertaking"):
        if subject is not None and not can_act(clause, subject):
            return None
        filled = Complement(start=be + 1, shape=Shape.GERUND, force=modal.force, frame="be V-ing")
        return made(clause, modal, (modal.at[0], be + 1), filled, found)
    to_do = _efforts(clause, modal, after, found) or _asked_to(clause, modal, after, found)
    if to_do is not None:
        return to_do
    if subject is not None and clause.at(subject.start) == "there" and names_action(clause, be + 1):
        filled = Complement(start=be + 1, shape=Shape.NOMINAL, force=modal.force, frame="there be N")
        return replace(made(clause, modal, (modal.at[0], be + 1), filled, found), actors=(PARTIES,))
    reason = _no_deed(clause, modal, after)
    if reason or subject is None:
        found.drop(modal.at[0], reason or "nothing shows what is to be done")
        return None
    filled = Complement(start=subject.start, shape=Shape.CLAUSE, force=modal.force, frame="be V-ed")
    who, rule = _agent(clause, after), f"{modal.cue.lemma}: passive"
    return Hit(begin=subject.start, cue=modal.at, complement=filled, actors=who, rule=rule)


def made(clause: Clause, modal: Modal, at: tuple[int, int], filled: Complement, found: Findings) -> Hit:
    """The hit of a modal with an action of its own; its actors are the last subject's."""
    who = actors(clause, found.subject) if found.subject is not None else None
    subject = modal.subject
    begin = clause_start(clause, subject.start) if subject is not None else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=f"{modal.cue.lemma}: {filled.frame}")


def _efforts(clause: Clause, modal: Modal, done: int, found: Findings) -> Hit | None:
    """ "efforts should be made to align": the deed stands behind "to"."""
    if modal.subject is None or not clause.isa(done, "made") or clause.at(done + 1) != "to":
        return None
    if not clause.isa(head(clause, modal.subject), "efforts_nouns"):
        return None
    filled = Complement(start=done + 2, shape=Shape.INFINITIVE, force=modal.force, frame="efforts to V")
    return replace(made(clause, modal, (modal.at[0], done + 2), filled, found), actors=(PARTIES,))


def _asked_to(clause: Clause, modal: Modal, participle: int, found: Findings) -> Hit | None:
    """ "would be encouraged to discuss": with the force of what is asked."""
    if modal.subject is None or clause.at(participle + 1) != "to":
        return None
    if not clause.verb(clause.over_adverbs(participle + 2)):
        return None
    for cue in clause.lexicon.cues.get(clause.at(participle), ()):
        if cue.form == "participle" and any(frame == "X to V" for frame, _ in cue.frames):
            shape, frame = Shape.INFINITIVE, "be asked to V"
            filled = Complement(start=participle + 2, shape=shape, force=cue.force, frame=frame)
            return made(clause, modal, (modal.at[0], participle + 1), filled, found)
    return None


def _no_deed(clause: Clause, modal: Modal, after: int) -> str:
    """Why what follows "be" names no deed; empty where it does."""
    deed = clause.at(after) in clause.lexicon.participle and not clause.isa(after, "no_deeds")
    first = clause.at(head(clause, modal.subject)) if modal.subject is not None else ""
    if modal.treaty:
        return _no_duty(clause, modal, after, deed=deed, first=first)
    if not deed and not _stated(clause, modal, after):
        return "it describes a state and names no deed"
    return "nothing shows what is to be done" if first in ("this", "it", "there", "these") else ""


def _no_duty(clause: Clause, modal: Modal, after: int, *, deed: bool, first: str) -> str:
    if clause.isa(after, "final_participles") or (not deed and first in clause.lexicon["of_instruments"]):
        return _FINAL
    there = modal.subject is not None and clause.at(modal.subject.start) == "there"
    return (
        "" if deed or there or _duty(clause, after) else "it says what something is, not what is to be done"
    )


def _stated(clause: Clause, modal: Modal, after: int) -> bool:
    """ "agreed that visas will be free": what was decided may be a state."""
    if modal.governed is not Force.DECIDES:
        return False
    return not clause.isa(after, "no_deeds") and not clause.isa(after, "articles")


def _duty(clause: Clause, at: int) -> bool:
    """ "shall be exempt from"; not "shall be free to", which only permits."""
    return clause.isa(at, "duty_adjectives") and (clause.at(at), clause.at(at + 1)) != ("free", "to")


def _agent(clause: Clause, start: int) -> tuple[str, ...]:
    """Who acts in a passive: the words after "by", else the parties."""
    for k in range(start, min(start + 12, len(clause))):
        if clause.at(k) == "by" and not clause.gerund(k + 1):
            end = k + 1
            while end < len(clause) and not clause.isa(end, "agent_ends"):
                end += 1
            agent = Subject(start=k + 1, end=end, bound="by")
            return actors(clause, agent) if end > k + 1 and _someone(clause, agent) else (PARTIES,)
    return (PARTIES,)


def _someone(clause: Clause, agent: Subject) -> bool:
    return can_act(clause, agent) or clause.at(head(clause, agent)).endswith(("er", "ers", "or", "ors"))
