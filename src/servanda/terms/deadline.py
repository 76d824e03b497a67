"""When, and how often: what the words of a time phrase say, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from servanda.terms.partial_date import PartialDate


class Certainty(StrEnum):
    """How much a time phrase settles."""

    DATED = "dated"  # "by the end of 2027"
    RELATIVE = "relative"  # "within six months of entry into force": waits for its event
    RECURRING = "recurring"  # "biennial"
    OPEN = "open"  # "in the coming years", "as soon as possible"


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """How often, as the RRULE value of RFC 5545 section 3.3.10 ("FREQ=YEARLY;INTERVAL=2").

    `rule` is None where the words name no interval ("regular"). The anchor (DTSTART) is not part
    of it: a person sets it.
    """

    rule: str | None
    alternating: bool = False  # "alternately in the two capitals"


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A time phrase as a value.

    `not_before` and `not_after` bound the action where the words do; `period` is an ISO 8601
    duration counted from `event` ("P6M" of "entry into force"). All are None rather than guessed.
    """

    certainty: Certainty
    not_before: PartialDate | None = None
    not_after: PartialDate | None = None
    period: str | None = None
    event: str | None = None
    recurrence: Recurrence | None = None
