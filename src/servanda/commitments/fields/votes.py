"""Weighted words of the area lexicon, counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from servanda.commitments.fields.vocabulary import Phrases, listed, table
from servanda.commitments.lexicon.own import OwnLexicon, own
from servanda.terms import Area
from servanda.texts.tokens import Token

Weighted = tuple[Area, float]
AreaWords = Phrases[tuple[Weighted, ...]]

TOLD = 1.5  # an area with as many votes is spoken of
MANY = 4  # so many areas at once, ...
DOMINANT = 0.45  # ... none with so much of all votes: the relationship as a whole is meant
RESIDUAL = 0.8  # a subject needs this share of the votes for the relationship as a whole to prevail
_SUBJECTS = tuple(area for area in Area if area is not Area.GENERAL)
_ASIDES = frozenset(["including", "through", "such", "by", "via"])
_ASIDE_SHARE = 0.8


def area_words(language: str) -> AreaWords | None:
    """The area lexicon of a language: each phrase with the areas it speaks for."""
    return _area_words(language, own(language).for_areas)


@lru_cache(maxsize=16)
def _area_words(language: str, ministry: OwnLexicon) -> AreaWords | None:
    data = ministry.areas(table(f"{language}-areas"))
    if not data:
        return None
    entries: dict[tuple[str, ...], dict[Area, float]] = {}
    for name, grades in data.items():
        for grade, phrases in grades.items():
            for words in listed(phrases):
                weights = entries.setdefault(tuple(map(stem, words)), {})
                weights[Area(name)] = max(float(grade), weights.get(Area(name), 0.0))
    return Phrases((words, tuple(weights.items())) for words, weights in entries.items())


@cache
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


@dataclass
class Votes:
    """Scores of the areas while words are counted."""

    lexicon: AreaWords
    parties: frozenset[str]  # stems of the title: a party's own name tells nothing of third countries
    scores: dict[Area, float] = field(default_factory=lambda: dict.fromkeys(Area, 0.0))
    reasons: dict[Area, str] = field(default_factory=dict)
    strongest: dict[Area, float] = field(default_factory=dict)

    def highest(self) -> float:
        """The best score so far."""
        return max(self.scores.values())

    def spread(self) -> bool:
        """Whether the words speak for so many areas, and none above the rest, that all are meant."""
        subjects = sorted(score for area, score in self.scores.items() if area is not Area.GENERAL)
        told = [score for score in subjects if score >= TOLD]
        general = self.scores[Area.GENERAL] > 0
        return general and len(told) >= MANY and told[-1] < DOMINANT * sum(told)

    def verdict(self) -> tuple[Area, str]:
        """The area with most votes; the relationship as a whole only where no subject has its own."""
        if self.highest() == 0.0:
            return Area.GENERAL, "no word of any area"
        subject = max(_SUBJECTS, key=lambda area: self.scores[area])
        general = self.scores[Area.GENERAL]
        told = self.scores[subject] >= TOLD and self.scores[subject] >= RESIDUAL * general
        best = subject if told or self.scores[subject] >= general else Area.GENERAL
        return best, self.reasons[best]

    def add(
        self,
        words: Sequence[Token],
        *,
        source: str,
        share: float = 1.0,
        fading: float = 0.0,
        never: frozenset[Area] = frozenset(),
    ) -> None:
        """Count the lexicon's phrases among `words`, each once, later ones less where `fading` says so."""
        stems = stems_of(self.lexicon, words)
        seen: set[tuple[str, ...]] = set()
        i = 0
        while i < len(stems):
            if stems[i] in _ASIDES and i > 1:
                share *= _ASIDE_SHARE if fading else 1.0
            found = self.lexicon.match(stems, i)
            if found is None:
                i += 1
                continue
            phrase = tuple(stems[i : found[0]])
            if phrase not in seen:
                seen.add(phrase)
                self._count(phrase, found[1], share=share / (1 + fading * i), source=source, never=never)
            i = found[0]

    def _count(
        self,
        phrase: tuple[str, ...],
        weights: tuple[Weighted, ...],
        *,
        share: float,
        source: str,
        never: frozenset[Area],
    ) -> None:
        for area, weight in weights:
            if area in never or (area is Area.REGIONAL_INTERNATIONAL and self.parties.issuperset(phrase)):
                continue
            self.scores[area] += weight * share
            if weight * share > self.strongest.get(area, 0.0):
                self.strongest[area] = weight * share
                self.reasons[area] = f"{source}: {' '.join(phrase)}"


def stems_of(lexicon: AreaWords, words: Sequence[Token]) -> list[str]:
    """Look-up stems; a compound the lexicon does not know is taken apart at its hyphens."""
    stems: list[str] = []
    for word in words:
        one = stem(word.norm)
        if "-" in one and len(one) > 1 and one not in lexicon.by_first:
            stems.extend(map(stem, filter(None, one.split("-"))))
        else:
            stems.append(one)
    return stems
