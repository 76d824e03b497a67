"""Places where the words of a commitment stand a second time.

The reader keeps a promise that is said twice in the same words once; here its other place is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Place
from servanda.terms import PARTIES, ProvisionKind
from servanda.texts.tokens import tokens

_FEWEST = 5  # words: shorter ones ("exchange information") may well stand in many places
_FIRST = 5  # words by which a place is looked up
_BACK = 30  # words in front of a place among which its actor stands
_QUIET = frozenset({ProvisionKind.PREAMBLE, ProvisionKind.FOOTNOTE})
Key = tuple[str, ...]


def copies(draft: Draft) -> Iterator[tuple[Point, Place]]:
    """Commitments whose very words stand again further on, and the first such place."""
    whole = {tuple(p.words.norms): p for p in reversed(draft.points) if len(p.words) >= _FEWEST}
    lengths: dict[Key, set[int]] = {}
    for words in whole:
        lengths.setdefault(words[:_FIRST], set()).add(len(words))
    read = {(p.start, p.end) for p in draft.points}
    kinds = {p.number: p.kind for p in draft.outline.provisions}
    for number, run in draft.speaking():
        if kinds[number] in _QUIET:
            continue
        for i in range(len(run) - _FIRST + 1):
            for many in lengths.get(tuple(run.norms[i : i + _FIRST]), ()):
                point = whole.get(tuple(run.norms[i : i + many]))
                if point is None or run.tokens[i].start < point.end:
                    continue
                span = (run.tokens[i].start, run.tokens[i + many - 1].end)
                if span not in read and _same_actor(point, run.norms[max(0, i - _BACK) : i]):
                    del whole[tuple(point.words.norms)]
                    yield point, Place(provision=number, quotation=draft.quote(*span))


def _same_actor(point: Point, before: Sequence[str]) -> bool:
    """Whether a named actor of the commitment stands there too: two ministries make two promises."""
    named = [actor for actor in point.commitment.actors if actor != PARTIES]
    return all(norm in before for actor in named for norm in (t.norm for t in tokens(actor)))
