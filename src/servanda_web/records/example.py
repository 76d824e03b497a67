"""The worked example: every text of one folder as one instrument."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from servanda import flow
from servanda.register.form.instrument import instrument_from_node
from servanda.register.form.node import Node
from servanda.register.form.parse import parse
from servanda.terms import Instrument as InstrumentTerm
from servanda_web.accounts.models import User
from servanda_web.records.door import import_register
from servanda_web.records.models import Instrument

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "pakistan-kazakhstan-2026"
FACTS = "instrument.json"


def load_example(folder: Path, *, by: User, at: datetime) -> Instrument:
    """Read the .txt files of `folder` (English first) as authentic texts of one instrument.

    `instrument.json`, where there is one, says what the instrument is; else the folder's name is its slug
    and the first text gives the title. Loading again changes nothing. Raises `FileNotFoundError` where
    there is no such text, `servanda.texts.UnreadableText`, `servanda.register.RegisterError` and
    `door.DoorError`.
    """
    files = sorted(folder.glob("*.txt"), key=lambda f: (not f.stem.endswith("-en"), f.name))
    if not files:
        raise FileNotFoundError(f"There is no text (.txt) in {folder}.")
    told = _facts(folder / FACTS)
    for file in files:
        register = flow.begin_register(flow.read_file(file), slug=folder.name)
        register = replace(register, instrument=told) if told else register
        instrument = import_register(register, by=by, at=at)
    return instrument


def _facts(path: Path) -> InstrumentTerm | None:
    if not path.exists():
        return None
    return instrument_from_node(Node(parse(path.read_text(encoding="utf-8"), where=path.name), path.name))
