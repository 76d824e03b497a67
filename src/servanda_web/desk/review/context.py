"""What the templates of the review are given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from servanda.terms import Layer, State
from servanda_web.desk import access, labels
from servanda_web.desk.review.addresses import Addresses
from servanda_web.desk.review.filters import Filters, facets
from servanda_web.desk.review.page import Sheet, cards, lay_out, rows
from servanda_web.records import days
from servanda_web.records.labels import language as language_name
from servanda_web.records.models import AuthenticText
from servanda_web.records.rights import Act, may
from servanda_web.records.translate import to_term

Context = dict[str, Any]
Troubles = Mapping[str, str]


def sheet_of(text: AuthenticText, filters: Filters) -> Sheet:
    """A text's register as it is now, laid out for review."""
    return lay_out(to_term(text), filters)


def whole(request: HttpRequest, text: AuthenticText, troubles: Troubles | None = None) -> Context:
    """Everything one page of the review shows. `troubles` are sentences by entry id or provision."""
    sheet = sheet_of(text, Filters.of(request.GET))
    number = page_number(request, len(sheet.pages))
    provisions = sheet.shown(number)
    addresses = Addresses(text=text, filters=sheet.filters, page=number, anchors=sheet.anchors)
    chosen = sheet.chosen(provisions)
    entries = sheet.entries
    return {
        **frame(request, text, sheet),
        "rows": rows(sheet, provisions, addresses.provision, troubles or {}),
        "cards": cards(sheet, chosen, addresses.entry, _versions(text), troubles or {}),
        "text": _text(text),
        "kinds": labels.KINDS.items(),
        "facets": facets(entries, sheet.filters),
        "filters": sheet.filters,
        "left": sum(sheet.filters.admit(e) for e in entries),
        "all": len(entries),
        "page_links": addresses.pages(len(sheet.pages)),
    }


def part(
    request: HttpRequest, text: AuthenticText, *, entry: str = "", provision: str = "", trouble: str = ""
) -> Context:
    """What one decision changes: the tally, one provision and one card."""
    sheet = sheet_of(text, Filters.of(request.GET).whatever_state())
    addresses = Addresses(
        text=text, filters=Filters.of(request.GET), page=page_number(request), anchors=sheet.anchors
    )
    touched = [e for e in sheet.entries if e.id == entry]
    number = touched[0].record.provision if touched else provision
    standing = tuple(p for p in sheet.register.outline.provisions if p.number == number)
    troubles = {entry or provision: trouble} if trouble else {}
    return {
        **frame(request, text, sheet),
        "rows": rows(sheet, standing, addresses.provision, troubles),
        "cards": cards(sheet, touched, addresses.entry, _versions(text), troubles),
    }


def frame(request: HttpRequest, text: AuthenticText, sheet: Sheet) -> Context:
    """What every page about a text needs: the instrument, the rights and the count of everything."""
    states = Counter(e.state.value for e in sheet.entries)
    tally = Counter(a.disposition.value for a in sheet.accounts.values())
    person = access.person(request)
    return {
        "instrument": text.instrument,
        "signed": days.signed(text.instrument.signed_on, text.instrument.signed_at),
        "may_decide": may(person, Act.DECIDE, text.instrument),
        "may_publish": may(person, Act.PUBLISH, text.instrument),
        "review_url": reverse("desk:review", args=[text.instrument.slug, text.key]),
        "states": {s.value: states[s.value] for s in State},
        "tally": {name: tally[name] for name in ("recorded", "set_aside", "undecided")},
        "provisions": len(sheet.accounts),
    }


def page_number(request: HttpRequest, last: int = 1_000_000) -> int:
    """The page of an address, brought within 1 and `last`."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1
    return max(1, min(number, last))


def back(request: HttpRequest) -> str:
    """The filters and the page of an address, to be carried along, with its question mark."""
    number = page_number(request)
    parts = [Filters.of(request.GET).query(), urlencode({"page": number}) if number > 1 else ""]
    query = "&".join(p for p in parts if p)
    return f"?{query}" if query else ""


def _versions(text: AuthenticText) -> dict[str, int]:
    return dict(text.entries.values_list("record_id", "version").order_by())


def _text(text: AuthenticText) -> Context:
    texts = text.instrument.texts.order_by("id").only("key", "language")
    return {
        "key": text.key,
        "name": text.name,
        "language": text.language,
        "language_label": language_name(text.language),
        "report": text.layer == Layer.REPORT,
        "notes": text.notes,
        "all": [
            {
                "url": reverse("desk:review", args=[text.instrument.slug, one.key]),
                "label": language_name(one.language),
                "current": one.pk == text.pk,
            }
            for one in texts
        ],
    }
