"""Who acts: the subject of a cue, and whether it can act at all."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.commitments.clause import Clause

_STOPS = frozenset(",;:.—–!?")
_LONGEST = 60
_ASIDE = 70  # tokens of an aside between a subject and its verb


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Token range of a subject; `bound` is the word that stands before it, such as "that" or ","."""

    start: int
    end: int
    bound: str


def subject_of(clause: Clause, verb: int, *, floor: int = 0) -> Subject | None:
    """The subject left of the finite verb at `verb`, not reaching before `floor`.

    None where the verb has none of its own: after "and", after a comma, at the start.
    """
    end = _back_over_helpers(clause, verb - 1) + 1
    if end > 1 and clause.isa(end - 1, "weekdays"):
        end -= 2 if clause.at(end - 2) in ("on", "last") else 1
    if end > 0 and clause.at(end - 1) == ",":
        end = _before_aside(clause, end - 1)
    if end > 0 and clause.at(end - 1) == ")":
        end = _before_bracket(clause, end - 1)
    if end <= floor or clause.at(end - 1) in ("and", "but", "or", "nor") or clause.at(end - 1) in _STOPS:
        return None
    if clause.at(end - 1) in ("we", "they"):
        return Subject(start=end - 1, end=end, bound=clause.at(end - 2))
    start = _left_edge(clause, end, floor)
    start = _past_coordination(clause, start, end, floor)
    start = _past_lead(clause, start, end)
    while start < end and clause.at(start) in ("“", '"', "‘"):
        start += 1
    bound = clause.at(start - 1)
    return Subject(start=start, end=end, bound=bound) if start < end else None


def _back_over_helpers(clause: Clause, i: int) -> int:
    while i >= 0 and (clause.isa(i, "auxiliaries") or clause.adverb(i)):
        if clause.at(i) in ("both", "all", "each"):
            break
        i -= 1
    return i


def _before_aside(clause: Clause, comma: int) -> int:
    """Where the subject ends before ", in accordance with their laws,"; `comma + 1` if it is no aside."""
    for k in range(comma - 1, max(comma - _ASIDE, -1), -1):
        if clause.at(k) in (";", ":", "."):
            break
        if clause.at(k) == ",":
            opens = clause.isa(k + 1, "prepositions") or clause.isa(k + 1, "relatives")
            opens = opens or clause.isa(k + 1, "participles_of_aside") or clause.gerund(k + 1)
            return k if opens else comma + 1
    return comma + 1


def _before_bracket(clause: Clause, close: int) -> int:
    for k in range(close - 1, max(close - 12, -1), -1):
        if clause.at(k) == "(":
            return k
    return close + 1


def _left_edge(clause: Clause, end: int, floor: int) -> int:
    k = end - 1
    while k >= max(floor, end - _LONGEST):
        word = clause.at(k)
        if word == "," and not _lists_names(clause, k, end):
            break
        if (word in _STOPS and word != ",") or word in "()[]" or clause.isa(k, "reporting"):
            break
        if k < end and (clause.isa(k, "relatives") or clause.isa(k, "subordinators")) and word != "both":
            break
        k -= 1
    return k + 1


def _lists_names(clause: Clause, comma: int, end: int) -> bool:
    """Whether the comma stands in "Kenya, Uganda and Rwanda"."""
    named = clause.capital(comma - 1) and (
        clause.capital(comma + 1) or clause.at(comma + 1) in ("the", "and")
    )
    return (
        named and any(clause.at(k) == "and" for k in range(comma, min(end, comma + 14))) and end - comma < 14
    )


def _past_coordination(clause: Clause, start: int, end: int, floor: int) -> int:
    """After an earlier action "... and the leaders agreed": the subject begins after "and"."""
    if start > floor or floor == 0:
        return start
    for k in range(end - 1, start - 1, -1):
        if clause.at(k) in ("and", "but", "while"):
            return k + 1
    return end


def _past_lead(clause: Clause, start: int, end: int) -> int:
    """ "In this context the two sides": the subject is the last noun phrase."""
    if not clause.isa(start, "prepositions") and clause.at(start) not in ("to", "and", "but"):
        return start
    for k in range(end - 1, start, -1):
        opens = clause.at(k) in ("the", "both", "we", "they", "each") or (
            clause.capital(k) and not clause.capital(k - 1) and clause.at(k - 1) not in ("the", "of", "and")
        )
        if opens and not clause.isa(k - 1, "prepositions") and clause.at(k - 1) != "and":
            return k
    return start if clause.at(start) not in ("and", "but") else start + 1


def clause_start(clause: Clause, start: int) -> int:
    """Where the clause of a subject at `start` begins: ", and to this end, we" begins at "and"."""
    if clause.at(start - 1) != ",":
        return start
    for k in range(start - 2, max(start - 10, -1), -1):
        if clause.at(k) == "," and clause.at(k + 1) != "and":
            return k + 1 if clause.isa(k + 1, "prepositions") else start
        if clause.at(k) in ("and", "but") and (clause.isa(k + 1, "prepositions") or clause.at(k + 1) == ","):
            return k
    return start


def joint_start(clause: Clause, verb: int) -> int:
    """Where a verb group without a subject of its own begins, its ", and" included."""
    k = verb
    while k > 0 and (clause.adverb(k - 1) or clause.isa(k - 1, "auxiliaries")):
        k -= 1
    if clause.at(k - 1) in ("and", "but"):
        k -= 1
    elif clause.at(k - 1) != ",":
        k = verb
    return k - 1 if clause.at(k - 1) == "," else k


def head(clause: Clause, subject: Subject) -> int:
    """Position of the subject's head noun: the last word before its first preposition."""
    for k in range(subject.start + 1, subject.end):
        follows = clause.isa(k, "prepositions") or clause.at(k) in (",", "(")
        doing = clause.gerund(k) and not clause.capital(k) and not clause.isa(k - 1, "determiners")
        if follows or (doing and k + 1 < subject.end):
            return k - 1
    return subject.end - 1


def in_reduced_relative(clause: Clause, subject: Subject) -> bool:
    """ "the work we are doing": the pronoun follows a noun, and an earlier clause is under way."""
    if clause.at(subject.start) not in ("we", "they") or not subject.bound.isalpha():
        return False
    bound = subject.start - 1
    if clause.isa(bound, "conjunctions") or clause.isa(bound, "subordinators") or clause.adverb(bound):
        return False
    if subject.bound in clause.lexicon["relatives"]:
        return False
    k = bound
    while k > 0 and clause.at(k - 1) not in _STOPS and bound - k < 25:
        if clause.isa(k - 1, "pronouns_subject") or clause.isa(k - 1, "finite"):
            return True
        k -= 1
    opens = clause.isa(k, "prepositions") or clause.isa(k, "subordinators") or clause.adverb(k)
    return not opens and not clause.isa(bound, "times") and clause.at(k) not in ("to", "as", "and", "but")


def can_act(clause: Clause, subject: Subject) -> bool:
    """Whether the subject is somebody: the railway will not lower costs by a promise."""
    if any(
        clause.isa(k, "pronouns_subject") for k in range(subject.start, min(subject.start + 2, subject.end))
    ):
        return True
    at = head(clause, subject)
    word = clause.at(at)
    if word == "it":
        return subject.bound == "that"
    if word in clause.lexicon["agents"]:
        return True
    if word in clause.lexicon["outsiders"]:
        return False
    if word in clause.lexicon["things"] or word in clause.lexicon["mechanisms"]:
        return False
    return clause.capital(at) and clause.at(at - 1) not in ("this", "these")


def may_speak(clause: Clause, subject: Subject) -> bool:
    """Whether the subject can agree, ask or pledge: any but a thing; a declaration speaks for its parties."""
    at = head(clause, subject)
    if clause.isa(at, "documents") or can_act(clause, subject):
        return True
    word = clause.at(at)
    named = clause.at(subject.start) in ("this", "these", "that", "it", "there", "which")
    unlike = clause.isa(at, "things") or clause.isa(at, "mechanisms") or clause.isa(at, "action_nouns")
    return not named and not unlike and not clause.isa(at, "outsiders") and not _abstract(word)


def _abstract(word: str) -> bool:
    return word.removesuffix("s").endswith(
        ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ure")
    )


def meets(clause: Clause, subject: Subject) -> bool:
    """Whether the subject is a mechanism, which acts only by meeting, reporting and the like."""
    return clause.at(head(clause, subject)) in clause.lexicon["mechanisms"]
