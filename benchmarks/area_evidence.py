"""What each source of evidence says of a marked commitment's area, for fitting how much it counts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marked_fields import OPENING, Asked, Marked, marked

from servanda.commitments.fields.areas import ABOVE, BEFORE, FADING, LONGEST
from servanda.commitments.fields.trained import Trained
from servanda.commitments.fields.votes import AREAS, Counted, Speaker, Vector, area_words, stem, sure
from servanda.texts.tokens import tokens

SOURCES = [
    "words",
    "votes",
    "sentence",
    "sentence votes",
    "above",
    "before",
    "title",
    "opening",
    "told",
    "last",
]


@dataclass(frozen=True)
class Weighed:
    """An action: for each source its scores by area; the area it has; how much the action counts."""

    columns: list[Vector]
    area: int
    weight: float


def evidence(folder: Path, known: Trained) -> Iterator[Weighed]:
    """The evidence of every commitment of a folder that may be studied; long texts count less a record."""
    lexicon = area_words("en")
    assert lexicon is not None
    for text in marked(folder, part="others"):
        named = tokens(text.title or "")
        speaker = Speaker(lexicon, known, frozenset(stem(word.norm) for word in named[:ABOVE]))
        title = Counted((named or tokens(text.content[:OPENING]))[:ABOVE], Speaker(lexicon, known))
        none = [0.0] * len(AREAS)
        yield from _of_text(text, speaker, [title.roots, none] if named else [none, title.roots])


def _of_text(text: Marked, speaker: Speaker, title: list[Vector]) -> Iterator[Weighed]:
    told, last = [0] * len(AREAS), [0.0] * len(AREAS)
    for asked in text.commitments:
        area = AREAS.index(asked.record["area"])
        so_far = [math.log(count + 0.5) for count in told]
        columns = [*_of_sentence(asked, speaker), *_around(asked, speaker), *title, so_far, last]
        yield Weighed(columns, area, len(text.commitments) ** -0.3)
        told[area] += 1
        last = [float(i == area) for i in range(len(AREAS))]


def _of_sentence(asked: Asked, speaker: Speaker) -> list[Vector]:
    counted = Counted(asked.sentence[:LONGEST], speaker)
    votes = counted.votes(asked.start, asked.stop, fading=FADING)
    return [
        counted.leaning(asked.start, asked.stop),
        [sure(vote) for vote in votes],
        counted.leaning(),
        counted.roots,
    ]


def _around(asked: Asked, speaker: Speaker) -> list[Vector]:
    heading, lead = (tokens(words or "")[:ABOVE] for words in (asked.place.heading, asked.place.lead))
    above = [Counted(heading, speaker).roots]
    if lead != heading:
        above.append(Counted(lead, speaker).roots)
    return [list(map(sum, zip(*above, strict=True))), Counted(asked.before[-BEFORE:], speaker).roots]
