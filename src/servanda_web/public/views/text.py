"""The full words of a text with the accepted records marked in them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from servanda.terms import ProvisionKind
from servanda_web.public import facts, published
from servanda_web.public.freshness import public_page
from servanda_web.public.marking import Mark, Piece, pieces
from servanda_web.public.paging import page_links
from servanda_web.public.places import Places, places

_IN_CONTENTS = {ProvisionKind.HEADING, ProvisionKind.ANNEX}
_LONGEST_HEADING, _MOST_HEADINGS = 160, 80


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A provision with its words cut where records begin and end."""

    number: str
    kind: str
    anchor: str
    pieces: tuple[Piece, ...]


@public_page
def page(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One page of the text; a short text has but one."""
    text = published.text(slug, key)
    where = places(text)
    number = _number(request.GET.get("page", ""), where.last)
    told = {
        "instrument": text.instrument,
        "current": facts.text_facts([text])[0],
        "texts": facts.text_facts(published.texts(text.instrument)),
        "passages": _passages(where, number),
        "contents": _contents(where),
        "number": number,
        "links": page_links("", number=number, last=where.last),
    }
    return render(request, "public/text.html", told)


def _number(asked: str, last: int) -> int:
    return min(max(int(asked), 1), last) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def _passages(where: Places, number: int) -> list[Passage]:
    here = [p for p in where.provisions if where.leaves[p.number] == number]
    if not here:
        return []
    rows = published.accepted().filter(text=where.text).order_by("start", "end")
    values = rows.values_list("record_id", "kind", "start", "end")
    marks = [Mark(id=i, kind=k, start=s, end=e, number=n) for n, (i, k, s, e) in enumerate(values, 1)]
    near = [m for m in marks if m.start < here[-1].end and m.end > here[0].start]
    return [
        Passage(
            number=p.number,
            kind=p.kind,
            anchor=where.anchors[p.number],
            pieces=pieces(where.text.content, p.start, p.end, near),
        )
        for p in here
    ]


def _contents(where: Places) -> list[tuple[str, str]]:
    """Links to the headings, where a text has several: (address, words)."""
    headings = [
        (where.fragment(p.number), where.text.content[p.start : p.end])
        for p in where.provisions
        if p.kind in _IN_CONTENTS and p.end - p.start <= _LONGEST_HEADING
    ]
    return headings[:_MOST_HEADINGS] if len(headings) > 1 else []
