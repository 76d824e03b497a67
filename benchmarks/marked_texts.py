"""Where the marked corpus lies, which of its texts are kept apart, and how the reader is run on them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from servanda.cli.forms import Form, written
from servanda.flow import read_file

SHARED = Path(__file__).resolve().parents[2] / "shared"
DECLARATIONS = SHARED / "corpus" / "declarations"
SCORER = SHARED / "tools" / "score_reading.py"

APART = frozenset(
    {
        "1980-03-21-prime-ministers-communique-wellington",
        "2016-10-27-philippines-japan-joint-statement-dfa",
        "2022-07-14-the-jerusalem-u-s-israel-strategic-partnership-joint-declaration",
        "2023-09-18-declaration-on-atlantic-cooperation",
    }
)
"""A third of the texts, drawn once: nobody works on their errors, they only measure."""


def scorer() -> ModuleType:
    """The corpus's own scoring program. Exits with a sentence where the corpus is absent."""
    if not SCORER.is_file():
        sys.exit(f"The marked corpus is not here: put it at {SHARED} to measure.")
    spec = importlib.util.spec_from_file_location("score_reading", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(folder: Path = DECLARATIONS, *, which: str = "all") -> list[Path]:
    """The texts of a marked corpus: "all", those "apart", or the "others"."""
    found = sorted(p for p in folder.glob("*.txt") if p.with_suffix(".jsonl").is_file())
    if which == "all":
        return found
    return [p for p in found if (p.stem in APART) == (which == "apart")]


def predict(text: Path, folder: Path) -> None:
    """Read one text as a user does; write its records in the guideline's form to `folder`."""
    (folder / f"{text.stem}.jsonl").write_bytes(written(read_file(text), Form.JSONL, file=str(text)))
