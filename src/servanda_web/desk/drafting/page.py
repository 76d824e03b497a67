"""What the page of a review shows: the summary, the text with its words marked, the remarks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from servanda.drafting import Review, Severity
from servanda.drafting.wording import SEVERITIES
from servanda.terms import Provision
from servanda_web.desk.drafting.cards import Card, cards
from servanda_web.desk.review.segments import Mark, Segment, segments
from servanda_web.records.anchors import anchors

PROMISE, WORDS = "promise", "hard"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A provision and its words, cut where marks begin and end."""

    provision: Provision
    anchor: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step with its name and how many remarks are of it."""

    severity: str
    label: str
    count: int


def page(review: Review) -> dict[str, Any]:
    """Everything the template needs, in the language of the page."""
    outline = review.reading.outline
    names = anchors(p.number for p in outline.provisions)
    shown = cards(review, names)
    marks = _by_provision(_marks(shown), outline.provisions)
    by_record = {f.record: card for card in shown for f in card.findings if f.record is not None}
    return {
        "review": review,
        "summary": review.summary,
        "draft_language": outline.text.language,
        "notes": outline.text.notes,
        "cards": shown,
        "again": [by_record[each.record] for each in review.summary.again],
        "rows": [
            Row(
                provision=p,
                anchor=names[p.number],
                segments=segments(outline.text.content, p.start, p.end, marks.get(p.number, ())),
            )
            for p in outline.provisions
        ],
        "steps": [
            Step(severity=s.value, label=gettext(SEVERITIES[s]), count=review.summary.steps[s])
            for s in Severity
        ],
    }


def _marks(shown: Iterable[Card]) -> Iterator[Mark]:
    """A mark for each promise, which bears its number, and one for each run of words that is hard."""
    for card in shown:
        quotation = card.place.quotation
        yield Mark(
            id=card.name,
            number=card.number,
            kind=PROMISE,
            state=card.severity.value,
            start=quotation.start,
            end=quotation.end,
            label=gettext("Remark %(number)d") % {"number": card.number},
        )
        for nth, finding in enumerate(card.findings):
            words = finding.place.quotation
            if words != quotation:
                name = f"{card.name}-{nth}"
                yield Mark(id=name, number=0, kind=WORDS, state=WORDS, start=words.start, end=words.end)


def _by_provision(marks: Iterable[Mark], provisions: Sequence[Provision]) -> Mapping[str, list[Mark]]:
    """The marks of each provision; a promise that goes on in the points under it is marked in all of them."""
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        nth = max(0, bisect_right(provisions, mark.start, key=lambda p: p.start) - 1)
        while nth < len(provisions) and provisions[nth].start < mark.end:
            found.setdefault(provisions[nth].number, []).append(mark)
            nth += 1
    return found
