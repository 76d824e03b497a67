"""Registers and records as JSON, read strictly: whatever is wrong is said in one sentence."""

from servanda.register.form.record import guideline_fields, record_from_json, record_to_json
from servanda.register.form.whole import register_from_json, register_to_json

__all__ = [
    "guideline_fields",
    "record_from_json",
    "record_to_json",
    "register_from_json",
    "register_to_json",
]
