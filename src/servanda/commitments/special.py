"""Complements of single cues: needs, invitations, sums of money, welcomed cooperation."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.nominal import names_action, phrase_end
from servanda.commitments.slots import WHOM, Filled, Shape, open_slot, to_verb
from servanda.commitments.whom import whom, whose

BREAKING = frozenset(",.;:()")


def need(clause: Clause, at: int) -> Filled | None:
    """ "the urgent need to", "the importance of": an action must follow."""
    for k in range(at, min(at + 8, len(clause))):
        if clause.isa(k, "need_nouns"):
            twin = clause.at(k + 1) == "and" and clause.isa(k + 2, "need_nouns")
            return _after_need(clause, k + 1 + 2 * twin)
        if clause.at(k) in BREAKING or clause.isa(k, "prepositions"):
            return None
    return None


def _after_need(clause: Clause, at: int) -> Filled | None:
    word = clause.at(at)
    if word == "to":
        return open_slot(clause, "V", at + 1, strict=False)
    if word not in ("of", "for"):
        return None
    asked = whom(clause, at + 1) if word == "for" else None
    if asked is not None and asked[2] is not None and _somebody(clause, *asked[2]):
        return asked
    doing = whose(clause, at + 1)
    if doing is not None:
        return doing
    if clause.gerund(clause.over_adverbs(at + 1)):
        return (at + 1, Shape.GERUND, None)
    end = phrase_end(clause, at + 1)
    purpose = clause.at(end) == "to" and clause.verb(clause.over_adverbs(end + 1))
    named = names_action(clause, at + 1, strict=True, definite=not purpose)
    return (at + 1, Shape.NOMINAL, None) if named else None


def _somebody(clause: Clause, start: int, end: int) -> bool:
    """Whether the words name somebody who can be asked: "Afghanistan", "all parties", no "unity"."""
    return any(clause.capital(k) or clause.isa(k, "agents") for k in range(start, end))


def stressed(clause: Clause, at: int) -> Filled | None:
    """ "emphasised the full implementation of the accord": a definite deed, not a value."""
    if not clause.isa(at, "articles"):
        return None
    end = phrase_end(clause, at)
    deed = end - 1 > at and clause.isa(end - 1, "action_nouns") and not clause.isa(end - 1, "vague_actions")
    return (at, Shape.NOMINAL, None) if deed and clause.at(end) == "of" else None


def subjunctive(clause: Clause, at: int) -> Filled | None:
    """ "urged that the role of the Agency be acknowledged": the whole clause is asked for."""
    if clause.at(at) != "that":
        return None
    for k in range(at + 2, min(at + 30, len(clause))):
        if clause.at(k) in (".", ";", ":") or clause.isa(k, "finite"):
            return None
        done = clause.over_adverbs(k + 1)
        verb = clause.over_adverbs(k)
        if clause.isa(k - 1, "agents") and clause.at(verb) in clause.lexicon.base and clause.verb(verb):
            return (k, Shape.INFINITIVE, (at + 1, k))  # "demanded that all parties cease"
        if clause.at(k) == "be" and clause.at(done) in clause.lexicon.participle:
            return (at + 1, Shape.CLAUSE, None)
    return None


def invitation(clause: Clause, at: int) -> Filled | None:
    """An accepted invitation: the visit follows."""
    for k in range(at, min(at + 9, len(clause))):
        if clause.at(k) in ("invitation", "invitations"):
            start = to_verb(clause, k + 1, WHOM)
            return (start, Shape.INFINITIVE, None) if start is not None else (at, Shape.NOMINAL, None)
    return None


def welcomed(clause: Clause, at: int) -> Filled | None:
    """Welcomed cooperation is to go on; a welcomed signing is done."""
    k = at
    while (clause.isa(k, "determiners") or clause.isa(k, "adverbs")) and not clause.isa(k, "welcomed_future"):
        k += 1
    if clause.isa(k, "welcomed_future") and names_action(clause, at, strict=True):
        return (at, Shape.NOMINAL, None)
    return None


def sum_of_money(clause: Clause, at: int) -> Filled | None:
    if clause.at(at)[:1].isdigit() or any(
        clause.isa(k, "money") for k in range(at, min(at + 6, len(clause)))
    ):
        return (at, Shape.NOMINAL, None)
    return None


def second_to(clause: Clause, at: int) -> Filled | None:
    """ "a commitment to a safe ocean and to conserve it": the action stands at the second "to"."""
    if clause.at(at) != "to":
        return None
    for k in range(at + 2, min(at + 30, len(clause))):
        if clause.at(k) in (".", ";", ":") or clause.isa(k, "relatives"):
            return None
        joined = clause.at(clause.back_over_adverbs(k - 1)) == "and"
        if clause.at(k) == "to" and joined:
            return open_slot(clause, "V", k + 1, strict=False) or open_slot(clause, "N", k + 1, strict=False)
    return None
