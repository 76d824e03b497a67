"""The nouns of Servanda: frozen values without behaviour beyond their own consistency."""

from servanda.terms.amount import Amount, Bound
from servanda.terms.deadline import Certainty, Deadline, Recurrence
from servanda.terms.partial_date import PartialDate
from servanda.terms.parties import Instrument, Party
from servanda.terms.provision import Outline, Provision, ProvisionKind
from servanda.terms.quotation import Quotation, QuotationError
from servanda.terms.reading import Account, Disposition, Reading
from servanda.terms.record import (
    PARTIES,
    Area,
    Commitment,
    Force,
    InstrumentStatus,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Record,
    record_id,
)
from servanda.terms.register import Decision, Entry, Register, SetAside, State, Verdict
from servanda.terms.text import AuthenticText, Layer

__all__ = [
    "PARTIES",
    "Account",
    "Amount",
    "Area",
    "AuthenticText",
    "Bound",
    "Certainty",
    "Commitment",
    "Deadline",
    "Decision",
    "Disposition",
    "Entry",
    "Force",
    "Instrument",
    "InstrumentStatus",
    "Layer",
    "Mechanism",
    "MechanismStatus",
    "NamedInstrument",
    "Outline",
    "PartialDate",
    "Party",
    "Provision",
    "ProvisionKind",
    "Quotation",
    "QuotationError",
    "Reading",
    "Record",
    "Recurrence",
    "Register",
    "SetAside",
    "State",
    "Verdict",
    "record_id",
]
