"""Divide a long text into pages of whole provisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from servanda.terms import Provision

PROVISIONS = 60
CHARACTERS = 40_000
RECORDS = 120


@dataclass(frozen=True, kw_only=True)
class Weight:
    """What one provision adds to a page."""

    provision: Provision
    records: int


def pages(weights: Iterable[Weight]) -> tuple[tuple[Provision, ...], ...]:
    """Pages in order, each within the three limits, except that a provision is never divided."""
    done: list[tuple[Provision, ...]] = []
    held: list[Provision] = []
    characters = records = 0
    for weight in weights:
        size = weight.provision.end - weight.provision.start
        full = len(held) >= PROVISIONS or characters + size > CHARACTERS or records + weight.records > RECORDS
        if held and full:
            done.append(tuple(held))
            held, characters, records = [], 0, 0
        held.append(weight.provision)
        characters += size
        records += weight.records
    return (*done, tuple(held)) if held else tuple(done)
