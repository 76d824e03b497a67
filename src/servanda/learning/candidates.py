"""Additions that might let the reader find what a person had to add."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.commitments.clause import Clause
from servanda.commitments.lexicon.own import Document
from servanda.learning.bases import bases
from servanda.learning.proposals import Topic
from servanda.terms import PARTIES, Commitment

Candidate = tuple[Topic, Document]
_REACH = 12  # words between a verb of asking and its "to"
_FIRST = 4  # words of a commitment among which its noun of action stands
_MODALS = frozenset(["will", "shall", "would", "should", "must"])
_NO_CUES = frozenset(["be", "is", "are", "was", "were", "have", "has", "had", "to", "not"])


def candidates(clause: Clause, at: int, truth: Commitment) -> list[Candidate]:
    """Additions for the commitment that begins at token `at`, the likeliest first."""
    made = [*_cues(clause, at, truth), *_verbs(clause, at), *_agents(clause, at, truth)]
    made += _nouns(clause, at)
    unique: list[Candidate] = []
    for candidate in made:
        if candidate not in unique:
            unique.append(candidate)
    return unique


def _cues(clause: Clause, at: int, truth: Commitment) -> Iterator[Candidate]:
    before = clause.back_over_adverbs(at - 1)
    word = clause.at(before)
    if word == "to":
        first = clause.over_adverbs(at)
        frame = "to N" if clause.gerund(first) or clause.isa(first, "determiners") else "to V"
        yield from _cue(clause, clause.back_over_adverbs(before - 1), frame, truth)
        for k in range(before - 2, max(before - _REACH, -1), -1):
            if _may_ask(clause, k):
                yield from _performative(clause, k, "X to V", truth)
    elif word in clause.lexicon["prepositions"]:
        yield from _cue(clause, clause.back_over_adverbs(before - 1), f"{word} N", truth)
    elif word.isalpha():
        while clause.isa(before, "determiners"):
            before -= 1
        yield from _performative(clause, before, "N", truth)


def _cue(clause: Clause, at: int, frame: str, truth: Commitment) -> Iterator[Candidate]:
    """A verb, then an adjective after "are", then a noun, that takes the frame."""
    word = clause.at(at)
    if not _may_carry(clause, at):
        return
    entry = {"force": truth.force.value, "frames": [frame]}
    if clause.at(clause.back_over_adverbs(at - 1)) in clause.lexicon["be"]:
        yield Topic.CUE, {"adjectives": {word: entry}}
    if clause.isa(at - 1, "determiners") or clause.isa(at - 1, "pronouns_possessive"):
        yield Topic.CUE, {"nouns": {word: entry}}
    yield from _performative(clause, at, frame, truth)
    yield Topic.CUE, {"nouns": {word: entry}}


def _performative(clause: Clause, at: int, frame: str, truth: Commitment) -> Iterator[Candidate]:
    if _may_carry(clause, at):
        for lemma in bases(clause.at(at), known=clause.lexicon.base):
            entry = {"force": truth.force.value, "frames": [frame]}
            yield Topic.CUE, {"performatives": {lemma: entry}}


def _may_carry(clause: Clause, at: int) -> bool:
    word = clause.at(at)
    never = word in _NO_CUES or word in _MODALS or clause.isa(at, "prepositions")
    return word.isalpha() and not never


def _may_ask(clause: Clause, at: int) -> bool:
    """Whether a word before "X to V" looks like a finite verb."""
    return clause.at(at).endswith(("ed", "es", "s")) and _may_carry(clause, at) and not clause.capital(at)


def _verbs(clause: Clause, at: int) -> Iterator[Candidate]:
    """The first word of the commitment as a verb of action."""
    first = clause.over_adverbs(at)
    word = clause.at(first)
    if not word.isalpha() or word in clause.lexicon.base or clause.isa(first, "determiners"):
        return
    forms = bases(word, known=clause.lexicon.base) if word.endswith("ing") else [word]
    for lemma in forms:
        if lemma not in clause.lexicon.base:
            yield Topic.VERB, {"verbs": [lemma]}


def _agents(clause: Clause, at: int, truth: Commitment) -> Iterator[Candidate]:
    """The head of who is to act, as somebody who can."""
    heads = [_head(clause, actor) for actor in truth.actors if actor != PARTIES]
    modal = next((k for k in range(at - 1, max(at - 4, -1), -1) if clause.at(k) in _MODALS), None)
    if modal is not None:
        heads.append(clause.at(clause.back_over_adverbs(modal - 1)))
    for head in heads:
        if head.isalpha() and head not in clause.lexicon["agents"]:
            yield Topic.AGENT, {"agents": sorted({head, _other_number(head)})}


def _head(clause: Clause, actor: str) -> str:
    words = actor.lower().split()
    for n, word in enumerate(words[1:], start=1):
        if word in clause.lexicon["prepositions"]:
            return words[n - 1]
    return words[-1] if words else ""


def _other_number(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("man", "men")):
        return noun[:-2] + ("en" if noun.endswith("man") else "an")
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _nouns(clause: Clause, at: int) -> Iterator[Candidate]:
    """A noun at the head of the commitment as something to be done."""
    for k in range(at, min(at + _FIRST, len(clause))):
        ends = clause.isa(k + 1, "prepositions") or k + 1 >= len(clause) or not clause.at(k + 1).isalpha()
        if ends and clause.at(k).isalpha() and not clause.isa(k, "action_nouns"):
            yield Topic.ACTION_NOUN, {"action_nouns": sorted({clause.at(k), _other_number(clause.at(k))})}
            return
