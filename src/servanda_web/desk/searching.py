"""Look words up in every register this person may see, also in what is not published or not decided."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from servanda_web.desk import access, labels
from servanda_web.desk.labels import Label
from servanda_web.records import search as records_search
from servanda_web.records.rights import visible_to
from servanda_web.records.search import Hit
from servanda_web.records.snippet import Piece

_PROVISION: Label = _("Provision")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One place found, and where it stands in its review."""

    hit: Hit
    url: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words around what was looked for."""
        return self.hit.snippet

    @property
    def kind_label(self) -> Label:
        """What was found."""
        return labels.KINDS.get(self.hit.kind, _PROVISION)

    @property
    def state(self) -> str:
        """Where a record stands; empty for a provision."""
        return self.hit.entry.state if self.hit.entry else ""

    @property
    def state_label(self) -> Label:
        """The same in words."""
        return labels.STATES[self.state] if self.state else ""


@login_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what it found."""
    seen = visible_to(access.person(request))
    query = request.GET.get("q", "").replace("\x00", "").strip()[: records_search.LONGEST_QUERY]
    slug = request.GET.get("instrument", "").replace("\x00", "")
    within = access.instrument(request, slug) if slug else None
    hits = records_search.find(query, instrument=within, published_only=False)
    allowed = set(seen.values_list("pk", flat=True))
    lines = [_line(hit) for hit in hits if hit.instrument.pk in allowed]
    told = {
        "query": query,
        "within": within,
        "instruments": seen,
        "lines": lines,
        "found": len(lines),
        "capped": len(hits) >= records_search.MOST_HITS,
    }
    return render(request, "desk/search.html", told)


def _line(hit: Hit) -> Line:
    place = {"record": hit.entry.record_id} if hit.entry else {"provision": hit.provision}
    there = reverse("desk:place", args=[hit.instrument.slug, hit.text.key])
    return Line(hit=hit, url=f"{there}?{urlencode(place)}")
