"""Records as a list shows them, grouped by area or in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from servanda_web.public import labels
from servanda_web.public.labels import Label
from servanda_web.records.models import Entry

PAGE = 150
_LAST = 10_000


@dataclass(frozen=True, kw_only=True)
class Line:
    """One record of a list."""

    id: str
    kind: str
    quote: str
    provision: str
    force: str
    status: str
    area_value: str
    actor_values: tuple[str, ...]
    due: str
    target: str

    @property
    def kind_label(self) -> Label:
        """What it is."""
        return labels.KINDS.get(self.kind, self.kind)

    @property
    def force_label(self) -> Label:
        """How strongly the words bind, or where what is named stood."""
        return (
            labels.FORCES.get(self.force, self.force) if self.force else labels.status(self.kind, self.status)
        )

    @property
    def area(self) -> Label:
        """Its area; for what has none, what it is."""
        return labels.area(self.area_value) if self.area_value else ""

    @property
    def actors(self) -> str:
        """Who is to act."""
        return "; ".join(str(labels.actor(a)) for a in self.actor_values)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Records under one heading."""

    label: Label
    anchor: str
    lines: tuple[Line, ...]


def line(row: Entry) -> Line:
    """A record's line from its row."""
    return Line(
        id=row.record_id,
        kind=row.kind,
        quote=row.quote,
        provision=row.provision,
        force=row.force,
        status=row.status,
        area_value=row.area,
        actor_values=tuple(row.actor_names),
        due=row.due,
        target=row.target,
    )


def in_order(rows: Iterable[Entry], *, by_text: bool) -> list[Entry]:
    """The rows in the order their list has: by area and place, or by place alone."""
    listed = list(rows)
    if not by_text:
        listed.sort(key=lambda e: (_rank(e), e.start, e.end))
    return listed


def groups(rows: Iterable[Entry], *, by_text: bool) -> list[Group]:
    """Groups of one page. In the order of the text there is one group, without a heading."""
    if by_text:
        lines = tuple(line(row) for row in rows)
        return [Group(label="", anchor="all", lines=lines)] if lines else []
    return [
        Group(label=_heading(rank), anchor=f"group-{n}", lines=tuple(line(row) for row in held))
        for n, (rank, held) in enumerate(groupby(rows, key=_rank), 1)
    ]


def _rank(row: Entry) -> tuple[int, str]:
    known = list(labels.AREAS)
    if row.area in known:
        return known.index(row.area), row.area
    if row.area:
        return len(known), row.area
    return _LAST + list(labels.KINDS).index(row.kind), row.kind


def _heading(rank: tuple[int, str]) -> Label:
    if rank[0] < _LAST:
        return labels.area(rank[1])
    return _("Instruments named") if rank[1] == "instrument" else _("Mechanisms named")
