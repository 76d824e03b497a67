"""From the words a model gave to the one place where they stand, or a reason why there is none."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.fields import find_due, find_targets
from servanda.model.negation import negations
from servanda.model.paragraph import Paragraph, holds
from servanda.model.places import Span, absent, places_of


class RefusedError(ValueError):
    """What the model said does not stand up; the words say why, without a full stop."""


def places(words: str, paragraph: Paragraph) -> list[Span]:
    """Every place of a quote in the provision. Raises `RefusedError` where there is none."""
    found = places_of(words, paragraph.own)
    if found:
        return found
    if paragraph.lead is not None and places_of(words, paragraph.lead):
        raise RefusedError("it quotes the lead-in and not the provision")
    raise RefusedError(absent(words, paragraph.own, negations(paragraph.lexicon)))


def sentence(span: Span, paragraph: Paragraph) -> Clause:
    """The sentence of a quote. Raises `RefusedError` where it is not in one alone."""
    clause = paragraph.sentence_of(span)
    if clause is None:
        raise RefusedError("it runs from one sentence into the next")
    return clause


def whole(span: Span, paragraph: Paragraph) -> Clause:
    """The sentence of a quote. Raises `RefusedError` where the quote cuts what must stay whole."""
    clause = sentence(span, paragraph)
    content = paragraph.text.content
    phrases = [(p.start, p.end) for p in find_targets(content, clause.words)]
    phrases += [(p.start, p.end) for p in find_due(content, clause.words)]
    for start, end in phrases:
        for edge in span:
            if start < edge < end:
                cut = " ".join(content[start:end].split())
                raise RefusedError(f"it cuts “{cut}” in two")
    return clause


def cue_place(words: str, span: Span, clause: Clause, paragraph: Paragraph) -> tuple[Span, Clause]:
    """Where the cue of a quote stands: nearest in front of it in its sentence, else behind, else above.

    Raises `RefusedError` where it stands in neither the sentence nor the lead-in.
    """
    own = [p for p in places_of(words, paragraph.own) if holds(clause, p)]
    ahead = [p for p in own if p[0] <= span[0]]
    if own:
        return (ahead[-1] if ahead else own[0]), clause
    leading = paragraph.leading
    if paragraph.lead is not None and leading is not None:
        above = [p for p in places_of(words, paragraph.lead) if holds(leading, p)]
        if above:
            return above[-1], leading
    raise RefusedError(f"its cue “{brief(words)}” stands neither in its sentence nor in the lead-in")


def brief(words: str) -> str:
    """Words of the model on one line, cut short."""
    line = " ".join(words.split())
    return line if len(line) <= 80 else line[:77] + "..."
