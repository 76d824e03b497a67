"""One answer through the verifier: everything in it ends as a record or as a reject with its reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from servanda.commitments.lexicon import Lexicon
from servanda.model.findings import Reject
from servanda.model.naming import instrument, mechanism
from servanda.model.paragraph import Paragraph
from servanda.model.question import Question
from servanda.model.quoting import RefusedError
from servanda.model.verifying import commitment
from servanda.terms import AuthenticText, Record

if TYPE_CHECKING:
    from servanda.model.answers import Answer

_Made = tuple[str, str, Callable[[], Record]]


def checked(
    text: AuthenticText, question: Question, answer: Answer, *, lexicon: Lexicon, rule: str
) -> tuple[list[Record], list[Reject]]:
    """The records and the rejects of one answer."""
    paragraph = Paragraph(text, question, lexicon)
    records: list[Record] = []
    rejects: list[Reject] = []
    seen: set[tuple[str, int, int]] = set()
    for kind, quote, made in _all(paragraph, answer, rule):
        try:
            record = made()
            key = (kind, record.quotation.start, record.quotation.end)
            if key in seen:
                raise RefusedError("it is said twice")
            seen.add(key)
            records.append(record)
        except RefusedError as wrong:
            number = question.provision.number
            rejects.append(Reject(provision=number, kind=kind, words=quote, reason=str(wrong)))
    return records, rejects


def _all(paragraph: Paragraph, answer: Answer, rule: str) -> list[_Made]:
    made: list[_Made] = []
    for c in answer.commitments:
        made.append(
            (
                "commitment",
                c.quote,
                partial(
                    commitment,
                    paragraph,
                    quote=c.quote,
                    cue=c.cue,
                    force=c.force,
                    actors=c.actors,
                    area=c.area.value,
                    due=c.due,
                    target=c.target,
                    rule=rule,
                ),
            )
        )
    for i in answer.instruments:
        made.append(
            ("instrument", i.quote, partial(instrument, paragraph, quote=i.quote, status=i.status, rule=rule))
        )
    for m in answer.mechanisms:
        made.append(
            ("mechanism", m.quote, partial(mechanism, paragraph, quote=m.quote, status=m.status, rule=rule))
        )
    return made
