"""The public pages in a real browser, against the real server."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.web.chromium import violations
from tests.web.public_browser import NARROW, WIDE, Window
from tests.web.public_world import NASTY, SLUG, TITLE

REGISTER = f"/r/{SLUG}/"
PAGES = {
    "first page": "/",
    "register": REGISTER,
    "filtered": f"{REGISTER}?area=transport_logistics&order=text",
    "nothing left": f"{REGISTER}?area=culture_people",
    "report": f"{REGISTER}?text=ur",
    "whole text": f"{REGISTER}text/en/",
    "Urdu text": f"{REGISTER}text/ur/",
    "search": "/search/?q=pier",
    "search without a hit": "/search/?q=qqqq",
    "search before": "/search/",
    "no such page": "/nowhere/",
    "sign in": "/accounts/sign-in",
    "a link used up": "/accounts/link/gone",
}


def record(page: Page, words: str) -> None:
    page.goto(REGISTER)
    page.get_by_role("link", name=words).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def too_wide(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@pytest.mark.parametrize(("width", "language"), [(WIDE, "en"), (NARROW, "en"), (WIDE, "ur"), (NARROW, "ur")])
def test_every_page_is_accessible_and_fits(window: Window, width: int, language: str) -> None:
    page = window(width, language=language)
    found = {}
    for name, path in PAGES.items():
        page.goto(path)
        found[name] = violations(page) + ([f"{too_wide(page)} px too wide"] if too_wide(page) > 0 else [])
    record(page, "lend EUR 2 million")
    found["record"] = violations(page)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ur" else "ltr")
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_from_the_first_page_to_the_words(window: Window) -> None:
    page = window()
    page.goto("/")
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.locator("main")).to_contain_text("4 February 2026, Port Ada")
    page.get_by_role("link", name="light the northern pier").click()
    expect(page.locator("mark")).to_have_text("light the northern pier by the end of 2027")
    expect(page.locator("main")).to_contain_text("not after December 2027")
    address = page.url
    page.get_by_role("link", name="Read it in the whole text").click()
    assert page.url.endswith("#para-1")
    page.locator("a.ref").first.click()
    assert page.url == address


def test_filters_work_by_keyboard_and_stay_in_the_address(window: Window) -> None:
    page = window(NARROW)
    page.goto(REGISTER)
    page.locator(".filters summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Area")).to_be_focused()
    page.get_by_label("Area").select_option("transport_logistics")
    page.get_by_label("Force").select_option("decides")
    page.get_by_role("button", name="Apply").press("Enter")
    expect(page.get_by_role("heading", name="1 record of 4")).to_be_visible()
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["area"] == ["transport_logistics"]
    assert asked["force"] == ["decides"]
    page.get_by_role("link", name="Clear the filters").click()
    expect(page.locator(".records .line")).to_have_count(4)


def test_a_filtered_list_is_taken_away(window: Window, tmp_path: Path) -> None:
    page = window()
    page.goto(f"{REGISTER}?force=intends")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    waiting.value.save_as(tmp_path / "records.csv")
    assert waiting.value.suggested_filename == f"{SLUG}-en.csv"
    rows = list(csv.DictReader(io.StringIO((tmp_path / "records.csv").read_text("utf-8-sig"))))
    assert [row["quote"] for row in rows] == ["lend EUR 2 million under the Ferry Accord"]


def test_search_finds_and_marks(window: Window) -> None:
    page = window()
    page.goto("/")
    page.get_by_role("searchbox").fill("pier")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 places found")).to_be_visible()
    expect(page.locator("mark.hit").first).to_have_text("pier")
    page.locator(".line.provision a").first.click()
    expect(page.locator(".provision:target")).to_contain_text("1. The Parties shall light")


def test_words_of_a_text_are_never_run(window: Window) -> None:
    page = window()
    opened: list[str] = []
    page.on("dialog", lambda d: (opened.append(d.message), d.dismiss()))
    for path in ("/", REGISTER, f"{REGISTER}text/en/", "/search/?q=publish"):
        page.goto(path)
    expect(page.locator("main")).to_contain_text(NASTY)
    record(page, "publish =<script>")
    expect(page.locator("mark")).to_have_text(f"publish {NASTY} for every ship")
    assert opened == []


def test_everything_works_without_scripts(window: Window) -> None:
    page = window(scripts=False)
    page.goto(f"{REGISTER}?kind=commitment")
    expect(page.locator(".records .line")).to_have_count(4)
    page.goto("/search/?q=harbour")
    expect(page.locator(".hits .line").first).to_contain_text("open a Harbour Council")
