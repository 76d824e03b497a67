"""A file that means harm, or is broken, gets one sentence on the page and changes nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser
from tests.web import hostile
from tests.web.desk_browser import Desk
from tests.web.desk_world import coordinator, signed_in

from servanda_web.records.models import AuthenticText, History, Instrument

LONGEST_SECONDS = 20


@pytest.fixture
def desk_client(db: None) -> Client:
    return signed_in(coordinator())


@pytest.mark.parametrize("kind", hostile.FILES)
def test_it_is_refused_in_one_sentence_and_nothing_is_kept(desk_client: Client, kind: str) -> None:
    name, make = hostile.FILES[kind]
    file = SimpleUploadedFile(name, make())
    began = time.monotonic()
    answer = desk_client.post(reverse("desk:upload"), {"file": file})
    assert time.monotonic() - began < LONGEST_SECONDS
    assert answer.status_code == 422
    html = LexborHTMLParser(answer.content.decode())
    said = [node.text().strip() for node in html.css(".error-summary li")]
    assert len(said) == 1
    assert said[0].endswith(".")
    assert len(said[0]) < 300
    assert not {"Traceback", "Error", "errno", "exception"} & set(said[0].replace("(", " ").split())
    assert not Instrument.objects.exists()
    assert not History.objects.exists()


@pytest.mark.parametrize("name", hostile.NAMED_BADLY)
def test_a_name_that_means_harm_is_a_name(desk_client: Client, name: str) -> None:
    content = hostile.NAMED_BADLY[name]
    answer = desk_client.post(reverse("desk:upload"), {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302
    text = AuthenticText.objects.get()
    assert "/" not in text.name
    assert "\\" not in text.name
    assert not Path("/tmp/escaped.txt").exists()
    page = desk_client.get(answer.url).content.decode()
    assert "<script>alert" not in page
    assert desk_client.get(reverse("desk:registers")).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_in_a_browser_the_sentence_stands_at_the_field_and_another_file_can_be_chosen(
    desk: Desk, tmp_path: Path
) -> None:
    bomb, good = tmp_path / "bomb.docx", tmp_path / "statement.txt"
    bomb.write_bytes(hostile.FILES["a bomb of Word"][1]())
    good.write_text("Statement on Canals\n\n1. The Parties shall dig a canal by 2030.\n", "utf-8")
    page = desk.window()
    page.goto(f"{desk.base}/desk/upload/")
    page.get_by_label("A file").set_input_files(bomb)
    page.get_by_role("button", name="Read the text").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".field-error")).to_have_count(1)
    assert Instrument.objects.count() == 1
    page.get_by_label("A file").set_input_files(good)
    page.get_by_role("button", name="Read the text").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Statement on Canals")
    desk.faults.clear()  # the browser reports the refusal (422) itself
