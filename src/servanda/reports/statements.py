"""What a report speaks of: its records, and the figures and dates it tells outside of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.commitments.fields import find_due, find_targets
from servanda.commitments.lexicon import lexicon
from servanda.commitments.sentences import sentences
from servanda.reports.attribution import Attributions
from servanda.reports.findings import Attribution, Statement
from servanda.reports.words import report_words
from servanda.terms import Certainty, Commitment, Outline, ProvisionKind, Quotation, Reading, record_id
from servanda.texts.tokens import Token, tokens

Sentence = tuple[str, list[Token]]
_BETWEEN = ' ,;\n"“”„«»'
_NO_SENTENCES = frozenset({ProvisionKind.BANNER, ProvisionKind.DATELINE, ProvisionKind.FOOTNOTE})


def statements(report: Reading) -> list[Statement]:
    """Every statement of a report in the order of its words."""
    outline = report.outline
    runs = list(sentences_of(outline))
    said = Attributions(outline, runs)
    records = [r for r in report.records if isinstance(r, Commitment)]
    made = [_of_record(outline, record, said, runs) for record in records]
    for number, run in runs:
        if not any(run[0].start <= r.quotation.start < run[-1].end for r in records):
            made += _of_figure(outline, number, run, said)
    return sorted(made, key=lambda s: (s.quotation.start, s.quotation.end))


def sentences_of(outline: Outline) -> Iterator[Sentence]:
    """The sentences of every provision that holds any, with its number; the headline is one."""
    words = lexicon(outline.text.language) or lexicon("en")
    assert words is not None  # noqa: S101
    for provision in outline.provisions:
        if provision.kind not in _NO_SENTENCES:
            run = tokens(outline.text.content, provision.body, provision.end)
            for sentence in sentences(outline.text.content, run, lexicon=words):
                yield provision.number, sentence


def _of_record(
    outline: Outline, record: Commitment, said: Attributions, runs: Sequence[Sentence]
) -> Statement:
    quote, attribution = record.quotation, said.of(record.quotation.start)
    run = next((run for _, run in runs if run[0].start <= quote.start < run[-1].end), None)
    sentence = quote if run is None else Quotation.of(outline.text, run[0].start, run[-1].end)
    return Statement(
        id=record_id(record.kind, quote),
        quotation=_own_words(outline, quote, attribution),
        sentence=sentence,
        provision=record.provision,
        record=record,
        due=record.due,
        target=record.target,
        attribution=attribution,
    )


def _own_words(outline: Outline, quote: Quotation, said: Attribution | None) -> Quotation:
    """A quotation without who said it: "..., the Minister told reporters" stands behind the words."""
    if said is None or not quote.start < said.by.start < quote.end:
        return quote
    end = min(said.by.start, said.speaker.start)
    words = outline.text.content[quote.start : end].rstrip(_BETWEEN)
    return Quotation.of(outline.text, quote.start, quote.start + len(words)) if words else quote


def _of_figure(outline: Outline, number: str, run: list[Token], said: Attributions) -> list[Statement]:
    """A sentence that tells a figure of what is to come, such as "The target is USD 1 billion by 2028"."""
    content, language = outline.text.content, outline.text.language
    language = "en" if language == "und" else language
    targets = find_targets(content, run, language=language)
    dues = [d for d in find_due(content, run, language=language) if d.deadline.not_before is None]
    timed = [d for d in dues if d.deadline.certainty is not Certainty.RECURRING]
    ahead = any(word.norm in report_words(language).goals for word in run)
    if not targets or not (timed or ahead):
        return []
    target = Quotation.of(outline.text, targets[0].start, targets[0].end)
    due = Quotation.of(outline.text, timed[0].start, timed[0].end) if timed else None
    whole = Quotation.of(outline.text, run[0].start, run[-1].end)
    made = Statement(
        id=record_id("figure", whole),
        quotation=whole,
        sentence=whole,
        provision=number,
        record=None,
        due=due,
        target=target,
        attribution=said.of(target.start),
    )
    return [made]
