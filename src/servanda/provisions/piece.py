"""A paragraph on its way to becoming a provision."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.provisions.markers import Marker
from servanda.terms import ProvisionKind


@dataclass(slots=True)
class Piece:
    """Characters `start` to `end` of the text; `role` once it is known, `mark` what is printed in front.

    `gap` where a blank line stands before it. `heading` is a heading's rank (1 highest), else 0.
    `news` marks the dateline of a news report. `name` is what it is called where it bears no number.
    """

    start: int
    end: int
    gap: bool
    indent: int = 0
    mark: Marker | None = None
    role: ProvisionKind | None = None
    heading: int = 0
    body: int = 0
    news: bool = False
    name: str = ""

    def __len__(self) -> int:
        return self.end - self.start
