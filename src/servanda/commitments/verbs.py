"""Performative verbs: "agreed to", "urges States to", "Encouraging"."""

from __future__ import annotations

from functools import partial

from servanda.commitments.actors import actors, all_parties
from servanda.commitments.adjectives import whom_words
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.passives import passive_hit
from servanda.commitments.speakers import unspoken
from servanda.commitments.subjects import Subject, can_act, clause_start, joint_start, subject_of


def verb_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    """The hit of a performative verb at tokens `at`, or None with the reason kept in `found`."""
    at = _with_auxiliary(clause, at)
    before = clause.back_over_adverbs(at[0] - 1)
    if clause.at(before) == "more":  # "are more determined than ever to"
        before = clause.back_over_adverbs(before - 1)
    done = cue.form in ("past", "participle")
    if done and clause.at(before) in clause.lexicon["be"]:
        return None if _adjectival(clause, cue) else passive_hit(clause, cue, at, found)
    if _as_noun(clause, cue, before) or (done and _as_adjective(clause, cue, before)):
        return None
    if cue.frames[:1] and cue.frames[0][0] == "new act" and not _newly(clause, cue, at[0], before):
        return None
    if _negated(clause, at[0]):
        found.drop(at[0], "it is negated")
        return None
    filled = complement(clause, cue, at[1])
    if filled is None:
        _without_action(clause, cue, at, found)
        return None
    if cue.form == "gerund":
        return _gerund(clause, cue, at, filled, before=before, found=found)
    return _finite(clause, cue, at, filled, found=found)


def _newly(clause: Clause, cue: CueWord, verb: int, before: int) -> bool:
    """ "we have launched a dialogue", "they are launching a fund": by this text, with no day of the past."""
    if cue.form == "gerund" and clause.at(before) not in clause.lexicon["progressive"]:
        return False
    subject = subject_of(clause, verb)
    if subject is None or not all_parties(clause, subject) or subject.bound in clause.lexicon["relatives"]:
        return False
    return not any(clause.at(k).isdigit() and len(clause.at(k)) == 4 for k in range(len(clause)))


def _as_adjective(clause: Clause, cue: CueWord, before: int) -> bool:
    """ "Determined to", "measures aimed at", "the consensus needed to"."""
    return cue.lemma in ("aim", "need") or (before < 0 and _adjectival(clause, cue))


def _without_action(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> None:
    """Keep why the verb was no cue, and who its subject is: the next verb may share it."""
    found.drop(at[0], "no action follows it in a form it takes")
    if cue.form != "gerund":
        found.look_later(partial(_acting, clause, at[0], found.floor))


def _acting(clause: Clause, verb: int, floor: int) -> Subject | None:
    subject = subject_of(clause, verb, floor=floor)
    return subject if subject is not None and can_act(clause, subject) else None


def _gerund(
    clause: Clause, cue: CueWord, at: tuple[int, int], filled: Complement, *, before: int, found: Findings
) -> Hit | None:
    if filled.frame == "the need" and cue.lemma not in clause.lexicon["insisting"]:
        return None
    if clause.at(before) in clause.lexicon["progressive"]:
        return _finite(clause, cue, (before, at[1]), filled, found=found)
    called = cue.lemma in ("call on", "call upon", "urge") and filled.frame == "X to V"
    called = called or (cue.lemma == "call for" and clause.at(before) == "by")
    opens = called or _opens_clause(clause, before, found)
    if filled.frame == "N" and clause.at(before) == "and":
        return None  # "..., and supporting the return of refugees": one of a list of deeds
    motive = cue.lemma in clause.lexicon["motives"]
    return _participle(clause, cue, at, filled) if opens and not motive else None


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
    reason = unspoken(clause, cue, at, subject, found=found)
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
