"""Whether a noun phrase names something to be done, or a value, or a thing."""

from __future__ import annotations

from servanda.commitments.clause import BREAKS, Clause

WIDEST = 14  # tokens of a noun phrase before its first preposition


def head_of(clause: Clause, start: int) -> int:
    """Position of the head noun of the phrase at `start`: the word before its first preposition."""
    end = phrase_end(clause, start)
    return max(start, end - 1)


def phrase_end(clause: Clause, start: int) -> int:
    """Where the noun phrase at `start` ends: at a preposition, a mark, a relative or a verb."""
    k = start
    while k < min(start + WIDEST, len(clause)):
        word = clause.at(k)
        joined = word == "," and clause.at(k + 2) in (",", "and") and not clause.isa(k + 1, "determiners")
        stops = (word in BREAKS and not joined) or word in ".!?"
        if stops or (k > start and (clause.isa(k, "prepositions") or clause.isa(k, "relatives"))):
            break
        if k > start and (
            word in ("to", "will", "shall", "is", "are", "was", "were", "has", "have", "would")
        ):
            break
        k += 1
    return k


def names_action(clause: Clause, start: int, *, strict: bool = False, definite: bool = False) -> bool:
    """Whether the noun phrase at `start` names something to be done.

    `strict` asks that its head itself be a noun of action; otherwise any of its words may be, as
    long as its head is no value ("peace", "sovereignty"). `definite` refuses vague ones ("measures").
    """
    if start >= len(clause) or clause.isa(start, "prepositions"):
        return False
    end = phrase_end(clause, start)
    if clause.isa(end - 1, "quantifiers") and clause.at(end) == "of":
        return names_action(clause, end + 1, strict=strict)
    head = clause.at(end - 1)
    if head in clause.lexicon["action_nouns"]:
        return not (definite and head in clause.lexicon["vague_actions"])
    if strict or head in clause.lexicon["values"] or head in clause.lexicon["bodies_and_places"]:
        return False
    return any(clause.isa(k, "action_nouns") for k in range(start, end)) or names_initiative(clause, start)


def names_initiative(clause: Clause, start: int) -> bool:
    """ "the Women in Trade Initiative": a name in capitals that ends in a word for a plan."""
    for k in range(start, min(start + WIDEST, len(clause))):
        if clause.at(k) in ("initiative", "initiatives", "proposal") and k > start:
            return True
        if not (clause.capital(k) or clause.isa(k, "prepositions") or clause.isa(k, "determiners")):
            return clause.at(k) in ("initiative", "proposal")
    return False
