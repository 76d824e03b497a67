"""A comparison as a page of Markdown, the signed words beside what was said."""

from __future__ import annotations

import re

from servanda.reports.findings import Comparison, Heard, Link, Outcome
from servanda.reports.lines import (
    HEADINGS,
    heard_in_order,
    place_of,
    reason_of,
    source_line,
    speaker_of,
    summary,
)
from servanda.terms import Entry, Quotation, Register

_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")


def comparison_to_markdown(comparison: Comparison, register: Register) -> str:
    """One report beside one register. Places count the characters of each text from 0."""
    lines = [
        f"# {_safe(register.instrument.title)}",
        "",
        f"Report: {_safe(source_line(comparison.source))}",
        "",
    ]
    lines += [f"{_safe(line)}\n" for line in summary(comparison)]
    for outcome, heard in heard_in_order(comparison):
        lines += [f"## {HEADINGS[outcome]}", "", "| said | signed | differences |", "| --- | --- | --- |"]
        lines += [row for each in heard for row in _rows(each)]
        lines.append("")
    lines += [f"## Left out by the report: {len(comparison.left_out)}", ""]
    lines += [_left_out(entry) for entry in comparison.left_out]
    return "\n".join(lines).rstrip() + "\n"


def _rows(heard: Heard) -> list[str]:
    statement = heard.statement
    said = f"{_quoted(statement.quotation)}<br>{_safe(speaker_of(statement))}; {statement.id}"
    if not heard.links:
        return [f"| {said} |  |  |"]
    return [_row(said if n == 0 else "″", link, heard.outcome) for n, link in enumerate(heard.links)]


def _row(said: str, link: Link, outcome: Outcome) -> str:
    words = "" if link.entry is None else _quoted(link.entry.record.quotation) + "<br>"
    differ = "<br>".join(_safe(d.sentence) for d in link.differences) or "none"
    shown = "" if outcome is not Outcome.LINKED or link.entry is None else differ
    return f"| {said} | {words}{_safe(place_of(link))}<br>{_safe(reason_of(link))} | {shown} |"


def _left_out(entry: Entry) -> str:
    record = entry.record
    return f"- {_safe(record.provision)}, {entry.id}: {_quoted(record.quotation)}"


def _quoted(quote: Quotation) -> str:
    return f"“{_safe(quote.words)}” \\[{quote.start}–{quote.end}\\]"


def _safe(words: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(words.split()))
