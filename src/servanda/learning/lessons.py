"""What the registers at hand teach: measures, and proposals that were tried on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.commitments.lexicon.own import Document, OwnLexicon
from servanda.learning.candidates import Candidate, candidates
from servanda.learning.examples import Example, Verdict, examples
from servanda.learning.measures import Measures, measures
from servanda.learning.mending import area_documents, drop_documents, force_documents
from servanda.learning.proposals import Change, Effect, Proposal, Topic, Turn
from servanda.learning.trials import Corpus, alike
from servanda.terms import Commitment, Quotation, Register

_PAIRS = 16  # pairs of additions that are tried where none helps alone
Follow = Callable[[Sequence[Example]], Iterable[Example]]


@dataclass(frozen=True, kw_only=True)
class Lessons:
    """What the decisions say of the reader, and proposals, the most useful first.

    `left` are commitments that people added, which the reader misses and no proposal would find.
    """

    measures: Measures
    proposals: tuple[Proposal, ...]
    left: tuple[Example, ...]


def learn(
    registers: Sequence[Register],
    own: Mapping[str, OwnLexicon],
    *,
    follow: Follow = iter,
) -> Lessons:
    """Measure the reader on these registers and try what would mend it. Nothing is changed.

    `own` is the ministry's lexicon in use, by language. Each proposal agrees with more decisions than
    it goes against. `follow` goes through the examples: a place for a progress bar.
    """
    found = examples(registers)
    taught = _Taught(Corpus(registers, found, own), found)
    for example in follow(found):
        taught.by(example)
    taught.drops()
    proposals = taught.ranked()
    gained = [c for p in proposals for c in p.effect.changes if c.turn is Turn.GAINED]
    left = tuple(e for e in taught.missed if not any(_gains(c, e) for c in gained))
    return Lessons(measures=measures(found), proposals=proposals, left=left)


class _Taught:
    """Proposals as they are found, each document once with every example that led to it."""

    def __init__(self, corpus: Corpus, found: Sequence[Example]) -> None:
        self._corpus, self._found = corpus, found
        self._made: dict[str, tuple[Topic, str, Document, list[Example]]] = {}
        self.missed: list[Example] = []

    def by(self, example: Example) -> None:
        """What one example teaches."""
        language = self._corpus.language(example.place)
        unfound = example.commitment is not None and not self._corpus.found(example)
        if example.verdict is Verdict.MISSED and unfound:
            self.missed.append(example)
            self._to_find(example, language)
        elif example.verdict in (Verdict.MENDED, Verdict.MISSED):
            self._to_mend(example, language)

    def _to_find(self, example: Example, language: str) -> None:
        placed = self._corpus.sentence(example)
        truth = example.commitment
        if placed is None or truth is None:
            return
        made = candidates(placed[0].clause, placed[1], truth)
        best = self._best(made, example, language) or self._best(_pairs(made), example, language)
        if best is not None:
            self._keep(*best, language=language, because=[example])

    def _best(self, made: Iterable[Candidate], example: Example, language: str) -> Candidate | None:
        """The addition that finds the example at the least cost; the likelier one of two as good."""
        tried = ((c, self._corpus.effect(c[1], language=language)) for c in made)
        helpful = [
            (c, e) for c, e in tried if _useful(e) and any(_gains(change, example) for change in e.changes)
        ]
        return max(helpful, key=lambda h: h[1].worth)[0] if helpful else None

    def _to_mend(self, example: Example, language: str) -> None:
        truth = example.commitment
        now = None if truth is None else self._read_now(example.place, truth.quotation)
        if truth is None or now is None:
            return
        if now.force is not truth.force:
            for document in force_documents(example):
                self._try(Topic.FORCE, document, language, [example])
        if now.area != truth.area:
            self._to_place(example, truth, language)

    def _to_place(self, example: Example, truth: Commitment, language: str) -> None:
        """The word that puts a commitment into its area at the least cost: a weak one before a strong one."""
        for documents in area_documents(truth):
            tried = ((d, self._corpus.effect(d, language=language)) for d in documents)
            helpful = [
                (d, e)
                for d, e in tried
                if _useful(e) and any(_mends(change, example) for change in e.changes)
            ]
            if helpful:
                best = max(helpful, key=lambda each: each[1].worth)[0]
                self._keep(Topic.AREA, best, language=language, because=[example])
                return

    def _read_now(self, place: int, quote: Quotation) -> Commitment | None:
        return next((c for c in self._corpus.before[place] if alike(quote, c.quotation)), None)

    def drops(self) -> None:
        """Cues of which people rejected more than they kept; a frame rather than the whole cue."""
        languages = {self._corpus.language(e.place) for e in self._found}
        for language in sorted(languages):
            here = [e for e in self._found if self._corpus.language(e.place) == language]
            done: list[Effect] = []
            for document, because in drop_documents(here):
                effect = self._corpus.effect(document, language=language)
                if effect not in done:
                    done.append(effect)
                    self._try(Topic.DROP, document, language, list(because))

    def _try(self, topic: Topic, document: Document, language: str, because: list[Example]) -> None:
        if _useful(self._corpus.effect(document, language=language)):
            self._keep(topic, document, language=language, because=because)

    def _keep(self, topic: Topic, document: Document, *, language: str, because: list[Example]) -> None:
        key = json.dumps([language, document], sort_keys=True)
        self._made.setdefault(key, (topic, language, document, []))[3].extend(because)

    def ranked(self) -> tuple[Proposal, ...]:
        """All proposals, the most useful first, in an order that the same registers always give."""
        made = [
            Proposal(
                topic=topic,
                language=language,
                document=document,
                because=tuple(because),
                effect=self._corpus.effect(document, language=language),
            )
            for topic, language, document, because in self._made.values()
        ]
        return tuple(sorted(made, key=lambda p: (-p.effect.worth, json.dumps(p.document, sort_keys=True))))


def _useful(effect: Effect) -> bool:
    return effect.right > effect.wrong


def _gains(change: Change, example: Example) -> bool:
    truth = example.truth
    here = change.turn is Turn.GAINED and change.place == example.place and truth is not None
    return here and truth is not None and alike(change.words, truth.quotation)


def _mends(change: Change, example: Example) -> bool:
    truth = example.truth
    here = change.turn is Turn.AREA and change.place == example.place and change.right is True
    return here and truth is not None and alike(change.words, truth.quotation)


def _pairs(made: Sequence[Candidate]) -> list[Candidate]:
    """Two additions of different topics in one document."""
    pairs: list[Candidate] = []
    for n, (topic, first) in enumerate(made):
        for other, second in made[n + 1 :]:
            if other is not topic and not set(first) & set(second):
                pairs.append((Topic.TOGETHER, {**first, **second}))
    return pairs[:_PAIRS]
