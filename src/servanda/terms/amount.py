"""A quantity to be reached: its number and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """Which side of the number counts as reaching it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    UP_TO = "up_to"


@dataclass(frozen=True, kw_only=True)
class Amount:
    """`value` in `unit`: an ISO 4217 code for money ("USD"), "%" or the noun counted ("scholarships").

    "USD 1 billion" is 1000000000 USD: the scale is multiplied in, never rounded.
    """

    value: Decimal
    unit: str
    bound: Bound = Bound.EXACT
    currency: bool = False
