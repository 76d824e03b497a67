"""What a reader marks in a text: commitments, instruments and mechanisms.

The fields are those of the annotation guideline, with the values behind the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import ClassVar

from servanda.terms.amount import Amount
from servanda.terms.deadline import Deadline
from servanda.terms.quotation import Quotation


class Force(StrEnum):
    """How strongly the words bind, strongest first."""

    OBLIGES = "obliges"
    DECIDES = "decides"
    PLEDGES = "pledges"
    INTENDS = "intends"
    ENCOURAGES = "encourages"


class Area(StrEnum):
    """The default taxonomy: the eight areas of a strategic partnership, and `general`."""

    POLITICAL_DIALOGUE = "political_dialogue"
    SECURITY_DEFENCE = "security_defence"
    TRADE_INVESTMENT = "trade_investment"
    TRANSPORT_LOGISTICS = "transport_logistics"
    EDUCATION_SCIENCE_IT = "education_science_it"
    CULTURE_PEOPLE = "culture_people"
    CLIMATE_ENVIRONMENT = "climate_environment"
    REGIONAL_INTERNATIONAL = "regional_international"
    GENERAL = "general"


class InstrumentStatus(StrEnum):
    """Where a named instrument stood when the text was made."""

    SIGNED = "signed"
    PLANNED = "planned"
    RECALLED = "recalled"


class MechanismStatus(StrEnum):
    """Where a named mechanism stood when the text was made."""

    EXISTING = "existing"
    ESTABLISHED = "established"
    PLANNED = "planned"


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """One future action or standing conduct that somebody takes on, or asks of others.

    `area` is a value of the register's taxonomy. `due` and `target` are the words; `deadline` and
    `amount` what they say. `rule` names why it was read so, or "person" where a person marked it.
    """

    kind: ClassVar[str] = "commitment"
    quotation: Quotation
    cue: Quotation | None
    force: Force
    actors: tuple[str, ...]
    area: str
    provision: str
    rule: str
    due: Quotation | None = None
    target: Quotation | None = None
    deadline: Deadline | None = None
    amount: Amount | None = None


@dataclass(frozen=True, kw_only=True)
class NamedInstrument:
    """A legal, political or planning document, or an initiative, named in the text."""

    kind: ClassVar[str] = "instrument"
    quotation: Quotation
    status: InstrumentStatus
    provision: str
    rule: str


@dataclass(frozen=True, kw_only=True)
class Mechanism:
    """A standing or recurring way of working together, named in the text."""

    kind: ClassVar[str] = "mechanism"
    quotation: Quotation
    status: MechanismStatus
    provision: str
    rule: str


Record = Commitment | NamedInstrument | Mechanism

PARTIES = "parties"
"""The actor of what all parties of a text do together."""


def record_id(kind: str, quotation: Quotation) -> str:
    """A short, stable name: the same words at the same place of the same text always bear it.

    Twelve hexadecimal digits behind the kind's first letter, such as "c-3fa91c20b7de".
    """
    seed = f"{quotation.digest}:{kind}:{quotation.start}:{quotation.end}"
    return f"{kind[0]}-{sha256(seed.encode()).hexdigest()[:12]}"
