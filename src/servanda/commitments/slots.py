"""The shapes an action takes, and the slots of a frame that it fills."""

from __future__ import annotations

from enum import StrEnum

from servanda.commitments.clause import Clause
from servanda.commitments.nominal import head_of, names_action


class Shape(StrEnum):
    """How the action is put."""

    INFINITIVE = "infinitive"
    GERUND = "gerund"
    NOMINAL = "nominal"
    CLAUSE = "clause"


Filled = tuple[int, Shape, tuple[int, int] | None]
"""Where an action begins, its shape, and the tokens of who is asked."""

WHOM = 40  # tokens between "urge" and its "to"


def open_slot(clause: Clause, slot: str, at: int, *, strict: bool) -> Filled | None:
    """The last slot of a frame: V (base verb) or N (gerund or noun of action)."""
    first = clause.over_adverbs(at)
    if slot == "EVENT":  # "looked forward to the next session": the event is what was promised
        return (at, Shape.NOMINAL, None) if clause.isa(at, "determiners") else None
    if slot == "EFFORTS":  # "support to the efforts of the Republic"
        return (at, Shape.NOMINAL, None) if clause.isa(head_of(clause, at), "efforts_nouns") else None
    if slot == "V":
        bound = (
            clause.at(first) == "be"
            and clause.at(clause.over_adverbs(first + 1)) in clause.lexicon.participle
        )
        return (at, Shape.INFINITIVE, None) if bound or clause.verb(first) else None
    if slot == "N":
        if clause.gerund(first):
            return None if strict and clause.at(first) == "following" else (at, Shape.GERUND, None)
        return (at, Shape.NOMINAL, None) if names_action(clause, first, strict=strict) else None
    return None


def to_verb(clause: Clause, start: int, limit: int) -> int | None:
    """Position after the first "to" + base verb from `start` on, within one clause."""
    for k in range(start, min(start + limit, len(clause))):
        if clause.at(k) in (".", ";", ":"):
            return None
        if clause.at(k) == "to" and clause.verb(clause.over_adverbs(k + 1)):
            return k + 1
        if k > start and clause.at(k) in clause.lexicon["be"]:
            return None
    return None
