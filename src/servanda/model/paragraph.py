"""The paragraph a model was asked about, as the checks look at it: its sentences, its lead-in."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.commitments.clause import Clause
from servanda.commitments.lexicon import Lexicon
from servanda.commitments.sentences import sentences
from servanda.model.places import Span, Stretch
from servanda.model.question import Question
from servanda.terms import AuthenticText


@dataclass(frozen=True)
class Paragraph:
    """A provision and its lead-in in folded form, and the sentences of both."""

    text: AuthenticText
    question: Question
    lexicon: Lexicon
    own: Stretch = field(init=False)
    lead: Stretch | None = field(init=False)
    clauses: tuple[Clause, ...] = field(init=False)
    leading: Clause | None = field(init=False)
    """The last sentence of the lead-in: the one that leads."""

    def __post_init__(self) -> None:
        provision, lead = self.question.provision, self.question.lead
        own = Stretch(self.text.content, provision.body, provision.end)
        above = Stretch(self.text.content, lead.body, lead.end) if lead is not None else None
        leading = self._sentences(above)[-1:] if above is not None else ()
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "lead", above)
        object.__setattr__(self, "clauses", self._sentences(own))
        object.__setattr__(self, "leading", leading[0] if leading else None)

    def _sentences(self, stretch: Stretch) -> tuple[Clause, ...]:
        runs = sentences(self.text.content, stretch.words, lexicon=self.lexicon)
        return tuple(Clause(content=self.text.content, words=run, lexicon=self.lexicon) for run in runs)

    def sentence_of(self, span: Span) -> Clause | None:
        """The sentence that holds the whole span."""
        return next((c for c in self.clauses if holds(c, span)), None)


def holds(clause: Clause, span: Span) -> bool:
    """Whether the span stands within the sentence."""
    return clause.words[0].start <= span[0] and span[1] <= clause.words[-1].end


def position(clause: Clause, start: int) -> int:
    """The token of `clause` that begins at, or first after, a character."""
    return next((k for k, w in enumerate(clause.words) if w.start >= start), len(clause))
