"""What is to be done: the deed of a commitment, behind whatever hedges it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.drafting.words import Deed, Words

_REACH = 6  # words that may stand between the beginning, or a hedge, and the deed
_NEAR = 5  # words between a hedge and what it hedges
_NOUNS_OF_DEEDS = ("ion", "ment", "ance", "ing", "al")
_BREAKS = frozenset(",;:.()")


@dataclass(frozen=True, kw_only=True)
class Act:
    """The deed at tokens `start` to `stop` of a commitment, or None where its verb is not known."""

    deed: Deed | None
    start: int
    stop: int


def act_of(norms: Sequence[str], words: Words, *, after: int = 0) -> Act:
    """The deed of a commitment whose words are `norms`; those of a clause stand `after` its modal.

    Hedges are passed over: in "explore the possibility of opening a school" it is the opening.
    """
    i, reach, nominal = after, _REACH, after == 0 and norms[:1] in (["the"], ["a"], ["an"])
    while i < len(norms) and reach > 0:
        hedge = words.hedges.at(norms, i)
        deed = words.deeds.at(norms, i)
        if norms[i] in words.sets["actors.negations"]:  # to leave something undone has no date
            return Act(deed=Deed.STANDING, start=i, stop=i + 1)
        if hedge is not None and (deed is None or _hedges(hedge.value, norms, hedge.stop, words)):
            i, reach = hedge.stop, _REACH
        elif deed is not None:
            return Act(deed=deed.value, start=i, stop=deed.stop)
        elif nominal or _may_precede(norms[i], words):
            i, reach = i + 1, reach - 1
        else:
            return Act(deed=None, start=i, stop=i + 1)
    return Act(deed=None, start=min(after, len(norms)), stop=min(after + 1, len(norms)))


def _may_precede(word: str, words: Words) -> bool:
    """Whether a word may stand before the deed: articles, adverbs, auxiliaries."""
    return (
        word.endswith("ly")
        or word in words.sets["hedges.between"]
        or word in words.sets["actors.auxiliaries"]
    )


def _hedges(kind: str, norms: Sequence[str], stop: int, words: Words) -> bool:
    """Whether a verb that may be a deed of its own ("review") only looks into another deed here."""
    return kind not in ("look", "look_if") or leads_on(norms, stop, words, nouns=kind == "look")


def leads_on(norms: Sequence[str], i: int, words: Words, *, nouns: bool) -> bool:
    """Whether a deed or a possibility follows: "consider opening", "study ways to".

    With `nouns`, one named by a noun too: "consider the inclusion of".
    """
    for k in range(i, min(i + _NEAR, len(norms))):
        found = words.hedges.at(norms, k)
        if norms[k] in words.gerunds or (found is not None and found.value != "effort"):
            return True
        if nouns and norms[k].endswith(_NOUNS_OF_DEEDS) and list(norms[k + 1 : k + 2]) == ["of"]:
            return True
        if norms[k] in _BREAKS:
            return False
    return False
