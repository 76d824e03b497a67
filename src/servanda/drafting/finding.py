"""What a review finds: a place in the draft, what is hard about it, and how it could be worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from servanda.drafting.wording import ADVICE, PROBLEMS
from servanda.terms import Quotation


class Concern(StrEnum):
    """What makes a promise hard to follow up."""

    ACTOR = "actor"
    DATE = "date"
    OPEN_DATE = "open_date"
    RHYTHM = "rhythm"
    PAST = "past"
    HEDGE = "hedge"
    MEASURE = "measure"
    CONDITION = "condition"
    BODY = "body"
    INSTRUMENT = "instrument"
    MECHANISM = "mechanism"
    REPEAT = "repeat"
    CLASH = "clash"
    ABBREVIATION = "abbreviation"


class Severity(StrEnum):
    """How much depends on it: settle before signing, worth settling, could be clearer."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Words of the draft and the provision they stand in."""

    provision: str
    quotation: Quotation


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to look at again, at the words `place`.

    `case` says which form of the concern it is ("actor.passive"); `record` names the commitment it is
    about, or None where it is about the draft as a whole; `elsewhere` is the other place of a promise
    made twice. `values` fill the blanks of `problem` and `advice`. `pattern` is a way to word it, in
    the language of the draft, with [brackets] for what only the parties can know.
    """

    concern: Concern
    case: str
    severity: Severity
    place: Place
    record: str | None = None
    elsewhere: Place | None = None
    pattern: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def problem(self) -> str:
        """What is hard about these words, in a sentence or two."""
        return PROBLEMS[self.case].format(**self.values)

    @property
    def advice(self) -> str:
        """What to do about it, in one sentence."""
        return ADVICE[self.case].format(**self.values)
