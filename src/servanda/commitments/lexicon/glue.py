"""Which two words may have been run together into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_FRONT = ("the", "their", "our", "its", "they", "we", "and", "to")
_BEHIND = ("to", "the", "that", "on", "for")


def glued_words(cues: Iterable[str], classes: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Each small word before or behind a word that carries force, as one word, with where the second begins.

    Only words of five letters and more: shorter ones make too many real words.
    """
    known = frozenset().union(*classes.values())
    strong = {word for word in [*cues, *classes["need_nouns"]] if len(word) > 4 and word.isalpha()}
    made = {front + word: len(front) for word in strong for front in _FRONT}
    made |= {word + behind: len(word) for word in strong for behind in _BEHIND}
    return {word: cut for word, cut in made.items() if word not in known and word not in strong}
