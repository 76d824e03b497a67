"""The page on reviewing drafts names every remark and step, by the words in which they are shown."""

from __future__ import annotations

from pathlib import Path

from servanda.drafting.wording import SEVERITIES, TITLES

PAGE = Path(__file__).resolve().parents[3] / "docs" / "howto" / "drafting.md"


def test_every_remark_and_every_step_has_its_row() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = {line.split("|")[1].strip().lower() for line in lines if line.startswith("| ")}
    assert {title.lower() for title in TITLES.values()} <= cells
    assert set(SEVERITIES.values()) <= cells
