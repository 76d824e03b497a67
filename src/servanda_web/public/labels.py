"""What the public pages call things, in whole sentences where a bare word would not be understood."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from servanda.terms import PARTIES, Area, Force, InstrumentStatus, Layer, MechanismStatus

Label = str | Promise

AREAS: dict[str, Label] = {
    Area.POLITICAL_DIALOGUE: _("Political dialogue"),
    Area.SECURITY_DEFENCE: _("Security and defence"),
    Area.TRADE_INVESTMENT: _("Trade and investment"),
    Area.TRANSPORT_LOGISTICS: _("Transport and logistics"),
    Area.EDUCATION_SCIENCE_IT: _("Education, science and IT"),
    Area.CULTURE_PEOPLE: _("Culture and people"),
    Area.CLIMATE_ENVIRONMENT: _("Climate and environment"),
    Area.REGIONAL_INTERNATIONAL: _("Regional and international"),
    Area.GENERAL: _("The relationship as a whole"),
}
FORCES: dict[str, Label] = {
    Force.OBLIGES: _("Obliges"),
    Force.DECIDES: _("Decides"),
    Force.PLEDGES: _("Pledges"),
    Force.INTENDS: _("Intends"),
    Force.ENCOURAGES: _("Encourages"),
}
FORCES_EXPLAINED: dict[str, Label] = {
    Force.OBLIGES: _("The words oblige, in the language of law: it must be done."),
    Force.DECIDES: _("It was agreed or decided that this will be done."),
    Force.PLEDGES: _("It was promised that this will be done."),
    Force.INTENDS: _("It is an intention or something to be looked into, not a promise of the result."),
    Force.ENCOURAGES: _("Somebody is asked or encouraged to do this; nobody promised it."),
}
KINDS: dict[str, Label] = {
    "commitment": _("Commitment"),
    "instrument": _("Instrument"),
    "mechanism": _("Mechanism"),
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
_ALL_PARTIES: Label = _("All parties together")


def area(value: str) -> Label:
    """An area of the default taxonomy by its label, one of a register's own by its own name."""
    return AREAS.get(value, value)


def actor(value: str) -> Label:
    """An actor in the words of the text, or what `parties` stands for."""
    return _ALL_PARTIES if value == PARTIES else value


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


def language(code: str) -> str:
    """The name of a language in the language of the page; its code where that is not known."""
    if code in {"", "und"}:
        return gettext("language not recognised")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
