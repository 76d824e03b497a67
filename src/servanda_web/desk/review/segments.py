"""Cut the words of a provision where records begin and end: these may nest and overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Where one record stands: characters `start` to `end` of the text, and what a page shows of it.

    `number` is its place among the records of the text, from 1.
    """

    id: str
    number: int
    kind: str
    state: str
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A run of words under the same records. `ending` are those whose last word stands here."""

    start: int
    words: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()

    @property
    def classes(self) -> str:
        """The kinds and states at hand, once each, as a page's class names."""
        return " ".join(dict.fromkeys(name for m in self.marks for name in (m.kind, m.state)))

    @property
    def ids(self) -> str:
        """The records at hand, separated by blanks."""
        return " ".join(m.id for m in self.marks)


def segments(content: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Segments that together are exactly `content[start:end]`.

    Marks may nest, overlap and reach beyond the range; what reaches beyond is clipped.
    """
    return tuple(_sweep(content, start, end, [m for m in marks if m.start < end and m.end > start]))


def _sweep(content: str, start: int, end: int, marks: list[Mark]) -> Iterator[Segment]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[max(mark.start, start)].append(mark)
        closing[min(mark.end, end)].append(mark)
    edges = sorted({start, end, *opening, *closing})
    running: dict[str, Mark] = {}
    for here, there in pairwise(edges):
        for mark in closing[here]:
            running.pop(mark.id, None)
        for mark in opening[here]:
            running[mark.id] = mark
        yield Segment(
            start=here,
            words=content[here:there],
            marks=tuple(running.values()),
            ending=tuple(m for m in closing[there] if m.end == there),
        )
