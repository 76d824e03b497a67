"""Reading the registers at hand with an addition, and judging what changes by people's decisions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from servanda.commitments import read
from servanda.commitments.lexicon import Lexicon, lexicon
from servanda.commitments.lexicon.own import NOTHING, Document, OwnLexicon, trying
from servanda.commitments.walk import Sentence, read_sentences
from servanda.learning.examples import Example, Verdict
from servanda.learning.proposals import Change, Effect, Turn
from servanda.terms import Commitment, Quotation, Register

SAME = 0.5  # share of characters that two readings of one commitment have in common
_STEM, _ENDING = 4, 2  # letters by which a register is known to hold a word: all but its ending


class Corpus:
    """The registers at hand, read with the lexicon that is in use."""

    def __init__(
        self, registers: Sequence[Register], found: Sequence[Example], own: Mapping[str, OwnLexicon]
    ) -> None:
        self.registers = tuple(registers)
        self._own = own
        self._truth = [_truth(n, register, found) for n, register in enumerate(registers)]
        self._contents = [r.outline.text.content.lower() for r in registers]
        with trying(own):
            self.before = [_commitments(r) for r in registers]
        self._tried: dict[str, Effect] = {}
        self._sentences: dict[int, list[Sentence]] = {}

    def language(self, place: int) -> str:
        """The language whose lexicon a register is read with."""
        language = self.registers[place].outline.text.language
        return "en" if language == "und" else language

    def lexicon(self, place: int) -> Lexicon | None:
        """The lexicon in use for a register."""
        with trying(self._own):
            return lexicon(self.language(place))

    def sentence(self, example: Example) -> tuple[Sentence, int] | None:
        """The sentence that holds the words of an example, and the token at which they begin."""
        words = self.lexicon(example.place)
        if words is None or example.truth is None:
            return None
        if example.place not in self._sentences:
            with trying(self._own):
                outline = self.registers[example.place].outline
                self._sentences[example.place] = list(read_sentences(outline, words))
        start = example.truth.quotation.start
        for sentence in self._sentences[example.place]:
            tokens = sentence.clause.words
            if tokens[0].start <= start < tokens[-1].end:
                return sentence, next(n for n, t in enumerate(tokens) if t.end > start)
        return None

    def effect(self, document: Document, *, language: str) -> Effect:
        """What reading with this document on top changes in every register of the language."""
        key = json.dumps([language, document], sort_keys=True)
        if key not in self._tried:
            kept = self._own.get(language, NOTHING).documents
            with trying({**self._own, language: OwnLexicon([*kept, document])}):
                changes = tuple(c for n in self._touched(document, language) for c in self._changes(n))
            self._tried[key] = Effect(changes=changes)
        return self._tried[key]

    def found(self, example: Example) -> bool:
        """Whether the reader finds the commitment of an example today."""
        truth = example.truth
        if truth is None:
            return False
        return any(alike(truth.quotation, c.quotation) for c in self.before[example.place])

    def _touched(self, document: Document, language: str) -> Iterator[int]:
        with trying(self._own):
            signs = set(_signs(document, lexicon(language)))
        for n, content in enumerate(self._contents):
            if self.language(n) == language and any(sign in content for sign in signs):
                yield n

    def _changes(self, place: int) -> Iterator[Change]:
        before, after = self.before[place], _commitments(self.registers[place])
        truth = self._truth[place]
        for one in after:
            earlier = _like(one.quotation, before)
            if earlier is None:
                yield _change(Turn.GAINED, place, one, truth.judge(one))
                continue
            kept = _like(one.quotation, truth.kept)
            if one.force is not earlier.force:
                right = _nearer(kept.force if kept else None, earlier.force, one.force)
                yield _change(Turn.FORCE, place, one, right, to=one.force)
            if one.area != earlier.area:
                right = _nearer(kept.area if kept else None, earlier.area, one.area)
                yield _change(Turn.AREA, place, one, right, to=one.area)
        for one in before:
            if _like(one.quotation, after) is None:
                judged = truth.judge(one)
                yield _change(Turn.LOST, place, one, None if judged is None else not judged)


def alike(one: Quotation, other: Quotation) -> bool:
    """Whether two quotations of one text share at least half of the characters of both together."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SAME * (max(one.end, other.end) - min(one.start, other.start))


def _like(quote: Quotation, among: Sequence[Commitment]) -> Commitment | None:
    return next((c for c in among if alike(quote, c.quotation)), None)


def _commitments(register: Register) -> tuple[Commitment, ...]:
    return tuple(r for r in read(register.outline).records if isinstance(r, Commitment))


def _truth(place: int, register: Register, found: Sequence[Example]) -> _Truth:
    here = [e for e in found if e.place == place]
    return _Truth(
        kept=tuple(e.commitment for e in here if e.commitment is not None),
        rejected=tuple(
            e.entry.record.quotation
            for e in here
            if e.verdict is Verdict.WRONG and isinstance(e.entry.record, Commitment)
        ),
        set_aside=frozenset(s.provision for s in register.set_aside),
    )


@dataclass(frozen=True, kw_only=True)
class _Truth:
    """What people decided in one register."""

    kept: tuple[Commitment, ...]
    rejected: tuple[Quotation, ...]
    set_aside: frozenset[str]

    def judge(self, one: Commitment) -> bool | None:
        """Whether people hold this to be a commitment; None where no decision speaks of it."""
        if _like(one.quotation, self.kept) is not None:
            return True
        if any(alike(one.quotation, quote) for quote in self.rejected) or one.provision in self.set_aside:
            return False
        return None


def _nearer(truth: str | None, before: str, after: str) -> bool | None:
    if truth is None or truth not in (before, after):
        return None
    return truth == after


def _change(turn: Turn, place: int, one: Commitment, right: bool | None, *, to: str = "") -> Change:
    return Change(turn=turn, place=place, words=one.quotation, right=right, to=to)


def _signs(document: Document, words: Lexicon | None) -> Iterator[str]:
    """Letters of which a register must hold some, or it reads the same with the document."""
    for section in ("performatives", "adjectives", "nouns"):
        for lemma in document.get(section, {}):
            yield from _forms(lemma, words)
    for dropped in document.get("drop", ()):
        named = dropped.partition(": ")[0]
        part, _, word = named.partition(" ")
        yield from _forms(word if part in ("noun", "adjective", "modal") else named, words)
    for word in document.get("verbs", ()):
        yield word[:_STEM]
    for name in ("agents", "action_nouns"):
        yield from (_start(word) for word in document.get(name, ()))
    for grades in document.get("areas", {}).values():
        yield from (_start(phrase) for phrases in grades.values() for phrase in phrases)


def _forms(lemma: str, words: Lexicon | None) -> set[str]:
    """The forms of a cue that the lexicon knows, however irregular; the first letters of a new one."""
    known = (
        {c.words[0] for group in words.cues.values() for c in group if c.lemma == lemma} if words else set()
    )
    return known or {lemma[:_STEM]}


def _start(words: str) -> str:
    """What all forms of a noun begin with."""
    first = words.split()[0]
    return first[: max(_STEM, len(first) - _ENDING)]
