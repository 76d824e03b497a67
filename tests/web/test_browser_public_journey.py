"""The main job in a real browser on the real server: a file in, a public register out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.web.public_browser import NARROW, Window

TEXT = """Joint Statement on Bridges and Wells

1. The Parties agreed to open a stone bridge over the Amber River by the end of 2029.

2. The Parties decided to dig forty wells in the border villages.
"""


def test_from_a_file_to_a_public_register(
    window: Window, axe: Callable[[Page], None], tmp_path: Path
) -> None:
    file = tmp_path / "bridges.txt"
    file.write_text(TEXT, "utf-8")
    desk, anyone = window(signed_in=True), window(NARROW)

    desk.goto("/desk/upload/")
    desk.get_by_label("A file").set_input_files(file)
    desk.get_by_role("button", name="Read the text").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Joint Statement on Bridges and Wells")
    slug = desk.url.split("/desk/")[1].split("/")[0]
    assert anyone.goto(f"/r/{slug}/").status == 404  # type: ignore[union-attr]

    desk.keyboard.press("j")
    desk.keyboard.press("a")
    expect(desk.locator("#tally")).to_contain_text("1 accepted")
    desk.get_by_role("link", name="Publish").click()
    desk.get_by_role("button", name="Publish now").click()
    expect(desk.get_by_role("status")).to_contain_text("The public page is open.")

    anyone.goto("/")
    anyone.get_by_role("link", name="Joint Statement on Bridges and Wells").click()
    axe(anyone)
    expect(anyone.locator(".records .line")).to_have_count(1)
    anyone.get_by_role("link", name="open a stone bridge").click()
    expect(anyone.locator("mark")).to_contain_text("open a stone bridge over the Amber River")
    axe(anyone)
    address = anyone.url

    desk.get_by_role("link", name="Published").click()
    desk.get_by_role("button", name="Close the public page").click()
    assert anyone.goto(address).status == 404  # type: ignore[union-attr]
