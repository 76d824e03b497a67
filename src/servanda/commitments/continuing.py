"""Sentences that go on from the one before: "This includes strengthening ...", "These will include:"."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.frames import Complement
from servanda.commitments.hits import Hit
from servanda.commitments.lead import Lead
from servanda.commitments.nominal import names_action
from servanda.commitments.slots import Shape

_REACH = 7  # tokens between "This" and its "includes"


def says_what_includes(clause: Clause) -> int | None:
    """The token behind "This includes", "Such work will include" at the head of a sentence, or None."""
    if clause.at(0) not in ("this", "these", "it", "such", "they", "our"):
        return None
    for k in range(1, _REACH):
        if clause.isa(k, "including_verbs"):
            plain = k == 1 or clause.isa(k - 1, "modals")
            return k + 1 + (clause.at(k + 1) == "on") if plain else None
        if clause.isa(k, "mechanisms") or clause.at(k) in (",", ";", ":", ".", "to", "that", "which", "and"):
            return None
    return None


def continued_hit(clause: Clause, lead: Lead) -> Hit | None:
    """The hit of a sentence that says what the action before it includes; it shares the cue of `lead`."""
    start = says_what_includes(clause)
    if start is None:
        return None
    first = clause.over_adverbs(start)
    if clause.gerund(first) and not clause.isa(first, "prepositions"):
        shape = Shape.GERUND
    elif names_action(clause, start, strict=True):
        shape = Shape.NOMINAL
    else:
        return None
    frame = "what it includes"
    filled = Complement(start=start, shape=shape, force=lead.force, frame=frame)
    return Hit(begin=0, cue=(0, start), complement=filled, actors=lead.actors, rule=frame)
