"""Time phrases, quantities and subject areas, found among the tokens of a sentence."""

from servanda.commitments.fields.areas import AreaReader, Place, area_of
from servanda.commitments.fields.attach import attach
from servanda.commitments.fields.due import deadline_of, find_due
from servanda.commitments.fields.phrases import DuePhrase, TargetPhrase
from servanda.commitments.fields.places import area_reader, places
from servanda.commitments.fields.targets import find_targets

__all__ = [
    "AreaReader",
    "DuePhrase",
    "Place",
    "TargetPhrase",
    "area_of",
    "area_reader",
    "attach",
    "deadline_of",
    "find_due",
    "find_targets",
    "places",
]
