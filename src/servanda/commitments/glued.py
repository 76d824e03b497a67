"""Words that a scanner or a careless export ran together: "theimportance", "COMMITTO"."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.commitments.lexicon import Lexicon
from servanda.texts.tokens import Token


def unglued(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The same tokens, with each that is two known words run together as two; offsets stay exact."""
    if lexicon.glued.keys().isdisjoint([word.norm for word in words]):
        return words
    apart: list[Token] = []
    for word in words:
        cut = lexicon.glued.get(word.norm, 0)
        if cut and word.end - word.start == len(word.norm):
            middle = word.start + cut
            apart.append(Token(word.start, middle, word.norm[:cut]))
            apart.append(Token(middle, word.end, word.norm[cut:]))
        else:
            apart.append(word)
    return apart
