"""Records as the annotation guideline writes them, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from servanda.register.form.record import guideline_fields
from servanda.terms import AuthenticText, Record

_OPENING = 12  # characters of a quote by which the places where it may stand are found


def guideline_records(records: Iterable[Record], text: AuthenticText) -> list[dict[str, object]]:
    """The guideline's fields of each record, with `nth` where its words stood before.

    The n-th place is counted as `str.find` counts, overlaps included. Time grows with the length
    of the text, however many records there are.
    """
    records = list(records)
    nth = _nth(records, text.content)
    fields = [guideline_fields(r) for r in records]
    return [f | {"nth": n} if n > 1 else f for f, n in zip(fields, nth, strict=True)]


def guideline_jsonl(records: Iterable[Record], text: AuthenticText) -> str:
    """`guideline_records` as JSON Lines, each with its newline."""
    lines = (json.dumps(f, ensure_ascii=False) for f in guideline_records(records, text))
    return "".join(line + "\n" for line in lines)


def _nth(records: list[Record], content: str) -> list[int]:
    """For each record, which of the places of its words it stands at, from 1."""
    quotes = {r.quotation.words for r in records}
    places: dict[str, list[int]] = {q: [] for q in quotes}
    by_opening: dict[str, list[str]] = {}
    for quote in quotes:
        by_opening.setdefault(quote[:_OPENING], []).append(quote)
    for length in sorted({len(opening) for opening in by_opening}):
        for at in range(len(content) - length + 1):
            for quote in by_opening.get(content[at : at + length], ()):
                if len(quote[:_OPENING]) == length and content.startswith(quote, at):
                    places[quote].append(at)
    order = {quote: {at: n for n, at in enumerate(found, 1)} for quote, found in places.items()}
    return [order[r.quotation.words][r.quotation.start] for r in records]
