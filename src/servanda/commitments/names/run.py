"""A run of tokens in which names are sought."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.commitments.names.words import NameWords
from servanda.texts.tokens import Token

_OPENING = frozenset(".;:!?•-–—")
_OUTSIDE = [""] * 64
_ACRONYMS = frozenset({"us", "it", "who"})  # words of the grammar too


class Run:
    """The tokens of one provision and their look-up forms; outside it stands the empty word, so
    that `norms` may be asked for a few places before the first and after the last.

    `flat` says that the whole run is in capitals, so that a capital tells nothing; `headline` that
    it is a title, where verbs have capitals too.
    """

    __slots__ = ("classes", "content", "flat", "function", "headline", "norms", "size", "words", "words_of")

    def __init__(
        self,
        content: str,
        words: Sequence[Token],
        norms: list[str],
        *,
        words_of: NameWords,
        headline: bool = False,
    ) -> None:
        self.content = content
        self.words = words
        self.norms = norms + _OUTSIDE  # so that looking a few places past either end finds the empty word
        self.size = len(words)
        self.classes = words_of.classes
        self.function = words_of.classes["function"]
        self.words_of = words_of
        self.headline = headline
        self.flat = bool(words) and content[words[0].start : words[-1].end].isupper()

    def __len__(self) -> int:
        return self.size

    def raw(self, i: int) -> str:
        """The characters at `i`, or "" outside."""
        if not 0 <= i < self.size:
            return ""
        start, end, _ = self.words[i]
        return self.content[start:end]

    def isa(self, i: int, name: str) -> bool:
        """Whether the word at `i` is of the class `name`."""
        return self.norms[i] in self.classes[name]

    def capital(self, i: int) -> bool:
        """Whether the word at `i` is written as part of a name: "Strategic", "e-Bus", never "The"."""
        if self.flat or not 0 <= i < self.size:
            return False
        first = self.content[self.words[i][0]]
        norm = self.norms[i]
        if not first.isupper():
            mixed = first.isalpha() and (len(norm) < 7 or "-" in norm) and norm not in self.function
            return mixed and not self.raw(i).islower()
        return norm not in self.function or (norm in _ACRONYMS and self.raw(i).isupper())

    def opens(self, i: int) -> bool:
        """Whether a sentence or point begins at `i`."""
        return i == 0 or self.norms[i - 1] in _OPENING

    def plain(self, i: int) -> bool:
        """Whether `i` is a word in small letters that may be part of a name."""
        norm = self.norms[i]
        return norm[:1].isalpha() and norm not in self.words_of.closed and not self.capital(i)

    def joined(self, i: int) -> bool:
        """Whether nothing stands between the token at `i` and the one before."""
        return 0 < i < self.size and self.words[i - 1].end == self.words[i].start

    def year(self, i: int) -> bool:
        """Whether a year stands at `i`."""
        norm = self.norms[i]
        return len(norm) == 4 and norm.isdigit() and "1500" <= norm <= "2199"

    def is_head(self, i: int) -> bool:
        """Whether a head noun of any class stands at `i`."""
        return self.norms[i] in self.words_of.heads

    def closing(self, i: int, *, reach: int = 16) -> int:
        """The place of the bracket that closes the one at `i`, or -1."""
        for k in range(i + 1, min(self.size, i + reach)):
            if self.isa(k, "brackets_close"):
                return k
            if self.isa(k, "brackets_open"):
                return -1
        return -1

    def opening(self, i: int, *, reach: int = 12) -> int:
        """The place of the bracket that opens the one at `i`, or -1."""
        for k in range(i - 1, max(-1, i - reach), -1):
            if self.isa(k, "brackets_open"):
                return k
            if self.isa(k, "brackets_close"):
                return -1
        return -1
