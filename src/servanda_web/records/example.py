"""The worked example: every text of one folder as one instrument."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from servanda import flow
from servanda_web.accounts.models import User
from servanda_web.records.door import import_register
from servanda_web.records.models import Instrument

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "pakistan-kazakhstan-2026"


def load_example(folder: Path, *, by: User, at: datetime) -> Instrument:
    """Read the .txt files of `folder` (English first) as authentic texts of one instrument.

    The folder's name is the slug. Loading again changes nothing. Raises `FileNotFoundError` where
    there is no such text, `servanda.texts.UnreadableText` and `door.DoorError`.
    """
    files = sorted(folder.glob("*.txt"), key=lambda f: (not f.stem.endswith("-en"), f.name))
    if not files:
        raise FileNotFoundError(f"There is no text (.txt) in {folder}.")
    for file in files:
        register = flow.begin_register(flow.read_file(file), slug=folder.name)
        instrument = import_register(register, by=by, at=at)
    return instrument
