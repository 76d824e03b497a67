"""The words that bind: one language version of an instrument."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256


class Layer(StrEnum):
    """How near a text stands to what was signed. Layers are never mixed in one count."""

    SIGNED = "signed"
    REPORT = "report"


@dataclass(frozen=True, kw_only=True)
class AuthenticText:
    """One language version of an instrument, as characters.

    `content` is what every offset in Servanda counts: Unicode characters from 0, as the file gave
    them, line ends untouched. Nothing is normalised. `language` is an ISO 639-1 code, or `und`.
    `name` is what a person calls the file; `notes` are sentences about what reading the file could
    not keep (a picture without text, a dropped page header).
    """

    content: str = field(repr=False)
    name: str
    language: str = "und"
    media_type: str = "text/plain"
    notes: tuple[str, ...] = ()
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        encoded = self.content.encode("utf-8", errors="surrogatepass")
        object.__setattr__(self, "digest", sha256(encoded).hexdigest())

    def __len__(self) -> int:
        return len(self.content)
