"""The names of those who act, as the annotation guideline has them."""

from __future__ import annotations

from itertools import pairwise

from servanda.commitments.clause import Clause
from servanda.commitments.subjects import Subject, head
from servanda.terms import PARTIES


def actors(clause: Clause, subject: Subject | None, *, speaking: bool = False) -> tuple[str, ...]:
    """The actors as the guideline has them: ("parties",) or the shortest words that name each.

    `speaking` where the subject agrees, decides or asks: then a gathering speaks for all parties.
    """
    if subject is None or all_parties(clause, subject):
        return (PARTIES,)
    if speaking and clause.isa(head(clause, subject), "organs"):
        return (PARTIES,)
    subject = _shortest(clause, subject)
    joint = [k for k in range(subject.start, subject.end) if clause.at(k) == "and"]
    if len(joint) == 1 and _two_names(clause, subject, joint[0]):
        parts = [(subject.start, joint[0]), (joint[0] + 1, subject.end)]
        return tuple(clause.words_between(_past_adverbs(clause, a), b) for a, b in parts)
    return (clause.words_between(_past_adverbs(clause, subject.start), subject.end),)


def asked(clause: Clause, subject: Subject) -> tuple[str, ...]:
    """Who is asked to act, in the text's own words: "all parties", "our Ministers"."""
    short = _shortest(clause, subject)
    start = short.start - (clause.at(short.start - 1) in ("all", "both", "each", "every"))
    cuts = [start, *(k for k in range(start + 1, short.end) if _next_named(clause, k)), short.end]
    return tuple(_named(clause, a, b) for a, b in pairwise(cuts))


def _next_named(clause: Clause, k: int) -> bool:
    """Whether another one who is asked begins at `k`: "Member States, | the private sector"."""
    joint = clause.at(k - 1) in (",", "and", "or") and clause.at(k) not in (",", "and", "or")
    opens = clause.isa(k, "articles") or clause.capital(k) or clause.isa(k, "others")
    return joint and opens and not (clause.at(k - 1) == "and" and clause.isa(k - 2, "prepositions"))


def _named(clause: Clause, start: int, end: int) -> str:
    while end > start + 1 and clause.at(end - 1) in (",", "and", "or"):
        end -= 1
    return clause.words_between(start, end)


def _shortest(clause: Clause, subject: Subject) -> Subject:
    """Without a relative clause or an aside behind it: "all members who have not yet done so"."""
    for k in range(subject.start + 1, subject.end):
        aside = clause.isa(k + 1, "prepositions") or clause.isa(k + 1, "participles_of_aside")
        if clause.isa(k, "relatives") or clause.at(k) == "(" or (clause.at(k) == "," and aside):
            return Subject(start=subject.start, end=k - (clause.at(k - 1) == ","), bound=subject.bound)
    return subject


def _past_adverbs(clause: Clause, start: int) -> int:
    after = start
    while clause.isa(after, "adverbs") and clause.at(after) not in ("both", "each", "all", "only"):
        after += 1
    return after


def all_parties(clause: Clause, subject: Subject) -> bool:
    """Whether the subject stands for all parties: "we", "the two sides", "A and B"."""
    words = clause.norms[subject.start : subject.end]
    if words[0] in ("we", "they", "both", "us"):
        return True
    at = head(clause, subject)
    if (clause.isa(at, "gatherings") or clause.isa(at, "documents")) and not clause.capital(at):
        return True
    if clause.at(at) in ("leaders", "heads") and not any(
        clause.at(k) == "of" for k in range(at, subject.end)
    ):
        return True
    if clause.at(at) in ("two", "three") and subject.end - subject.start <= 2:
        return True
    plain = all(
        w.isdigit() or w in clause.lexicon["party_words"] or w in clause.lexicon["parties"]
        for w in words[: at - subject.start]
    )
    if clause.at(at) in clause.lexicon["parties"] and plain:
        return True
    joint = [k for k in range(subject.start, subject.end) if clause.at(k) == "and"]
    return len(joint) == 1 and _two_names(clause, subject, joint[0]) and not _bodies(clause, subject)


def _two_names(clause: Clause, subject: Subject, joint: int) -> bool:
    if clause.capital(joint + 1) and any(clause.isa(k, "prepositions") for k in range(subject.start, joint)):
        return False  # "agencies in Peru and Chile": one subject
    left = any(clause.capital(k) for k in range(subject.start, joint))
    return left and any(clause.capital(k) for k in range(joint + 1, subject.end))


def _bodies(clause: Clause, subject: Subject) -> bool:
    for k in range(subject.start, subject.end):
        word = clause.words[k]
        text = clause.content[word.start : word.end]
        if word.norm in clause.lexicon["bodies"] or (
            len(text) > 2 and text.isupper() and text.isalpha() and word.norm not in clause.lexicon["unions"]
        ):
            return True
    return False
