"""Pages of the desk that everybody can use: checked with axe, wide, narrow and right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.web.chromium import violations
from tests.web.desk_browser import NARROW, WIDE, Desk

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = {"wide": (WIDE, "en"), "narrow": (NARROW, "en"), "right to left": (WIDE, "ur")}


def pages(desk: Desk) -> dict[str, str]:
    entry = desk.world.entry("hold harbour")
    return {
        "registers": f"{desk.base}/desk/",
        "upload": f"{desk.base}/desk/upload/",
        "review": desk.at("review"),
        "filtered": desk.at("review") + "?state=proposed&provisions=undecided",
        "mend": desk.at("mend", entry.record_id),
        "add": desk.at("add") + "?provision=para.+2",
        "publish": f"{desk.base}/desk/two-ports-2026/publish/",
        "facts": f"{desk.base}/desk/two-ports-2026/facts/",
        "history": f"{desk.base}/desk/two-ports-2026/history/",
        "account": f"{desk.base}/accounts/you",
        "search": f"{desk.base}/desk/search/?q=harbour",
        "search without a hit": f"{desk.base}/desk/search/?q=qqqq",
        "not found": f"{desk.base}/desk/nothing/",
    }


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def small_targets(page: Page) -> list[str]:
    """What can be pressed, stands outside running words and is less than 24 pixels high or wide."""
    return list(
        page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
                .filter((e) => e.checkVisibility() && !e.closest(".words, .skip, p:not(.row)"))
                .map((e) => [e, e.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24)
                .map(([e]) => e.outerHTML.slice(0, 120))"""
        )
    )


@pytest.mark.parametrize("way", WAYS)
def test_every_page_is_without_violations(desk: Desk, way: str) -> None:
    size, language = WAYS[way]
    page = desk.window(size=size, locale=language)
    for name, address in pages(desk).items():
        page.goto(address)
        assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ur" else "ltr"), name
        assert violations(page) == [], name
        assert fits(page), name
        assert small_targets(page) == [], name
    desk.faults.clear()  # the browser reports the page that is not found


@pytest.mark.parametrize("way", WAYS)
def test_open_parts_are_without_violations(desk: Desk, way: str) -> None:
    size, language = WAYS[way]
    page = desk.window(size=size, locale=language)
    page.goto(desk.at("review"))
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator(".tag-accepted")).to_be_visible()
    for summary in page.locator("summary").all():
        summary.click()
    assert violations(page) == []
    assert fits(page)
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert violations(page) == []


def test_the_first_stop_of_the_tab_key_skips_to_the_content(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_what_has_the_focus_is_seen_to_have_it(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    stops = []
    for _n in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
                       return [e.tagName, s.outlineStyle, s.boxShadow, e.outerHTML.slice(0, 100)]; }"""
        )
        if stop[0] == "BODY":  # past the last stop the focus leaves the page
            break
        stops.append(stop)
    unseen = [name for _tag, outline, shadow, name in stops if outline == "none" and shadow == "none"]
    assert unseen == []
    assert stop[0] == "BODY", "the Tab key never leaves the page"
    assert len(stops) > 25
