"""One cue over several runs of words parted by semicolons: "commit to doing this; and doing that"."""

from __future__ import annotations

from servanda.commitments.actions import action_end
from servanda.commitments.clause import Clause
from servanda.commitments.nominal import names_action
from servanda.commitments.slots import Shape


def runs(clause: Clause, start: int, limit: int, *, shape: Shape, said: int) -> list[tuple[int, int]]:
    """The runs of one cue from token `start` on, as token ranges: the first ends where its action does.

    Each further one begins behind a semicolon in the same shape as the first. `said` is where the look
    for the first end begins.
    """
    nominal = shape is Shape.NOMINAL
    found = [(start, action_end(clause, said, limit, nominal=nominal))]
    while True:
        begin = _next_run(clause, found[-1][1], limit, shape)
        if begin is None:
            return found
        found.append((begin, action_end(clause, begin, limit, nominal=nominal)))


def _next_run(clause: Clause, end: int, limit: int, shape: Shape) -> int | None:
    while end < limit and clause.at(end) != ";" and clause.at(end) in clause.lexicon["trimmed"]:
        end += 1
    if clause.at(end) != ";" or end + 1 >= limit:
        return None
    begin = end + 1
    while clause.at(begin) in ("and", "or", "“", '"'):
        begin += 1
    to = clause.at(begin) == "to"
    first = clause.over_adverbs(begin + to)
    if shape is Shape.INFINITIVE and clause.verb(first):
        return begin + to
    if shape is Shape.GERUND and not (clause.isa(first, "prepositions")):
        return begin + to if clause.gerund(first) else None
    if shape is Shape.NOMINAL and names_action(clause, first, strict=True):
        return begin
    return None
