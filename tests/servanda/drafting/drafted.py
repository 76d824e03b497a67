"""Drafts for tests: paragraphs under a title, read and reviewed for one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from servanda.drafting import Finding, Review, review
from servanda.flow import read_text
from servanda.terms import AuthenticText

DAY = date(2026, 2, 4)
OPEN, CLOSE = "«", "»"


def drafted(*paragraphs: str) -> AuthenticText:
    """A draft with these paragraphs, numbered from 1."""
    numbered = [f"{n}. {words}" for n, words in enumerate(paragraphs, start=1)]
    return AuthenticText(
        content="\n\n".join(["Joint Declaration", *numbered]) + "\n", name="draft.txt", language="en"
    )


def reviewed(*paragraphs: str, on: date = DAY) -> Review:
    return review(read_text(drafted(*paragraphs)), on=on)


def told(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    """Case, severity and the words of each finding."""
    return [(f.case, f.severity.value, f.place.quotation.words) for f in findings]
