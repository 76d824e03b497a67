"""The force a cue's own words can carry, by the reader's lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.commitments.clause import Clause
from servanda.commitments.force import weakened
from servanda.commitments.lexicon import CueWord
from servanda.terms import Force

_JOINTS = frozenset([",", ";", ":", "and", "or"])


def forces(cue: Clause, *, before: Clause, action: Clause, first: int, since: int) -> frozenset[Force]:
    """Every force the words of `cue` may carry for the action that begins at token `first` of `action`.

    `before` is what stands in front of the cue: "agreed that" makes a decision of "will". From token
    `since` on the words of `action` stand behind the cue. Empty where no word of the cue is known to
    bind.
    """
    told = {force for word in _cue_words(cue) for force in _of(word, cue)}
    if any(word.part == "modal" for word in _cue_words(cue)):
        governing = cue.lexicon.governors
        told |= {governing[w.lemma] for w in _cue_words(before) if w.lemma in governing}
    if _explored(action, first, since):
        return frozenset(Force.INTENDS if f in (Force.DECIDES, Force.PLEDGES) else f for f in told)
    at = action.over_adverbs(first)
    at = action.over_adverbs(at + 1) if action.at(at) == "to" else at
    return frozenset(weakened(action, at, force) for force in told)


def _explored(action: Clause, first: int, since: int) -> bool:
    """Whether a quote leaves out that its action is only to be considered: "agreed to consider | opening"."""
    for k in range(first - 1, since - 1, -1):
        if action.at(k) in _JOINTS:
            return False
        if action.isa(k, "exploring"):
            return True
    return False


def _cue_words(clause: Clause) -> Iterator[CueWord]:
    known = clause.lexicon.cues
    for k in range(len(clause)):
        for word in known.get(clause.at(k), ()):
            if tuple(clause.norms[k : k + len(word.words)]) == word.words:
                yield word


def _of(word: CueWord, cue: Clause) -> Iterator[Force]:
    """Its own force, and that of a frame whose own words the cue holds ("the need")."""
    yield word.force
    for frame, force in word.frames:
        own = [w for w in frame.split() if w.islower()]
        if force is not word.force and own and all(w in cue.norms for w in own):
            yield force
