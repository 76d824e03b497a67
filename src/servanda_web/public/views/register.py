"""The public page of a register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from servanda_web.public import facets, facts, listing, published
from servanda_web.public.freshness import public_page
from servanda_web.public.labels import Label
from servanda_web.public.paging import page_links
from servanda_web.records import days, queries
from servanda_web.records.models import AuthenticText
from servanda_web.records.queries import Filters

FORMS: dict[str, Label] = {
    "csv": _("for a spreadsheet"),
    "xlsx": _("Excel"),
    "json": _("everything, the text included"),
    "jsonld": _("W3C Web Annotations"),
}
BY_TEXT = "text"


@public_page
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Accepted records of one authentic text, filtered as the address says."""
    instrument = published.instrument(slug)
    texts = published.texts(instrument)
    text = published.chosen(texts, request.GET.get("text", ""))
    shown = facts.text_facts(texts)
    current = next(t for t in shown if t.row.pk == text.pk)
    changed = facts.last_changed(instrument)
    told: dict[str, Any] = {
        "instrument": instrument,
        "parties": facts.parties(instrument),
        "signed": facts.signed(instrument),
        "texts": shown,
        "current": current,
        "only": len(shown) == 1,
        "changed": days.day(changed) if changed else "",
        "register_url": reverse("public:register", args=[slug]),
    }
    return render(request, "public/register.html", told | _records(request, text, slug))


def _records(request: HttpRequest, text: AuthenticText, slug: str) -> dict[str, Any]:
    chosen = facets.filters(request)
    by_text = request.GET.get("order") == BY_TEXT
    found = queries.entries(text, filters=chosen, accepted_only=True)
    rows = found.entries.defer("proposal", "current", "folded", "rule")
    listed = Paginator(listing.in_order(rows, by_text=by_text), listing.PAGE)
    leaf = listed.get_page(request.GET.get("page"))
    address = facets.query(chosen, text=request.GET.get("text", ""), order=BY_TEXT if by_text else "")
    return {
        "facets": facets.facets(found.counts, chosen),
        "filtered": chosen != Filters(),
        "found": found.total,
        "groups": listing.groups(leaf.object_list, by_text=by_text),
        "by_text": by_text,
        "leaf": leaf,
        "links": page_links(address, number=leaf.number, last=listed.num_pages),
        "downloads": downloads(slug, text, chosen),
    }


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file of the list beside it."""

    form: str
    url: str
    hint: Label

    @property
    def name(self) -> str:
        """What the form is called."""
        return "JSON-LD" if self.form == "jsonld" else self.form.upper()


def downloads(slug: str, text: AuthenticText, chosen: Filters) -> list[Download]:
    """The files that hold the very list the filters leave."""
    asked = facets.query(chosen, text=text.key)
    return [
        Download(form=form, hint=hint, url=f"{reverse('public:download', args=[slug, form])}?{asked}")
        for form, hint in FORMS.items()
    ]
