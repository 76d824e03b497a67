"""What the values of a record are called, on every page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from servanda.terms import PARTIES, Area, Force

Label = str | Promise

FORCES: dict[str, Label] = {
    Force.OBLIGES: gettext_lazy("Obliges"),
    Force.DECIDES: gettext_lazy("Decides"),
    Force.PLEDGES: gettext_lazy("Pledges"),
    Force.INTENDS: gettext_lazy("Intends"),
    Force.ENCOURAGES: gettext_lazy("Encourages"),
}
AREAS: dict[str, Label] = {
    Area.POLITICAL_DIALOGUE: gettext_lazy("Political dialogue"),
    Area.SECURITY_DEFENCE: gettext_lazy("Security and defence"),
    Area.TRADE_INVESTMENT: gettext_lazy("Trade and investment"),
    Area.TRANSPORT_LOGISTICS: gettext_lazy("Transport and logistics"),
    Area.EDUCATION_SCIENCE_IT: gettext_lazy("Education, science and IT"),
    Area.CULTURE_PEOPLE: gettext_lazy("Culture and people"),
    Area.CLIMATE_ENVIRONMENT: gettext_lazy("Climate and environment"),
    Area.REGIONAL_INTERNATIONAL: gettext_lazy("Regional and international"),
    Area.GENERAL: gettext_lazy("The relationship as a whole"),
}
KINDS: dict[str, Label] = {
    "commitment": gettext_lazy("Commitment"),
    "instrument": gettext_lazy("Instrument"),
    "mechanism": gettext_lazy("Mechanism"),
}
_ALL_PARTIES: Label = gettext_lazy("All parties together")


def area(value: str) -> Label:
    """An area of the default taxonomy by its label, one of a register's own by its own name."""
    return AREAS.get(value, value)


def actor(value: str) -> Label:
    """An actor in the words of the text, or what `parties` stands for."""
    return _ALL_PARTIES if value == PARTIES else value


def language(code: str) -> str:
    """The name of a language in the language of the page; its code where that is not known."""
    if code in {"", "und"}:
        return _("language not recognised")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
