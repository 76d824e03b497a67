"""A register survives being written down, in every field."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from tests.servanda.register.register_strategies import registers

from servanda.register.folder import load, save
from servanda.register.form import (
    record_from_json,
    record_to_json,
    register_from_json,
    register_to_json,
)
from servanda.register.form.parse import as_json, parse
from servanda.terms import Register

any_shape = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(any_shape, max_examples=30)
@given(registers())
def test_a_register_and_each_of_its_records_are_the_same_after_json(register: Register) -> None:
    written = as_json(register_to_json(register)).decode("utf-8")
    assert register_from_json(json.loads(written)) == register
    for entry in register.entries:
        data = parse(as_json(record_to_json(entry.record)).decode(), where="record")
        assert record_from_json(data, register.outline.text) == entry.record


@settings(any_shape, max_examples=15)
@given(registers())
def test_a_register_is_the_same_after_its_folder(register: Register) -> None:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "register"
        save(register, folder)
        assert load(folder) == register
        before = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}
        save(load(folder), folder)
        assert {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()} == before
        assert (folder / "text.txt").read_bytes() == register.outline.text.content.encode()
