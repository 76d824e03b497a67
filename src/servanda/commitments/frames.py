"""What must follow a cue for an action to be read: its complement frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from servanda.commitments.clause import Clause
from servanda.commitments.lexicon import CueWord
from servanda.commitments.slots import Filled, Shape, open_slot
from servanda.commitments.special import (
    invitation,
    need,
    second_to,
    stressed,
    subjunctive,
    sum_of_money,
    welcomed,
)
from servanda.commitments.whom import in_doing, whom, whom_for, whom_nominal, whom_with, whose_doing
from servanda.terms import Force


@dataclass(frozen=True, kw_only=True)
class Complement:
    """An action that begins at token `start`; `whom` is the token range of who is asked, if any.

    `end` where it stands before its cue and must end there: "the need to reform was stressed".
    """

    start: int
    shape: Shape
    force: Force
    frame: str
    whom: tuple[int, int] | None = None
    end: int | None = None


def complement(clause: Clause, cue: CueWord, after: int) -> Complement | None:
    """The first frame of `cue` that the words from token `after` on fill."""
    at = _over_time(clause, clause.over_adverbs(after))
    if (
        cue.openings is not None
        and clause.at(at) not in cue.openings
        and clause.at(after) not in cue.openings
    ):
        return None
    for frame, force in cue.frames:
        found = _fill(clause, frame, after if frame in _TAKES_ADVERBS else at)
        if found is None and frame == "to N" and not any(f == "to EVENT" for f, _ in cue.frames):
            found = second_to(clause, at)
        if found is not None:
            start, shape, whom = found
            return Complement(start=start, shape=shape, force=force, frame=frame, whom=whom)
    return None


def _over_time(clause: Clause, at: int) -> int:
    """ "agreed on Friday to", "are more determined than ever to": words between a cue and its action."""
    if clause.at(at) in ("on", "last") and clause.isa(at + 1, "weekdays"):
        return at + 2
    if clause.isa(at, "weekdays"):
        return at + 1
    return at + 2 if (clause.at(at), clause.at(at + 1)) == ("than", "ever") else at


_TAKES_ADVERBS = frozenset(("N", "W"))  # "further cooperation": the adverb belongs to the action


def _act(clause: Clause, at: int) -> Filled | None:
    """ "hereby establish a Committee": the verb itself is the action."""
    return (at - 1, Shape.INFINITIVE, None) if clause.isa(at, "determiners") else None


def _new_act(clause: Clause, at: int) -> Filled | None:
    """ "launched a new dialogue": by this text, where something new is made."""
    return (at, Shape.NOMINAL, None) if clause.at(at) in ("a", "an", "new") else None


_SPECIAL: dict[str, Callable[[Clause, int], Filled | None]] = {
    "X to V": whom,
    "X to N": whom_nominal,
    "X in G": in_doing,
    "to X G": whose_doing,
    "AMOUNT": sum_of_money,
    "the need": need,
    "the deed": stressed,
    "that X be": subjunctive,
    "W": welcomed,
    "act": _act,
    "new act": _new_act,
    "invitation": invitation,
}


def _fill(clause: Clause, frame: str, at: int) -> Filled | None:
    special = _SPECIAL.get(frame)
    if special is not None:
        return special(clause, at)
    *literal, last = frame.split(" ")
    if frame.endswith("the need"):
        return need(clause, at + 1) if clause.at(at) == literal[0] else None
    if frame == "ADJ for X to V":
        advised = clause.isa(at, "advisable") and clause.at(at + 1) == "for"
        return whom(clause, at + 2) if advised else None
    if frame == "X for N":
        return whom_for(clause, at)
    if frame.endswith("X in G"):
        return in_doing(clause, at + 1) if clause.at(at) == literal[0] else None
    if "X" in literal[1:]:
        return whom(clause, at + 1) if clause.at(at) == literal[0] else None
    if literal[:1] == ["X"]:
        return whom_with(clause, at)
    return _literal(clause, literal, last, at)


def _literal(clause: Clause, literal: list[str], last: str, at: int) -> Filled | None:
    negated = False
    for word in literal:
        if word == "ADJ" and clause.isa(at, "advisable"):
            at += 1
            continue
        if word == "to" and clause.at(at) == "not":
            at, negated = at + 1, True
        if clause.at(at) != word:
            return None
        at = clause.over_adverbs(at + 1) if word != "to" else at + 1
    filled = open_slot(clause, last, at, strict=not literal)
    return (at - 2, filled[1], filled[2]) if filled is not None and negated else filled
