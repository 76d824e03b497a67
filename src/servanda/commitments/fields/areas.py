"""The subject area of an action: weighted words of a lexicon, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from servanda.commitments.fields.vocabulary import Phrases, listed, table
from servanda.terms import Area
from servanda.texts.tokens import Token, tokens

Weighted = tuple[Area, float]


@cache
def area_words(language: str) -> Phrases[tuple[Weighted, ...]] | None:
    """The area lexicon of a language: each phrase with the areas it speaks for."""
    data = table(f"{language}-areas")
    if not data:
        return None
    entries: dict[tuple[str, ...], list[Weighted]] = {}
    for name, grades in data.items():
        for grade, phrases in grades.items():
            for words in listed(phrases):
                entries.setdefault(tuple(map(stem, words)), []).append((Area(name), float(grade)))
    return Phrases((words, tuple(weights)) for words, weights in entries.items())


def stem(word: str) -> str:
    """A noun's singular, roughly: enough to look it up, not to print it."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def area_of(
    action: str | Sequence[Token],
    *,
    sentence: Sequence[Token] = (),
    heading: str | None = None,
    previous: Area | None = None,
    title: str | None = None,
    language: str = "en",
) -> tuple[Area, str]:
    """The area of an action, and what decided it in one plain phrase.

    `sentence` are the tokens of its whole sentence, `heading` the words it stands under (a section
    heading or a lead-in), `previous` the area of the action before it, `title` the text's own title.
    """
    lexicon = area_words(language)
    if lexicon is None:
        return previous or Area.GENERAL, "no area lexicon for this language"
    own = tokens(action) if isinstance(action, str) else action
    scores = dict.fromkeys(Area, 0.0)
    reasons: dict[Area, str] = {}
    _add(lexicon, own, scores, reasons, share=1.0, source="words")
    if heading:
        _add(lexicon, tokens(heading), scores, reasons, share=0.5, source="heading")
    if max(scores.values()) < 2 and sentence:
        _add(lexicon, sentence, scores, reasons, share=0.3, source="sentence")
    if max(scores.values()) == 0.0 and title:
        _add(lexicon, tokens(title), scores, reasons, share=0.5, source="title")
    if max(scores.values()) == 0.0:
        return (previous, "as the action before") if previous else (Area.GENERAL, "no word of any area")
    best = max(scores, key=lambda area: scores[area])
    return best, reasons[best]


def _add(
    lexicon: Phrases[tuple[Weighted, ...]],
    words: Sequence[Token],
    scores: dict[Area, float],
    reasons: dict[Area, str],
    *,
    share: float,
    source: str,
) -> None:
    stems = [stem(word.norm) for word in words]
    i = 0
    while i < len(stems):
        found = lexicon.match(stems, i)
        if found is None:
            i += 1
            continue
        for area, weight in found[1]:
            scores[area] += weight * share
            reasons.setdefault(area, f"{source}: {' '.join(stems[i : found[0]])}")
        i = found[0]
