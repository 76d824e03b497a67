"""Where words a model gave stand in a stretch of the text: exactly, whole words, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from servanda.model.folding import Folded, folded
from servanda.texts.tokens import Token, tokens

Span = tuple[int, int]


@dataclass(frozen=True)
class Stretch:
    """Characters `start` to `end` of a text, folded and in tokens."""

    content: str = field(repr=False)
    start: int
    end: int
    words: Sequence[Token] = field(init=False, repr=False)
    folded: Folded = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tokens(self.content, self.start, self.end))
        object.__setattr__(self, "folded", folded(self.content, self.start, self.end))


def places_of(words: str, stretch: Stretch) -> list[Span]:
    """Every place where `words` stand letter for letter, typography apart, none cutting a word in two."""
    sought = folded(words).words
    if not any(c.isalnum() for c in sought):
        return []
    begins, ends = {t.start for t in stretch.words}, {t.end for t in stretch.words}
    found: list[Span] = []
    at = stretch.folded.words.find(sought)
    while at >= 0:
        start = stretch.folded.places[at]
        end = stretch.folded.places[at + len(sought) - 1] + 1
        if start in begins and end in ends:
            found.append((start, end))
        at = stretch.folded.words.find(sought, at + 1)
    return found


def absent(words: str, stretch: Stretch, negations: frozenset[str]) -> str:
    """Why `words` do not stand in `stretch`: what was done to them, as far as that can be told."""
    said = [t.norm for t in tokens(folded(words).words)]
    real = [t.norm for t in stretch.words]
    if not any(c.isalnum() for c in words):
        return "it quotes no words"
    if places_within(said, [n for n in real if n not in negations]) and not places_within(said, real):
        return "a negation of the text is left out"
    if places_within([n for n in said if n not in negations], real) and not places_within(said, real):
        return "a negation is added that the text does not have"
    if _masked(said) != said and places_within(_masked(said), _masked(real)):
        return "a number is not the text's" if not places_within(said, real) else _LETTERS
    if places_within(said, real):
        return _LETTERS
    if "..." in words or "…" in words or _in_order([n for n in said if n[0].isalnum()], real):
        return "it is stitched together from words that do not stand side by side"
    return "these words do not stand in the provision"


_LETTERS = "its letters or marks are not quite the text's"


def places_within(sought: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `sought` stands in `words` without a gap."""
    # With a mark around each word, a search among strings is one among words, and linear.
    return bool(sought) and f"\0{chr(0).join(sought)}\0" in f"\0{chr(0).join(words)}\0"


def _masked(norms: Sequence[str]) -> list[str]:
    return ["0" if n[:1].isdecimal() else n for n in norms]


def _in_order(sought: Sequence[str], words: Iterable[str]) -> bool:
    rest = iter(words)
    return bool(sought) and all(any(word == each for word in rest) for each in sought)
