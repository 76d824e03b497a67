"""Why a sentence was, or was not, read as a commitment."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.commitments.lexicon import lexicon
from servanda.commitments.read import read
from servanda.commitments.walk import Sentence, read_sentences
from servanda.terms import Account, Commitment, Disposition, Outline, Provision, Quotation, Record


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What the reader made of the sentence at one place, in plain sentences."""

    provision: str
    sentence: Quotation
    lines: tuple[str, ...]
    records: tuple[Record, ...]


def explain(outline: Outline, at: int) -> Explanation:
    """Explain the sentence that holds character `at` of the text.

    Raises `ValueError` where `at` is outside the text or stands between provisions.
    """
    provision = _provision_at(outline, at)
    reading = read(outline)
    account = next(a for a in reading.accounts if a.provision == provision.number)
    sentence = _sentence_at(outline, provision, at)
    place = _place(outline, provision, sentence)
    records = tuple(r for r in reading.records if place.start <= r.quotation.start < place.end)
    lines = [f"It stands in {provision.number} ({provision.kind})."]
    if sentence is not None:
        lines += [_because(r) for r in records] + _dropped(sentence)
    lines += [] if records else _why_not(account)
    return Explanation(provision=provision.number, sentence=place, lines=tuple(lines), records=records)


def _provision_at(outline: Outline, at: int) -> Provision:
    if not 0 <= at < len(outline.text):
        last = len(outline.text) - 1
        raise ValueError(f"Character {at} is outside {outline.text.name}: give a number from 0 to {last}.")
    for provision in outline.provisions:
        if provision.start <= at < provision.end:
            return provision
    raise ValueError(
        f"Character {at} of {outline.text.name} stands between two provisions: try a character of a word."
    )


def _sentence_at(outline: Outline, provision: Provision, at: int) -> Sentence | None:
    words = lexicon(outline.text.language) or lexicon("en")
    if words is None:
        return None
    of_provision = [s for s in read_sentences(outline, words) if s.provision.number == provision.number]
    for sentence in of_provision:
        if at < sentence.clause.words[-1].end:
            return sentence
    return of_provision[-1] if of_provision else None


def _place(outline: Outline, provision: Provision, sentence: Sentence | None) -> Quotation:
    if sentence is None:
        return Quotation.of(outline.text, provision.start, provision.end)
    words = sentence.clause.words
    return Quotation.of(outline.text, words[0].start, words[-1].end)


def _because(record: Record) -> str:
    said = f"“{_short(record.quotation.words)}” is read as {_ARTICLE[record.kind]} {record.kind}"
    if not isinstance(record, Commitment) or record.cue is None:
        return f"{said} by the rule “{record.rule}”."
    who = ", ".join(record.actors)
    return f"{said}: “{_short(record.cue.words)}” {record.force} it, for {who}; rule “{record.rule}”."


_ARTICLE = {"commitment": "a", "instrument": "an", "mechanism": "a"}


def _dropped(sentence: Sentence) -> list[str]:
    clause = sentence.clause
    told = dict.fromkeys((clause.words_between(at, at + 1), reason) for at, reason in sentence.found.dropped)
    return [f"“{word}” carries no commitment here: {reason}." for word, reason in told]


def _why_not(account: Account) -> list[str]:
    if account.disposition is Disposition.RECORDED:
        return ["Nothing is recorded in this sentence; another of the same provision holds a record."]
    ended = "set aside" if account.disposition is Disposition.SET_ASIDE else "left undecided"
    return [f"The provision is {ended}: {account.reason}."]


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 120 else plain[:117] + "..."
