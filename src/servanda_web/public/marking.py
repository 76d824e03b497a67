"""Cut words where records begin and end: records may nest and overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Where a record stands: characters `start` to `end` of the text; `number` is its place in the text."""

    id: str
    kind: str
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of words under the same records. `ending` are those whose last word stands here."""

    words: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()

    @property
    def classes(self) -> str:
        """The kinds at hand, once each."""
        return " ".join(dict.fromkeys(m.kind for m in self.marks))


def pieces(content: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Pieces that together are exactly `content[start:end]`; a mark that reaches beyond is clipped."""
    return tuple(_cut(content, start, end, [m for m in marks if m.start < end and m.end > start]))


def _cut(content: str, start: int, end: int, marks: list[Mark]) -> Iterator[Piece]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[max(mark.start, start)].append(mark)
        closing[min(mark.end, end)].append(mark)
    running: dict[str, Mark] = {}
    for here, there in pairwise(sorted({start, end, *opening, *closing})):
        for mark in closing[here]:
            running.pop(mark.id, None)
        running |= {mark.id: mark for mark in opening[here]}
        ending = tuple(m for m in closing[there] if m.end == there)
        yield Piece(words=content[here:there], marks=tuple(running.values()), ending=ending)
