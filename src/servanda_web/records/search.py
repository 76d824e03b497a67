"""Looking words up in provisions and records, on either database, whatever a person types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from django.db.models import Q, QuerySet

from servanda.terms import State
from servanda_web.records.fold import fold
from servanda_web.records.full_text import Row, by_parts, by_words
from servanda_web.records.models import AuthenticText, Entry, Instrument, Provision
from servanda_web.records.snippet import Piece, snippet

LONGEST_QUERY = 200
MOST_HITS = 100
_WITH = ("text", "text__instrument")
_CONTENT = "text__content"


class Way(Protocol):
    """One of the two ways of looking."""

    def __call__(self, rows: QuerySet[Row], parts: list[str]) -> QuerySet[Row]: ...


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A provision, or with `entry` a record, and its words cut short around what was looked for."""

    instrument: Instrument
    text: AuthenticText
    provision: str
    snippet: tuple[Piece, ...]
    entry: Entry | None = None

    @property
    def kind(self) -> str:
        """ "provision", or the kind of the record."""
        return self.entry.kind if self.entry else "provision"


def find(
    query: str, *, instrument: Instrument | None = None, published_only: bool, limit: int = MOST_HITS
) -> list[Hit]:
    """Records, then provisions, that hold every word of `query` or words that begin so; best first.

    Where none does, parts within words are looked for. With `published_only` only published
    instruments and their accepted records are looked at. Any string is a query; one without letters
    or digits finds nothing. The texts of the hits come without their `content`.
    """
    parts = fold(query[:LONGEST_QUERY]).split()
    if not parts:
        return []
    entries, provisions = _scope(instrument, published_only=published_only)
    named = list(entries.filter(record_id=query.strip()).select_related(*_WITH).defer(_CONTENT))
    if named:
        return [_of_entry(entry, parts) for entry in named]
    return _look(by_words, entries, provisions, parts, limit) or _look(
        by_parts, entries, provisions, parts, limit
    )


def _look(
    way: Way, entries: QuerySet[Entry], provisions: QuerySet[Provision], parts: list[str], limit: int
) -> list[Hit]:
    found = way(entries, parts).select_related(*_WITH).defer(_CONTENT)[:limit]
    hits = [_of_entry(entry, parts) for entry in found]
    if len(hits) < limit:
        more = way(provisions, parts).select_related(*_WITH).defer(_CONTENT)[: limit - len(hits)]
        hits += [_of_provision(row, parts) for row in more]
    return hits


def _of_entry(entry: Entry, parts: list[str]) -> Hit:
    return Hit(
        instrument=entry.text.instrument,
        text=entry.text,
        provision=entry.provision,
        snippet=snippet(entry.quote, parts),
        entry=entry,
    )


def _of_provision(row: Provision, parts: list[str]) -> Hit:
    return Hit(
        instrument=row.text.instrument, text=row.text, provision=row.number, snippet=snippet(row.words, parts)
    )


def _scope(
    instrument: Instrument | None, *, published_only: bool
) -> tuple[QuerySet[Entry], QuerySet[Provision]]:
    within = Q()
    if instrument is not None:
        within &= Q(text__instrument=instrument)
    if published_only:
        within &= Q(text__instrument__published_at__isnull=False)
    entries = Entry.objects.filter(within)
    if published_only:
        entries = entries.filter(state=State.ACCEPTED.value)
    return entries, Provision.objects.filter(within)
