"""The verifier: what a model says of a paragraph becomes a record of the text's own words, or a refusal."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.fields import DuePhrase, TargetPhrase, attach
from servanda.model.binding import forces
from servanda.model.negation import reaching
from servanda.model.paragraph import Paragraph, holds, position
from servanda.model.places import Span, places_of
from servanda.model.quoting import RefusedError, brief, cue_place, places, whole
from servanda.terms import PARTIES, Commitment, Force, Quotation

_FEWEST = 2  # words of an action


def commitment(
    paragraph: Paragraph,
    *,
    quote: str,
    cue: str,
    force: Force,
    actors: list[str],
    area: str,
    due: str | None,
    target: str | None,
    rule: str,
) -> Commitment:
    """The commitment that these words and labels make. Raises `RefusedError` where one does not stand up."""
    span, clause, cued, cue_clause = _one_place(paragraph, quote, cue)
    _not_contrary(clause, span, cued, cue_clause)
    _force_of_words(clause, span, cued, cue_clause, force=force)
    content = paragraph.text.content
    when, much = attach(content, clause.words, *span)
    _own_value(due, when, clause, paragraph, what="time")
    _own_value(target, much, clause, paragraph, what="quantity")
    text = paragraph.text
    return Commitment(
        quotation=Quotation.of(text, *span),
        cue=Quotation.of(text, *cued),
        force=force,
        actors=tuple(_actor(name, paragraph) for name in actors) or (PARTIES,),
        area=area,
        provision=paragraph.question.provision.number,
        rule=rule,
        due=Quotation.of(text, when.start, when.end) if when else None,
        target=Quotation.of(text, much.start, much.end) if much else None,
        deadline=when.deadline if when else None,
        amount=much.amount if much else None,
    )


def _one_place(paragraph: Paragraph, quote: str, cue: str) -> tuple[Span, Clause, Span, Clause]:
    """The only place where the quote stands with its cue."""
    refused: RefusedError | None = None
    good: list[tuple[Span, Clause, Span, Clause]] = []
    for span in places(quote, paragraph):
        try:
            clause = whole(span, paragraph)
            good.append((span, clause, *cue_place(cue, span, clause, paragraph)))
        except RefusedError as wrong:
            refused = refused or wrong
    if len(good) > 1:
        raise RefusedError(f"these words stand {len(good)} times and nothing says which place is meant")
    if not good:
        raise refused or RefusedError("these words do not stand in the provision")
    span, clause = good[0][:2]
    words = [w for w in clause.words if span[0] <= w.start < span[1] and w.norm[0].isalnum()]
    if len(words) < _FEWEST:
        raise RefusedError("one word names no action")
    return good[0]


def _not_contrary(clause: Clause, span: Span, cued: Span, cue_clause: Clause) -> None:
    first, last = position(clause, span[0]), position(clause, span[1])
    own = cue_clause is clause
    at = (position(clause, cued[0]), position(clause, cued[1])) if own else None
    found = reaching(clause, first=first, last=last, cue=at)
    if found is None and not own:
        start, end = position(cue_clause, cued[0]), len(cue_clause)
        found = reaching(cue_clause, first=end, last=end, cue=(start, end))
    if found is not None:
        raise RefusedError(f"“{found}” stands outside the quote and may make it the contrary")


def _force_of_words(clause: Clause, span: Span, cued: Span, cue_clause: Clause, *, force: Force) -> None:
    begin, end = position(cue_clause, cued[0]), position(cue_clause, cued[1])
    first = position(clause, span[0])
    known = forces(
        cue_clause, (begin, end), action=clause, first=first, since=end if cue_clause is clause else 0
    )
    words = " ".join(cue_clause.content[cued[0] : cued[1]].split())
    if not known:
        raise RefusedError(f"its cue “{words}” holds no word known to bind, so its force cannot be checked")
    if force not in known:
        said = " or ".join(sorted(known))
        raise RefusedError(f"the model says “{force}”, but “{words}” here {said}")


def _own_value(
    said: str | None,
    found: DuePhrase | TargetPhrase | None,
    clause: Clause,
    paragraph: Paragraph,
    *,
    what: str,
) -> None:
    """Refuse a time or quantity that is not the one our own reader finds in the same words."""
    if said is None:
        return
    spots = [p for p in places_of(said, paragraph.own) if holds(clause, p)]
    if not spots:
        raise RefusedError(f"its {what} “{brief(said)}” does not stand in the sentence")
    if found is None:
        raise RefusedError(f"no {what} of this action is read in “{brief(said)}”")
    if not any(start < found.end and found.start < end for start, end in spots):
        words = " ".join(paragraph.text.content[found.start : found.end].split())
        raise RefusedError(f"its {what} is “{words}” and not “{brief(said)}”")


def _actor(name: str, paragraph: Paragraph) -> str:
    """The actor in the text's own words."""
    if name.strip().casefold() == PARTIES:
        return PARTIES
    spots = places_of(name, paragraph.own)
    if not spots and paragraph.lead is not None:
        spots = places_of(name, paragraph.lead)
    if not spots:
        raise RefusedError(f"its actor “{brief(name)}” does not stand in the provision")
    return " ".join(paragraph.text.content[spots[0][0] : spots[0][1]].split())
