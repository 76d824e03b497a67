"""What the values of a record are called on a page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.terms import PARTIES, Area, Force, InstrumentStatus, MechanismStatus, State

Label = str | Promise

FORCES: dict[str, Label] = {
    Force.OBLIGES: _("Obliges"),
    Force.DECIDES: _("Decides"),
    Force.PLEDGES: _("Pledges"),
    Force.INTENDS: _("Intends"),
    Force.ENCOURAGES: _("Encourages"),
}
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
KINDS: dict[str, Label] = {
    "commitment": _("Commitment"),
    "instrument": _("Instrument"),
    "mechanism": _("Mechanism"),
}
STATES: dict[str, Label] = {
    State.PROPOSED: _("Proposed"),
    State.ACCEPTED: _("Accepted"),
    State.REJECTED: _("Rejected"),
}
INSTRUMENT_STATUSES: dict[str, Label] = {
    InstrumentStatus.SIGNED: _("Signed"),
    InstrumentStatus.PLANNED: _("Planned"),
    InstrumentStatus.RECALLED: _("Recalled"),
}
MECHANISM_STATUSES: dict[str, Label] = {
    MechanismStatus.EXISTING: _("Existing"),
    MechanismStatus.ESTABLISHED: _("Established by this text"),
    MechanismStatus.PLANNED: _("Planned"),
}
ALL_PARTIES: Label = _("All parties together")


def area(value: str) -> Label:
    """An area of the default taxonomy by its label, one of a register's own by its own name."""
    return AREAS.get(value, value)


def actor(value: str) -> Label:
    """An actor in the words of the text, or what `parties` stands for."""
    return ALL_PARTIES if value == PARTIES else value
