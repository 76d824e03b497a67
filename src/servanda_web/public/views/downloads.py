"""Files of a register: its records as the filters leave them, and its words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header

from servanda.register import export
from servanda.terms import Register, State
from servanda_web.public import facets, published
from servanda_web.public.freshness import open_data
from servanda_web.records import translate
from servanda_web.records.models import AuthenticText
from servanda_web.records.queries import Filters

_JSON_LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonld": _JSON_LD,
}


@open_data
def records(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The accepted records that the filters of the address leave, as a file."""
    if form not in TYPES:
        raise Http404
    instrument = published.instrument(slug)
    text = published.chosen(published.texts(instrument), request.GET.get("text", ""))
    register = chosen(translate.to_term(text), facets.filters(request))
    response = HttpResponse(_writers(request, text)[form](register), content_type=TYPES[form])
    response.headers["Content-Disposition"] = _attachment(f"{slug}-{text.key}.{form}")
    return response


def chosen(register: Register, filters: Filters) -> Register:
    """The register with only the accepted entries the filters leave."""
    accepted = tuple(e for e in register.entries if e.state is State.ACCEPTED)
    kept = tuple(e for e in accepted if facets.admit(e, filters))
    return replace(register, entries=kept)


def _narrowed(register: Register, *, filtered: bool) -> Register:
    """Without the provisions that hold nothing of what was chosen: they would seem undecided."""
    if not filtered:
        return register
    held = {e.record.provision for e in register.entries}
    provisions = tuple(p for p in register.outline.provisions if p.number in held)
    return replace(register, outline=replace(register.outline, provisions=provisions))


def _writers(request: HttpRequest, text: AuthenticText) -> dict[str, Callable[[Register], bytes]]:
    filtered = facets.filters(request) != Filters()
    return {
        "json": export.to_json,
        "csv": export.to_csv,
        "xlsx": lambda register: export.to_xlsx(_narrowed(register, filtered=filtered)),
        "jsonld": partial(export.to_annotations, base=_base(request, text)),
    }


def _base(request: HttpRequest, text: AuthenticText) -> str:
    """The address that the annotations of a text and the text itself stand under."""
    words = reverse("public:words", args=[text.instrument.slug, text.key])
    return request.build_absolute_uri(words).removesuffix("/text")


def _attachment(name: str) -> str:
    return content_disposition_header(as_attachment=True, filename=name) or "attachment"


@open_data
def words(_request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The words themselves: the characters every position counts."""
    text = published.text(slug, key)
    return HttpResponse(
        text.content.encode("utf-8", "backslashreplace"), content_type="text/plain; charset=utf-8"
    )


@open_data
def collection(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """All accepted records of a text as Web Annotations, at the address they give themselves."""
    return HttpResponse(_collection(request, slug, key), content_type=_JSON_LD)


@open_data
def first_annotations(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The one page of that collection."""
    whole = json.loads(_collection(request, slug, key))
    leaf = {"@context": whole["@context"], **whole["first"]}
    return HttpResponse(json.dumps(leaf, ensure_ascii=False, indent=2), content_type=_JSON_LD)


def _collection(request: HttpRequest, slug: str, key: str) -> bytes:
    text = published.text(slug, key)
    return export.to_annotations(chosen(translate.to_term(text), Filters()), base=_base(request, text))


@open_data
def annotation(_request: HttpRequest, slug: str, key: str, record_id: str) -> HttpResponse:
    """An annotation's own address leads to its record."""
    text = published.text(slug, key)
    if not text.entries.filter(record_id=record_id).exists():
        raise Http404
    return HttpResponsePermanentRedirect(reverse("public:record", args=[record_id]))
