"""The first page: every published register."""

from __future__ import annotations

from collections import defaultdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from servanda_web.public import facts, published
from servanda_web.public.facts import TextFacts
from servanda_web.public.freshness import open_data, public_page
from servanda_web.public.tables import Row, csv_answer
from servanda_web.records.models import AuthenticText, Instrument

COLUMNS = (
    "slug",
    "title",
    "parties",
    "signed_on",
    "signed_at",
    "language",
    "layer",
    *(f"{kind}s" for kind in facts.KINDS),
    "url",
)
Told = list[tuple[Instrument, list[TextFacts]]]


@public_page
def page(request: HttpRequest) -> HttpResponse:
    """What Servanda is, and the registers it keeps."""
    lines = [
        {"row": row, "parties": facts.parties(row), "signed": facts.signed(row), "texts": texts}
        for row, texts in _told()
    ]
    return render(request, "public/registers.html", {"lines": lines})


@open_data
def data(request: HttpRequest) -> HttpResponse:
    """The same list as JSON."""
    listed = [_as_json(request, row, texts) for row, texts in _told()]
    return JsonResponse({"registers": listed}, json_dumps_params={"ensure_ascii": False, "indent": 2})


@open_data
def table(request: HttpRequest) -> HttpResponse:
    """The same list as CSV, a row for each authentic text."""
    lines = [line for row, texts in _told() for line in _as_rows(request, row, texts)]
    return csv_answer("registers", COLUMNS, lines)


def _as_rows(request: HttpRequest, row: Instrument, texts: list[TextFacts]) -> list[Row]:
    register = request.build_absolute_uri(reverse("public:register", args=[row.slug]))
    return [
        {
            "slug": row.slug,
            "title": row.title,
            "parties": "; ".join(facts.parties(row)),
            "signed_on": row.signed_on,
            "signed_at": row.signed_at or "",
            "language": t.row.language,
            "layer": t.row.layer,
            **{f"{kind}s": t.counts.get(kind, 0) for kind in facts.KINDS},
            "url": f"{register}?text={t.key}",
        }
        for t in texts
    ]


def _told() -> Told:
    rows = list(published.instruments())
    texts = AuthenticText.objects.filter(instrument__in=rows).order_by("id").defer("content")
    held: dict[int, list[TextFacts]] = defaultdict(list)
    for one in facts.text_facts(list(texts)):
        held[one.row.instrument_id].append(one)
    return [(row, held[row.pk]) for row in rows]


def _as_json(request: HttpRequest, row: Instrument, texts: list[TextFacts]) -> dict[str, object]:
    return {
        "slug": row.slug,
        "title": row.title,
        "url": request.build_absolute_uri(reverse("public:register", args=[row.slug])),
        "parties": facts.parties(row),
        "signed_on": row.signed_on or None,
        "signed_at": row.signed_at or None,
        "texts": [
            {"key": t.key, "language": t.row.language, "layer": t.row.layer, "accepted": t.counts}
            for t in texts
        ],
    }
