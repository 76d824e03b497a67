"""A register as one JSON file, which `register_from_json` reads back."""

from __future__ import annotations

from dataclasses import replace

from servanda.register.export.rows import chosen
from servanda.register.form.parse import as_json
from servanda.register.form.whole import register_to_json
from servanda.terms import Register


def to_json(register: Register, *, accepted_only: bool = False) -> bytes:
    """The whole register, its text included."""
    kept = replace(register, entries=chosen(register, accepted_only=accepted_only))
    return as_json(register_to_json(kept), indent=2)
