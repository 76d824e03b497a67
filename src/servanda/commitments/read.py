"""Reads an outline: every commitment, instrument and mechanism, and an account of each provision."""

from __future__ import annotations

from servanda.commitments.accounting import (
    accepted_invitations,
    accounts,
    note_doubt,
    without_repeats,
)
from servanda.commitments.antecedents import Named, named
from servanda.commitments.fields import AreaReader, Place, area_reader, attach, places
from servanda.commitments.lexicon import lexicon
from servanda.commitments.names import find_names
from servanda.commitments.sentence import Action
from servanda.commitments.walk import Sentence, read_sentences
from servanda.terms import (
    AuthenticText,
    Commitment,
    Outline,
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
        areas, above = area_reader(outline), places(outline)
        before = Named()
        for sentence in read_sentences(outline, words, listed):
            number = sentence.provision.number
            made = _commitments(outline.text, sentence, areas=areas, place=above[number], before=before)
            records += accepted_invitations(records, made)
            note_doubt(doubts, number, sentence.clause, sentence.found)
            within.update(dict.fromkeys(sentence.covers, number))
    records = without_repeats(records)
    return Reading(
        outline=outline,
        records=tuple(records),
        accounts=accounts(outline, records, doubts=doubts, known=known, within=within),
    )


def _commitments(
    text: AuthenticText, sentence: Sentence, *, areas: AreaReader, place: Place, before: Named
) -> list[Commitment]:
    areas.enter(sentence.clause.words, place)
    return [_commitment(text, sentence, action, areas=areas) for action in named(sentence.actions, before)]


def _commitment(text: AuthenticText, sentence: Sentence, action: Action, *, areas: AreaReader) -> Commitment:
    clause = sentence.clause
    start, end = clause.words[action.start].start, clause.words[action.end - 1].end
    if sentence.through is not None and action is sentence.actions[-1]:
        end = sentence.through
    due, target = attach(text.content, clause.words, start, end)
    area, _ = areas.area(action.start, action.end)
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
