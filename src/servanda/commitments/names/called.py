"""Names that stand behind their noun: "a framework called “Sowing Opportunities”", "X, a platform to ..."."""

from __future__ import annotations

from servanda.commitments.names.run import Run

_OPEN = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "“"}
_LONGEST = 30


def called(run: Run, head: int) -> tuple[int, int] | None:
    """The tokens of the name that a noun in small letters at `head` is said to have, or None."""
    k = head + 1
    k += run.norms[k] == ","
    if run.isa(k, "naming"):
        k += 1
    elif run.norms[k] == "known" and run.norms[k + 1] == "as":
        k += 2
    else:
        return None
    k += run.norms[k] in ("the", ":", "as")
    if run.norms[k] in _OPEN:
        return _quoted(run, k)
    return _capitals(run, k)


def _quoted(run: Run, k: int) -> tuple[int, int] | None:
    closer = _OPEN[run.norms[k]]
    for stop in range(k + 1, min(len(run), k + _LONGEST)):
        if run.norms[stop] == closer:
            return (k + 1, stop) if stop > k + 1 else None
    return None


def _capitals(run: Run, k: int) -> tuple[int, int] | None:
    stop = k
    while run.capital(stop) or (
        stop > k and run.norms[stop] in ("and", "of", "for", "&") and run.capital(stop + 1)
    ):
        stop += 1
    return (k, stop) if stop > k + 1 else None


def apposed(run: Run, head: int) -> tuple[int, int] | None:
    """The capitalised words that a noun at `head` explains: "the Quantum Exchange, a platform to ..."."""
    k = head - 1
    while k > head - 4 and run.plain(k):
        k -= 1
    if run.norms[k] not in ("a", "an") or run.norms[k - 1] != ",":
        return None
    stop = k - 1
    if run.norms[stop - 1] in (")", "]") and run.opening(stop - 1) > 0:
        stop = run.opening(stop - 1)
    start = stop
    while start > 0 and run.capital(start - 1):
        start -= 1
    return (start, stop) if stop - start >= 2 and run.norms[start - 1] == "the" else None
