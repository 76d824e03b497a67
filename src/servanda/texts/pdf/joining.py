"""The lines of a paragraph put together as one, and words parted at their ends made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

_HYPHENS = "-\u2010\u00ad"
_BROKEN = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_FIRST = re.compile(r"^[^\W\d_]+")
_SELDOM = 0.03  # of the lines
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


class Joiner:
    """Puts the lines of paragraphs together, knowing all `groups` of lines of the document.

    What stands elsewhere in it, and whether it parts words at line ends at all, tells which hyphens
    belong to a word.
    """

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups = [list(group) for group in groups]

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words that no line end parts."""
        return frozenset(
            word.lower()
            for group in self._groups
            for line in _unbroken(group)
            for word in _WORD.findall(line)
        )

    @cached_property
    def _parts_words(self) -> bool:
        """Whether the document parts words at line ends: it then does so often."""
        ends = [line for group in self._groups for line in group[:-1]]
        return sum(_BROKEN.search(line) is not None for line in ends) > _SELDOM * len(ends)

    def whole(self, lines: Sequence[str]) -> str:
        """The lines as one. A hyphen that only parts a word is kept as a soft one, which does not show."""
        found = lines[0]
        for line in lines[1:]:
            found = self._join(found, line)
        return found

    def _join(self, before: str, line: str) -> str:
        broken, first = _BROKEN.search(before[-60:]), _FIRST.match(line)
        if broken is None or first is None or not first.group()[0].islower():
            return before + line if _runs_on(before, line) else f"{before} {line}"
        hyphen = "-" if self._belongs(broken.group(1), first.group()) else "\u00ad"
        return before[:-1] + hyphen + line

    def _belongs(self, left: str, right: str) -> bool:
        """Whether the hyphen is the word's own: "long-term"."""
        left, right = left.lower(), right.lower()
        if f"{left}-{right}" in self._words:
            return True
        if left + right in self._words:
            return False
        both = min(len(left), len(right)) > 2 and {left, right} <= self._words
        return both or not self._parts_words


def _unbroken(group: Sequence[str]) -> Iterator[str]:
    """The lines without the halves of words at their ends."""
    broken = False
    for line in group:
        yield _BROKEN.sub("", _FIRST.sub("", line, count=1) if broken else line)
        broken = _BROKEN.search(line) is not None


def _runs_on(before: str, line: str) -> bool:
    """Whether a dash at the end of a line ties it to the next: "2025-" and "26", "Asia-" and "Pacific"."""
    if before[-2:-1].isspace() or not line[0].isalnum():
        return False
    return before[-1] in _HYPHENS or (before[-1] == "–" and before[-2:-1].isdigit() and line[0].isdigit())
