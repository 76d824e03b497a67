"""What pages list: the entries of a text by facet, with counts, in the order of their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet

from servanda_web.records.fold import fold
from servanda_web.records.models import AuthenticText, Entry, Instrument

_TAKEN = {"upload", "drafting", "search"}  # by pages of the desk
FACETS = ("area", "force", "kind", "actor", "state")


@dataclass(frozen=True, kw_only=True)
class Filters:
    """One value a facet, empty for any; `words` must all begin a word of the quotation."""

    area: str = ""
    force: str = ""
    kind: str = ""
    actor: str = ""
    state: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """`entries` in the order of the text; `counts[facet][value]` with all other filters kept."""

    entries: QuerySet[Entry]
    total: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def entries(text: AuthenticText, *, filters: Filters | None = None, accepted_only: bool = False) -> Listing:
    """The entries of a text that the filters leave."""
    chosen = filters or Filters()
    everything = text.entries.all()
    if accepted_only:
        everything = everything.filter(state="accepted")
    found = _narrow(everything, chosen).order_by("start", "end", "record_id")
    counts = {facet: _count(_narrow(everything, replace(chosen, **{facet: ""})), facet) for facet in FACETS}
    return Listing(entries=found, total=found.count(), counts=counts)


def _narrow(rows: QuerySet[Entry], filters: Filters) -> QuerySet[Entry]:
    for facet in ("area", "force", "kind", "state"):
        if value := getattr(filters, facet):
            rows = rows.filter(**{facet: value})
    if filters.actor:
        rows = rows.filter(actors__contains=f"\n{filters.actor}\n")
    for part in fold(filters.words).split():
        rows = rows.filter(folded__contains=part)
    return rows


def _count(rows: QuerySet[Entry], facet: str) -> dict[str, int]:
    if facet == "actor":
        lines = rows.values_list("actors", flat=True)
        found = Counter(actor for line in lines for actor in line.split("\n") if actor)
    else:
        found = Counter(rows.order_by().values_list(facet, flat=True))
    found.pop("", None)
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def text_of(instrument: Instrument, *, digest: str) -> AuthenticText:
    """The text of these very words. Raises `AuthenticText.DoesNotExist`."""
    return instrument.texts.get(digest=digest)


def known_text(digest: str) -> AuthenticText | None:
    """A text that was loaded before, of whatever instrument: where an upload of it should lead."""
    return AuthenticText.objects.select_related("instrument").filter(digest=digest).first()


def free_slug(wanted: str) -> str:
    """`wanted`, or the same with the first number that makes it new ("joint-statement-2")."""
    slug, n = wanted[:190], 1
    while slug in _TAKEN or Instrument.objects.filter(slug=slug).exists():
        n += 1
        slug = f"{wanted[:190]}-{n}"
    return slug
