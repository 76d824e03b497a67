"""From the cues of one sentence to its actions: spans, force, actors."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.commitments.clause import Clause
from servanda.commitments.coordination import split
from servanda.commitments.force import weakened
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lead import Lead, only_leads
from servanda.commitments.runs import runs
from servanda.commitments.slots import Shape
from servanda.terms import PARTIES, Force


@dataclass(frozen=True, kw_only=True)
class Action:
    """One action: tokens `start` to `end` of its clause, the characters of its cue, force, actors, rule."""

    start: int
    end: int
    cue: tuple[int, int]
    force: Force
    actors: tuple[str, ...]
    rule: str


def actions(
    clause: Clause, found: Findings, *, lead: Lead | None = None, topics: bool = False
) -> list[Action]:
    """All actions of the sentence in order; those of a borrowed cue bear the cue of `lead`.

    `topics` where only topics stand under the sentence: then its last action is whole with them.
    """
    made: list[Action] = []
    who: tuple[str, ...] = (PARTIES,)
    for n, hit in enumerate(found.hits):
        limit = found.hits[n + 1].begin if n + 1 < len(found.hits) else len(clause)
        who = hit.actors or who
        made += _of_hit(clause, hit, limit=limit, who=who, lead=lead, topics=topics)
    return made


def _of_hit(
    clause: Clause, hit: Hit, *, limit: int, who: tuple[str, ...], lead: Lead | None, topics: bool
) -> list[Action]:
    start = hit.complement.start
    if limit <= start or (only_leads(clause, start) and not topics):
        return []
    opens = hit.begin == hit.cue[0] == 0 or clause.at(0) in (
        "as",
        "while",
        "when",
        "since",
        "although",
        "after",
    )
    if opens and lead is None:
        limit = min(limit, _main_clause(clause, start, limit))
    said = hit.cue[1] if hit.complement.shape is Shape.CLAUSE and hit.cue[1] > start else start
    limit = limit if hit.complement.end is None else min(limit, hit.complement.end)
    shape, asked = hit.complement.shape, hit.complement.whom is not None
    ranges = runs(clause, start, limit, shape=shape, said=said)
    if _says_nothing(clause, start, ranges[0][1], wished=hit.complement.force is Force.INTENDS):
        return []
    parts = [part for a, b in ranges for part in split(clause, a, b, shape=shape, asked=asked)]
    cue = lead.cue if lead is not None else _cue(clause, hit)
    result: list[Action] = []
    for n, (a, b) in enumerate(parts):
        while a < b and clause.at(a) in ("“", '"'):
            a += 1
        first = clause.over_adverbs(a) if hit.complement.shape is not Shape.CLAUSE else a
        if b <= a or not any(clause.at(k)[:1].isalpha() for k in range(a, b)):
            continue
        rule = hit.rule if len(parts) == 1 else f"{hit.rule}, part {n + 1} of {len(parts)}"
        force = weakened(clause, first, hit.complement.force)
        if hit.rule.startswith("invite:") and "accepted" in clause.norms[b:]:
            force = Force.PLEDGES
        if result and result[0].force is Force.INTENDS and clause.isa(result[0].start, "work_verbs"):
            force = Force.INTENDS
        result.append(Action(start=a, end=b, cue=cue, force=force, actors=who, rule=rule))
    return result


def _cue(clause: Clause, hit: Hit) -> tuple[int, int]:
    """The characters of the cue, "to" and "the need to" behind it included."""
    end, start = hit.cue[1], hit.complement.start
    if end < start <= end + 6 and hit.complement.whom is None and hit.complement.shape is not Shape.CLAUSE:
        end = start
    while clause.at(end - 1) in ("“", '"', ","):
        end -= 1
    return clause.words[hit.cue[0]].start, clause.words[end - 1].end


def _says_nothing(clause: Clause, start: int, end: int, *, wished: bool) -> bool:
    """ "convey his greetings", "conclude the following Agreement": a courtesy, or this very text."""
    first = range(start, min(start + 7, end))
    if any(clause.isa(k, "courtesies") for k in first):
        return True
    if wished and clause.isa(clause.over_adverbs(start), "speech"):
        return True
    if clause.at(clause.over_adverbs(start)) not in ("enter", "conclude", "adopt", "sign", "agree"):
        return False
    told = any(clause.at(k) in ("following", "present", "this") for k in first)
    return told and any(clause.isa(k, "instruments") and clause.capital(k) for k in first)


def _main_clause(clause: Clause, start: int, limit: int) -> int:
    """ "Determined to deepen trade, Chile and Peru have ...": where the main clause begins."""
    if not (
        clause.at(0).endswith("ing")
        or clause.isa(0, "subordinators")
        or clause.at(0) in ("as", "after")
        or clause.at(0) in ("determined", "committed", "dedicated", "resolved", "ready")
    ):
        return limit
    for k in range(start + 2, limit):
        if (
            clause.at(k) == ","
            and (clause.capital(k + 1) or clause.at(k + 1) in ("the", "both", "we", "they"))
            and clause.at(k + 2) != ","
            and clause.at(k - 1) not in ("and",)
        ):
            return k
    return limit
