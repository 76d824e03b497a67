"""Search over the words of published texts and their accepted records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from servanda_web.public import labels, published
from servanda_web.public.freshness import open_data, public_page
from servanda_web.public.labels import Label
from servanda_web.public.paging import page_links
from servanda_web.public.places import Places, places
from servanda_web.public.tables import Row, csv_answer
from servanda_web.records import search
from servanda_web.records.models import Instrument
from servanda_web.records.search import Hit
from servanda_web.records.snippet import Piece

PAGE = 20
COLUMNS = ("kind", "id", "instrument", "title", "provision", "language", "words", "url")
_PROVISION: Label = _("Provision")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One hit: where it leads, and its words in pieces that are escaped one by one."""

    url: str
    kind: str
    kind_label: Label
    number: str
    instrument: Instrument
    language: str
    pieces: tuple[Piece, ...]


@public_page
def page(request: HttpRequest) -> HttpResponse:
    """The form, and one page of what it found."""
    query, within, hits = _look(request)
    leaves = Paginator(hits, PAGE)
    leaf = leaves.get_page(request.GET.get("page"))
    asked = urlencode({"q": query} | ({"instrument": within.slug} if within else {}))
    told: dict[str, Any] = {
        "query": query,
        "within": within,
        "instruments": published.instruments(),
        "leaf": leaf,
        "lines": _lines(list(leaf.object_list)),
        "found": len(hits),
        "capped": len(hits) >= search.MOST_HITS,
        "links": page_links(asked, number=leaf.number, last=leaves.num_pages),
        "json_url": f"{reverse('public:search_data')}?{asked}",
        "csv_url": f"{reverse('public:search_table')}?{asked}",
    }
    return render(request, "public/search.html", told)


@open_data
def data(request: HttpRequest) -> HttpResponse:
    """Everything found, as JSON."""
    query, within, hits = _look(request)
    listed = [_as_json(request, line, hit) for line, hit in zip(_lines(hits), hits, strict=True)]
    told = {"query": query, "instrument": within.slug if within else None, "count": len(hits), "hits": listed}
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 2})


@open_data
def table(request: HttpRequest) -> HttpResponse:
    """Everything found, as CSV."""
    _query, _within, hits = _look(request)
    lines: list[Row] = [
        {
            "kind": line.kind,
            "id": hit.entry.record_id if hit.entry else "",
            "instrument": line.instrument.slug,
            "title": line.instrument.title,
            "provision": line.number,
            "language": line.language,
            "words": "".join(p.words for p in line.pieces),
            "url": request.build_absolute_uri(line.url),
        }
        for line, hit in zip(_lines(hits), hits, strict=True)
    ]
    return csv_answer("search", COLUMNS, lines)


def _look(request: HttpRequest) -> tuple[str, Instrument | None, list[Hit]]:
    query = request.GET.get("q", "").replace("\x00", "").strip()[: search.LONGEST_QUERY]
    slug = request.GET.get("instrument", "").replace("\x00", "")
    within = published.instrument(slug) if slug else None
    return query, within, search.find(query, instrument=within, published_only=True)


def _lines(hits: list[Hit]) -> list[Line]:
    texts = {hit.text.pk: hit.text for hit in hits if not hit.entry}
    where = {key: places(text) for key, text in texts.items()}
    return [_line(hit, where.get(hit.text.pk)) for hit in hits]


def _line(hit: Hit, where: Places | None) -> Line:
    url = reverse("public:record", args=[hit.entry.record_id]) if hit.entry else ""
    return Line(
        url=where.address(hit.provision) if where and not hit.entry else url,
        kind=hit.kind,
        kind_label=labels.KINDS.get(hit.kind, _PROVISION),
        number=hit.provision,
        instrument=hit.instrument,
        language=hit.text.language,
        pieces=hit.snippet,
    )


def _as_json(request: HttpRequest, line: Line, hit: Hit) -> dict[str, object]:
    return {
        "kind": line.kind,
        "id": hit.entry.record_id if hit.entry else None,
        "instrument": line.instrument.slug,
        "provision": line.number,
        "language": line.language,
        "snippet": [{"words": p.words, "hit": p.hit} for p in line.pieces],
        "url": request.build_absolute_uri(line.url),
    }
