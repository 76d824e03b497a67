"""A text taken as a report: what it is, where it comes from, when it appeared."""

from __future__ import annotations

import re
from dataclasses import replace

from servanda.commitments import read
from servanda.commitments.fields import deadline_of
from servanda.provisions import outline
from servanda.reports.errors import ReportError
from servanda.reports.findings import Source
from servanda.terms import AuthenticText, Layer, Outline, PartialDate, ProvisionKind, Quotation, Reading
from servanda.texts.tokens import tokens

_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_LOOKED_AT = 60  # words of a line that may hold a day
_DAY = (5, 4, 3, 1)  # words of "5 February, 2026" and of shorter forms


def read_report(text: AuthenticText, *, as_report: bool = False) -> Reading:
    """Read a report or a speech. `as_report` takes a text for one that does not look like one.

    Raises `ReportError` for a text that reads as a signed one.
    """
    found = outline(text)
    if found.layer is not Layer.REPORT:
        if not as_report:
            raise ReportError(
                f"{text.name} reads as a signed text, not as a report: "
                "add --as report if it is a report or a speech."
            )
        found = replace(found, layer=Layer.REPORT)
    return read(found)


def source_of(found: Outline, *, day: PartialDate | None = None) -> Source:
    """The file, headline and day of a report. `day` is what a person says it is, above all else."""
    title = next((p for p in found.provisions if p.kind is ProvisionKind.TITLE), None)
    headline = None
    if title is not None and title.body < title.end:
        headline = Quotation.of(found.text, title.body, title.end)
    day, basis = (day, "you") if day is not None else _told(found)
    return Source(name=found.text.name, digest=found.text.digest, headline=headline, day=day, day_from=basis)


def _told(found: Outline) -> tuple[PartialDate | None, str]:
    for kind, basis in ((ProvisionKind.DATELINE, "dateline"), (ProvisionKind.TITLE, "headline")):
        day = day_in(found, kind)
        if day is not None:
            return day, basis
    named = _ISO.search(found.text.name)
    if named is not None:
        try:
            return PartialDate.parse(named[1]), "file name"
        except ValueError:
            pass
    return None, ""


def day_in(found: Outline, kind: ProvisionKind) -> PartialDate | None:
    """The last full date in the provisions of a kind: a year, a month and a day, or nothing."""
    for provision in found.provisions:
        if provision.kind is kind:
            words = tokens(found.text.content, provision.start, provision.end)[-_LOOKED_AT:]
            for first in range(len(words)):
                for size in _DAY:
                    run = words[first : first + size]
                    if len(run) == size and (day := _full(found.text.content[run[0].start : run[-1].end])):
                        return day
    return None


def _full(words: str) -> PartialDate | None:
    if not re.search(r"\d{4}", words) or words[0] in ",(":
        return None
    said = deadline_of(words)
    if said is None or said.not_after is None or said.not_before != said.not_after:
        return None
    return said.not_after if said.not_after.day is not None else None
