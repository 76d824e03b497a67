"""Modal verbs: who shall, will, would, should or must do what."""

from __future__ import annotations

from dataclasses import replace

from servanda.commitments.actors import actors, all_parties
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.slots import Shape
from servanda.commitments.subjects import (
    Subject,
    can_act,
    clause_start,
    head,
    in_reduced_relative,
    joint_start,
    meets,
    subject_of,
)
from servanda.terms import PARTIES, Force


def modal_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    """The hit of the modal at token `at[0]`, or None with the reason kept in `found`."""
    subject = subject_of(clause, at[0], floor=found.floor)
    before = clause.back_over_adverbs(at[0] - 1)
    governed = _governor(clause, subject, at[0], found)
    reason = _refused(clause, cue, subject, before=before, governed=governed)
    verb = clause.over_adverbs(at[1])
    if clause.at(at[1]) == "never" and cue.lemma in ("should", "must"):
        reason = reason or "it warns, and asks for no deed"
    if clause.at(verb) == "like":
        reason = reason or "it is a courtesy"
    negated = clause.at(verb) == "not"
    if negated:
        verb = clause.over_adverbs(verb + 1)
    if subject is None and clause.at(before) == "and" and found.relative and found.floor < found.relative:
        reason = reason or "it stands in a relative clause"
    if "relative" in reason:
        found.relative = at[0]
    if subject is None and found.thing:
        reason = reason or "its subject is a thing, not somebody who acts"
    if reason or verb >= len(clause):
        found.drop(at[0], reason or "no verb follows it")
        return None
    force = governed if governed is not None else cue.force
    found.governed = governed
    it = subject is not None and clause.at(subject.start) == "it"
    found.subject = (None if it else subject) or found.subject or subject
    if clause.at(verb) == "be":
        return _be(clause, cue, at, verb, subject=subject, force=force, found=found, governed=governed)
    return _active(clause, cue, at, verb, subject=subject, force=force, found=found, negated=negated)


def _refused(
    clause: Clause, cue: CueWord, subject: Subject | None, *, before: int, governed: Force | None
) -> str:
    if clause.at(before) in clause.lexicon["relatives"]:
        return "it stands in a relative clause"
    if clause.at(before) in ("the", "our", "their", "political", "strong", "common", "joint", "good", "of"):
        return "it is a noun here"
    if subject is None:
        return ""
    if in_reduced_relative(clause, subject):
        return "it stands in a relative clause"
    if (
        subject.bound == "which"
        and clause.isa(subject.start - 2, "prepositions")
        and all_parties(clause, subject)
    ):
        return ""  # "a plan under which the Parties will"
    if subject.bound in ("which", "where", "whose", "whom", "who", "if", "when", "because", "whether", "as"):
        return "it stands in a dependent clause"
    hoped = governed is not None and clause.at(subject.start - 2).startswith("hope")
    if hoped and not can_act(clause, subject):
        return "it is hoped of a thing, and nobody is to do it"
    preamble = clause.gerund(0) or clause.at(0).endswith("ising") or clause.at(0).endswith("izing")
    if subject.bound == "that" and governed is None and (cue.force is not Force.OBLIGES or preamble):
        return "it is reported, not undertaken"
    return ""


def _governor(clause: Clause, subject: Subject | None, modal: int, found: Findings) -> Force | None:
    """The force of the verb that governs "that ... will": "agreed that", "confirmed that"."""
    start = subject.start if subject is not None else modal
    that = start - 1
    if clause.at(that) == ",":
        that = next((k for k in range(that - 1, max(that - 20, -1), -1) if clause.at(k) == "that"), that)
    verb = that - 1 if clause.at(that) == "that" else that
    if clause.at(that) == "that" and clause.at(verb) in ("and", ","):
        return found.governed
    if clause.at(that) == "that" and clause.isa(verb, "that_nouns"):
        return (
            Force.DECIDES if clause.at(verb) in ("decision", "agreement", "understanding") else Force.PLEDGES
        )
    if clause.at(that) == "that":
        verb = next((k for k in range(verb, max(verb - 9, -1), -1) if clause.isa(k, "telling")), verb)
    if clause.isa(verb, "reporting"):
        return Force.PLEDGES if clause.at(modal) in ("will", "would", "shall") else Force.ENCOURAGES
    if clause.at(that) == "that" and clause.isa(verb, "opinions") and clause.at(modal) in ("should", "must"):
        return Force.ENCOURAGES
    if clause.at(that) == "that" and clause.at(verb) in ("hope", "hopes", "hoped", "desire"):
        own = subject is None or all_parties(clause, subject)
        return Force.INTENDS if own else Force.ENCOURAGES
    for cue in clause.lexicon.cues.get(clause.at(verb), ()):
        if cue.lemma in clause.lexicon["insisting"] and clause.at(modal) in ("should", "must"):
            return Force.ENCOURAGES
        if cue.lemma in clause.lexicon["stressing"] and clause.at(modal) in ("will", "would", "shall"):
            return Force.PLEDGES
        if (
            cue.part == "verb"
            and cue.lemma in clause.lexicon.governors
            and (clause.at(that) == "that" or cue.lemma in ("agree", "announce"))
        ):
            return clause.lexicon.governors[cue.lemma]
    return None


def _active(
    clause: Clause, cue: CueWord, at: tuple[int, int], verb: int, *,
    subject: Subject | None, force: Force, found: Findings, negated: bool,
) -> Hit | None:  # fmt: skip
    treaty = cue.force is Force.OBLIGES
    word = clause.at(verb)
    if treaty and word in clause.lexicon["final_verbs"]:
        found.drop(at[0], "a final clause or a rule of interpretation, not a duty")
        return None
    if not treaty and not _verb_like(clause, verb, subject):
        found.drop(at[0], "no verb of action follows it")
        return None
    if subject is not None and not can_act(clause, subject):
        gathers = meets(clause, subject) or clause.at(subject.start) == "it"
        if not treaty and not (gathers and clause.isa(verb, "mechanism_verbs")):
            found.drop(at[0], "its subject is a thing, not somebody who acts")
            found.thing = True
            return None
    found.thing = False if subject is not None else found.thing
    remains = word == "remain" and force is Force.ENCOURAGES
    stative = force is Force.PLEDGES and word in clause.lexicon["stative"]
    if not treaty and (stative or remains) and not negated:
        found.drop(at[0], "it foresees a result and names no deed")
        return None
    start = clause.over_aside(at[1])
    while clause.isa(start, "connectives"):
        start += 1
    filled = Complement(start=start, shape=Shape.INFINITIVE, force=force, frame="V")
    return _made(clause, cue, at, filled, subject=subject, found=found)


def _verb_like(clause: Clause, i: int, subject: Subject | None) -> bool:
    """A known verb; or, after somebody who acts, any plain word: "will not tolerate"."""
    word = clause.at(i)
    return word in clause.lexicon.base or (
        subject is not None and word.isalpha() and not clause.capital(i) and word != "be"
    )


def _be(
    clause: Clause, cue: CueWord, at: tuple[int, int], be: int, *,
    subject: Subject | None, force: Force, found: Findings, governed: Force | None,
) -> Hit | None:  # fmt: skip
    after = clause.over_adverbs(be + 1)
    treaty = cue.force is Force.OBLIGES
    if clause.gerund(after) and not clause.isa(after, "no_undertaking"):
        if subject is not None and not can_act(clause, subject):
            return None
        filled = Complement(start=be + 1, shape=Shape.GERUND, force=force, frame="be V-ing")
        return _made(clause, cue, (at[0], be + 1), filled, subject=subject, found=found)
    if clause.isa(after, "made") and clause.at(after + 1) == "to" and subject is not None:
        if clause.isa(head(clause, subject), "efforts_nouns"):  # "efforts should be made to align"
            filled = Complement(start=after + 2, shape=Shape.INFINITIVE, force=force, frame="efforts to V")
            made = _made(clause, cue, (at[0], after + 2), filled, subject=subject, found=found)
            return replace(made, actors=(PARTIES,))
    asked = _asked(clause, after)
    if asked is not None and subject is not None:
        filled = Complement(start=after + 2, shape=Shape.INFINITIVE, force=asked, frame="be asked to V")
        return _made(clause, cue, (at[0], after + 1), filled, subject=subject, found=found)
    deed = clause.at(after) in clause.lexicon.participle and not clause.isa(after, "no_deeds")
    if treaty and clause.isa(after, "final_participles"):
        found.drop(at[0], "a final clause or a rule of interpretation, not a duty")
        return None
    if treaty and not deed and subject is not None and clause.isa(head(clause, subject), "of_instruments"):
        found.drop(at[0], "a final clause or a rule of interpretation, not a duty")
        return None
    there = subject is not None and clause.at(subject.start) == "there"
    if treaty and not deed and not there and not _duty(clause, after):
        found.drop(at[0], "it says what something is, not what is to be done")
        return None
    stated = (
        governed is Force.DECIDES and not clause.isa(after, "no_deeds") and not clause.isa(after, "articles")
    )
    if not deed and not treaty and not stated:
        found.drop(at[0], "it describes a state and names no deed")
        return None
    if subject is None or (
        not treaty and clause.at(head(clause, subject)) in ("this", "it", "there", "these")
    ):
        found.drop(at[0], "nothing shows what is to be done")
        return None
    filled = Complement(start=subject.start, shape=Shape.CLAUSE, force=force, frame="be V-ed")
    return Hit(
        begin=subject.start,
        cue=at,
        complement=filled,
        actors=_agent(clause, after),
        rule=f"{cue.lemma}: passive",
    )


def _duty(clause: Clause, at: int) -> bool:
    """ "shall be exempt from"; not "shall be free to", which only permits."""
    return clause.isa(at, "duty_adjectives") and (clause.at(at), clause.at(at + 1)) != ("free", "to")


def _asked(clause: Clause, participle: int) -> Force | None:
    """ "would be encouraged to discuss": the force of what is asked."""
    if clause.at(participle + 1) != "to" or not clause.verb(clause.over_adverbs(participle + 2)):
        return None
    for cue in clause.lexicon.cues.get(clause.at(participle), ()):
        if cue.form == "participle" and any(frame == "X to V" for frame, _ in cue.frames):
            return cue.force
    return None


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


def _made(
    clause: Clause,
    cue: CueWord,
    at: tuple[int, int],
    filled: Complement,
    *,
    subject: Subject | None,
    found: Findings,
) -> Hit:
    who = actors(clause, found.subject) if found.subject is not None else None
    begin = clause_start(clause, subject.start) if subject is not None else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=f"{cue.lemma}: {filled.frame}")
