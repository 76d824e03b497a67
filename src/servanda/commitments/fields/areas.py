"""The subject area of an action: its own words first, then what stands around it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.commitments.fields.trained import trained
from servanda.commitments.fields.votes import AREAS, Counted, Speaker, Vector, area_words, spread, stem, sure
from servanda.terms import Area
from servanda.texts.tokens import Token, tokens

LONGEST = 120  # words of a sentence that are asked as a whole; of a longer one, those near the action
NEAR = 40  # words before and behind an action that are near it
BEFORE = 60  # words of what stands before the sentence
ABOVE = 60  # words of a heading, a lead-in or a title
FADING = 0.08  # how much less each further word of an action tells than the one before
FEW = 3  # fewer trained words tell nothing alone
_GENERAL = AREAS.index(Area.GENERAL)


@dataclass(frozen=True, kw_only=True)
class Place:
    """What a provision stands under: the nearest `heading`, and the `lead` that its list begins with."""

    heading: str | None = None
    lead: str | None = None


@dataclass(frozen=True)
class _Around:
    """Words that were looked up, and the scores that all actions among them share."""

    counted: Counted
    scores: Vector
    silent: bool  # whether the lexicon knows none of them, nor of what stands above and before


class AreaReader:
    """Tells the areas of one text's actions, in their order: what was told before counts for the next.

    Enter each sentence in turn, then ask for its actions. `title` is the text's own title (a free trade
    agreement makes of its joint committee a matter of trade), `opening` its first words, asked where it
    has no title. A language without data gives the area told before, or "general".
    """

    def __init__(self, *, title: str | None = None, opening: str = "", language: str = "en") -> None:
        lexicon, known = area_words(language), trained(language)
        named = tokens(title)[:ABOVE] if title else []
        parties = frozenset(stem(word.norm) for word in named)
        self._speaker = Speaker(lexicon, known, parties) if lexicon and known else None
        self._told = [0] * len(AREAS)
        self._last: int | None = None
        self._above: dict[str, Counted] = {}
        self._place = Place()
        self._before: Sequence[Token] = ()
        self._sentence: Sequence[Token] = ()
        self._around: _Around | None = None
        self._source = "title" if named else "opening"
        first = named or tokens(opening)[:ABOVE]
        self._title = Counted(first, Speaker(lexicon, known)) if lexicon and known and first else None

    def enter(self, sentence: Sequence[Token], place: Place) -> None:
        """Go on to a sentence; those entered before at the same `place` are what stands before it."""
        if place is self._place:
            self._before = [*self._before, *self._sentence[-BEFORE:]][-BEFORE:]
        else:
            self._before = ()
        self._sentence, self._place, self._around = sentence, place, None

    def area(self, start: int, stop: int) -> tuple[Area, str]:
        """The area of the action at tokens `start` to `stop` of the sentence, and what decided it."""
        if self._speaker is None:
            return Area.GENERAL if self._last is None else AREAS[self._last], "no area data for this language"
        stop = min(stop, start + LONGEST)
        if len(self._sentence) > LONGEST:
            first = max(0, start - NEAR)
            around = self._asked(self._speaker, self._sentence[first : stop + NEAR])
            start, stop = start - first, stop - first
        else:
            around = self._around = self._around or self._asked(self._speaker, self._sentence)
        own = around.counted.votes(start, stop, fading=FADING)
        leaning = around.counted.leaning(start, stop)
        if spread(own):
            best, why = _GENERAL, "words: of many areas at once"
        elif around.silent and around.counted.known(start, stop) < FEW:
            best = _GENERAL if self._last is None else self._last
            why = "no word of any area" if self._last is None else "as the action before"
        else:
            scores = self._scores(self._speaker, around, own, leaning)
            best = scores.index(max(scores))
            why = around.counted.best(start, stop, best, source="words") or self._reason(around, best)
        self.told(AREAS[best])
        return AREAS[best], why

    def told(self, area: Area) -> None:
        """Note an area that was told already."""
        self._last = AREAS.index(area)
        self._told[self._last] += 1

    def _scores(self, speaker: Speaker, around: _Around, own: Vector, leaning: Vector) -> Vector:
        share = speaker.trained.shares
        words, votes, before = share["words"], share["votes"], share["told"]
        scores = [
            score + words * lean + votes * sure(vote) + before * math.log(told + 0.5)
            for score, lean, vote, told in zip(around.scores, leaning, own, self._told, strict=True)
        ]
        if self._last is not None:
            scores[self._last] += share["last"]
        return scores

    def _asked(self, speaker: Speaker, words: Sequence[Token]) -> _Around:
        """What a sentence says as a whole, with what stands around it."""
        counted = Counted(words, speaker)
        share = speaker.trained.shares
        wide, near = share["sentence"], share["sentence votes"]
        scores = [
            ground + wide * lean + near * root
            for ground, lean, root in zip(
                speaker.trained.leaning, counted.leaning(), counted.roots, strict=True
            )
        ]
        silent = not any(counted.roots)
        for source, other in self._sources(speaker):
            silent = silent and not any(other.roots)
            for i, root in enumerate(other.roots):
                scores[i] += share[source] * root
        return _Around(counted, scores, silent)

    def _sources(self, speaker: Speaker) -> list[tuple[str, Counted]]:
        found = [
            ("above", self._words(speaker, self._place.heading)),
            (
                "above",
                self._words(speaker, self._place.lead) if self._place.lead != self._place.heading else None,
            ),
            ("before", Counted(self._before, speaker) if self._before else None),
            (self._source, self._title),
        ]
        return [(source, words) for source, words in found if words is not None]

    def _words(self, speaker: Speaker, words: str | None) -> Counted | None:
        """The words of a heading or a lead, counted once for all that stands under it."""
        if words and words not in self._above:
            self._above[words] = Counted(tokens(words)[:ABOVE], speaker)
        return self._above[words] if words else None

    def _reason(self, around: _Around, best: int) -> str:
        """Which word around the action speaks for the area, where none of its own does."""
        assert self._speaker is not None  # noqa: S101
        for source, words in [*self._sources(self._speaker), ("sentence", around.counted)]:
            found = words.best(0, words.size, best, source=source)
            if found:
                return found
        return "as the action before" if self._last == best else "words, as in actions like it"


def area_of(
    action: str | Sequence[Token],
    *,
    sentence: Sequence[Token] = (),
    heading: str | None = None,
    previous: Area | None = None,
    title: str | None = None,
    language: str = "en",
) -> tuple[Area, str]:
    """The area of one action alone, and what decided it in one plain phrase.

    `sentence` are the words around it, `heading` the words it stands under, `previous` the area of the
    action before it, `title` the text's own title. For a whole text, `AreaReader`.
    """
    own = tokens(action) if isinstance(action, str) else action
    reader = AreaReader(title=title, language=language)
    if previous is not None:
        reader.told(previous)
    reader.enter([*sentence, *own], Place(heading=heading))
    return reader.area(len(sentence), len(sentence) + len(own))
