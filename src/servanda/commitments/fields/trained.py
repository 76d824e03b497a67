"""The trained part: how much each stem and pair of stems leans to each area, as a plain data file.

`benchmarks/train_areas.py` makes the file from the actions in `benchmarks/areas/`, which are written
for this project. A stem here is the first six letters of a word without its ending.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Vector = tuple[float, ...]
_LENGTH = 6
_ENDINGS = ("ing", "ed", "es", "s", "e")
_SCALE = 100  # weights stand in the file as whole hundredths


@dataclass(frozen=True, kw_only=True)
class Trained:
    """Weights by stem; `shares` say how much each source of evidence counts, `leaning` where none is."""

    weights: dict[str, Vector]
    shares: dict[str, float]
    leaning: Vector
    silent: frozenset[str]
    firsts: frozenset[str]
    """The first stems of the pairs in `weights`."""

    def look_up(self, norms: Sequence[str]) -> list[list[Vector]]:
        """The weights at each token: its stem's, and those of the pair it makes with the stem before."""
        found: list[list[Vector]] = []
        before = ""
        weights = self.weights
        for norm in norms:
            here: list[Vector] = []
            for word in norm.split("-") if "-" in norm else (norm,):
                one = "" if word in self.silent else stem(word)
                if one and one in weights:
                    here.append(weights[one])
                if before in self.firsts and (pair := f"{before} {one}") in weights:
                    here.append(weights[pair])
                before = one
            found.append(here)
        return found


@cache
def stem(word: str) -> str:
    """The first letters of a word without its ending; "" where it is none."""
    if not word[:1].isalpha():
        return ""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:_LENGTH]


@cache
def trained(language: str) -> Trained | None:
    """The trained part of a language, or None where there is none."""
    file = files("servanda.commitments.fields") / f"{language}-areas-trained.json"
    return loaded(file.read_text(encoding="utf-8")) if file.is_file() else None


def loaded(written: str) -> Trained:
    """The trained part as its file writes it."""
    data = json.loads(written)
    return Trained(
        weights={s: tuple(value / _SCALE for value in row) for s, row in data["weights"].items()},
        shares=data["shares"],
        leaning=tuple(data["leaning"]),
        silent=frozenset(data["silent"].split()),
        firsts=frozenset(s.split()[0] for s in data["weights"] if " " in s),
    )
