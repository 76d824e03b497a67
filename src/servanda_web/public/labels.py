"""What the public pages call things, in whole sentences where a bare word would not be understood."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from servanda.terms import Force, InstrumentStatus, Layer, MechanismStatus
from servanda_web.records.labels import AREAS, FORCES, KINDS, Label, actor, area, language

__all__ = [
    "AREAS",
    "FORCES",
    "FORCES_EXPLAINED",
    "KINDS",
    "KINDS_EXPLAINED",
    "LAYERS",
    "STATUSES",
    "Label",
    "actor",
    "area",
    "facet_value",
    "language",
    "status",
]

FORCES_EXPLAINED: dict[str, Label] = {
    Force.OBLIGES: _("The words oblige, in the language of law: it must be done."),
    Force.DECIDES: _("It was agreed or decided that this will be done."),
    Force.PLEDGES: _("It was promised that this will be done."),
    Force.INTENDS: _("It is an intention or something to be looked into, not a promise of the result."),
    Force.ENCOURAGES: _("Somebody is asked or encouraged to do this; nobody promised it."),
}
KINDS_EXPLAINED: dict[str, Label] = {
    "commitment": _("Something that somebody undertook to do."),
    "instrument": _("A document that the text names."),
    "mechanism": _("A standing or recurring way of working together that the text names."),
}
STATUSES: dict[tuple[str, str], Label] = {
    ("instrument", InstrumentStatus.SIGNED): _("Signed by then"),
    ("instrument", InstrumentStatus.PLANNED): _("Planned"),
    ("instrument", InstrumentStatus.RECALLED): _("Recalled from before"),
    ("mechanism", MechanismStatus.EXISTING): _("Existed already"),
    ("mechanism", MechanismStatus.ESTABLISHED): _("Established by this text"),
    ("mechanism", MechanismStatus.PLANNED): _("Planned"),
}
LAYERS: dict[str, Label] = {
    Layer.SIGNED: _("Signed text"),
    Layer.REPORT: _("Press report: not the signed words"),
}


def facet_value(facet: str, value: str) -> Label:
    """The value of a filter, in words."""
    if facet == "area":
        return area(value)
    if facet == "actor":
        return actor(value)
    return {"force": FORCES, "kind": KINDS}[facet].get(value, value)


def status(kind: str, value: str) -> Label:
    """Where a named instrument or mechanism stood when the text was made."""
    return STATUSES.get((kind, value), value)
