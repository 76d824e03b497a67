"""What would mend the reader: an addition to the lexicon and what it changes in the registers at hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from servanda.commitments.lexicon.own import Document
from servanda.learning.examples import Example
from servanda.terms import Quotation


class Topic(StrEnum):
    """What an addition is about."""

    CUE = "cue"
    FORCE = "force"
    VERB = "verb"
    ACTION_NOUN = "action noun"
    AGENT = "agent"
    AREA = "area"
    DROP = "drop"
    TOGETHER = "together"  # two additions of which neither helps alone


class Turn(StrEnum):
    """How a record changes when an addition is read with."""

    GAINED = "gained"
    LOST = "lost"
    FORCE = "force"
    AREA = "area"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change in the register at `place`. `right` is None where no decision speaks of it."""

    turn: Turn
    place: int
    words: Quotation
    right: bool | None
    to: str = ""


@dataclass(frozen=True, kw_only=True)
class Effect:
    """Every change, judged by the decisions that people took."""

    changes: tuple[Change, ...]

    @property
    def right(self) -> int:
        """Changes that agree with what people decided."""
        return sum(c.right is True for c in self.changes)

    @property
    def wrong(self) -> int:
        """Changes that go against what people decided."""
        return sum(c.right is False for c in self.changes)

    @property
    def open(self) -> int:
        """Changes of which no decision speaks."""
        return sum(c.right is None for c in self.changes)

    @property
    def worth(self) -> float:
        """For ranking: one that goes against a decision weighs as two that agree."""
        return self.right - 2 * self.wrong - 0.1 * self.open


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """An addition, the decisions that led to it, and its effect."""

    topic: Topic
    language: str
    document: Document
    because: tuple[Example, ...]
    effect: Effect
