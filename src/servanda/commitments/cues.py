"""Finds the cues of a sentence: performatives, adjectives and nouns that carry force."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement, complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.modals import modal_hit
from servanda.commitments.passives import passive_hit
from servanda.commitments.progressives import progressive_hit
from servanda.commitments.subjects import Subject, actors, asked, can_act, clause_start, head, joint_start, meets, subject_of

_NEGATIONS = frozenset("not nor never neither cannot".split())
_FINITE_ANYWHERE = frozenset(
    "agree decide commit recommit intend welcome reaffirm reiterate recognize recognise emphasize emphasise underscore "
    "underline stress urge highlight resolve pledge affirm acknowledge note".split()
)


def findings(clause: Clause) -> Findings:
    """All cues of `clause` that carry an action, in order, with what was dropped and why."""
    found = Findings()
    i = 0
    while i < len(clause):
        i = _step(clause, i, found)
    return found


def _step(clause: Clause, i: int, found: Findings) -> int:
    hit = None
    for cue in clause.lexicon.cues.get(clause.at(i), ()):
        if cue.part == "verb" and i and clause.capital(i) and not _shouted(clause, i):
            continue  # "United States": a name
        after = _matched(clause, cue, i)
        if after is None:
            continue
        hit = _hit(clause, cue, (i, after), found)
        if hit is not None:
            break
    if hit is None:
        hit = progressive_hit(clause, i, found)
    if hit is None:
        return i + 1
    found.hits.append(hit)
    return max(hit.complement.start, i + 1)


def _shouted(clause: Clause, i: int) -> bool:
    """Whether a word in capitals is the text's way to begin a point: "AGREE to", "1. Agreed"."""
    word = clause.words[i]
    return clause.content[word.start : word.end].isupper() or clause.at(i - 1) in ("(", ")", "“", ".", ":", "•")


def _matched(clause: Clause, cue: CueWord, i: int) -> int | None:
    k = i
    for n, word in enumerate(cue.words):
        while n and clause.at(k) != word and (clause.isa(k, "adverbs") or clause.isa(k, "cue_adjectives")):
            k += 1
        if clause.at(k) != word:
            return None
        k += 1
    return k


def _hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    if cue.part == "modal":
        return modal_hit(clause, cue, at, found)
    if cue.part == "noun":
        return _noun(clause, cue, at, found)
    if cue.part == "adjective":
        return _adjective(clause, cue, at, found)
    return _verb(clause, cue, at, found)


def _verb(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    at = _with_auxiliary(clause, at)
    before = clause.back_over_adverbs(at[0] - 1)
    if cue.form in ("past", "participle") and clause.at(before) in clause.lexicon["be"]:
        if _adjectival(clause, cue):
            return None
        return passive_hit(clause, cue, at, found)
    if _as_noun(clause, cue, before) or (before < 0 and cue.form in ("past", "participle") and _adjectival(clause, cue)):
        return None
    if _negated(clause, at[0]):
        found.drop(at[0], "it is negated")
        return None
    filled = complement(clause, cue, at[1])
    if filled is None:
        found.drop(at[0], "no action follows it in a form it takes")
        if cue.form != "gerund":
            subject = subject_of(clause, at[0], floor=found.floor)
            found.subject = subject if subject is not None and can_act(clause, subject) else found.subject
        return None
    if cue.form == "gerund" and filled.frame == "the need" and cue.lemma not in ("emphasize", "emphasise", "stress"):
        return None
    if cue.form == "gerund":
        return _participle(clause, cue, at, filled) if _opens_clause(clause, before, found) else None
    return _finite(clause, cue, at, filled, found=found)


def _adjectival(clause: Clause, cue: CueWord) -> bool:
    return any(c.part == "adjective" for c in clause.lexicon.cues[cue.words[0]])


def _negated(clause: Clause, i: int) -> bool:
    for k in range(i - 1, max(i - 5, -1), -1):
        if clause.at(k) in _NEGATIONS:
            return clause.at(k + 1) != "only"
        if clause.at(k) in (",", ";", ":", "and"):
            return False
    return False


_AUXILIARY_VERBS = frozenset("continue continues continued wish wishes wished".split())


def _with_auxiliary(clause: Clause, at: tuple[int, int]) -> tuple[int, int]:
    """"continue to call on": the finite verb in front belongs to the cue."""
    to = clause.back_over_adverbs(at[0] - 1)
    if clause.at(to) == "to" and clause.at(to - 1) in _AUXILIARY_VERBS:
        return to - 1, at[1]
    return at


def _as_noun(clause: Clause, cue: CueWord, before: int) -> bool:
    """"the agreed plan", "in support of": no finite verb stands there; nor does an infinitive."""
    word = clause.at(before)
    if word == "to" or word in clause.lexicon["prepositions"] or word in clause.lexicon["pronouns_possessive"]:
        return True
    if word in ("will", "shall", "would", "may", "can", "could", "should", "must", "might"):
        return True
    return cue.form in ("base", "third") and word in clause.lexicon["determiners"] and word not in ("all", "each")


def _opens_clause(clause: Clause, before: int, found: Findings) -> bool:
    return before < 0 or (clause.at(before) in (",", ";", "and", "“") and not found.hits)


def _participle(clause: Clause, cue: CueWord, at: tuple[int, int], filled: Complement) -> Hit | None:
    """"Encouraging all States to ..." at the head of a preamble or a clause."""
    who = _whom(clause, filled)
    return Hit(begin=at[0], cue=at, complement=filled, actors=who or ("parties",), rule=f"participle {cue.lemma}: {filled.frame}")


def _whom(clause: Clause, filled: Complement) -> tuple[str, ...] | None:
    if filled.whom is None or filled.whom[0] >= filled.whom[1]:
        return None
    return asked(clause, Subject(start=filled.whom[0], end=filled.whom[1], bound=""))


def _finite(clause: Clause, cue: CueWord, at: tuple[int, int], filled: Complement, *, found: Findings) -> Hit | None:
    subject = subject_of(clause, at[0], floor=found.floor)
    reason = _no_subject_reason(clause, cue, at, subject, found=found)
    if reason:
        found.drop(at[0], reason)
        return None
    who = _whom(clause, filled)
    if subject is not None:
        found.subject = subject
    if who is None and found.subject is not None:
        who = actors(clause, found.subject)
    begin = clause_start(clause, subject.start) if subject else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=f"{cue.lemma}: {filled.frame}")


def _no_subject_reason(
    clause: Clause, cue: CueWord, at: tuple[int, int], subject: Subject | None, *, found: Findings
) -> str:
    if subject is not None:
        if subject.bound in clause.lexicon["relatives"] and subject.bound != "that":
            return "it stands in a relative clause"
        return "" if can_act(clause, subject) or _convened(clause, subject) else "its subject is a thing, not somebody who acts"
    before = clause.back_over_adverbs(at[0] - 1)
    if clause.at(before) in clause.lexicon["relatives"] or (cue.form == "third" and _in_relative(clause, before, found)):
        return "it stands in a relative clause"
    opens = before < 0 or clause.at(before) in (",", ";", ":", "and", "but", "or", "while", "“", "*", "-", "•", ")")
    if not opens:
        return "nothing shows who would do it"
    if cue.form != "base" or before < 0 or not found.hits:
        return ""
    return "" if _finite_after(found, cue) else "it belongs to the action before it"


def _convened(clause: Clause, subject: Subject) -> bool:
    """"The Conference invites": a capitalised gathering speaks for those in it."""
    return meets(clause, subject) and clause.capital(head(clause, subject))


def _in_relative(clause: Clause, before: int, found: Findings) -> bool:
    """"under the plan, which builds on X and supports Y"."""
    return any(clause.at(k) in ("which", "who", "that") for k in range(found.floor, max(before, found.floor)))


def _finite_after(found: Findings, cue: CueWord) -> bool:
    """A base form after "and" is finite unless it may go on an infinitive: "agree to open and support"."""
    return found.hits[-1].complement.shape.value != "infinitive" or cue.lemma in _FINITE_ANYWHERE or len(cue.words) > 1


def _adjective(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    before = clause.back_over_adverbs(at[0] - 1)
    rule = f"adjective {cue.lemma}: {filled.frame}"
    if before < 0 or clause.at(before) in (",", ";", "and", ":") and not found.hits:
        return Hit(begin=at[0], cue=at, complement=filled, actors=("parties",), rule=rule)
    if clause.at(before) not in clause.lexicon["be"]:
        return None
    verb = before
    while clause.at(verb - 1) in clause.lexicon["be"] or clause.isa(verb - 1, "adverbs") or clause.at(verb - 1) in ("have", "has"):
        verb -= 1
    return _with_subject(clause, (verb, at[1]), filled, found=found, rule=rule)


def _with_subject(
    clause: Clause, at: tuple[int, int], filled: Complement, *, found: Findings, rule: str
) -> Hit | None:
    subject = subject_of(clause, at[0], floor=found.floor)
    if subject is None and clause.at(at[0] - 1) in clause.lexicon["relatives"]:
        found.drop(at[0], "it stands in a relative clause")
        return None
    if subject is not None and not can_act(clause, subject):
        found.drop(at[0], "its subject is a thing, not somebody who acts")
        return None
    found.subject = _not_it(clause, subject) or found.subject or subject
    who = _whom(clause, filled) or (actors(clause, found.subject) if found.subject else None)
    begin = clause_start(clause, subject.start) if subject else joint_start(clause, at[0])
    return Hit(begin=begin, cue=at, complement=filled, actors=who, rule=rule)


def _not_it(clause: Clause, subject: Subject | None) -> Subject | None:
    """The subject unless it is "it", which stands for the one named before."""
    return None if subject is not None and clause.at(subject.start) == "it" else subject


def _noun(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    filled = complement(clause, cue, at[1])
    if filled is None:
        return None
    start = _presented(clause, at[0], found.floor)
    if start is None:
        found.drop(at[0], f"nobody presents this {cue.lemma} as their own here")
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
        return Hit(begin=start, cue=(start, at[1]), complement=filled, actors=owner or ("parties",), rule=rule)
    if clause.at(start - 1) == "to" or clause.at(start - 1) in clause.lexicon["modals"]:
        return None
    hit = _with_subject(clause, (start, at[1]), filled, found=found, rule=rule)
    return hit if hit is None or owner is None else _owned(hit, owner)


def _owned(hit: Hit, owner: tuple[str, ...]) -> Hit:
    return Hit(begin=hit.begin, cue=hit.cue, complement=hit.complement, actors=owner, rule=hit.rule)


def _presented(clause: Clause, noun: int, floor: int) -> int | None:
    """Position of the verb that presents the noun: "reaffirmed" in "reaffirmed their firm commitment"."""
    for k in range(noun - 1, max(noun - 9, floor - 1, -1), -1):
        if clause.isa(k, "presenting") and not _describes(clause, k):
            return k
        if clause.at(k) in (";", ":", ".", "which") or (clause.at(k) == "," and not clause.isa(k - 1, "presenting")):
            return None
        if clause.isa(k, "prepositions") and clause.at(k) not in ("of", "on", "for", "in", "by"):
            return None
    return None


def _describes(clause: Clause, k: int) -> bool:
    """"their shared commitment": an adjective, not a verb."""
    before = clause.at(k - 1)
    named = before in clause.lexicon["determiners"] or before in clause.lexicon["pronouns_possessive"]
    return clause.at(k).endswith("ed") and named


def _owner(clause: Clause, start: int, noun: int) -> tuple[str, ...] | None:
    """"welcomed Japan's decision": the one who decided acts, not the one who welcomed."""
    if clause.capital(noun - 1) and noun - 1 > start:
        return (clause.words_between(noun - 1, noun),)
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
