"""What the finders give: words of a text with the value they state."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.terms import Amount, Deadline


@dataclass(frozen=True, kw_only=True)
class DuePhrase:
    """Characters `start` to `end` say when or how often; `deadline` is what they say."""

    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, kw_only=True)
class TargetPhrase:
    """Characters `start` to `end` name a quantity to be reached; `amount` is its value."""

    start: int
    end: int
    amount: Amount
