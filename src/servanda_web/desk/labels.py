"""What the desk calls the values of a record, besides what every page calls them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from servanda.terms import InstrumentStatus, MechanismStatus, State
from servanda_web.records.labels import AREAS, FORCES, KINDS, Label, actor, area, language

__all__ = [
    "AREAS",
    "FORCES",
    "INSTRUMENT_STATUSES",
    "KINDS",
    "MECHANISM_STATUSES",
    "STATES",
    "Label",
    "actor",
    "area",
    "language",
]

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
