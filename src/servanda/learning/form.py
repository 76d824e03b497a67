"""Lessons as JSON: every measure, every proposal with its document and each of its changes."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.learning.examples import Example
from servanda.learning.lessons import Lessons
from servanda.learning.measures import Tally
from servanda.learning.proposals import Change, Proposal
from servanda.learning.sentences import said
from servanda.terms import Register


def lessons_to_json(lessons: Lessons, registers: Sequence[Register]) -> dict[str, object]:
    """All of it. `number` is what one accepts a proposal by."""
    found = lessons.measures
    return {
        "registers": [r.instrument.title for r in registers],
        "all": None if found.all is None else _tally(found.all),
        "recall": found.recall,
        "by_rule": {name: _tally(tally) for name, tally in found.by_rule.items()},
        "by_cue": {name: _tally(tally) for name, tally in found.by_cue.items()},
        "missed": [_example(e, registers) for e in found.missed],
        "forces_mended": [{"from": a, "to": b, "count": n} for (a, b), n in found.forces.items()],
        "areas_mended": [{"from": a, "to": b, "count": n} for (a, b), n in found.areas.items()],
        "proposals": [_proposal(n, p, registers) for n, p in enumerate(lessons.proposals, 1)],
        "left": [_example(e, registers) for e in lessons.left],
    }


def _tally(tally: Tally) -> dict[str, object]:
    return {
        "right": tally.right,
        "mended": tally.mended,
        "wrong": tally.wrong,
        "precision": round(tally.precision, 4),
    }


def _example(example: Example, registers: Sequence[Register]) -> dict[str, object]:
    record = example.entry.record
    return {
        "register": registers[example.place].instrument.title,
        "id": example.entry.id,
        "verdict": example.verdict.value,
        "provision": record.provision,
        "quote": record.quotation.words,
        "start": record.quotation.start,
        "end": record.quotation.end,
    }


def _proposal(number: int, proposal: Proposal, registers: Sequence[Register]) -> dict[str, object]:
    effect = proposal.effect
    return {
        "number": number,
        "topic": proposal.topic.value,
        "language": proposal.language,
        "adds": said(proposal),
        "document": proposal.document,
        "because": [_example(e, registers) for e in proposal.because],
        "right": effect.right,
        "wrong": effect.wrong,
        "not_decided": effect.open,
        "changes": [_change(c, registers) for c in effect.changes],
    }


def _change(change: Change, registers: Sequence[Register]) -> dict[str, object]:
    return {
        "turn": change.turn.value,
        "register": registers[change.place].instrument.title,
        "quote": change.words.words,
        "start": change.words.start,
        "end": change.words.end,
        "to": change.to or None,
        "right": change.right,
    }
