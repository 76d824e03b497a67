"""Where the links and forms of a review page lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from servanda_web.desk.review.filters import Filters
from servanda_web.records.models import AuthenticText

AROUND = 2


@dataclass(frozen=True, kw_only=True)
class PageLink:
    """A link to one page of the text; without number it stands for pages left out."""

    number: int | None = None
    url: str = ""
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """The addresses of one page of one text. Filters and page are carried through every action."""

    text: AuthenticText
    filters: Filters
    page: int
    anchors: Mapping[str, str]

    def entry(self, name: str) -> dict[str, str]:
        """Where one entry is accepted, mended and rejected."""
        here = [*self._text, name]
        query, place = self._query(), f"#record-{name}"
        return {
            "accept": reverse("desk:accept", args=here) + query + place,
            "reject": reverse("desk:reject", args=here) + query + place,
            "mend": reverse("desk:mend", args=here) + query,
        }

    def provision(self, number: str) -> dict[str, str]:
        """Where a record is added to a provision, and where it is set aside or taken up again."""
        query, place = self._query(), f"#{self.anchors[number]}"
        return {
            "add": reverse("desk:add", args=self._text) + self._query(provision=number),
            "set_aside": reverse("desk:set_aside", args=self._text) + query + place,
            "take_up_again": reverse("desk:take_up_again", args=self._text) + query + place,
        }

    def pages(self, count: int) -> list[PageLink]:
        """Links to the first, the last and the pages around this one."""
        return list(self._pages(count))

    @property
    def _text(self) -> list[str]:
        return [self.text.instrument.slug, self.text.key]

    def _query(self, **more: str) -> str:
        paged = {"page": str(self.page)} if self.page > 1 else {}
        parts = [self.filters.query(), urlencode({**paged, **more})]
        query = "&".join(p for p in parts if p)
        return f"?{query}" if query else ""

    def _pages(self, count: int) -> Iterator[PageLink]:
        before = 0
        review = reverse("desk:review", args=self._text)
        for number in range(1, count + 1):
            if number not in {1, count} and abs(number - self.page) > AROUND:
                continue
            if number > before + 1:
                yield PageLink()
            query = "&".join(p for p in [self.filters.query(), f"page={number}"] if p)
            yield PageLink(number=number, url=f"{review}?{query}", current=number == self.page)
            before = number
