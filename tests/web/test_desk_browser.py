"""The review in a real browser: by keyboard alone, by mouse, and without any script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.web.desk_browser import Desk

from servanda_web.records.models import Entry, SetAside

pytestmark = pytest.mark.django_db(transaction=True)


def chosen(page: Page) -> str:
    return page.locator(".record:focus .quotation").inner_text()


def select(page: Page, number: str, words: str) -> None:
    """Drag the mouse over words of a provision, as a person does."""
    box = page.evaluate(
        """([id, words]) => {
            const passage = document.querySelector(`#${id} .words`);
            const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const r = range.getBoundingClientRect();
                return [r.left + 1, r.right - 1, (r.top + r.bottom) / 2];
            }
        }""",
        [number, words],
    )
    page.mouse.move(box[0], box[2])
    page.mouse.down()
    page.mouse.move((box[0] + box[1]) / 2, box[2])
    page.mouse.move(box[1], box[2])
    page.mouse.up()


def test_a_text_is_uploaded_and_read(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "statement.txt"
    file.write_text("Statement on Bridges\n\n1. The Parties agreed to build a bridge by 2030.\n", "utf-8")
    page = desk.window()
    page.goto(f"{desk.base}/desk/")
    page.get_by_role("link", name="Upload a text").click()
    page.get_by_label("A file").set_input_files(file)
    page.get_by_role("button", name="Read the text").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Statement on Bridges")
    expect(page.get_by_role("status")).to_contain_text("proposed")


def test_an_upload_without_text_leads_to_its_fault(desk: Desk) -> None:
    page = desk.window()
    page.goto(f"{desk.base}/desk/upload/")
    page.get_by_role("button", name="Read the text").click()
    expect(page.locator(".error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("A file")).to_be_focused()
    desk.faults.clear()  # the browser reports the refusal (422) itself


def test_a_review_by_keyboard_alone(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.keyboard.press("j")
    assert chosen(page) == "open a joint pilot school"
    page.keyboard.press("a")
    expect(page.locator("#tally")).to_contain_text("1 accepted")
    assert chosen(page) == "hold harbour talks every year"
    expect(page.locator("mark.accepted")).to_have_text("open a joint pilot school")
    page.keyboard.press("r")
    page.keyboard.type("Said elsewhere: j and a and k.")
    page.keyboard.press("Enter")
    expect(page.locator("#tally")).to_contain_text("1 rejected")
    assert chosen(page) == "harbour talks"
    page.keyboard.press("k")
    assert chosen(page) == "hold harbour talks every year"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("m")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mend a record")
    states = dict(Entry.objects.values_list("quote", "state"))
    assert states["open a joint pilot school"] == "accepted"
    assert states["hold harbour talks every year"] == "rejected"


def test_keys_are_listed_and_can_be_switched_off(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    page.get_by_label("Use single keys on this device").uncheck()
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    page.keyboard.press("j")
    assert page.locator(".record:focus").count() == 0
    page.keyboard.press("/")
    assert page.locator("details.filters[open]").count() == 0


def test_the_slash_opens_the_filters(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.keyboard.press("/")
    expect(page.get_by_label("Area")).to_be_focused()
    page.get_by_label("Area").select_option("transport_logistics")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator(".record")).to_have_count(1)
    expect(page.locator(".filters summary")).to_contain_text("1 record left of 4")


def test_two_officers_at_the_same_record(desk: Desk) -> None:
    page, other = desk.window(), desk.window()
    page.goto(desk.at("review"))
    other.goto(desk.at("review"))
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#tally")).to_contain_text("1 accepted")
    other.keyboard.press("j")
    other.keyboard.press("a")
    record = other.locator(".record").first
    expect(record).to_contain_text("decided this record while you were looking at it")
    expect(record.locator(".tag-accepted")).to_be_visible()
    assert Entry.objects.get(quote__startswith="open a joint").decisions.count() == 1
    desk.faults.clear()  # the browser reports the refusal (409) itself


def test_a_record_is_mended_with_words_selected_in_the_passage(desk: Desk) -> None:
    entry = desk.world.entry("publish tide")
    page = desk.window()
    page.goto(desk.at("mend", entry.record_id))
    page.evaluate(
        """() => {
            const node = document.querySelector(".passage mark").firstChild;
            getSelection().setBaseAndExtent(node, 0, node, "publish tide tables".length);
        }"""
    )
    page.get_by_role("button", name="Use the selected words").click()
    expect(page.get_by_label("Words of the record")).to_have_value("publish tide tables")
    page.get_by_label("Force").select_option("obliges")
    page.get_by_role("button", name="Save and accept").click()
    expect(page.locator(f"#record-{entry.record_id} .quotation")).to_have_text("publish tide tables")
    entry.refresh_from_db()
    assert (entry.quote, entry.force, entry.state) == ("publish tide tables", "obliges", "accepted")


@pytest.mark.parametrize("press", ["button", "key"])
def test_a_commitment_is_added_on_selected_words(desk: Desk, press: str) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    select(page, "para-2", "the growth of trade")
    there = page.locator("#add-here")
    expect(there).to_be_visible()
    if press == "button":
        there.click()
    else:
        page.keyboard.press("n")
    expect(page.get_by_label("Words of the record")).to_have_value("the growth of trade")
    expect(page.get_by_label("Provision")).to_have_value("para. 2")
    page.get_by_label("Force").select_option("intends")
    page.get_by_role("button", name="Save and accept").click()
    expect(page.locator("#para-2 mark")).to_have_text("the growth of trade")
    entry = Entry.objects.get(origin="person")
    assert desk.world.text.content[entry.start : entry.end] == "the growth of trade"


def test_words_within_marks_can_be_selected_too(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    select(page, "para-1", "every year")
    expect(page.locator("#add-here")).to_be_visible()
    start = desk.world.text.content.index("every year")
    assert f"start={start}&end={start + len('every year')}" in str(
        page.locator("#add-here").get_attribute("href")
    )


def test_a_provision_is_set_aside_and_taken_up_again(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    provision = page.locator("#para-2")
    provision.get_by_text("Mark as set aside").click()
    provision.get_by_role("textbox").fill("A fact, no action.")
    page.keyboard.press("Enter")
    expect(provision).to_contain_text("Set aside: A fact, no action.")
    expect(page.locator("#tally")).to_contain_text("2 set aside + 1 undecided")
    assert SetAside.objects.get().provision == "para. 2"
    provision.get_by_role("button", name="Take up again").click()
    expect(provision).to_contain_text("Nothing recorded.")
    assert not SetAside.objects.exists()


def test_provisions_are_settled_by_keyboard_alone(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.keyboard.press("u")
    expect(page.locator("#para-2")).to_be_focused()
    page.keyboard.press("s")
    page.keyboard.type("A fact, no action: u and s.")
    page.keyboard.press("Enter")
    expect(page.locator("#para-2")).to_contain_text("Set aside: A fact, no action: u and s.")
    expect(page.locator("#para-2")).to_be_focused()
    page.keyboard.press("u")
    expect(page.locator("#para-4")).to_be_focused()
    page.keyboard.press("s")
    page.keyboard.press("Escape")
    expect(page.locator("#para-4")).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_label("Provision")).to_have_value("para. 4")
    page.get_by_label("Words of the record").focus()
    page.keyboard.type("done in two copies")
    page.keyboard.press("Tab")
    page.keyboard.type("Intends")
    page.keyboard.press("Tab")
    page.keyboard.type("The relationship")
    page.keyboard.press("Tab")
    expect(page.get_by_label("All parties act together")).to_be_checked()
    page.get_by_role("button", name="Save and accept").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#para-4 mark")).to_have_text("done in two copies")
    assert Entry.objects.get(origin="person").area == "general"


def test_a_decision_that_is_not_sent_says_so(desk: Desk) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.route(re.compile("accept"), lambda route: route.abort())
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#messages")).to_contain_text("could not be sent, and nothing was changed")
    desk.faults.clear()


def test_the_register_is_taken_away_as_a_file(desk: Desk, tmp_path: Path) -> None:
    page = desk.window()
    page.goto(desk.at("review"))
    page.get_by_text("Take away").press("Enter")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Table (CSV)").press("Enter")
    waiting.value.save_as(tmp_path / "register.csv")
    assert waiting.value.suggested_filename == "two-ports-2026-en-working.csv"
    assert (tmp_path / "register.csv").read_text("utf-8-sig").count("proposed") == 4


def test_a_word_is_found_and_leads_to_its_record(desk: Desk) -> None:
    page = desk.window()
    page.goto(f"{desk.base}/desk/")
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words, or the name of a record").fill("tide")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="publish tide tables").first.click()
    expect(page.locator(".record.chosen .quotation")).to_have_text("publish tide tables by the end of 2027")


def test_everything_works_without_a_script(desk: Desk) -> None:
    page = desk.window(java_script_enabled=False)
    page.goto(desk.at("review"))
    first = page.locator(".record").nth(0)
    first.get_by_role("button", name="Accept").click()
    expect(first).to_contain_text("Accepted by Desk Officer")
    second = page.locator(".record").nth(1)
    second.get_by_text("Reject").first.click()
    second.get_by_role("textbox").fill("Said elsewhere.")
    second.get_by_role("button", name="Reject").click()
    expect(second).to_contain_text("Said elsewhere.")
    page.locator(".record").nth(3).get_by_role("link", name="Mend").click()
    page.get_by_label("When or how often").fill("")
    page.get_by_role("button", name="Save and accept").click()
    page.locator("#para-4").get_by_text("Mark as set aside").click()
    page.locator("#para-4").get_by_role("textbox").fill("A final clause.")
    page.locator("#para-4").get_by_role("button").click()
    expect(page.locator("#para-4")).to_contain_text("Set aside: A final clause.")
    page.get_by_role("link", name="Add a commitment").click()
    page.get_by_label("Provision").fill("para. 2")
    page.get_by_label("Words of the record").fill("the growth of trade")
    page.get_by_label("Force").select_option("encourages")
    page.get_by_label("Area").select_option("trade_investment")
    page.get_by_role("button", name="Save and accept").click()
    expect(page.locator("#tally")).to_contain_text("1 proposed · 3 accepted · 1 rejected")
    expect(page.locator("#tally")).to_contain_text("3 recorded + 2 set aside + 0 undecided = 5")
