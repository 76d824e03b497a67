"""Cues in one sentence that carry an action, and words that looked like one and why they are none."""

from __future__ import annotations

from collections.abc import Callable
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
    governed: Force | None = None  # of the last clause under "agreed that"
    relative: int = 0  # token of the last modal of a relative clause
    thing: bool = False  # the last subject was a thing: what it goes on to do is no undertaking
    _subject: Subject | None = None
    _later: list[Callable[[], Subject | None]] = field(default_factory=list)

    @property
    def subject(self) -> Subject | None:
        """The last subject that could act; subjects of verbs that were no cue are looked for only now."""
        for look in self._later:
            self._subject = look() or self._subject
        self._later.clear()
        return self._subject

    @subject.setter
    def subject(self, subject: Subject | None) -> None:
        self._later.clear()
        self._subject = subject

    def look_later(self, look: Callable[[], Subject | None]) -> None:
        """Keep how a subject is found, until somebody asks for it."""
        self._later.append(look)

    @property
    def floor(self) -> int:
        """Where the last action begins: a new subject lies behind it."""
        return self.hits[-1].complement.start if self.hits else 0

    def drop(self, at: int, reason: str) -> None:
        """Keep why the word at token `at` was not read as a cue."""
        self.dropped.append((at, reason))
