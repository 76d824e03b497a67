"""Choose among the records of a register, and count what each choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from servanda.terms import Commitment, Entry
from servanda_web.desk import labels
from servanda_web.desk.labels import Label

LONGEST_LIST = 60


@dataclass(frozen=True, kw_only=True)
class Filters:
    """One value a facet, empty for all. `provisions` is "undecided" to see those still to be settled."""

    area: str = ""
    force: str = ""
    kind: str = ""
    actor: str = ""
    state: str = ""
    provisions: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters of a page's address; what is unknown there is left out."""
        return cls(**{f.name: query.get(f.name, "")[:200] for f in fields(cls)})

    def query(self) -> str:
        """The filters as part of an address, empty ones left out."""
        return urlencode({f.name: v for f in fields(self) if (v := getattr(self, f.name))})

    def whatever_state(self) -> Filters:
        """The same, whatever the state: a record just decided is shown all the same."""
        return replace(self, state="")

    def narrow_records(self) -> bool:
        """Whether some records are left out."""
        return replace(self, provisions="") != Filters()

    def admit(self, entry: Entry) -> bool:
        """Whether this entry is among the chosen."""
        return all(not (wanted := getattr(self, name)) or wanted in values(entry, name) for name in FACETS)


@dataclass(frozen=True, kw_only=True)
class Option:
    """One choice of a facet: its value, its name and how many records it would leave."""

    value: str
    label: Label
    count: int
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One list of choices."""

    name: str
    label: Label
    total: int
    options: tuple[Option, ...]


FACETS: dict[str, Label] = {
    "area": _("Area"),
    "force": _("Force"),
    "kind": _("Kind"),
    "actor": _("Actor"),
    "state": _("State"),
}
_NAMED: dict[str, dict[str, Label]] = {
    "area": labels.AREAS,
    "force": labels.FORCES,
    "kind": labels.KINDS,
    "state": labels.STATES,
}


def values(entry: Entry, facet: str) -> tuple[str, ...]:
    """What an entry has under a facet: none, one or (for actors) several values."""
    record = entry.record
    if facet == "kind":
        return (record.kind,)
    if facet == "state":
        return (entry.state.value,)
    if not isinstance(record, Commitment):
        return ()
    if facet == "actor":
        return record.actors
    return (record.area if facet == "area" else record.force.value,)


def facets(entries: Sequence[Entry], chosen: Filters) -> tuple[Facet, ...]:
    """Each facet with the counts its choices would leave, the other facets standing as they are."""
    return tuple(_facet(name, label, entries, chosen) for name, label in FACETS.items())


def _facet(name: str, label: Label, entries: Iterable[Entry], chosen: Filters) -> Facet:
    others = replace(chosen, **{name: ""})
    left = [entry for entry in entries if others.admit(entry)]
    counts = Counter(value for entry in left for value in values(entry, name))
    wanted = getattr(chosen, name)
    known = _NAMED.get(name, {})
    order = [v for v in known if v in counts] + [v for v, _count in counts.most_common() if v not in known]
    shown = order[:LONGEST_LIST]
    shown += [wanted] if wanted and wanted not in shown else []
    options = (Option(value=v, label=_label(name, v), count=counts[v], chosen=v == wanted) for v in shown)
    return Facet(name=name, label=label, total=len(left), options=tuple(options))


def _label(facet: str, value: str) -> Label:
    return labels.actor(value) if facet == "actor" else _NAMED[facet].get(value, value)
