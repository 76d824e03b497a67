"""Sentences of one provision, as runs of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.commitments.lexicon import Lexicon
from servanda.texts.tokens import Token

_ENDS = frozenset(".!?")
_MAY_END = frozenset(".!?;")  # last characters
_CLOSERS = frozenset("\"”’')]»")
LONGEST = 400  # tokens: a run without a full stop is cut at the next semicolon after this many


def sentences(content: str, words: Sequence[Token], *, lexicon: Lexicon) -> Iterator[list[Token]]:
    """Cut `words` at full stops that end a sentence.

    A stop after an abbreviation, an initial or a list number ends none; a run that is too long to
    be a sentence is cut at a semicolon, so that the time a sentence takes stays bounded.
    """
    begin = 0
    may_end = [i for i, token in enumerate(words) if token.norm[-1:] in _MAY_END]
    for i in may_end:
        if _ends(content, words, i, lexicon=lexicon, begin=begin):
            stop = i + 1
            while (
                stop < len(words)
                and words[stop].norm in _CLOSERS
                and words[stop].start == words[stop - 1].end
            ):
                stop += 1
            if stop > begin:
                yield list(words[begin:stop])
            begin = stop
    if begin < len(words):
        yield list(words[begin:])


def _ends(content: str, words: Sequence[Token], i: int, *, lexicon: Lexicon, begin: int) -> bool:
    token = words[i]
    if token.norm == ";":
        return i - begin > LONGEST
    if token.norm not in _ENDS:
        return _dotted_end(content, words, i, lexicon=lexicon)
    if token.norm != "." or i + 1 == len(words):
        return True
    before, after = words[i - 1] if i else None, words[i + 1]
    if after.start == token.end and after.norm not in _CLOSERS and content[after.start] not in "[(":
        return content[after.start].isupper() and before is not None and len(before.norm) > 3
    if (
        before is not None
        and before.end == token.start
        and _abbreviates(content, before, lexicon["abbreviations"])
        and not (before.norm == "i" and i > 1 and after.norm in lexicon["prepositions"])
    ):
        return False
    opening = after.start
    while opening < len(content) and content[opening] in "\"“‘'([«”’)]»":
        opening += 1
    if opening == len(content):
        return True
    return not content[opening].islower()


def _abbreviates(content: str, word: Token, abbreviations: frozenset[str]) -> bool:
    if word.norm in abbreviations:
        return True
    return word.end - word.start == 1 and content[word.start].isupper()


def _dotted_end(content: str, words: Sequence[Token], i: int, *, lexicon: Lexicon) -> bool:
    """ "... with the U.S. The leaders ...": the dots of the abbreviation also end the sentence."""
    token = words[i]
    if not token.norm.endswith(".") or len(token.norm) < 2 or i + 1 >= len(words):
        return False
    after = words[i + 1]
    return content[after.start].isupper() and after.norm in lexicon["sentence_starters"]
