"""What a reader makes of one text, with every provision accounted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from servanda.terms.provision import Outline
from servanda.terms.record import Record


class Disposition(StrEnum):
    """How a provision ended. Each ends in exactly one way."""

    RECORDED = "recorded"
    SET_ASIDE = "set_aside"
    UNDECIDED = "undecided"


@dataclass(frozen=True, kw_only=True)
class Account:
    """What became of one provision, and why."""

    provision: str
    disposition: Disposition
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An outline, the records proposed in it (in the order of their words) and the account.

    Raises `ValueError` unless `accounts` names each provision exactly once.
    """

    outline: Outline
    records: tuple[Record, ...]
    accounts: tuple[Account, ...]

    def __post_init__(self) -> None:
        named = [a.provision for a in self.accounts]
        if named != [p.number for p in self.outline.provisions]:
            raise ValueError("Every provision must be accounted for exactly once, in order.")

    def tally(self) -> dict[Disposition, int]:
        """How many provisions ended in each way. The sum is the number of provisions."""
        counts = Counter(a.disposition for a in self.accounts)
        return {d: counts.get(d, 0) for d in Disposition}
