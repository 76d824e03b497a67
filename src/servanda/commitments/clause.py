"""One sentence under the clause grammar: its tokens, and the questions the rules ask of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from servanda.commitments.lexicon import Lexicon
from servanda.texts.tokens import Token

_OUTSIDE = [""] * 96  # behind the last word; negative positions reach it too
BREAKS = frozenset(",;:()[]—–")


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A sentence: `words` are its tokens, `norms` their look-up forms (with empty ones behind);
    positions count tokens."""

    content: str
    words: list[Token]
    lexicon: Lexicon
    norms: list[str] = field(init=False)
    at: Callable[[int], str] = field(init=False, repr=False)
    """The look-up form at a position, or "" up to 96 tokens outside the sentence on either side."""

    def __post_init__(self) -> None:
        norms = [w.norm for w in self.words] + _OUTSIDE
        object.__setattr__(self, "norms", norms)
        object.__setattr__(self, "at", norms.__getitem__)  # the rules ask it a million times a megabyte

    def __len__(self) -> int:
        return len(self.words)

    def isa(self, i: int, name: str) -> bool:
        """Whether the word at `i` is of the lexicon's class `name`."""
        return self.norms[i] in self.lexicon.classes[name]

    def capital(self, i: int) -> bool:
        """Whether the word at `i` begins with a capital letter."""
        return 0 <= i < len(self.words) and self.content[self.words[i].start].isupper()

    def words_between(self, start: int, end: int) -> str:
        """The text's own characters of tokens `start` to `end` (exclusive)."""
        return self.content[self.words[start].start : self.words[end - 1].end] if start < end else ""

    def adverb(self, i: int) -> bool:
        """Whether the word at `i` is an adverb: listed, or ending in -ly and no verb ("apply")."""
        word = self.at(i)
        if word in self.lexicon["adverbs"]:
            return True
        return (
            word.endswith("ly") and word not in self.lexicon.base and word not in self.lexicon["no_adverbs"]
        )

    def over_adverbs(self, i: int) -> int:
        """The first position from `i` on that is no adverb and no short aside in commas."""
        while True:
            while self.adverb(i) or self.at(i) in ("“", '"'):
                i += 1
            after = self.over_aside(i)
            if after == i:
                return i
            i = after

    def over_aside(self, i: int) -> int:
        """Past ", where appropriate," and the like; `i` itself where no aside begins."""
        if self.at(i) != ",":
            return i
        while self.adverb(i + 1) and self.at(i + 2) != ",":
            i += 1
        for k in range(i + 2, min(i + 16, len(self.words))):
            if self.norms[k] == ",":
                return k + 1 if self._opens_aside(i + 1) else i
            if self.norms[k] in (".", ";", ":"):
                return i
        return i

    def _opens_aside(self, i: int) -> bool:
        return self.isa(i, "prepositions") or self.at(i) in (
            "where",
            "as",
            "if",
            "inter",
            "when",
            "subject",
            "taking",
        )

    def back_over_adverbs(self, i: int) -> int:
        """The last position up to `i` that is no adverb."""
        while i >= 0 and self.adverb(i):
            i -= 1
        return i

    def verb(self, i: int) -> bool:
        """Whether the word at `i` can be an infinitive here: a known base form, not plainly a noun."""
        word = self.at(i)
        if word not in self.lexicon.base:
            return self._unknown_verb(i)
        if word not in self.lexicon["verb_nouns"]:
            return True
        following = self.at(i + 1)
        if word in self.lexicon["twins"] and (
            following in self.lexicon["twin_links"] or (following == "for" and self.at(i - 1) == "to")
        ):
            return True
        if self.at(i - 1) in ("and", ",", "while") and word not in self.lexicon["mostly_verbs"]:
            return self._opens_object(i + 1)
        if self.at(i - 1) == "to" and following in ("and", "or", ","):
            return self.at(i + 2) in self.lexicon.base  # "to respect and ensure"
        return following not in ("for", "of", "between", "among", "", ".", ";", ",", "and", "or")

    def _unknown_verb(self, i: int) -> bool:
        """ "to finish the highway": any plain word between "to" and an article or possessive."""
        word, follows = self.at(i), self.at(i + 1)
        if (
            self.at(i - 1) != "to"
            or not word.isalpha()
            or self.capital(i)
            or word in self.lexicon["determiners"]
        ):
            return False
        listed = word in self.lexicon["prepositions"] or word in self.lexicon["pronouns_possessive"]
        return (
            not listed
            and follows in ("the", "a", "an", "its", "their", "our", "all")
            and not word.endswith("ing")
        )

    def _opens_object(self, i: int) -> bool:
        named = self.isa(i, "determiners") or self.isa(i, "pronouns_possessive") or self.capital(i)
        return named and self.at(i) not in ("of", "for")

    def gerund(self, i: int) -> bool:
        """Whether the word at `i` is an -ing form of a known verb."""
        return self.at(i) in self.lexicon.gerund
