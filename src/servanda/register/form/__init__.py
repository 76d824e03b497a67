"""Registers and records as JSON, read strictly: whatever is wrong is said in one sentence."""

from servanda.register.form.guideline import guideline_jsonl, guideline_records
from servanda.register.form.record import record_from_json, record_to_json
from servanda.register.form.whole import register_from_json, register_to_json

__all__ = [
    "guideline_jsonl",
    "guideline_records",
    "record_from_json",
    "record_to_json",
    "register_from_json",
    "register_to_json",
]
