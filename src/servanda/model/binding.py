"""The force a cue's own words can carry, by the reader's lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.commitments.clause import Clause
from servanda.commitments.force import weakened
from servanda.commitments.lexicon import CueWord
from servanda.terms import Force

_STRONG = frozenset([Force.DECIDES, Force.PLEDGES])
_OPENING = 8  # words of an action in which it may be said to be only an attempt
_JOINTS = frozenset([",", ";", ":", "and", "or"])


def forces(
    clause: Clause, cue: tuple[int, int], *, action: Clause, first: int, since: int
) -> frozenset[Force]:
    """Every force that tokens `cue` of `clause` may carry for what begins at token `first` of `action`.

    From token `since` on the words of `action` stand behind the cue. Empty where no word of the cue is
    known to bind.
    """
    spoken = _part(clause, *cue)
    led = [*spoken.norms[: len(spoken)], *action.norms[since:first]]
    words = list(_cue_words(spoken))
    told = {force for word in words for force in _of(word, led, action.norms[first : len(action)])}
    told |= _under_way(clause, cue[0])
    if any(word.part == "modal" for word in words):  # "agreed that" makes a decision of "will"
        governing = clause.lexicon.governors
        before = _cue_words(_part(clause, 0, cue[0]))
        told |= {governing[w.lemma] for w in before if w.lemma in governing}
    if _explored(action, first, since):
        return frozenset(Force.INTENDS if f in _STRONG else f for f in told)
    if told & _STRONG and _towards(action, first):
        told.add(Force.INTENDS)
    at = action.over_adverbs(first)
    at = action.over_adverbs(at + 1) if action.at(at) == "to" else at
    return frozenset(weakened(action, at, force) for force in told)


def _towards(action: Clause, first: int) -> bool:
    """Whether the action opens as an attempt or an inquiry: then the weaker "intends" is no forgery."""
    opening = range(first, min(first + _OPENING, len(action)))
    return any(action.isa(k, "exploring") or action.isa(k, "work_verbs") for k in opening)


def _part(clause: Clause, start: int, end: int) -> Clause:
    return Clause(content=clause.content, words=clause.words[start:end], lexicon=clause.lexicon)


def _under_way(clause: Clause, begin: int) -> set[Force]:
    """What is under way: "are expanding" and "are to" pledge, "are working to" may only intend."""
    if not clause.isa(begin, "progressive"):
        return set()
    doing = clause.over_adverbs(begin + 1)
    if clause.isa(doing, "working"):
        return {Force.PLEDGES, Force.INTENDS}
    return {Force.PLEDGES} if clause.gerund(doing) or clause.at(doing) == "to" else set()


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


def _of(word: CueWord, led: list[str], after: list[str]) -> Iterator[Force]:
    """Its own force, and those of its frames: "the need" in front of the action, "X to" around its doer."""
    yield word.force
    for frame, force in word.frames:
        own = [w for w in frame.split() if w.islower()]
        around = [*led, *after] if frame.startswith("X ") else led
        if force is not word.force and own and all(w in around for w in own):
            yield force
