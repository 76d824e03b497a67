"""The commitments of marked texts where they stand: for measuring and training the fields alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marked_texts import APART, scorer, texts

from servanda.commitments.fields import Place, places
from servanda.commitments.lexicon import Lexicon, lexicon
from servanda.commitments.sentences import sentences
from servanda.flow import title_of
from servanda.provisions import outline
from servanda.terms import Outline
from servanda.texts import open_bytes
from servanda.texts.tokens import Token, tokens

OPENING = 300  # characters of a text without a title that stand for it


@dataclass(frozen=True)
class Asked:
    """A marked commitment: its sentence, the tokens of it that are marked, and where they stand."""

    record: dict[str, Any]
    sentence: list[Token]
    start: int
    stop: int
    place: Place
    before: list[Token]


@dataclass(frozen=True)
class Marked:
    """A marked text."""

    name: str
    content: str
    title: str | None
    commitments: list[Asked]


def marked(folder: Path, *, part: str) -> Iterator[Marked]:
    """The texts of a folder: "apart" (only to be measured), the "others", or "all"."""
    for file in texts(folder):
        apart = file.stem in APART or int(hashlib.md5(file.stem.encode()).hexdigest(), 16) % 4 == 0  # noqa: S324
        if part == "all" or apart == (part == "apart"):
            found = outline(open_bytes(file.read_bytes(), name=file.name))
            lines = file.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
            records = [json.loads(line) for line in lines if line.strip()]
            commitments = [record for record in records if record["kind"] == "commitment"]
            placed = list(_placed(found, commitments))
            yield Marked(file.stem, found.text.content, title_of(found), placed)


def _placed(found: Outline, commitments: list[dict[str, Any]]) -> Iterator[Asked]:
    speak, score = lexicon("en"), scorer()
    assert speak is not None
    content, above = found.text.content, places(found)
    runs = [
        (p, before, run) for p in found.provisions for before, run in _runs(content, p.body, p.end, speak)
    ]
    for record in commitments:
        start, end = score.place(record, content)
        inside = [(p, before, run) for p, before, run in runs if run[0].start <= start < run[-1].end]
        place, before, run = Place(), list[Token](), tokens(content, start, end)
        if inside:
            provision, before, run = min(inside, key=lambda one: len(one[2]))
            place = above[provision.number]
            run = run + tokens(content, run[-1].end, end) if end > run[-1].end else run
        own = [i for i, word in enumerate(run) if start <= word.start < end]
        yield Asked(record, run, own[0], own[-1] + 1, place, before)


def _runs(content: str, start: int, end: int, speak: Lexicon) -> Iterator[tuple[list[Token], list[Token]]]:
    before: list[Token] = []
    for run in sentences(content, tokens(content, start, end), lexicon=speak):
        if run:
            yield before, run
            before = before + run
