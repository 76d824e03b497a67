"""Performative verbs: "agreed to", "urges States to", "Encouraging"."""

from __future__ import annotations

from servanda.commitments.actors import actors
from servanda.commitments.adjectives import whom_words
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.passives import passive_hit
from servanda.commitments.subjects import (
    Subject,
    can_act,
    clause_start,
    head,
    joint_start,
    may_speak,
    meets,
    subject_of,
)


def verb_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    at = _with_auxiliary(clause, at)
    before = clause.back_over_adverbs(at[0] - 1)
    if clause.at(before) == "more":  # "are more determined than ever to"
        before = clause.back_over_adverbs(before - 1)
    if cue.form in ("past", "participle") and clause.at(before) in clause.lexicon["be"]:
        if _adjectival(clause, cue):
            return None
        return passive_hit(clause, cue, at, found)
    if _as_noun(clause, cue, before) or (
        before < 0 and cue.form in ("past", "participle") and _adjectival(clause, cue)
    ):
        return None
    if cue.lemma == "need" and cue.form in ("past", "participle"):
        return None  # "the consensus needed to"
    if cue.lemma == "aim" and cue.form in ("past", "participle"):
        return None  # "measures aimed at"
    if _negated(clause, at[0]):
        found.drop(at[0], "it is negated")
        return None
    filled = complement(clause, cue, at[1])
    if filled is None:
        found.drop(at[0], "no action follows it in a form it takes")
        if cue.form != "gerund":
            subject = subject_of(clause, at[0], floor=found.floor)
            found.subject = subject if subject is not None and can_act(clause, subject) else found.subject
        return None
    if cue.form == "gerund" and filled.frame == "the need" and cue.lemma not in clause.lexicon["insisting"]:
        return None
    if cue.form == "gerund" and clause.at(before) in clause.lexicon["progressive"]:
        return _finite(clause, cue, (before, at[1]), filled, found=found)
    if cue.form == "gerund":
        motive = cue.lemma in clause.lexicon["motives"]
        called = cue.lemma in ("call on", "call upon", "urge") and filled.frame == "X to V"
        said = called or (cue.lemma == "call for" and clause.at(before) == "by")
        opens = not motive and (said or _opens_clause(clause, before, found))
        return _participle(clause, cue, at, filled) if opens else None
    return _finite(clause, cue, at, filled, found=found)


def _adjectival(clause: Clause, cue: CueWord) -> bool:
    return any(c.part == "adjective" for c in clause.lexicon.cues[cue.words[0]])


def _negated(clause: Clause, i: int) -> bool:
    for k in range(i - 1, max(i - 5, -1), -1):
        if clause.isa(k, "negations"):
            return clause.at(k + 1) != "only"
        if clause.at(k) in (",", ";", ":", "and"):
            return False
    return False


def _with_auxiliary(clause: Clause, at: tuple[int, int]) -> tuple[int, int]:
    """ "continue to call on": the finite verb in front belongs to the cue."""
    to = clause.back_over_adverbs(at[0] - 1)
    if clause.at(to) == "to" and clause.isa(to - 1, "carrying_on"):
        return to - 1, at[1]
    return at


def _as_noun(clause: Clause, cue: CueWord, before: int) -> bool:
    """ "the agreed plan", "in support of": no finite verb stands there; nor does an infinitive."""
    word = clause.at(before)
    if cue.form == "base" and word in clause.lexicon.base and word not in clause.lexicon["verb_nouns"]:
        return True  # "encourage direct contacts"
    if (
        word == "to"
        or word in clause.lexicon["prepositions"]
        or word in clause.lexicon["pronouns_possessive"]
    ):
        return True
    if word in ("will", "shall", "would", "may", "can", "could", "should", "must", "might"):
        return True
    if (
        cue.form == "third"
        and word in clause.lexicon.participle
        and cue.lemma in clause.lexicon["verb_nouns"]
    ):
        return True  # "discussed plans"
    if cue.form in ("past", "participle") and word in clause.lexicon["articles"]:
        return True  # "the requested Party", "their agreed aims"
    return (
        cue.form in ("base", "third")
        and word in clause.lexicon["determiners"]
        and word not in ("all", "each")
    )


def _opens_clause(clause: Clause, before: int, found: Findings) -> bool:
    if clause.at(before) == "while":
        return True
    return before < 0 or (clause.isa(before, "clause_openers") and not found.hits)


def _participle(clause: Clause, cue: CueWord, at: tuple[int, int], filled: Complement) -> Hit | None:
    """ "Encouraging all States to ..." at the head of a preamble or a clause."""
    who = whom_words(clause, filled)
    return Hit(
        begin=at[0],
        cue=at,
        complement=filled,
        actors=who or ("parties",),
        rule=f"participle {cue.lemma}: {filled.frame}",
    )


def _finite(
    clause: Clause, cue: CueWord, at: tuple[int, int], filled: Complement, *, found: Findings
) -> Hit | None:
    subject = subject_of(clause, at[0], floor=found.floor)
    reason = _no_subject_reason(clause, cue, at, subject, found=found)
    if reason:
        found.drop(at[0], reason)
        return None
    who = whom_words(clause, filled)
    if subject is not None:
        found.subject = subject
    if who is None and found.subject is not None:
        who = actors(clause, found.subject, speaking=True)
    begin = clause_start(clause, subject.start) if subject else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=f"{cue.lemma}: {filled.frame}")


def _no_subject_reason(
    clause: Clause, cue: CueWord, at: tuple[int, int], subject: Subject | None, *, found: Findings
) -> str:
    if subject is not None:
        near = clause.capital(at[0] - 1) or clause.isa(at[0] - 1, "agents")
        if cue.lemma == "need" and not (near and can_act(clause, subject)):
            return "its subject is a thing, not somebody who acts"
        if not _agrees(clause, cue, subject):
            return "it is a noun here"
        placed = subject.bound == "which" and clause.isa(subject.start - 2, "prepositions")
        if (
            subject.bound in clause.lexicon["relatives"]
            and subject.bound not in ("that", "whereby")
            and not placed
        ):
            return "it stands in a relative clause"
        return (
            ""
            if may_speak(clause, subject) or _convened(clause, subject, cue)
            else "its subject is a thing, not somebody who acts"
        )
    before = clause.back_over_adverbs(at[0] - 1)
    bare_third = (
        cue.form == "third" and len(cue.words) == 1 and cue.lemma not in clause.lexicon["finite_anywhere"]
    )
    if clause.at(before) in clause.lexicon["relatives"] or (
        bare_third and _in_relative(clause, before, found)
    ):
        return "it stands in a relative clause"
    hereby = before < 0 or clause.at(at[0] - 1) == "hereby"
    if cue.frames and cue.frames[0][0] == "act" and not hereby:
        return "nobody is said to do it by this text"
    opens = before < 0 or clause.at(before) in (
        ",",
        ";",
        ":",
        "and",
        "but",
        "or",
        "while",
        "“",
        "*",
        "-",
        "•",
        ")",
    )
    if not opens:
        return "nothing shows who would do it"
    if cue.form != "base" or before < 0:
        return ""
    if not found.hits:
        finite = cue.lemma in clause.lexicon["finite_anywhere"] or len(cue.words) > 1
        shown = finite or found.subject is not None or clause.at(before) == "“"
        shown = shown or any(clause.at(k) in ("we", "they", "sides", "leaders") for k in range(before))
        return "" if shown else "nothing shows who would do it"
    return "" if _finite_after(clause, found, cue) else "it belongs to the action before it"


def _agrees(clause: Clause, cue: CueWord, subject: Subject) -> bool:
    """ "the master plan to promote": a base form that is a noun too needs a subject of several."""
    if cue.form != "base" or cue.words[0] not in clause.lexicon["verb_nouns"]:
        return True
    words = clause.norms[subject.start : subject.end]
    plural = words[-1].endswith("s") or clause.at(head(clause, subject)).endswith("s")
    return plural or any(w in ("we", "they", "i", "you", "and", "people", "both") for w in words)


def _convened(clause: Clause, subject: Subject, cue: CueWord) -> bool:
    """ "The Conference invites", "the summit agreed": a gathering speaks for those in it."""
    at = head(clause, subject)
    if meets(clause, subject) and clause.capital(at):
        return True
    if clause.at(at) == "it":
        return cue.form in ("past", "third")
    return cue.form == "past" and clause.isa(at, "gatherings")


def _in_relative(clause: Clause, before: int, found: Findings) -> bool:
    """ "under the plan, which builds on X and supports Y"."""
    return any(clause.at(k) in ("which", "who", "that") for k in range(found.floor, max(before, found.floor)))


def _finite_after(clause: Clause, found: Findings, cue: CueWord) -> bool:
    """A base form after "and" is finite unless it may go on an infinitive: "agree to open and support"."""
    return (
        found.hits[-1].complement.shape.value != "infinitive"
        or cue.lemma in clause.lexicon["finite_anywhere"]
        or (len(cue.words) > 1 and cue.frames[0][0] != "act")
    )
