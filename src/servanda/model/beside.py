"""Two readings of one text side by side: what both found, and what only one did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.terms import Commitment, Record

_ENOUGH = 0.5  # of the longer quote's characters shared


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A record of the reader and one of the model on the same words, and the fields in which they differ."""

    reader: Record
    model: Record
    differs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Every record of both readings, each once."""

    both: tuple[Pair, ...]
    only_reader: tuple[Record, ...]
    only_model: tuple[Record, ...]


def beside(reader: Sequence[Record], model: Sequence[Record]) -> Beside:
    """Pair records of one kind that share at least half of the longer quote, the likest first."""
    likest = sorted(
        (-shared, i, k)
        for i, one in enumerate(reader)
        for k, other in enumerate(model)
        if one.provision == other.provision and (shared := _shared(one, other)) >= _ENOUGH
    )
    by_reader: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, k in likest:
        if i not in by_reader and k not in taken:
            by_reader[i] = k
            taken.add(k)
    return Beside(
        both=tuple(_pair(reader[i], model[by_reader[i]]) for i in sorted(by_reader)),
        only_reader=tuple(r for i, r in enumerate(reader) if i not in by_reader),
        only_model=tuple(m for k, m in enumerate(model) if k not in taken),
    )


def _shared(one: Record, other: Record) -> float:
    if one.kind != other.kind:
        return 0.0
    a, b = one.quotation, other.quotation
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(0, common) / max(a.end - a.start, b.end - b.start)


def _pair(reader: Record, model: Record) -> Pair:
    fields = ["quotation"]
    fields += (
        ["cue", "force", "actors", "area", "due", "target"] if isinstance(reader, Commitment) else ["status"]
    )
    differs = tuple(f for f in fields if getattr(reader, f) != getattr(model, f))
    return Pair(reader=reader, model=model, differs=differs)
