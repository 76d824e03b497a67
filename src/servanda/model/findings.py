"""What a second reading holds: records, what was refused and why, and what was not answered."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.terms import Outline, Record


@dataclass(frozen=True, kw_only=True)
class Reject:
    """Something the model said that does not stand up. `words` are the model's, not the text's."""

    provision: str
    kind: str
    words: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Unanswered:
    """A provision on which there is no usable answer, and why."""

    provision: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class SecondReading:
    """What the model `name` found in the provisions `asked`; the rule of every record is "model: NAME".

    Each provision asked about was answered or is among `unanswered`; each thing in an answer is one
    of `records` or one of `rejects`.
    """

    name: str
    outline: Outline
    asked: tuple[str, ...]
    records: tuple[Record, ...] = ()
    rejects: tuple[Reject, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
