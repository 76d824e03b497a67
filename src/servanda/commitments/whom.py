"""Complements that name who is to act: "urged all States to ratify"."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.nominal import phrase_end
from servanda.commitments.slots import WHOM, Filled, Shape, open_slot, to_verb


def whom(clause: Clause, at: int) -> Filled | None:
    if clause.isa(at, "prepositions") or clause.at(at) in ("to", ",", "that"):
        return None
    start = to_verb(clause, at, WHOM)
    if start is None or start - 1 <= at or clause.gerund(at):
        return None
    named = phrase_end(clause, at) - 1
    if clause.isa(named, "action_nouns") and not clause.capital(named):
        return None  # "called for efforts to reduce": nobody is asked, something is
    return (start, Shape.INFINITIVE, (at, start - 1))


def whom_with(clause: Clause, at: int) -> Filled | None:
    """ "tasked senior officials with preparing"."""
    for k in range(at + 1, min(at + 12, len(clause))):
        if clause.at(k) in (",", ".", ";"):
            return None
        if clause.at(k) == "with":
            begin = k + 1
            if (
                clause.isa(begin, "articles")
                and clause.isa(begin + 1, "charges")
                and clause.at(begin + 2) == "of"
            ):
                begin += 3
            filled = open_slot(clause, "N", begin, strict=False)
            return filled and (filled[0], filled[1], (at, k))
    return None


def whom_for(clause: Clause, at: int) -> Filled | None:
    """ "requested the Minister for the early conclusion of the accord"."""
    for k in range(at + 1, min(at + 8, len(clause))):
        if clause.at(k) in (",", ".", ";", "to", "and"):
            return None
        if clause.at(k) == "for":
            filled = open_slot(clause, "N", k + 1, strict=True)
            return filled and (filled[0], filled[1], (at, k))
    return None


def whom_nominal(clause: Clause, at: int) -> Filled | None:
    """ "recommitted their administrations to promoting"."""
    if not clause.isa(at, "pronouns_possessive"):
        return None
    for k in range(at + 1, min(at + 6, len(clause))):
        if clause.at(k) == "to":
            filled = open_slot(clause, "N", k + 1, strict=False) or open_slot(
                clause, "V", k + 1, strict=False
            )
            return filled and (filled[0], filled[1], (at, k))
    return None


def whose_doing(clause: Clause, at: int) -> Filled | None:
    """ "looked forward to India hosting the session"."""
    if clause.at(at) != "to" or clause.gerund(at + 1):
        return None
    return whose(clause, at + 1)


def whose(clause: Clause, at: int) -> Filled | None:
    """ "India hosting the session", "the international community working together"."""
    for k in range(at + 1, min(at + 7, len(clause))):
        if clause.at(k) in (",", ".", ";", "of", "on", "in", "to", "and"):
            return None
        if clause.gerund(k) and (clause.capital(k - 1) or clause.isa(k - 1, "agents")):
            return (k, Shape.GERUND, (at, k))
    return None


def in_doing(clause: Clause, at: int) -> Filled | None:
    """ "supported companies in expanding their trade"."""
    for k in range(at + 1, min(at + 12, len(clause))):
        if clause.at(k) in (",", ".", ";", "and"):
            return None
        if clause.at(k) == "in" and clause.gerund(clause.over_adverbs(k + 1)):
            return (k + 1, Shape.GERUND, None)
    return None
