"""Reads an outline: every commitment, instrument and mechanism, and an account of each provision."""

from __future__ import annotations

from servanda.commitments.accounting import (
    accepted_invitations,
    accounts,
    note_doubt,
    without_repeats,
)
from servanda.commitments.antecedents import Named, named
from servanda.commitments.fields import area_of, attach
from servanda.commitments.lexicon import lexicon
from servanda.commitments.names import find_names
from servanda.commitments.sentence import Action
from servanda.commitments.walk import Sentence, read_sentences
from servanda.terms import (
    Area,
    AuthenticText,
    Commitment,
    Outline,
    ProvisionKind,
    Quotation,
    Reading,
    Record,
)
from servanda.texts.tokens import tokens


def read(outline: Outline) -> Reading:
    """Propose every record of `outline`, in the order of their words, and account for each provision.

    Time grows linearly with the text. A language without a lexicon gives no commitments; its
    provisions are accounted for as undecided.
    """
    words = lexicon(outline.text.language) or lexicon("en")
    known = lexicon(outline.text.language) is not None or outline.text.language == "und"
    content = outline.text.content
    listed = {p.number: tokens(content, p.body, p.end) for p in outline.provisions}
    records: list[Record] = list(find_names(outline, listed))
    doubts: dict[str, str] = {}
    within: dict[str, str] = {}
    if known and words is not None:
        area: Area | None = None
        before = Named()
        headings = _headings(outline)
        for sentence in read_sentences(outline, words, listed):
            made = _commitments(
                outline.text,
                sentence,
                heading=headings[sentence.provision.number],
                previous=area,
                before=before,
            )
            records += accepted_invitations(records, made)
            area = Area(made[-1].area) if made else area
            number = sentence.provision.number
            note_doubt(doubts, number, sentence.clause, sentence.found)
            within.update(dict.fromkeys(sentence.covers, number))
    records = without_repeats(records)
    return Reading(
        outline=outline,
        records=tuple(records),
        accounts=accounts(outline, records, doubts=doubts, known=known, within=within),
    )


def _commitments(
    text: AuthenticText,
    sentence: Sentence,
    *,
    heading: str | None,
    previous: Area | None,
    before: Named,
) -> list[Commitment]:
    made: list[Commitment] = []
    for action in named(sentence.actions, before):
        made.append(_commitment(text, sentence, action, heading=heading, previous=previous))
        previous = Area(made[-1].area)
    return made


def _commitment(
    text: AuthenticText, sentence: Sentence, action: Action, *, heading: str | None, previous: Area | None
) -> Commitment:
    clause = sentence.clause
    start, end = clause.words[action.start].start, clause.words[action.end - 1].end
    if sentence.through is not None and action is sentence.actions[-1]:
        end = sentence.through
    due, target = attach(text.content, clause.words, start, end)
    area, _ = area_of(
        clause.words[action.start : action.end], sentence=clause.words, heading=heading, previous=previous
    )
    return Commitment(
        quotation=Quotation.of(text, start, end),
        cue=Quotation.of(text, *action.cue),
        force=action.force,
        actors=action.actors,
        area=area,
        provision=sentence.provision.number,
        rule=action.rule,
        due=Quotation.of(text, due.start, due.end) if due else None,
        target=Quotation.of(text, target.start, target.end) if target else None,
        deadline=due.deadline if due else None,
        amount=target.amount if target else None,
    )


def _headings(outline: Outline) -> dict[str, str | None]:
    """The words of the nearest heading above each provision, by the provision's number."""
    found: dict[str, str | None] = {}
    for provision in outline.provisions:
        above = found.get(provision.parent or "")
        if provision.kind in (ProvisionKind.HEADING, ProvisionKind.ARTICLE):
            above = outline.text.content[provision.start : min(provision.end, provision.start + 200)]
        found[provision.number] = above
    return found
