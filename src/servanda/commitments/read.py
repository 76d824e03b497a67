"""Reads an outline: every commitment, instrument and mechanism, and an account of each provision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda.commitments.accounting import (
    SILENT,
    accepted_invitations,
    accounts,
    note_doubt,
    without_repeats,
)
from servanda.commitments.antecedents import Named, named
from servanda.commitments.clause import Clause
from servanda.commitments.cues import findings
from servanda.commitments.fields import area_of, attach
from servanda.commitments.hits import Findings
from servanda.commitments.lead import Lead, borrowed_hit, lead_of
from servanda.commitments.lexicon import Lexicon, lexicon
from servanda.commitments.names import find_names
from servanda.commitments.sentence import Action, actions
from servanda.commitments.sentences import sentences
from servanda.terms import (
    Area,
    AuthenticText,
    Commitment,
    Outline,
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Record,
)
from servanda.texts.tokens import tokens


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a provision with what the rules found in it and the actions they made."""

    provision: Provision
    clause: Clause
    found: Findings
    actions: list[Action]


def read(outline: Outline) -> Reading:
    """Propose every record of `outline`, in the order of their words, and account for each provision.

    Time grows linearly with the text. A language without a lexicon gives no commitments; its
    provisions are accounted for as undecided.
    """
    words = lexicon(outline.text.language) or lexicon("en")
    known = lexicon(outline.text.language) is not None or outline.text.language == "und"
    records: list[Record] = list(find_names(outline))
    doubts: dict[str, str] = {}
    if known and words is not None:
        area: Area | None = None
        before = Named()
        headings = _headings(outline)
        for sentence in read_sentences(outline, words):
            made = _commitments(
                outline.text,
                sentence,
                heading=headings[sentence.provision.number],
                previous=area,
                before=before,
            )
            records += accepted_invitations(records, made)
            area = Area(made[-1].area) if made else area
            note_doubt(doubts, sentence.provision.number, sentence.clause, sentence.found)
    records = without_repeats(records)
    return Reading(
        outline=outline,
        records=tuple(records),
        accounts=accounts(outline, records, doubts=doubts, known=known),
    )


def read_sentences(outline: Outline, words: Lexicon) -> Iterator[Sentence]:
    """Every sentence that may bind, with its findings and actions."""
    leads: dict[str, Lead] = {}
    beside: tuple[Lead, str | None] | None = None
    for provision in outline.provisions:
        if provision.kind in SILENT:
            continue
        marked = provision.body > provision.start
        inherited = leads.get(provision.parent or "")
        if inherited is None and marked and beside is not None and beside[1] == provision.parent:
            inherited = beside[0]  # "The sides will:" and then "1.", "2." that stand beside it
        elif not marked:
            beside = None
        last: Sentence | None = None
        for sentence in _of_provision(outline, provision, words, inherited):
            last = sentence
            yield sentence
        if last is not None:
            lead = lead_of(last.clause, last.found) or (inherited if _passes_on(last, inherited) else None)
            if lead is not None:
                leads[provision.number] = lead
                beside = beside if marked else (lead, provision.parent)


def _passes_on(last: Sentence, inherited: Lead | None) -> bool:
    """A point that itself ends in a colon hands the lead down to its own points."""
    return inherited is not None and last.clause.at(len(last.clause) - 1) == ":"


def _of_provision(
    outline: Outline, provision: Provision, words: Lexicon, inherited: Lead | None
) -> Iterator[Sentence]:
    content = outline.text.content
    listed = tokens(content, provision.body, provision.end)
    lead = inherited
    for run in sentences(content, listed, lexicon=words):
        clause = Clause(content=content, words=run, lexicon=words)
        found = findings(clause)
        hit = borrowed_hit(clause, lead) if lead is not None and not _stands_alone(found) else None
        if hit is not None:
            found = Findings(hits=[hit], dropped=found.dropped)
        made = actions(clause, found, lead=lead if hit is not None else None)
        yield Sentence(provision=provision, clause=clause, found=found, actions=made)
        lead = None


def _stands_alone(found: Findings) -> bool:
    """Whether a point brings a cue of its own: "(ii) decided to open negotiations"."""
    return bool(found.hits) and found.hits[0].begin == 0 and found.hits[0].complement.frame != "act"


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
