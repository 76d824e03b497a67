"""Nouns that carry force: "reaffirmed their commitment to", "welcomed the decision to"."""

from __future__ import annotations

from dataclasses import replace

from servanda.commitments.adjectives import with_subject
from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.presenting import owner, presented
from servanda.terms import PARTIES

_OWN = frozenset({"our", "their"})


def noun_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    """The hit of a noun that carries force, presented by a verb or standing by itself."""
    if clause.capital(at[0]) and clause.at(at[0] + 1) == "of" and clause.capital(at[0] + 2):
        return None  # "the Plan of Action to": a name
    alone = _copula(clause, cue, at)
    if alone is not None:
        return alone
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    start = presented(clause, at[0], found.floor)
    if start is None:
        firm = clause.at(at[0] - 1) in _OWN and _stands_firm(clause, filled.start)
        if firm:
            return _of_parties(at[0] - 1, at[1], filled, f"firm {cue.lemma}")
        found.drop(at[0], f"nobody presents this {cue.lemma} as their own here")
        return None
    if start == at[0]:
        return _of_parties(start, at[1], filled, f"there is a {cue.lemma}")
    if _only_felt(clause, cue, start, at[0]):
        return None
    if clause.at(start).endswith("ing") and clause.at(start - 1) in clause.lexicon["be"]:
        start -= 1
    return _by_presenter(clause, (start, at[1]), filled, cue, owner=owner(clause, start, at[0]), found=found)


def _by_presenter(
    clause: Clause, at: tuple[int, int], filled: Complement, cue: CueWord, *,
    owner: tuple[str, ...] | None, found: Findings,
) -> Hit | None:  # fmt: skip
    start, rule = at[0], f"noun {cue.lemma}: {filled.frame}"
    if clause.at(start).endswith("ing"):
        before = clause.back_over_adverbs(start - 1)
        opens = before < 0 or clause.isa(before, "participle_openers")
        return _of_parties(start, at[1], filled, rule, owner) if opens else None
    if clause.at(start - 1) in clause.lexicon["modals"]:
        return None
    if clause.at(start) == "it":
        return _of_parties(start, at[1], filled, rule)
    if clause.at(start - 1) == "to":  # "met to reiterate their commitment to"
        return _of_parties(start, at[1], filled, rule, owner) if clause.isa(start, "meeting_to") else None
    hit = with_subject(clause, at, filled, found=found, rule=rule)
    return hit if hit is None or owner is None else replace(hit, actors=owner)


def _of_parties(
    start: int, end: int, filled: Complement, rule: str, owner: tuple[str, ...] | None = None
) -> Hit:
    return Hit(begin=start, cue=(start, end), complement=filled, actors=owner or (PARTIES,), rule=rule)


def _only_felt(clause: Clause, cue: CueWord, start: int, noun: int) -> bool:
    """ "sharing the aim", "expressed satisfaction with the decision": nobody takes it on here."""
    if any(clause.isa(k, "courtesies") or clause.isa(k, "feelings") for k in range(start, noun)):
        return True
    if cue.lemma == "efforts":
        return not clause.at(start).startswith(("welcom", "continu"))
    return clause.at(start) == "sharing"


def _stands_firm(clause: Clause, start: int) -> bool:
    """ "Our determination to meet our commitments is unwavering"."""
    for k in range(start, min(start + 40, len(clause))):
        if clause.at(k) in ("is", "remains"):
            return clause.isa(clause.over_adverbs(k + 1), "firm")
    return False


def _copula(clause: Clause, cue: CueWord, at: tuple[int, int]) -> Hit | None:
    """ "Our commitment is to strengthen": the noun itself is the subject."""
    is_to = clause.at(at[1]) in ("is", "remains") and clause.at(at[1] + 1) == "to"
    if not is_to or clause.at(at[0] - 1) not in _OWN:
        return None
    filled = complement(clause, cue, at[1] + 1)
    if filled is None:
        return None
    return _of_parties(at[0] - 1, at[1] + 2, filled, f"noun {cue.lemma}: is to V")


def phrase_hit(clause: Clause, cue: CueWord, at: tuple[int, int]) -> Hit | None:
    """ "Instructions were given to": nobody is named, the parties are meant."""
    filled = complement(clause, cue, at[1])
    if filled is None or clause.at(at[0] - 1) == "no":
        return None
    return _of_parties(at[0], at[1], filled, f"phrase {cue.lemma}")
