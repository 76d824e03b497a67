"""Files cut into batches: what a worker reads in one go, and what becomes one part of the tables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256

_FEWEST, _MOST = 16, 512  # files of a batch, on the average
_PARTS = 32  # of a small archive, so that all workers have something to do
_LONGEST = 4  # times the average


def batches(paths: Iterable[str], *, total: int) -> Iterator[tuple[str, ...]]:
    """The paths in batches, in their order.

    Where a batch ends is told by the names alone: the same files are always cut alike, and a file that
    comes or goes moves only the ends beside it, so the other parts of the tables stay as they are.
    """
    average = size(total)
    batch: list[str] = []
    for path in paths:
        if batch and (len(batch) == _LONGEST * average or _begins(path, average)):
            yield tuple(batch)
            batch = []
        batch.append(path)
    if batch:
        yield tuple(batch)


def size(total: int) -> int:
    """How many files a batch holds on the average: a power of two."""
    return min(_MOST, max(_FEWEST, 1 << (max(1, total // _PARTS).bit_length() - 1)))


def _begins(path: str, average: int) -> bool:
    return int.from_bytes(sha256(os.fsencode(path)).digest()[:4], "big") % average == 0
