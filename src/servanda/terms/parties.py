"""Who signed, and the document they signed."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.terms.partial_date import PartialDate


@dataclass(frozen=True, kw_only=True)
class Party:
    """A State or organisation bound by an instrument (Vienna Convention 1969, article 2(1)(g))."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """The signed document itself. What a text does not say stays empty."""

    slug: str
    title: str
    parties: tuple[Party, ...] = ()
    signed_on: PartialDate | None = None
    signed_at: str | None = None
    depositary: str | None = None
