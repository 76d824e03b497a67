"""Who presents a noun that carries force, and whose it is: "reaffirmed Japan's commitment to"."""

from __future__ import annotations

from servanda.commitments.clause import Clause

_NEAR, _FAR = 9, 30  # tokens between a noun and the verb that presents it; where another noun was joined
_WITHIN = frozenset({"of", "on", "for", "in", "by", "to"})


def presented(clause: Clause, noun: int, floor: int) -> int | None:
    """Position of the verb that presents the noun: "reaffirmed" in "reaffirmed their firm commitment".

    The noun's own position where it stands by itself ("there is a need to"); None where nothing does.
    """
    if clause.at(noun) == "need" and "there" in clause.norms[max(noun - 5, 0) : noun]:
        return noun
    own = _it_is_our(clause, noun)
    if own is not None:
        return own
    joined = any(clause.at(k) == "and" for k in range(max(noun - 4, 0), noun))
    for k in range(noun - 1, max(noun - (_FAR if joined else _NEAR), floor - 1, -1), -1):
        if clause.isa(k, "presenting"):
            if not _describes(clause, k):
                return k
        elif _parts(clause, k, joined=joined):
            return None
    return None


def _it_is_our(clause: Clause, noun: int) -> int | None:
    """ "It is our shared goal to"."""
    if clause.at(noun - 1) == "the":
        return None
    verb = next((k for k in range(noun - 1, max(noun - 5, -1), -1) if clause.at(k) == "is"), None)
    if verb is None or clause.at(verb - 1) != "it" or clause.at(verb + 1) not in ("our", "their"):
        return None
    return verb - 1


def _parts(clause: Clause, k: int, *, joined: bool) -> bool:
    """Whether the word at `k` parts a noun from a verb before it."""
    if clause.at(k) in (";", ":", ".", "which"):
        return True
    if clause.at(k) == ",":
        return not clause.isa(k - 1, "presenting")
    return not joined and clause.isa(k, "prepositions") and clause.at(k) not in _WITHIN


def _describes(clause: Clause, k: int) -> bool:
    """ "their shared commitment": an adjective, not a verb."""
    before = clause.at(k - 1)
    named = before in clause.lexicon["determiners"] or before in clause.lexicon["pronouns_possessive"]
    return clause.at(k).endswith("ed") and named


def owner(clause: Clause, start: int, noun: int) -> tuple[str, ...] | None:
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
