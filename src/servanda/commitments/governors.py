"""What governs a clause with a modal: "agreed that ... would", "confirmed that ... will"."""

from __future__ import annotations

from servanda.commitments.actors import all_parties
from servanda.commitments.clause import Clause
from servanda.commitments.hits import Findings
from servanda.commitments.subjects import Subject
from servanda.terms import Force

_WISHING = frozenset({"should", "must"})
_PROMISING = frozenset({"will", "would", "shall"})


def governor(clause: Clause, subject: Subject | None, modal: int, found: Findings) -> Force | None:
    """The force of the verb or noun that governs the clause of the modal at `modal`, or None."""
    start = subject.start if subject is not None else modal
    that = _back_to_that(clause, start - 1)
    wished = clause.at(modal)
    if clause.at(that) != "that":
        return _of_verb(clause, that, wished, said_that=False)
    verb = that - 1
    if clause.at(verb) in ("and", ","):
        return found.governed
    if clause.at(verb) not in ("and", ",") and not clause.isa(verb, "that_nouns"):
        by = next((k for k in range(verb, max(verb - 8, 0), -1) if clause.at(k) in ("by", "of")), None)
        if by is not None and clause.at(by - 1) in ("proposal", "suggestion"):
            return Force.INTENDS
    if clause.isa(verb, "that_nouns"):
        return Force.DECIDES if clause.isa(verb, "deciding_nouns") else Force.PLEDGES
    verb = next((k for k in range(verb, max(verb - 9, -1), -1) if clause.isa(k, "telling")), verb)
    if not clause.isa(verb, "reporting"):
        if clause.isa(verb, "opinions") and wished in _WISHING:
            return Force.ENCOURAGES
        if clause.isa(verb, "hoping"):
            own = subject is None or all_parties(clause, subject)
            return Force.INTENDS if own else Force.ENCOURAGES
    return _of_verb(clause, verb, wished, said_that=True)


def _back_to_that(clause: Clause, at: int) -> int:
    """ "agreed that, subject to their laws, the Parties would": over the aside to "that"."""
    if clause.at(at) != ",":
        return at
    return next((k for k in range(at - 1, max(at - 20, -1), -1) if clause.at(k) == "that"), at)


def _of_verb(clause: Clause, verb: int, wished: str, *, said_that: bool) -> Force | None:
    if clause.isa(verb, "reporting"):
        return Force.PLEDGES if wished in _PROMISING else Force.ENCOURAGES
    for cue in clause.lexicon.cues.get(clause.at(verb), ()):
        if wished in _WISHING and cue.lemma in clause.lexicon["insisting"]:
            return Force.ENCOURAGES
        if wished in _PROMISING and cue.lemma in clause.lexicon["stressing"]:
            return Force.PLEDGES
        governs = cue.part == "verb" and cue.lemma in clause.lexicon.governors
        if governs and (said_that or cue.lemma in ("agree", "announce")):
            return clause.lexicon.governors[cue.lemma]
    return None
