"""Filters of a list of records: from the address, with the counts each choice would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from servanda.terms import Commitment, Entry
from servanda_web.public import labels
from servanda_web.public.labels import Label
from servanda_web.records.queries import Filters

FACETS: dict[str, Label] = {
    "area": _("Area"),
    "force": _("Force"),
    "kind": _("Kind"),
    "actor": _("Who is to act"),
}
_ORDERED = {"area": labels.AREAS, "force": labels.FORCES, "kind": labels.KINDS}
LONGEST_LIST = 80
_LONGEST_VALUE = 500


@dataclass(frozen=True, kw_only=True)
class Option:
    """One choice: how many records it would leave, the other filters standing as they are."""

    value: str
    label: Label
    count: int
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One list of choices; `total` is the count without it."""

    name: str
    label: Label
    options: tuple[Option, ...]
    chosen: str


def filters(request: HttpRequest) -> Filters:
    """The filters of an address. Unknown values are kept: they leave nothing, and the page says so."""
    return Filters(
        **{name: request.GET.get(name, "").replace("\x00", "")[:_LONGEST_VALUE] for name in FACETS}
    )


def query(chosen: Filters, **more: str) -> str:
    """The filters as part of an address, with other parameters before them; empty ones left out."""
    pairs = {**more, **{name: getattr(chosen, name) for name in FACETS}}
    return urlencode({name: value for name, value in pairs.items() if value})


def facets(counts: Mapping[str, Mapping[str, int]], chosen: Filters) -> tuple[Facet, ...]:
    """The lists of choices, areas, forces and kinds in their own order, actors by their number."""
    return tuple(_facet(name, label, counts[name], getattr(chosen, name)) for name, label in FACETS.items())


def _facet(name: str, label: Label, counts: Mapping[str, int], wanted: str) -> Facet:
    known = _ORDERED.get(name, {})
    order = [v for v in known if v in counts] + [v for v in counts if v not in known][:LONGEST_LIST]
    order += [wanted] if wanted and wanted not in order else []
    options = tuple(
        Option(value=v, label=labels.facet_value(name, v), count=counts.get(v, 0), chosen=v == wanted)
        for v in order
    )
    return Facet(name=name, label=label, options=options, chosen=wanted)


def admit(entry: Entry, chosen: Filters) -> bool:
    """Whether the filters leave this entry: the same answer as the lists give."""
    record = entry.record
    if chosen.kind and record.kind != chosen.kind:
        return False
    if not isinstance(record, Commitment):
        return not (chosen.area or chosen.force or chosen.actor)
    actors = {" ".join(a.split()) for a in record.actors}
    return (
        chosen.area in {"", record.area}
        and chosen.force in {"", record.force.value}
        and (not chosen.actor or chosen.actor in actors)
    )
