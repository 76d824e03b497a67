"""What is found when a report is held against a register: frozen values, each with its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from servanda.terms import Commitment, Entry, PartialDate, Provision, Quotation


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where something was said: the file, its headline and its day.

    `day_from` says who gave the day: "dateline", "headline", "file name", "you", or nothing where there is
    none.
    """

    name: str
    digest: str
    headline: Quotation | None = None
    day: PartialDate | None = None
    day_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who is reported to have said it: the exact words, and the verb or phrase that says so.

    `stands_for` are the words of the speaker named before, where `speaker` is "he" or "she".
    """

    speaker: Quotation
    by: Quotation
    stands_for: Quotation | None = None


@dataclass(frozen=True, kw_only=True)
class Statement:
    """Something a report speaks of: a commitment as reported, or a figure or date told of one.

    `record` is None for a sentence that holds a figure or a date and no commitment of its own.
    `attribution` is None where the report speaks for itself.
    """

    id: str
    quotation: Quotation
    sentence: Quotation
    provision: str
    record: Commitment | None
    due: Quotation | None
    target: Quotation | None
    attribution: Attribution | None


class Field(StrEnum):
    """In what a report and the signed text may differ."""

    TIME = "time"
    AMOUNT = "amount"
    FORCE = "force"
    ACTORS = "actors"


class Kind(StrEnum):
    """How they differ."""

    VALUE = "value"  # other date, number, force or actor
    WORDING = "wording"  # other words that settle as little: "in the near term", "in the coming years"
    ONLY_SAID = "only_said"
    ONLY_SIGNED = "only_signed"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One difference in one sentence, with the words of both sides. `said` is the report's."""

    field: Field
    kind: Kind
    sentence: str
    said: Quotation
    signed: Quotation


@dataclass(frozen=True, kw_only=True)
class Link:
    """A statement and what it speaks of in the register.

    `entry` is None where the signed text speaks of it in `provision` but no record stands there.
    `score` lies between 0 and 1; `because` are the reasons: the words both share, then what else is
    the same. `by_person` where somebody settled it.
    """

    entry: Entry | None
    provision: Provision
    score: float
    because: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    by_person: bool = False


class Outcome(StrEnum):
    """What became of a statement."""

    LINKED = "linked"
    UNDECIDED = "undecided"  # the same words speak for several entries: a person decides
    NOT_RECORDED = "not_recorded"  # the signed text speaks of it, the register has no record there
    NOT_SIGNED = "not_signed"  # said, not signed


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A statement and its links, best first; where undecided they are the candidates."""

    statement: Statement
    outcome: Outcome
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One report beside one register. `left_out` are the entries of which the report does not speak.

    `asked` counts the entries that were compared: those not rejected, or only those accepted.
    """

    source: Source
    heard: tuple[Heard, ...]
    left_out: tuple[Entry, ...]
    asked: int
    still_proposed: int

    def differences(self) -> tuple[Difference, ...]:
        """Every difference of every settled link, in the order of the report."""
        settled = (h for h in self.heard if h.outcome is Outcome.LINKED)
        return tuple(d for h in settled for link in h.links for d in link.differences)

    def of(self, outcome: Outcome) -> tuple[Heard, ...]:
        """The statements that ended so."""
        return tuple(h for h in self.heard if h.outcome is outcome)
