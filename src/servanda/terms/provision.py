"""A numbered unit of an instrument, as a lawyer would cite it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from servanda.terms.text import AuthenticText, Layer


class ProvisionKind(StrEnum):
    """What part of an instrument a provision is."""

    TITLE = "title"
    BANNER = "banner"  # what a publisher put around the text
    DATELINE = "dateline"
    PREAMBLE = "preamble"
    HEADING = "heading"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    BULLET = "bullet"
    TABLE = "table"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    ANNEX = "annex"


@dataclass(frozen=True, kw_only=True)
class Provision:
    """One provision: characters `start` to `end` of its text, its own words only.

    `number` is what one cites and is unique in the text ("para. 12", "Art. 4(2)(a)"). `parent` is
    the number of the provision this one stands under, or None. Provisions do not overlap: a lead-in
    ends where its first bullet begins. `body` is the first character after the printed number.
    """

    number: str
    kind: ProvisionKind
    start: int
    end: int
    body: int
    parent: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.body <= self.end:
            raise ValueError(f"{self.number}: its body must lie between its start and its end.")


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A text and its provisions in the order they stand, and the layer the text belongs to."""

    text: AuthenticText
    provisions: tuple[Provision, ...]
    layer: Layer

    def by_number(self) -> dict[str, Provision]:
        """Provisions by the number one cites."""
        return {p.number: p for p in self.provisions}
