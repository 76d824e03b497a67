"""The review of a draft in a real browser: without scripts, by keyboard, narrow, right to left."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.web import pseudo
from tests.web.chromium import violations
from tests.web.desk_browser import NARROW, Desk, desk
from tests.web.test_drafting_page import DAY, ENGLISH, WORDS

__all__ = ["desk"]
pytestmark = pytest.mark.django_db(transaction=True)


def reviewed(page: Page, desk: Desk, words: str = WORDS) -> Page:
    page.goto(f"{desk.base}/desk/drafting/")
    page.locator("#id_words").fill(words)
    page.locator("#id_on").fill(DAY)
    page.locator("main form button[type=submit]").click()
    expect(page.locator("#summary-title")).to_be_visible()
    return page


def overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_a_draft_is_uploaded_and_its_remarks_stand_beside_its_words(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(WORDS, "utf-8")
    page = desk.window()
    page.goto(f"{desk.base}/desk/")
    page.get_by_role("link", name="Review a draft").click()
    page.get_by_label("A file").set_input_files(file)
    page.get_by_label("Day of the draft").fill(DAY)
    page.get_by_role("button", name="Review the draft").click()
    expect(page.locator(".counts")).to_contain_text("4 commitments were read")
    expect(page.locator(".remark")).to_have_count(3)
    text, remarks = (
        page.locator(".review-text").bounding_box(),
        page.locator(".review-records").bounding_box(),
    )
    assert text
    assert remarks
    assert text["x"] + text["width"] <= remarks["x"]


def test_marks_and_remarks_lead_to_each_other_by_keyboard_and_without_scripts(desk: Desk) -> None:
    page = reviewed(desk.window(java_script_enabled=False), desk)
    mark = page.get_by_role("link", name="Remark 2", exact=True)
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".remark:target")).to_contain_text("hedges stand one upon the other")
    page.locator(".remark:target").get_by_role("link", name="To the text").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".provision:target")).to_contain_text("exploring the possibility")
    page.locator(".drafting-summary ol a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".remark:target")).to_contain_text("Date already past")


def test_the_whole_is_asked_and_read_with_keys_alone(desk: Desk) -> None:
    page = desk.window()
    page.goto(f"{desk.base}/desk/drafting/")
    page.get_by_label("Or the words themselves").focus()
    page.keyboard.insert_text(WORDS)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main form button[type=submit]')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#summary-title")).to_be_visible()


def test_a_fault_is_led_to(desk: Desk) -> None:
    page = desk.window()
    page.goto(f"{desk.base}/desk/drafting/")
    page.get_by_role("button", name="Review the draft").click()
    expect(page.locator(".error-summary")).to_be_focused()
    assert violations(page) == []
    desk.faults.clear()  # the browser reports the refusal (422) itself


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("language", ["en", pseudo.CODE])
def test_it_fits_and_is_open_to_everybody(desk: Desk, width: str, language: str) -> None:
    size = {"size": NARROW} if width == "narrow" else {}
    page = desk.window(locale=language, **size)
    page.goto(f"{desk.base}/desk/drafting/")
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == pseudo.CODE else "ltr")
    assert violations(page) == []
    assert overflow(page) <= 0
    reviewed(page, desk, ENGLISH)
    assert page.locator(".remark").count() > 20
    assert violations(page) == []
    assert overflow(page) <= 0


def test_the_words_of_a_draft_run_in_their_own_direction(desk: Desk) -> None:
    page = reviewed(desk.window(locale=pseudo.CODE), desk, ENGLISH)
    assert page.locator(".words").first.evaluate("e => getComputedStyle(e).direction") in ("rtl", "ltr")
    box = page.locator("#para-17 .words")
    assert box.evaluate("e => getComputedStyle(e).unicodeBidi") == "plaintext"
