"""What was accepted of one instrument, and who decided it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from servanda.terms.parties import Instrument
from servanda.terms.provision import Outline
from servanda.terms.reading import Account
from servanda.terms.record import Record


class Verdict(StrEnum):
    """What a person made of a proposal."""

    ACCEPTED = "accepted"
    MENDED = "mended"
    REJECTED = "rejected"


class State(StrEnum):
    """Where an entry stands: proposed until somebody decides."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Who decided what, when and why. `at` is timezone-aware UTC.

    `mended` is the record as the person would have it: given with MENDED only. A rejection needs
    a reason. Raises `ValueError` where these do not agree.
    """

    verdict: Verdict
    by: str
    at: datetime
    reason: str = ""
    mended: Record | None = None

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError("A decision's time needs its time zone.")
        if not self.by.strip():
            raise ValueError("A decision needs the name of who took it.")
        if (self.verdict is Verdict.MENDED) != (self.mended is not None):
            raise ValueError("A mended record goes with the verdict “mended”, and only with it.")
        if self.verdict is Verdict.REJECTED and not self.reason.strip():
            raise ValueError("A rejection needs a reason: say in a few words why this is no record.")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A record as proposed, and every decision on it, oldest first.

    `origin` is "reader" or "person". `id` never changes, also when the record is mended.
    """

    id: str
    proposal: Record
    origin: str = "reader"
    decisions: tuple[Decision, ...] = ()

    @property
    def state(self) -> State:
        """Where the last decision leaves this entry."""
        if not self.decisions:
            return State.PROPOSED
        return State.REJECTED if self.decisions[-1].verdict is Verdict.REJECTED else State.ACCEPTED

    @property
    def record(self) -> Record:
        """The record as it stands: the last mending, else the proposal."""
        for decision in reversed(self.decisions):
            if decision.mended is not None:
                return decision.mended
        return self.proposal


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A person's word that a provision holds nothing to record."""

    provision: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Register:
    """One instrument, one of its authentic texts with its outline, and the entries read from it.

    `accounts` is what the reader said of each provision; `set_aside` what people said since.
    """

    instrument: Instrument
    outline: Outline
    entries: tuple[Entry, ...] = ()
    accounts: tuple[Account, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
