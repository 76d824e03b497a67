"""How much a file may ask of the machine that reads it."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds on one file and on the child process that reads it.

    `size`, `unpacked` and `memory` are bytes; `ratio` is unpacked to packed size; `entries` counts the
    parts of a packed file; `depth` is how deep elements may nest; `characters` is how long a text may
    be; `cpu` is seconds of the processor, `wall` of the clock, which goes faster on a busy machine.
    """

    size: int = 50 * MIB
    unpacked: int = 200 * MIB
    ratio: int = 100
    entries: int = 5_000
    depth: int = 512
    characters: int = 10_000_000
    cpu: int = 15
    wall: int = 30
    memory: int = 1024 * MIB


LIMITS = Limits()
