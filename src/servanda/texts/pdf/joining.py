"""The lines of a paragraph put together as one, and words parted at their ends made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

_HYPHENS = "-\u2010\u00ad"
_BROKEN = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_FIRST = re.compile(r"^[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_OFTEN = 0.015  # of the lines
# "low- and middle-income": the hyphen stands for what follows.
_HANGING = {"and", "or", "to", "und", "et", "ou", "ve", "veya", "мен", "және", "немесе", "и", "или"}
# Halves of English compounds, into which a word without a hyphen is seldom parted.
_FORE = {"non", "self", "anti", "vice", "quasi", "well"}
_AFT = {"based", "centred", "centered", "driven", "ever", "free", "led", "level", "making", "minded"}
_AFT |= {"oriented", "party", "quality", "related", "scale", "sharing", "speed", "standard", "term"}


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
        """Whether the document parts words at line ends: some stand in it whole too, or they are many."""
        pairs = [pair for group in self._groups for pair in pairwise(group)]
        broken = [halves for a, b in pairs if (halves := _halves(a, b)) is not None]
        if any("".join(halves) in self._words for halves in broken):
            return True
        return sum(not self._is_compound(*halves) for halves in broken) > _OFTEN * len(pairs)

    def whole(self, lines: Sequence[str]) -> str:
        """The lines as one. A hyphen that only parts a word is kept as a soft one, which does not show."""
        found = lines[0]
        for line in lines[1:]:
            found = self._join(found, line)
        return found

    def _join(self, before: str, line: str) -> str:
        halves = _halves(before[-60:], line)
        if halves is None:
            return before + line if _runs_on(before, line) else f"{before} {line}"
        if halves[1] in _HANGING and line[len(halves[1]) :][:1] == " ":
            return f"{before} {line}"
        return before[:-1] + ("-" if self._belongs(*halves) else "\u00ad") + line

    def _belongs(self, left: str, right: str) -> bool:
        """Whether the hyphen is the word's own."""
        if left + right in self._words:
            return False
        return self._is_compound(left, right) or not self._parts_words

    def _is_compound(self, left: str, right: str) -> bool:
        """Whether the halves surely make a word with a hyphen: "long-term"."""
        return f"{left}-{right}" in self._words or left in _FORE or right in _AFT or len(left) == 1


def _halves(before: str, line: str) -> tuple[str, str] | None:
    """The two halves, in small letters, of a word that a hyphen at the end of a line parts."""
    broken, first = _BROKEN.search(before), _FIRST.match(line)
    if broken is None or first is None:
        return None
    left, right = broken.group(1), first.group()
    whole = right[0].islower() or (left.isupper() and right.isupper() and len(left) > 1)
    return (left.lower(), right.lower()) if whole else None


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
