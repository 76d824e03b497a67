"""Reports in a real browser: brought, read side by side, settled, on a wide screen and a telephone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.web.desk_browser import NARROW, Desk
from tests.web.test_desk_reports import REPORT

from servanda_web.records.models import Report

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_report_is_brought_and_read_beside_the_text(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(REPORT, "utf-8")
    page = desk.window()
    page.goto(desk.at("review"))
    page.get_by_role("link", name="Reports").click()
    page.get_by_label("A file").set_input_files(file)
    page.get_by_role("button", name="Compare it with the signed text").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Two ports sign statement")
    first = page.locator(".beside-pair").first
    said, signed = first.locator(".beside-said"), first.locator(".beside-signed")
    expect(said).to_contain_text("open a joint pilot school by 2028")
    expect(signed).to_contain_text("open a joint pilot school")
    assert said.bounding_box()["x"] < signed.bounding_box()["x"]  # type: ignore[index]
    expect(page.locator(".differences").first).to_contain_text("“by 2028”")


def test_its_pages_are_sound_for_everybody(desk: Desk, axe: Callable[[Page], None]) -> None:
    page = desk.window(size=NARROW)
    page.goto(desk.at("reports"))
    page.get_by_label("Or the words themselves").fill(REPORT)
    page.get_by_role("button", name="Compare it with the signed text").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    first = page.locator(".beside-pair").first
    said, signed = first.locator(".beside-said"), first.locator(".beside-signed")
    assert said.bounding_box()["y"] < signed.bounding_box()["y"]  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    report = Report.objects.get()
    for address in (desk.at("report", report.digest), desk.at("reports")):
        page.goto(address)
        axe(page)
