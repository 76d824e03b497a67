"""Nouns that carry force: "reaffirmed their commitment to", "welcomed the decision to"."""

from __future__ import annotations

from servanda.commitments.adjectives import with_subject
from servanda.commitments.clause import Clause
from servanda.commitments.frames import complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord


def noun_hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    copula = _copula(clause, cue, at)
    if copula is not None:
        return copula
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    start = _presented(clause, at[0], found.floor)
    if start is not None and start == at[0]:
        return Hit(
            begin=start, cue=at, complement=filled, actors=("parties",), rule=f"there is a {cue.lemma}"
        )
    if start is None and clause.at(at[0] - 1) in ("our", "their") and _stands_firm(clause, filled.start):
        start = at[0] - 1
        return Hit(
            begin=start, cue=(start, at[1]), complement=filled, actors=("parties",), rule=f"firm {cue.lemma}"
        )
    if start is None:
        found.drop(at[0], f"nobody presents this {cue.lemma} as their own here")
        return None
    felt = any(clause.isa(k, "courtesies") or clause.isa(k, "feelings") for k in range(start, at[0]))
    if clause.at(start) == "sharing" or felt:
        return None
    if cue.lemma == "efforts" and not clause.at(start).startswith(("welcom", "continu")):
        return None
    if clause.at(start).endswith("ing") and clause.at(start - 1) in clause.lexicon["be"]:
        start -= 1
    rule = f"noun {cue.lemma}: {filled.frame}"
    owner = _owner(clause, start, at[0])
    if clause.at(start).endswith("ing"):
        before = clause.back_over_adverbs(start - 1)
        if before >= 0 and clause.at(before) not in (",", ";", "and", "also", "“"):
            return None
        return Hit(
            begin=start, cue=(start, at[1]), complement=filled, actors=owner or ("parties",), rule=rule
        )
    if clause.at(start - 1) in clause.lexicon["modals"]:
        return None
    if clause.at(start) == "it":
        return Hit(begin=start, cue=(start, at[1]), complement=filled, actors=("parties",), rule=rule)
    if clause.at(start - 1) == "to":  # "met to reiterate their commitment to"
        who = owner or ("parties",)
        met = clause.isa(start, "meeting_to")
        return Hit(begin=start, cue=(start, at[1]), complement=filled, actors=who, rule=rule) if met else None
    hit = with_subject(clause, (start, at[1]), filled, found=found, rule=rule)
    return hit if hit is None or owner is None else _owned(hit, owner)


def _stands_firm(clause: Clause, start: int) -> bool:
    """ "Our determination to meet our commitments is unwavering"."""
    for k in range(start, min(start + 40, len(clause))):
        if clause.at(k) in ("is", "remains"):
            return clause.isa(clause.over_adverbs(k + 1), "firm")
    return False


def _copula(clause: Clause, cue: CueWord, at: tuple[int, int]) -> Hit | None:
    """ "Our commitment is to strengthen": the noun itself is the subject."""
    is_to = clause.at(at[1]) in ("is", "remains") and clause.at(at[1] + 1) == "to"
    if not is_to or clause.at(at[0] - 1) not in ("our", "their"):
        return None
    filled = complement(clause, cue, at[1] + 1)
    if filled is None:
        return None
    rule = f"noun {cue.lemma}: is to V"
    return Hit(begin=at[0] - 1, cue=(at[0] - 1, at[1] + 2), complement=filled, actors=("parties",), rule=rule)


def phrase_hit(clause: Clause, cue: CueWord, at: tuple[int, int]) -> Hit | None:
    """ "Instructions were given to": nobody is named, the parties are meant."""
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    return Hit(begin=at[0], cue=at, complement=filled, actors=("parties",), rule=f"phrase {cue.lemma}")


def _owned(hit: Hit, owner: tuple[str, ...]) -> Hit:
    return Hit(begin=hit.begin, cue=hit.cue, complement=hit.complement, actors=owner, rule=hit.rule)


def _presented(clause: Clause, noun: int, floor: int) -> int | None:
    """Position of the verb that presents the noun: "reaffirmed" in "reaffirmed their firm commitment"."""
    joined = any(clause.at(k) == "and" for k in range(max(noun - 4, 0), noun))
    reach = 30 if joined else 9
    if clause.at(noun) == "need" and "there" in clause.norms[max(noun - 5, 0) : noun]:
        return noun
    if clause.at(noun - 1) != "the":
        is_ = next((k for k in range(noun - 1, max(noun - 5, -1), -1) if clause.at(k) == "is"), None)
        if is_ is not None and clause.at(is_ - 1) == "it" and clause.at(is_ + 1) in ("our", "their"):
            return is_ - 1  # "It is our shared goal to"
    for k in range(noun - 1, max(noun - reach, floor - 1, -1), -1):
        if clause.isa(k, "presenting") and not _describes(clause, k):
            return k
        if clause.at(k) in (";", ":", ".", "which") or (
            clause.at(k) == "," and not clause.isa(k - 1, "presenting")
        ):
            return None
        apart = clause.isa(k, "prepositions") and clause.at(k) not in ("of", "on", "for", "in", "by", "to")
        if apart and reach == 9:
            return None
    return None


def _describes(clause: Clause, k: int) -> bool:
    """ "their shared commitment": an adjective, not a verb."""
    before = clause.at(k - 1)
    named = before in clause.lexicon["determiners"] or before in clause.lexicon["pronouns_possessive"]
    return clause.at(k).endswith("ed") and named


def _owner(clause: Clause, start: int, noun: int) -> tuple[str, ...] | None:
    """ "welcomed Japan's decision": the one who decided acts, not the one who welcomed."""
    if clause.capital(noun - 1) and noun - 1 > start:
        return (clause.words_between(noun - 1, noun).removesuffix("'s").removesuffix("’s"),)
    for k in range(start + 1, noun):
        if clause.at(k).endswith("'s") or clause.at(k).endswith("s'"):
            first = start + 1
            while clause.isa(first, "adverbs"):
                first += 1
            for back in range(k, start, -1):
                if clause.isa(back, "prepositions"):
                    first = back + 1
                    break
            words = clause.words_between(first, k + 1)
            return (words[:-2] if words[-1] in "sS" else words[:-1],)
    return None
