"""Where each provision of a text stands among the pages of its full text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from django.urls import reverse

from servanda_web.records.anchors import anchors
from servanda_web.records.models import AuthenticText, Provision

PAGE_CHARACTERS = 60_000


@dataclass(frozen=True)
class Places:
    """The provisions of a text in order, read once."""

    text: AuthenticText
    provisions: tuple[Provision, ...]

    @cached_property
    def anchors(self) -> dict[str, str]:
        """The anchor of each provision, by its number."""
        return anchors(p.number for p in self.provisions)

    @cached_property
    def leaves(self) -> dict[str, int]:
        """The page of each provision, by its number, from 1."""
        return dict(zip((p.number for p in self.provisions), _leaves(self.provisions), strict=True))

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(self.leaves.values(), default=1)

    def fragment(self, number: str) -> str:
        """The address of a provision from another page of the same text."""
        page = f"?page={self.leaves.get(number, 1)}" if self.last > 1 else ""
        return f"{page}#{self.anchors.get(number, 'main')}"

    def address(self, number: str) -> str:
        """The whole address of a provision."""
        return reverse("public:text", args=[self.text.instrument.slug, self.text.key]) + self.fragment(number)


def places(text: AuthenticText) -> Places:
    """The places of a text, with one query."""
    return Places(text, tuple(text.provisions.order_by("order").defer("words", "folded")))


def _leaves(provisions: Sequence[Provision]) -> Iterable[int]:
    """About as many characters on each page; a provision is never divided."""
    before = accumulate((p.end - p.start for p in provisions), initial=0)
    shelves = [at // PAGE_CHARACTERS for at, _p in zip(before, provisions, strict=False)]
    dense = {shelf: n for n, shelf in enumerate(dict.fromkeys(shelves), 1)}
    return [dense[shelf] for shelf in shelves]
