"""Whether somebody speaks a performative verb, and why not."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.hits import Findings
from servanda.commitments.lexicon import CueWord
from servanda.commitments.subjects import Subject, can_act, head, may_speak, meets

_RELATIVE = "it stands in a relative clause"
_THING = "its subject is a thing, not somebody who acts"
_NOBODY = "nothing shows who would do it"


def unspoken(
    clause: Clause, cue: CueWord, at: tuple[int, int], subject: Subject | None, *, found: Findings
) -> str:
    """Why nobody speaks the verb at `at`; empty where somebody does."""
    if subject is not None:
        return _not_by(clause, cue, at[0], subject)
    before = clause.back_over_adverbs(at[0] - 1)
    bare_third = cue.form == "third" and not _finite_word(clause, cue)
    if clause.at(before) in clause.lexicon["relatives"]:
        return _RELATIVE
    if bare_third and _in_relative(clause, before, found):
        return _RELATIVE
    act = cue.frames and cue.frames[0][0] == "act"
    if act and before >= 0 and clause.at(at[0] - 1) != "hereby":
        return "nobody is said to do it by this text"
    if before >= 0 and not clause.isa(before, "verb_openers"):
        return _NOBODY
    if cue.form != "base" or before < 0:
        return ""
    if found.hits:
        return "" if _finite_after(clause, found, cue) else "it belongs to the action before it"
    return "" if _shared(clause, cue, before, found) else _NOBODY


def _not_by(clause: Clause, cue: CueWord, verb: int, subject: Subject) -> str:
    near = clause.capital(verb - 1) or clause.isa(verb - 1, "agents")
    if cue.lemma == "need" and not (near and can_act(clause, subject)):
        return _THING
    if not _agrees(clause, cue, subject):
        return "it is a noun here"
    placed = subject.bound == "which" and clause.isa(subject.start - 2, "prepositions")
    placed = placed or subject.bound in ("that", "whereby")
    if subject.bound in clause.lexicon["relatives"] and not placed:
        return _RELATIVE
    return "" if may_speak(clause, subject) or _convened(clause, subject, cue) else _THING


def _finite_word(clause: Clause, cue: CueWord) -> bool:
    """Whether the verb can hardly be anything but finite: "welcome", "call on"."""
    return cue.lemma in clause.lexicon["finite_anywhere"] or len(cue.words) > 1


def _shared(clause: Clause, cue: CueWord, before: int, found: Findings) -> bool:
    """Whether a verb without a subject shares one that stands before it."""
    if _finite_word(clause, cue) or found.subject is not None or clause.at(before) == "“":
        return True
    return any(clause.at(k) in ("we", "they", "sides", "leaders") for k in range(before))


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
