"""What must follow a cue for an action to be read: its complement frames."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from servanda.commitments.clause import Clause
from servanda.commitments.lexicon import CueWord
from servanda.commitments.nominal import names_action, phrase_end
from servanda.terms import Force

_WHOM = 24  # tokens between "urge" and its "to"


class Shape(StrEnum):
    """How the action is put."""

    INFINITIVE = "infinitive"
    GERUND = "gerund"
    NOMINAL = "nominal"
    CLAUSE = "clause"


@dataclass(frozen=True, kw_only=True)
class Complement:
    """An action that begins at token `start`; `whom` is the token range of who is asked, if any."""

    start: int
    shape: Shape
    force: Force
    frame: str
    whom: tuple[int, int] | None = None


def complement(clause: Clause, cue: CueWord, after: int) -> Complement | None:
    """The first frame of `cue` that the words from token `after` on fill."""
    at = clause.over_adverbs(after)
    for frame, force in cue.frames:
        found = _fill(clause, frame, after if frame in _TAKES_ADVERBS else at)
        if found is None and frame == "to N":
            found = _second_to(clause, at)
        if found is not None:
            start, shape, whom = found
            return Complement(start=start, shape=shape, force=force, frame=frame, whom=whom)
    return None


_TAKES_ADVERBS = frozenset(("N", "W"))  # "further cooperation": the adverb belongs to the action
_Filled = tuple[int, Shape, tuple[int, int] | None]


def _fill(clause: Clause, frame: str, at: int) -> _Filled | None:
    if frame == "X to V":
        return _whom(clause, at)
    if frame == "X to N":
        return _whom_nominal(clause, at)
    if frame == "to X G":
        return _whose_doing(clause, at)
    if frame.endswith("the need"):
        ahead = at + (frame != "the need")
        return _need(clause, ahead) if frame == "the need" or clause.at(at) == frame.split()[0] else None
    if frame == "X in G":
        return _in_doing(clause, at)
    if frame == "AMOUNT":
        return _sum_of_money(clause, at)
    if frame == "W":
        return _welcomed(clause, at)
    if frame == "act":
        return (at - 1, Shape.INFINITIVE, None) if clause.isa(at, "determiners") else None
    if frame == "invitation":
        return _invitation(clause, at)
    *literal, last = frame.split(" ")
    if "X" in literal[1:]:
        return _whom(clause, at + 1) if clause.at(at) == literal[0] else None
    for word in literal:
        if word == "X":
            return _whom_with(clause, at)
        if word == "ADJ":
            if not clause.isa(at, "advisable"):
                return None
            at += 1
            continue
        if word == "to" and clause.at(at) == "not":
            at += 1
        if clause.at(at) != word:
            return None
        at = clause.over_adverbs(at + 1) if word != "to" else at + 1
    filled = _open(clause, last, at, strict=not literal)
    if filled is not None and clause.at(at - 2) == "not":
        return (at - 2, filled[1], filled[2])
    return filled


def _open(clause: Clause, slot: str, at: int, *, strict: bool) -> _Filled | None:
    """The last slot of a frame: V (base verb) or N (gerund or noun of action)."""
    first = clause.over_adverbs(at)
    if slot == "EVENT":  # "looked forward to the next session": the event is what was promised
        return (at, Shape.NOMINAL, None) if clause.isa(at, "determiners") else None
    if slot == "V":
        return (at, Shape.INFINITIVE, None) if clause.verb(first) else None
    if slot == "N":
        if clause.gerund(first):
            return None if strict and clause.at(first) == "following" else (at, Shape.GERUND, None)
        return (at, Shape.NOMINAL, None) if names_action(clause, first, strict=strict) else None
    return None


def _to_verb(clause: Clause, start: int, limit: int) -> int | None:
    """Position after the first "to" + base verb from `start` on, within one clause."""
    for k in range(start, min(start + limit, len(clause))):
        if clause.at(k) in (".", ";", ":"):
            return None
        if clause.at(k) == "to" and clause.verb(clause.over_adverbs(k + 1)):
            return k + 1
        if k > start and clause.at(k) in clause.lexicon["be"]:
            return None
    return None


def _whom(clause: Clause, at: int) -> _Filled | None:
    if clause.isa(at, "prepositions") or clause.at(at) in ("to", ",", "that"):
        return None
    start = _to_verb(clause, at, _WHOM)
    if start is None or start - 1 <= at or clause.gerund(at):
        return None
    if clause.isa(phrase_end(clause, at) - 1, "action_nouns") and not clause.capital(at):
        return None  # "called for efforts to reduce": nobody is asked, something is
    return (start, Shape.INFINITIVE, (at, start - 1))


def _whom_with(clause: Clause, at: int) -> _Filled | None:
    """"tasked senior officials with preparing"."""
    for k in range(at + 1, min(at + 12, len(clause))):
        if clause.at(k) in (",", ".", ";"):
            return None
        if clause.at(k) == "with":
            filled = _open(clause, "N", k + 1, strict=False)
            return filled and (filled[0], filled[1], (at, k))
    return None


def _whom_nominal(clause: Clause, at: int) -> _Filled | None:
    """"recommitted their administrations to promoting"."""
    if not clause.isa(at, "pronouns_possessive"):
        return None
    for k in range(at + 1, min(at + 6, len(clause))):
        if clause.at(k) == "to":
            filled = _open(clause, "N", k + 1, strict=False) or _open(clause, "V", k + 1, strict=False)
            return filled and (filled[0], filled[1], (at, k))
    return None


def _whose_doing(clause: Clause, at: int) -> _Filled | None:
    """"looked forward to India hosting the session"."""
    if clause.at(at) != "to":
        return None
    for k in range(at + 2, min(at + 8, len(clause))):
        if clause.at(k) in (",", ".", ";", "of", "on", "in", "to", "and"):
            return None
        if clause.gerund(k) and (clause.capital(k - 1) or clause.isa(k - 1, "agents")):
            return (k, Shape.GERUND, (at + 1, k))
    return None


def _in_doing(clause: Clause, at: int) -> _Filled | None:
    """"supported companies in expanding their trade"."""
    for k in range(at + 1, min(at + 12, len(clause))):
        if clause.at(k) in (",", ".", ";", "and"):
            return None
        if clause.at(k) == "in" and clause.gerund(k + 1):
            return (k + 1, Shape.GERUND, None)
    return None


_MONEY = frozenset("$ € £ ¥ usd eur gbp million billion trillion".split())


def _sum_of_money(clause: Clause, at: int) -> _Filled | None:
    if clause.at(at)[:1].isdigit() or any(clause.at(k) in _MONEY for k in range(at, min(at + 6, len(clause)))):
        return (at, Shape.NOMINAL, None)
    return None


def _second_to(clause: Clause, at: int) -> _Filled | None:
    """"a commitment to a safe ocean and to conserve it": the action stands at the second "to"."""
    if clause.at(at) != "to":
        return None
    for k in range(at + 2, min(at + 30, len(clause))):
        if clause.at(k) in (".", ";", ":") or clause.isa(k, "relatives"):
            return None
        joined = clause.at(clause.back_over_adverbs(k - 1)) == "and"
        if clause.at(k) == "to" and joined:
            return _open(clause, "V", k + 1, strict=False) or _open(clause, "N", k + 1, strict=False)
    return None


def _need(clause: Clause, at: int) -> _Filled | None:
    """"the urgent need to", "the importance of": an action must follow."""
    for k in range(at, min(at + 8, len(clause))):
        if clause.isa(k, "need_nouns"):
            return _after_need(clause, k + 1)
        if clause.at(k) in BREAKING or clause.isa(k, "prepositions"):
            return None
    return None


BREAKING = frozenset(",.;:()")


def _after_need(clause: Clause, at: int) -> _Filled | None:
    word = clause.at(at)
    if word == "to":
        return _open(clause, "V", at + 1, strict=False)
    if word not in ("of", "for"):
        return None
    asked = _whom(clause, at + 1) if word == "for" else None
    if asked is not None:
        return asked
    if clause.gerund(clause.over_adverbs(at + 1)):
        return (at + 1, Shape.GERUND, None)
    named = names_action(clause, at + 1, strict=True, definite=True)
    return (at + 1, Shape.NOMINAL, None) if named else None


def _invitation(clause: Clause, at: int) -> _Filled | None:
    """An accepted invitation: the visit follows."""
    for k in range(at, min(at + 9, len(clause))):
        if clause.at(k) in ("invitation", "invitations"):
            start = _to_verb(clause, k + 1, _WHOM)
            return (start, Shape.INFINITIVE, None) if start is not None else (at, Shape.NOMINAL, None)
    return None


def _welcomed(clause: Clause, at: int) -> _Filled | None:
    """Welcomed cooperation is to go on; a welcomed signing is done."""
    k = at
    while (clause.isa(k, "determiners") or clause.isa(k, "adverbs")) and not clause.isa(k, "welcomed_future"):
        k += 1
    if clause.isa(k, "welcomed_future") and names_action(clause, at, strict=True):
        return (at, Shape.NOMINAL, None)
    return None
