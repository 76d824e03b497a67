"""Bullets and lettered points under a lead-in: they borrow its cue and its actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.commitments.actors import actors
from servanda.commitments.clause import Clause
from servanda.commitments.force import weakened
from servanda.commitments.frames import Complement
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.nominal import names_action
from servanda.commitments.slots import Shape
from servanda.commitments.subjects import can_act, head, subject_of
from servanda.terms import PARTIES, Force


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What a lead-in hands down: the characters of its cue, its force and its actors.

    `open` says that the cue itself stands before the colon ("The Parties shall:"), so that any
    action under it counts; otherwise only points that begin with a verb do.
    """

    cue: tuple[int, int]
    force: Force
    actors: tuple[str, ...]
    open: bool
    bare: bool = False


def lead_of(clause: Clause, found: Findings) -> Lead | None:
    """The lead that a sentence ending in a colon hands to the points under it, or None."""
    end = len(clause)
    if not end or clause.at(end - 1) not in (":", "—", "–", "to", "shall", "will"):
        return None
    last = end - 1 if clause.at(end - 1) in (":", "—", "–") else end
    hanging = _hanging(clause, last)
    if hanging is not None:
        at, force = hanging
        subject = subject_of(clause, at[0], floor=found.floor)
        if subject is not None and clause.isa(head(clause, subject), "aims"):
            return None
        named = subject is not None and can_act(clause, subject)
        who = actors(clause, subject) if named else _last_actors(found)
        return Lead(cue=_characters(clause, at), force=force, actors=who, open=True)
    if not found.hits:
        return _announced(clause, last)
    hit = found.hits[-1]
    tail = clause.norms[max(0, last - 8) : last]
    what = range(hit.complement.start, min(hit.complement.start + 4, last))
    counted = any(clause.isa(k, "quantifiers") or clause.isa(k, "next_steps") for k in what)
    open_ended = clause.isa(last - 1, "prepositions") or "following" in tail or "include" in tail or counted
    bare = clause.at(last - 1) in clause.lexicon.base
    cue = _characters(clause, hit.cue)
    force = weakened(clause, clause.over_adverbs(hit.complement.start), hit.complement.force)
    return Lead(cue=cue, force=force, actors=_last_actors(found), open=open_ended or bare, bare=bare)


def spoken_lead(clause: Clause, found: Findings) -> Lead:
    """The last cue of a sentence, for a sentence that goes on from it."""
    hit = found.hits[-1]
    force = weakened(clause, clause.over_adverbs(hit.complement.start), hit.complement.force)
    cue = _characters(clause, hit.cue)
    return Lead(cue=cue, force=force, actors=_last_actors(found), open=True)


def _bare_verb(clause: Clause, start: int, last: int) -> bool:
    """ "The Parties shall promote:": the verb still waits for what the points name."""
    return clause.over_adverbs(start) == last - 1 and clause.at(last - 1) in clause.lexicon.base


def _announced(clause: Clause, last: int) -> Lead | None:
    """ "The Participants have identified the following activities:": the points are intended."""
    tail = range(max(0, last - 25), last)
    if not any(clause.at(k) == "following" for k in tail) or not any(clause.isa(k, "planned") for k in tail):
        return None
    near = max(0, last - 12)
    verb = next(
        (k for k in tail if clause.isa(k, "deciding") or (k >= near and clause.isa(k, "identifying"))), None
    )
    if verb is None:
        return None
    subject = subject_of(clause, verb)
    if subject is not None and not can_act(clause, subject):
        return None
    cue = _characters(clause, (verb, verb + 1))
    force = Force.DECIDES if clause.isa(verb, "deciding") else Force.INTENDS
    return Lead(cue=cue, force=force, actors=actors(clause, subject), open=True)


def _last_actors(found: Findings) -> tuple[str, ...]:
    return next((h.actors for h in reversed(found.hits) if h.actors), (PARTIES,))


def _characters(clause: Clause, at: tuple[int, int]) -> tuple[int, int]:
    return clause.words[at[0]].start, clause.words[at[1] - 1].end


def _hanging(clause: Clause, last: int) -> tuple[tuple[int, int], Force] | None:
    """The cue just before the colon: "agreed to:", "shall, in particular:", "next steps will include:"."""
    for k in range(last - 1, max(last - 9, -1), -1):
        for cue in clause.lexicon.cues.get(clause.at(k), ()):
            if cue.lemma in ("state", "declare", "announce") or (
                cue.part == "noun"
                and cue.lemma not in ("commitment", "determination", "readiness", "intention")
            ):
                continue
            rest = range(k + len(cue.words), last)
            if all(
                clause.isa(r, "lead_links") or clause.isa(r, "adverbs") or clause.isa(r, "next_steps")
                for r in rest
            ):
                return (k, last), cue.force
    return None


def _own_verb(clause: Clause, first: int) -> bool:
    """Whether the point is a sentence with a finite verb of its own."""
    return any(
        cue.form in ("past", "third") or cue.part == "modal"
        for k in range(first, min(first + 14, len(clause)))
        for cue in clause.lexicon.cues.get(clause.at(k), ())
    )


def only_leads(clause: Clause, start: int) -> bool:
    """Whether the action at `start` says nothing without its points: "take the following steps:"."""
    last = len(clause) - 1
    if clause.at(last) != ":":
        return False
    if _bare_verb(clause, start, last):
        return True
    works = clause.isa(clause.over_adverbs(start), "carriers")
    if clause.isa(last - 1, "prepositions") and (clause.at(last - 1) != "to" or last - start < 6 or works):
        return True
    return "following" in clause.norms[max(start, last - 9) : last]


_MOSTLY = 4  # fewer than one point in so many may look like a deed


def topics_under(clause: Clause, points: Sequence[Clause]) -> bool:
    """Whether the points under the sentence only say what about: "cooperate in the following areas:"."""
    last = len(clause) - 1
    tail = range(max(0, last - 6), last)
    named = any(clause.isa(k, "topics") for k in tail) or clause.isa(last - 1, "exploring")
    if clause.at(last) != ":" or not named or not points:
        return False
    deeds = sum(1 for p in points if _own_verb(p, 0) or _begins_with_verb(p))
    return deeds * _MOSTLY < len(points)


def _begins_with_verb(clause: Clause) -> bool:
    first = clause.over_adverbs(1 if clause.at(0) == "to" else 0)
    return clause.verb(first) and clause.at(first) not in clause.lexicon["verb_nouns"]


def _over_marker(clause: Clause, start: int = 0) -> int:
    """Past "(a)", "b)", "(iv)", "1." at the head of a point."""
    at = start + (clause.at(start) == "(")
    short = len(clause.at(at)) <= 4 and clause.at(at).isalnum()
    return at + 2 if short and clause.at(at + 1) in (")", ".") else start


def borrowed_hit(clause: Clause, lead: Lead) -> Hit | None:
    """The hit of a point under `lead`: its action begins at its first word."""
    start = _over_marker(clause)
    while clause.at(start) in ("“", '"', "to", "and", "or", ","):
        start += 1
    start += _over_marker(clause, start) - start
    first = clause.over_adverbs(start)
    if clause.gerund(first):
        shape = Shape.GERUND
    elif (
        clause.at(first) in clause.lexicon.base
        or clause.at(first) == "not"
        or (
            clause.at(first) in clause.lexicon.third
            and clause.at(first)[:-1] not in clause.lexicon["verb_nouns"]
        )
    ):
        shape = Shape.INFINITIVE
    elif (
        lead.open and (lead.bare or names_action(clause, first, strict=True)) and not _own_verb(clause, first)
    ):
        shape = Shape.NOMINAL
    else:
        return None
    filled = Complement(start=start, shape=shape, force=lead.force, frame="point under a lead-in")
    return Hit(
        begin=start,
        cue=(start, start + 1),
        complement=filled,
        actors=lead.actors,
        rule="point under a lead-in",
    )
