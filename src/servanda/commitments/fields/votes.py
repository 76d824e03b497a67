"""What a run of words says of the areas: votes of the lexicon, and the sum of the trained weights."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.commitments.fields.trained import Trained
from servanda.commitments.fields.vocabulary import Phrases, listed, split, table
from servanda.commitments.lexicon.own import OwnLexicon, own
from servanda.terms import Area
from servanda.texts.tokens import Token

Weighted = tuple[int, float]  # place of the area in AREAS, and how strongly the phrase speaks for it
AreaWords = Phrases[tuple[Weighted, ...]]
Vector = list[float]

AREAS = tuple(Area)
CERTAIN = 4.0  # more votes of the reader's own lexicon than these make an area no surer
OWN = 3.0  # a ministry's own word counts so many times as much, ...
SETTLED = 8.0  # ... and what reaches this is not held to that
TOLD = 1.5  # an area with as many votes is spoken of
MANY = 4  # so many areas at once, ...
DOMINANT = 0.45  # ... none with so much of all votes: the relationship as a whole is meant
_GENERAL, _REGIONAL = AREAS.index(Area.GENERAL), AREAS.index(Area.REGIONAL_INTERNATIONAL)


def area_words(language: str) -> AreaWords | None:
    """The area lexicon of a language: each phrase with the areas it speaks for."""
    return _area_words(language, own(language).for_areas)


@lru_cache(maxsize=16)
def _area_words(language: str, ministry: OwnLexicon) -> AreaWords | None:
    entries = dict(_reader_words(language))
    if not entries:
        return None
    for phrase, place, weight in ministry_words(ministry):
        entries[phrase] = {place: weight * OWN}  # it speaks for that area alone
    return Phrases((words, tuple(weights.items())) for words, weights in entries.items())


@cache
def _reader_words(language: str) -> dict[tuple[str, ...], dict[int, float]]:
    entries: dict[tuple[str, ...], dict[int, float]] = {}
    for name, grades in table(f"{language}-areas").items():
        place = AREAS.index(Area(name))
        for grade, phrases in grades.items():
            for words in listed(phrases):
                weights = entries.setdefault(tuple(map(stem, words)), {})
                weights[place] = max(float(grade), weights.get(place, 0.0))
    return entries


def ministry_words(ministry: OwnLexicon) -> Iterator[tuple[tuple[str, ...], int, float]]:
    """The phrases a ministry added, each with the place of its area and its grade."""
    for document in ministry.documents:
        for name, grades in document.get("areas", {}).items():
            for grade, phrases in grades.items():
                for phrase in phrases:
                    yield tuple(map(stem, split(phrase))), AREAS.index(Area(name)), float(grade)


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


@dataclass(frozen=True)
class Hit:
    """A phrase of the lexicon at token `at`."""

    at: int
    words: tuple[str, ...]
    weights: tuple[Weighted, ...]


@dataclass(frozen=True)
class Speaker:
    """What a language's data say of words, for a text whose title names these `parties`."""

    lexicon: AreaWords
    trained: Trained
    parties: frozenset[str] = frozenset()


class Counted:
    """A run of words, looked up once; any part of it can then be asked what it says."""

    __slots__ = ("_hits", "_places", "_roots", "_weights", "size")

    def __init__(self, words: Sequence[Token], speaker: Speaker) -> None:
        self.size = len(words)
        self._hits = _hits([stem(word.norm) for word in words], speaker)
        self._places = [hit.at for hit in self._hits]
        self._weights = speaker.trained.look_up([word.norm for word in words])
        self._roots: Vector | None = None

    @property
    def roots(self) -> Vector:
        """The square roots of all its votes: ten words of a subject say little more than five."""
        if self._roots is None:
            self._roots = list(map(math.sqrt, self.votes()))
        return self._roots

    def votes(self, start: int = 0, stop: int | None = None, *, fading: float = 0.0) -> Vector:
        """The lexicon's votes in tokens `start` to `stop`, each phrase once, later ones less."""
        votes = [0.0] * len(AREAS)
        seen: set[tuple[str, ...]] = set()
        for hit in self._within(start, self.size if stop is None else stop):
            if hit.words not in seen:
                seen.add(hit.words)
                share = 1 / (1 + fading * (hit.at - start))
                for place, weight in hit.weights:
                    votes[place] += weight * share
        return votes

    def leaning(self, start: int = 0, stop: int | None = None) -> Vector:
        """The trained weights of tokens `start` to `stop`, added up and levelled for their number."""
        found = [vector for vectors in self._weights[start:stop] for vector in vectors]
        if not found:
            return [0.0] * len(AREAS)
        level = 1 / math.sqrt(len(found))
        return [sum(column) * level for column in zip(*found, strict=True)]

    def known(self, start: int, stop: int) -> int:
        """How many stems and pairs of tokens `start` to `stop` were trained."""
        return sum(map(len, self._weights[start:stop]))

    def best(self, start: int, stop: int, place: int, *, source: str) -> str | None:
        """The phrase of the lexicon that speaks most strongly for an area, behind its source."""
        own = [
            (-weight, hit.at, hit.words)
            for hit in self._within(start, stop)
            for area, weight in hit.weights
            if area == place
        ]
        return f"{source}: {' '.join(min(own)[2])}" if own else None

    def _within(self, start: int, stop: int) -> list[Hit]:
        return self._hits[bisect_left(self._places, start) : bisect_left(self._places, stop)]


def sure(vote: float) -> float:
    """A vote as it counts: the reader's own words up to a measure, a ministry's beyond it."""
    return vote if vote >= SETTLED else min(vote, CERTAIN)


def spread(votes: Vector) -> bool:
    """Whether the words speak for so many areas, and none above the rest, that all are meant."""
    told = sorted(score for i, score in enumerate(votes) if i != _GENERAL and score >= TOLD)
    return votes[_GENERAL] > 0 and len(told) >= MANY and told[-1] < DOMINANT * sum(told)


def _hits(singulars: list[str], speaker: Speaker) -> list[Hit]:
    """Each phrase of the lexicon, the longest at its place; a compound's parts count where it does not."""
    hits: list[Hit] = []
    known = speaker.lexicon.by_first
    after = 0
    for i, word in enumerate(singulars):
        if i < after:
            continue
        if word not in known:
            if "-" in word and len(word) > 1:
                parts = [stem(part) for part in word.split("-") if part]
                hits += [Hit(i, hit.words, hit.weights) for hit in _hits(parts, speaker)]
            continue
        found = speaker.lexicon.match(singulars, i)
        if found is not None:
            after = found[0]
            words = tuple(singulars[i:after])
            hits.append(Hit(i, words, _abroad(found[1]) if speaker.parties.issuperset(words) else found[1]))
    return hits


def _abroad(weights: tuple[Weighted, ...]) -> tuple[Weighted, ...]:
    """A party's own name tells nothing of third countries."""
    return tuple((place, weight) for place, weight in weights if place != _REGIONAL)
