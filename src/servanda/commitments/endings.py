"""What ends an action: comments on it, words of a reporter, another clause."""

from __future__ import annotations

from collections.abc import Callable

from servanda.commitments.clause import Clause

Ending = Callable[[Clause, int, int], bool]
"""Whether the action ends at a token: asked with the clause, the token and where the action ends at most."""


def _always(_clause: Clause, _k: int, _limit: int) -> bool:
    return True


def _full_stop(_clause: Clause, k: int, limit: int) -> bool:
    return k + 1 == limit


def _dash(clause: Clause, k: int, _limit: int) -> bool:
    return clause.words[k].start > clause.words[k - 1].end


def _relative(clause: Clause, k: int, _limit: int) -> bool:
    """ "the borders which will ease travel": what is said of a thing is no part of the deed."""
    return clause.at(k - 1).isalpha() and not clause.isa(k - 1, "prepositions")


def _placed(clause: Clause, k: int, _limit: int) -> bool:
    """ "a round of talks at which Ministers would": the preposition goes with the relative."""
    return clause.at(k + 1) == "which"


def _comments(clause: Clause, k: int, _limit: int) -> bool:
    """Whether what follows the comma only comments: ", which", ", noting", ", such as", ", as agreed"."""
    word, after = clause.at(k + 1), clause.at(k + 2)
    if word in clause.lexicon["clause_tails"] or after in ("which", "whom") or clause.isa(k + 1, "comments"):
        return True
    if f"{word} {after}" in clause.lexicon.pairs:
        return True
    return word == "as" and after in clause.lexicon.participle


def _attributes(clause: Clause, k: int, _limit: int) -> bool:
    """ ", the Minister said": a reporter's words after what was promised."""
    first = k + 1
    for at in range(first, min(first + 9, len(clause))):
        if clause.isa(at, "reporting"):
            return at > first or clause.at(at) != "according" or clause.at(at + 1) == "to"
        if at > first and clause.isa(at, "attribution_breaks"):
            return False
    return False


def _own_subject(clause: Clause, k: int, _limit: int) -> bool:
    """ "and we have taken", "while committing to": another clause of the same speakers."""
    first = k + 1
    if clause.at(first) in ("we", "they", "he", "she"):
        return any(clause.isa(n, "finite") or cue_past(clause, n) for n in range(first + 1, first + 4))
    return clause.at(k) == "while" and _cue_in(clause, first, "gerund")


def _named_speaker(clause: Clause, k: int, _limit: int) -> bool:
    """ ", and President Soto welcomes": somebody named goes on with a verb of speech."""
    if clause.at(k - 1) != "," or not clause.capital(k + 1):
        return False
    for at in range(k + 2, min(k + 12, len(clause))):
        if clause.isa(at, "clause_breaks"):
            return False
        if any(
            c.lemma in clause.lexicon["finite_anywhere"] for c in clause.lexicon.cues.get(clause.at(at), ())
        ):
            return not clause.capital(at)
    return False


def _third(clause: Clause, k: int, _limit: int) -> bool:
    """ "and welcomes the constructive proposals": the same subject goes on."""
    return any(
        c.part == "verb" and c.form == "third" and c.lemma in clause.lexicon["finite_anywhere"]
        for c in clause.lexicon.cues.get(clause.at(k + 1), ())
    )


def _past(clause: Clause, k: int, _limit: int) -> bool:
    """ "and discussed the ...": a new finite verb, no part of an infinitive or a gerund."""
    verb = clause.over_adverbs(k + 1 + (clause.at(k + 1) in ("have", "has", "had")))
    word = clause.at(verb)
    if clause.capital(verb):
        return False
    if cue_past(clause, verb):
        return clause.at(verb + 1) not in ("and", "or", ",", "by")
    opens = clause.isa(verb + 1, "determiners") or clause.isa(verb + 1, "pronouns_possessive")
    return word in clause.lexicon.participle and word not in clause.lexicon.base and opens


def _new_clause(clause: Clause, k: int, _limit: int) -> bool:
    """ "but no date has been fixed", "while it decided to": another subject with its own finite verb."""
    for at in range(k + 1, min(k + 10, len(clause))):
        if clause.isa(at, "clause_breaks") or clause.gerund(at):
            return False
        if clause.isa(at, "finite") or cue_past(clause, at):
            return at > k + 1
    return False


def _reason(clause: Clause, k: int, _limit: int) -> bool:
    """ "as Ankara has always stood by them": why it is done."""
    named = clause.capital(k + 1) or clause.isa(k + 1, "pronouns_subject")
    return named and any(clause.at(n) in ("has", "have", "is", "are", "was") for n in range(k + 2, k + 5))


def _firm(clause: Clause, k: int, _limit: int) -> bool:
    """ "our determination to do so is unwavering": the sentence goes on about the noun."""
    return clause.isa(clause.over_adverbs(k + 1), "firm")


def trails(clause: Clause, k: int, limit: int) -> bool:
    """ ", seeking a settlement": a participle behind a noun, and not the next of a list."""
    first = k + 1
    if not clause.gerund(first) or clause.isa(first, "prepositions") or clause.at(first + 1) == "of":
        return False
    return not any(clause.at(n) == "and" and clause.gerund(n + 1) for n in range(first, limit))


def cue_past(clause: Clause, k: int) -> bool:
    """Whether a performative in the past tense stands at `k`."""
    return _cue_in(clause, k, "past")


def _cue_in(clause: Clause, k: int, form: str) -> bool:
    return any(
        c.part == "verb" and c.form == form and clause.norms[k : k + len(c.words)] == list(c.words)
        for c in clause.lexicon.cues.get(clause.at(k), ())
    )


AT_ONCE: dict[str, Ending] = {";": _always, "!": _always, "?": _always, ".": _full_stop}
"""What ends an action also at its first word."""

LATER: dict[str, tuple[Ending, ...]] = {
    "because": (_always,),
    "which": (_relative,),
    "and": (_own_subject, _named_speaker, _third, _past),
    "but": (_own_subject, _third, _new_clause, _past),
    "while": (_own_subject, _new_clause),
    "whereas": (_new_clause,),
    "is": (_firm,),
    "remains": (_firm,),
    "—": (_dash,),
    "–": (_dash,),
    **dict.fromkeys(("at", "in", "under", "during", "through", "by"), (_placed,)),
}
"""What ends an action behind its first word, by the word it stands at."""

MARKS: dict[str, tuple[Ending, ...]] = {
    ",": (_comments, _attributes),
    "”": (_comments, _attributes),
    '"': (_comments, _attributes),
    "as": (_reason,),
}

MAY_END = frozenset({*AT_ONCE, *LATER, *MARKS})
"""The words at which an action may end."""
