"""Cues in one sentence that carry an action, and words that looked like one and why they are none."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.commitments.frames import Complement
from servanda.commitments.subjects import Subject
from servanda.terms import Force


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A cue at tokens `cue` whose action begins at `complement.start`; its clause begins at `begin`.

    `actors` is None where the hit shares the actors of the one before it.
    """

    begin: int
    cue: tuple[int, int]
    complement: Complement
    actors: tuple[str, ...] | None
    rule: str


@dataclass(kw_only=True)
class Findings:
    """What the rules found so far in a sentence, read from left to right."""

    hits: list[Hit] = field(default_factory=list)
    dropped: list[tuple[int, str]] = field(default_factory=list)  # token, reason
    subject: Subject | None = None
    governed: Force | None = None  # of the last clause under "agreed that"
    relative: int = 0  # token of the last modal of a relative clause
    thing: bool = False  # the last subject was a thing: what it goes on to do is no undertaking

    @property
    def floor(self) -> int:
        """Where the last action begins: a new subject lies behind it."""
        return self.hits[-1].complement.start if self.hits else 0

    def drop(self, at: int, reason: str) -> None:
        """Keep why the word at token `at` was not read as a cue."""
        self.dropped.append((at, reason))
