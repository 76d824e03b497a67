"""An accepted proposal as a file of the ministry's own lexicon."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from servanda.commitments.lexicon.addition import CUES, as_toml, checked
from servanda.learning.proposals import Proposal
from servanda.learning.sentences import effect_said, said
from servanda.terms import Register

_NUMBER = re.compile(r"[a-z]{2,3}-(\d{4})-")
_NAMED = 30


def accept(proposal: Proposal, folder: Path, *, registers: Sequence[Register], by: str, at: datetime) -> Path:
    """Write a proposal to a new file of the folder, which is made where it is missing; give its path.

    No file that is there is touched: to take an addition back, delete its file. The file says who
    accepted it, when, and on which decisions.
    """
    if not by.strip():
        raise ValueError("Accepting needs the name of who does it.")
    checked(proposal.document, where="The proposal")
    folder.mkdir(parents=True, exist_ok=True)
    number = 1 + max((int(m[1]) for f in folder.iterdir() if (m := _NUMBER.match(f.name))), default=0)
    path = folder / f"{proposal.language}-{number:04d}-{_name(proposal)}.toml"
    notes = (
        f"{said(proposal)}.",
        f"Accepted by {by} on {at.date()}; {effect_said(proposal.effect)}.",
        *(_because(proposal, registers)),
    )
    _write_new(path, as_toml(proposal.document, notes=notes).encode("utf-8", "replace"))
    return path


def _because(proposal: Proposal, registers: Sequence[Register]) -> list[str]:
    lines = []
    for example in proposal.because:
        entry, text = example.entry, registers[example.place].outline.text
        words = "".join(c if c.isprintable() else " " for c in entry.record.quotation.words)
        lines.append(f"{example.verdict}: “{words}” ({text.name}, {entry.record.provision}, {entry.id})")
    return lines


def _name(proposal: Proposal) -> str:
    document = proposal.document
    words = [lemma for section in CUES for lemma in document.get(section, ())]
    words += [w for name in ("verbs", "agents", "action_nouns", "drop") for w in document.get(name, ())]
    words += [p for grades in document.get("areas", {}).values() for ps in grades.values() for p in ps]
    plain = re.sub(r"[^a-z0-9]+", "-", " ".join(words[:1]).lower()).strip("-")
    return f"{proposal.topic.replace(' ', '-')}-{plain}"[:_NAMED].strip("-")


def _write_new(path: Path, data: bytes) -> None:
    """Write beside the place, then link there: two who accept at once never overwrite one another."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".servanda-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        beside.chmod(0o644)
        os.link(beside, path)
    finally:
        beside.unlink(missing_ok=True)
