"""A comparison on the screen: what was signed on the left, what was said on the right."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from servanda.cli.screen import drawn, shown
from servanda.reports import Comparison, Heard, Link, Outcome
from servanda.reports.lines import (
    HEADINGS,
    heard_in_order,
    place_of,
    reason_of,
    source_line,
    speaker_of,
    summary,
)

_COLUMNS = (("signed", 4), ("said", 4), ("differences", 5))


def drawn_comparison(comparison: Comparison) -> str:
    """One report beside the register, with its sums below."""
    title = Text(shown(source_line(comparison.source)))
    made = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, expand=True)
    for name, ratio in _COLUMNS:
        made.add_column(name, overflow="fold", ratio=ratio)
    for outcome, heard in heard_in_order(comparison):
        made.add_section()
        made.add_row(Text(HEADINGS[outcome], style="bold"))
        for each in heard:
            _add(made, each)
    return drawn(made, *summary(comparison))


def _add(made: Table, heard: Heard) -> None:
    statement = heard.statement
    said = _cell(
        f"“{statement.quotation.words}”", speaker_of(statement), f"{statement.provision}, {statement.id}"
    )
    if not heard.links:
        made.add_row("", said, "")
    for n, link in enumerate(heard.links):
        made.add_row(_signed(link), said if n == 0 else Text("″"), _differences(heard.outcome, link))


def _signed(link: Link) -> Text:
    words = [] if link.entry is None else [f"“{link.entry.record.quotation.words}”"]
    return _cell(*words, place_of(link), reason_of(link))


def _differences(outcome: Outcome, link: Link) -> Text:
    if outcome is not Outcome.LINKED or link.entry is None:
        return Text("")
    return _cell(*(d.sentence for d in link.differences)) if link.differences else Text("none")


def _cell(*parts: str) -> Text:
    return Text("\n".join(map(shown, parts)))
