"""Time phrases, quantities and subject areas, found among the tokens of a sentence."""

from servanda.commitments.fields.areas import area_of
from servanda.commitments.fields.attach import attach
from servanda.commitments.fields.due import deadline_of, find_due
from servanda.commitments.fields.phrases import DuePhrase, TargetPhrase
from servanda.commitments.fields.targets import find_targets

__all__ = ["DuePhrase", "TargetPhrase", "area_of", "attach", "deadline_of", "find_due", "find_targets"]
