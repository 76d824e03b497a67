"""Which time phrase and which quantity of a sentence belong to an action."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from servanda.commitments.fields.due import find_due
from servanda.commitments.fields.phrases import DuePhrase, TargetPhrase
from servanda.commitments.fields.scan import time_words
from servanda.commitments.fields.targets import find_targets
from servanda.terms import Certainty
from servanda.texts.tokens import Token

Attached = tuple[DuePhrase | None, TargetPhrase | None]
_OPENING = 4  # words that may stand before a time that opens a sentence: "In this regard, by 2030, ..."
_BACK = 6  # words between a past participle and the date it carries: "signed in Astana on 3 May"
_AROUND = 60  # words before and behind an action in which its time may stand
_SHORT = 120  # words of a sentence that is looked through whole
_FIRST_WORDS = 30  # words at the head of the sentence that may hold it too
_OPENERS = frozenset([",", ":", "and", "-", "–", "•", "*", ")", "."])
_ASIDES = frozenset(["including", "such", "e.g.", "like", "notably"])
_LINKS = frozenset(["to", "and", "also", "jointly", "further", "will", "shall", "be", "continue", "together"])
_EDGES = " ,\n\r\t\u00a0"


def attach(
    content: str, words: Sequence[Token], action_start: int, action_end: int, *, language: str = "en"
) -> Attached:
    """The time phrase and the quantity of the action at characters `action_start` to `action_end`.

    `words` are the tokens of its whole sentence. Phrases inside the action come first; a time may
    also open the sentence ("By 2030, ...") or stand right at either edge of the action. The date of
    something past ("the agreement signed in 2021") is never a deadline.
    """
    sentence = _Sentence(content, words, action_start, action_end, language)
    near = [d for part in sentence.near() for d in _dues(content, part, language)]
    dues = [d for d in near if not sentence.past(d)]
    inside = [d for d in dues if action_start <= d.start and d.end <= action_end]
    due = _soonest_certain(sentence, inside) or next((d for d in dues if sentence.belongs(d)), None)
    targets = find_targets(content, sentence.action(), language=language)
    own = [t for t in targets if action_start <= t.start and t.end <= action_end]
    target = next(iter([*(t for t in own if t.amount.currency), *own]), None)
    return due, target


@lru_cache(maxsize=2)
def _dues_at(content: str, words: tuple[Token, ...], language: str) -> list[DuePhrase]:
    return find_due(content, words, language=language)


def _dues(content: str, words: Sequence[Token], language: str) -> list[DuePhrase]:
    """The time phrases among the words; the actions of one sentence mostly ask for the same."""
    return _dues_at(content, tuple(words), language)


def _soonest_certain(sentence: _Sentence, inside: Sequence[DuePhrase]) -> DuePhrase | None:
    """The first phrase; a dated one comes before any open one, and one in an aside last."""
    own = [d for d in inside if not sentence.aside(d)] if len(inside) > 1 else inside
    settled = [d for d in own if d.deadline.certainty is not Certainty.OPEN]
    dated = [d for d in settled if sentence.dates(d)]
    return next(iter([*dated, *settled, *own, *inside]), None)


@dataclass(frozen=True)
class _Sentence:
    content: str
    words: Sequence[Token]
    action_start: int
    action_end: int
    language: str

    def near(self) -> list[Sequence[Token]]:
        """The action with what stands around it, and the sentence's first words where these are far off.

        A sentence may be as long as its text: what one action costs must not grow with it.
        """
        first, after = self._index(self.action_start), self._index(self.action_end)
        begin = first - _AROUND
        if begin <= _FIRST_WORDS:
            whole = len(self.words) <= _SHORT
            return [self.words if whole else self.words[: after + _AROUND]]
        return [self.words[:_FIRST_WORDS], self.words[begin : after + _AROUND]]

    def action(self) -> Sequence[Token]:
        """The action's own tokens, and a few in front that may bound a number ("at least")."""
        return self.words[max(0, self._index(self.action_start) - 6) : self._index(self.action_end)]

    def belongs(self, due: DuePhrase) -> bool:
        """Whether a phrase outside the action speaks of it."""
        if due.start >= self.action_end:
            return not self.content[self.action_end : due.start].strip(_EDGES)
        if due.end > self.action_start:
            return False
        if not self.content[due.end : self.action_start].strip(_EDGES) or self._leads_to(due):
            return True
        if self.content[due.end : due.end + 1] == ",":
            return self._opens(due)
        return self._index(due.start) == 0 and self._runs_on(due)

    def _leads_to(self, due: DuePhrase) -> bool:
        """ "they will meet regularly to ...", "will annually and jointly ...": only links stand between."""
        first, at = self._index(due.start), self._index(self.action_start)
        between = [word.norm for word in self.words[self._index(due.end) : at]]
        time = time_words(self.language)
        if time is None or len(between) > _BACK or not _LINKS.issuperset(between):
            return False
        return any(word.norm in time["forward"] for word in self.words[max(0, first - _BACK) : at])

    def dates(self, due: DuePhrase) -> bool:
        """Whether its words name a day, a year or an interval, not only an occasion."""
        deadline = due.deadline
        if deadline.certainty is not Certainty.RELATIVE or deadline.period:
            return True
        return any(c.isdecimal() for c in deadline.event or "")

    def aside(self, due: DuePhrase) -> bool:
        """Whether "including" or "such as" stands in front of it in the action: it dates an example."""
        between = self.words[self._index(self.action_start) : self._index(due.start)]
        return any(word.norm in _ASIDES for word in between)

    def _runs_on(self, due: DuePhrase) -> bool:
        """ "Later this year the Parties intend to ...": a time that opens the sentence without a comma."""
        time = time_words(self.language)
        between = [w.norm for w in self.words[self._index(due.end) : self._index(self.action_start)]]
        return (
            time is not None
            and any(word in time["forward"] for word in between)
            and not any(word in time["past"] or word == "," for word in between)
        )

    def _opens(self, due: DuePhrase) -> bool:
        """Whether the phrase opens the sentence, or closes its first clause without naming a date."""
        at = self._index(due.start)
        if self._narrates(due):
            return False
        if at == 0 or (at <= _OPENING and self.words[at - 1].norm in _OPENERS):
            return True
        first_clause = at < _AROUND and all(word.norm != "," for word in self.words[:at])
        return first_clause and (at <= 1 or due.deadline.certainty is Certainty.OPEN)

    def _narrates(self, due: DuePhrase) -> bool:
        """ "On 3 May 2026, they agreed to ...": the day of the agreement, not of what is to be done."""
        time = time_words(self.language)
        if time is None or self.words[self._index(due.start)].norm not in time["narrative"]:
            return False
        if due.deadline.certainty not in (Certainty.DATED, Certainty.RELATIVE):
            return False
        between = self.words[self._index(due.end) : self._index(self.action_start)]
        return not any(word.norm in time["forward"] for word in between)

    def past(self, due: DuePhrase) -> bool:
        """Whether the phrase dates something that is past: "signed in 2021", "since the visit last year"."""
        time = time_words(self.language)
        if time is None or due.deadline.certainty not in (Certainty.DATED, Certainty.RELATIVE):
            return False
        at = self._index(due.start)
        for k in range(at - 1, max(at - 1 - _BACK, -1), -1):
            word = self.words[k].norm
            if word in time["stops"]:
                return False
            if word in time["past"]:
                return k == 0 or self.words[k - 1].norm not in time["future"]
        return False

    def _index(self, start: int) -> int:
        return bisect_left(self.words, start, key=lambda word: word.start)
