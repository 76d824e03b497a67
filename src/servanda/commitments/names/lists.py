"""Several subjects under one head: "agreements on extradition, combating crimes, and joint deployment"."""

from __future__ import annotations

from servanda.commitments.names.phrase import noun_phrase
from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape

_LISTING = frozenset({"on", "concerning", "regarding", "relating", "for", "covering"})
_LONGEST = 12
_REACH = 18
_QUOTES = frozenset('”"’')


def subjects(run: Run, shape: Shape) -> list[tuple[int, int]]:
    """Where the words of each subject begin and end, or nothing where there is only one.

    Two subjects joined by "and" are told apart only where each has words of its own: "trade and
    investment" is one subject, "trade cooperation and capacity building" are two.
    """
    tail = shape.tail
    if not shape.plural or tail.subject not in _LISTING:
        return []
    commas = [k for k in range(tail.start, tail.stop) if run.norms[k] == ","]
    last = max((k for k in range(tail.start, tail.stop) if run.norms[k] in ("and", "&")), default=-1)
    if last < 0:
        return []
    first = commas[0] if commas else last
    if any(run.norms[k] in ("in", "the", "a") for k in range(tail.start, first)):
        return []
    items = _items(run, tail.start, tail.stop, {*commas, last})
    if len(items) < 2 or len(items) > _LONGEST:
        return []
    if not commas and not (shape.counted or all(stop - start > 1 for start, stop in items)):
        return []
    return items


def topics(run: Run, shape: Shape) -> list[tuple[int, int]]:
    """The subjects named farther on: "six MoUs in areas including customs, justice and television"."""
    for k in range(shape.after, min(len(run), shape.after + _REACH)):
        word = run.norms[k]
        if word in (".", ";", ":"):
            break
        if word == "including" or (
            word in ("as", "to") and run.norms[k - 1] in ("such", "relating", "related")
        ):
            stop = _list_end(run, k + 1)
            cuts = {i for i in range(k + 1, stop) if run.norms[i] in (",", "and")}
            commas = {i for i in cuts if run.norms[i] == ","}
            last = max(cuts, default=-1)
            return _items(run, k + 1, stop, {*commas, last}) if commas else []
    return []


def _list_end(run: Run, first: int) -> int:
    """Past a list of subjects, some with a way or partners: "rail transit via Aktau and trade"."""
    stop = noun_phrase(run, first, parties=False)
    for _ in range(3):
        if stop == first or run.norms[stop] not in ("via", "between"):
            return stop
        end = noun_phrase(run, stop + 1, parties=run.norms[stop] == "via")
        if end == stop + 1:
            return stop
        stop = end
    return stop


def quoted(run: Run, head: int) -> list[tuple[int, int]]:
    """The names in quotation marks behind their noun: "initiatives like “One”, “Two” and “Three”"."""
    k = head + 1
    if run.norms[k] == "such" and run.norms[k + 1] == "as":
        k += 1
    if run.norms[k] not in ("as", "like", "including", "namely"):
        return []
    k += 1
    found: list[tuple[int, int]] = []
    while len(found) < _LONGEST and run.norms[k] in ("“", '"', "‘"):
        stop = next((i for i in range(k + 1, min(len(run), k + 12)) if run.norms[i] in _QUOTES), -1)
        if stop <= k + 1:
            break
        found.append((k + 1, stop))
        k = stop + 1
        while run.norms[k] in (",", "and"):
            k += 1
    return found


def _items(run: Run, start: int, stop: int, cuts: set[int]) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    begin = start
    for k in range(start, stop + 1):
        if k == stop or k in cuts:
            if k > begin:
                items.append((begin, k))
            begin = k + 1
    return items
