"""Decisions as labelled examples: what the reader proposed, and what a person made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.terms import Commitment, Entry, Record, Register, State


class Verdict(StrEnum):
    """What a decision says of the reader."""

    RIGHT = "accepted"
    MENDED = "mended"
    WRONG = "rejected"
    MISSED = "added"


@dataclass(frozen=True, kw_only=True)
class Example:
    """One decided entry of the register at `place` in the list that was given.

    `truth` is the record as people left it, None where they rejected it.
    """

    place: int
    entry: Entry
    verdict: Verdict
    truth: Record | None

    @property
    def commitment(self) -> Commitment | None:
        """The truth, where it is a commitment."""
        return self.truth if isinstance(self.truth, Commitment) else None


def examples(registers: Sequence[Register]) -> tuple[Example, ...]:
    """Every decided entry, in order. What a person added and rejected again teaches nothing."""
    return tuple(
        example
        for place, register in enumerate(registers)
        for entry in register.entries
        if (example := _example(place, entry)) is not None
    )


def _example(place: int, entry: Entry) -> Example | None:
    if entry.state is State.PROPOSED:
        return None
    rejected = entry.state is State.REJECTED
    if entry.origin == "person":
        verdict = None if rejected else Verdict.MISSED
    elif rejected:
        verdict = Verdict.WRONG
    else:
        verdict = Verdict.MENDED if entry.record != entry.proposal else Verdict.RIGHT
    if verdict is None:
        return None
    return Example(place=place, entry=entry, verdict=verdict, truth=None if rejected else entry.record)
