"""`servanda review`: what would make the promises of a draft hard to follow up."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import RefusalError, say
from servanda.cli.sources import read_source
from servanda.cli.streams import put

if TYPE_CHECKING:
    from servanda.drafting import Finding, Review

COLUMNS = ("provision", "step", "remark", "words", "advice")


class Sheet(StrEnum):
    """How a review is written."""

    TABLE = "table"
    JSON = "json"
    MD = "md"


class Least(StrEnum):
    """From which step on remarks are shown."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def review(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="A text of any kind; - is standard input.")],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the draft, as 2026-02-04. (default: today)")
    ] = None,
    form: Annotated[Sheet, typer.Option("--format", help="How to write it.")] = Sheet.TABLE,
    least: Annotated[
        Least, typer.Option(help="Show remarks from this step on; the summary counts all.")
    ] = Least.LOW,
) -> None:
    """Review a draft: what would make its commitments hard to follow up, where, and how to word it.

    It looks at actors, dates, measures, hedges, conditions, repetitions, bodies, mechanisms, abbreviations.
    It advises on words; it is no legal opinion.
    """
    from servanda.drafting import review as reviewed

    day = _day(on)
    reading = read_source(draft)
    for note in reading.outline.text.notes:
        say(f"{draft}: {note}")
    found = reviewed(reading, on=day)
    steps = list(Least)
    shown = [f for f in found.findings if steps.index(Least(f.severity)) <= steps.index(least)]
    put(_written(found, shown, form).encode("utf-8", "backslashreplace"))


def _day(words: str | None) -> date:
    if words is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise RefusalError(f"“{words}” is not a day: write it as 2026-02-04.") from None


def _written(found: Review, shown: list[Finding], form: Sheet) -> str:
    from dataclasses import replace

    from servanda.drafting import markdown, review_to_json

    if form is Sheet.TABLE:
        return _table(found, shown)
    narrowed = replace(found, findings=tuple(shown))
    if form is Sheet.MD:
        return markdown(narrowed)
    return json.dumps(review_to_json(narrowed), ensure_ascii=False, indent=2) + "\n"


def _table(found: Review, shown: list[Finding]) -> str:
    """The remarks in a table, and below it, where the eye ends, the summary."""
    from servanda.cli import screen
    from servanda.drafting.prose import RESERVATION, again_lines, summary_lines
    from servanda.drafting.wording import SEVERITIES, TITLES

    rows = (
        (f.place.provision, SEVERITIES[f.severity], TITLES[f.concern], f.place.quotation.words, f.advice)
        for f in shown
    )
    made = screen.table(found.reading.outline.text.name, COLUMNS, rows)
    for column, width in zip(made.columns[1:3], (21, 18), strict=True):
        column.max_width = width
    made.columns[-1].ratio, made.columns[-1].max_width = 1, None
    again = [f"{n}. {line}" for n, line in enumerate(again_lines(found), start=1)]
    lines = [*summary_lines(found), *(["To look at again:"] if again else []), *again, RESERVATION]
    encoding = sys.stdout.encoding or "utf-8"
    drawn = screen.drawn(made, *map(screen.shown, lines))
    return drawn.encode(encoding, "backslashreplace").decode(encoding)
