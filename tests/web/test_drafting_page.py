"""A draft is reviewed on a page, and nothing of it is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.web import pseudo
from tests.web.desk_world import coordinator, make_world, signed_in
from tests.web.test_desk_styles import DESK, luminance
from tests.web.test_translatable import untranslated

from servanda.drafting import review
from servanda.flow import read_bytes
from servanda.terms import PARTIES, Commitment, Force, Quotation
from servanda_web.desk.drafting.page import page
from servanda_web.desk.upload.forms import LARGEST_FILE
from servanda_web.records.models import AuthenticText, Entry, History, Instrument

pytestmark = pytest.mark.django_db
WORDS = (
    "Joint Statement on Lighthouses\n\n"
    "1. The relevant authorities shall submit a report on <b>wrecks</b> by 30 June 2025.\n\n"
    "2. The Parties agreed to consider exploring the possibility of opening a ferry line.\n\n"
    "3. The Parties shall open a pilot school for river navigation in Port Ada by 2028.\n\n"
    "4. The Parties will open a new pilot school for river navigation in Port Ada by 2030.\n\n"
    "5. The weather was fine.\n"
)
DAY = "2026-02-04"
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "pakistan-kazakhstan-2026"
SHEET = (DESK / "static" / "servanda" / "drafting.css").read_text(encoding="utf-8")
ENGLISH = (EXAMPLE / "declaration-en.txt").read_text(encoding="utf-8")
KAZAKH = (EXAMPLE / "declaration-kk.txt").read_text(encoding="utf-8")


@pytest.fixture
def desk() -> Client:
    return signed_in(coordinator())


def send(client: Client, **fields: object):
    return client.post(reverse("desk:drafting"), {"on": DAY, **fields})


def test_pasted_words_are_reviewed(desk: Client) -> None:
    answer = send(desk, words=WORDS.replace("\n", "\r\n"))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "<strong>4</strong> commitments were read" in html
    for said in ("Who acts", "Date already past", "Hedged", "Deadlines disagree", "settle before signing"):
        assert said in html
    assert '<mark class="promise high hard">consider exploring the possibility of</mark>' in html


def test_a_promise_that_goes_on_in_points_is_marked_in_all_of_them() -> None:
    content = "1. The Parties agreed to expand cooperation in:\n\n(a) agriculture;\n\n(b) energy.\n"
    read = read_bytes(content.encode(), name="draft.txt")
    text = read.outline.text
    promise = Commitment(
        quotation=Quotation.of(text, content.index("expand"), content.index("energy") + len("energy")),
        cue=None,
        force=Force.DECIDES,
        actors=(PARTIES,),
        area="general",
        provision="para. 1",
        rule="made",
    )
    told = page(review(replace(read, records=(promise,)), on=date(2026, 2, 4)))
    marked = ["".join(s.words for s in row.segments if s.marks) for row in told["rows"]]
    assert marked == ["expand cooperation in:", "(a) agriculture;", "(b) energy"]
    ends = [m.number for row in told["rows"] for s in row.segments for m in s.ending if m.number]
    assert ends == [1]


def test_a_file_is_reviewed_like_pasted_words(desk: Client) -> None:
    file = SimpleUploadedFile("draft.txt", WORDS.encode())
    by_file = send(desk, file=file).content.decode()
    by_words = send(desk, words=WORDS).content.decode()
    cut = slice(by_file.index('id="summary-title"'), by_file.index('id="another"'))
    assert by_file[cut] == by_words[by_words.index('id="summary-title"') : by_words.index('id="another"')]


def test_nothing_of_it_is_kept(desk: Client) -> None:
    before = History.objects.count()
    answer = send(desk, words=WORDS)
    assert "no-store" in answer.headers["Cache-Control"]
    assert not Instrument.objects.exists()
    assert not AuthenticText.objects.exists()
    assert not Entry.objects.exists()
    assert History.objects.count() == before
    assert not any("ferry" in str(value) for value in desk.session.values())


def test_a_large_file_does_not_touch_the_disk(desk: Client, settings, tmp_path: Path) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "nowhere")  # writing there would fail
    filler = "\n\n".join(f"{n}. The weather was fine on day {n}." for n in range(5, 4000))
    large = (WORDS + filler).encode().ljust(3 * 1024 * 1024)
    answer = send(desk, file=SimpleUploadedFile("draft.txt", large))
    assert answer.status_code == 200
    assert "<strong>4</strong> commitments were read" in answer.content.decode()


def test_a_file_beyond_the_limit_is_refused(desk: Client) -> None:
    answer = send(desk, file=SimpleUploadedFile("draft.txt", b" " * (LARGEST_FILE + 1)))
    assert answer.status_code == 422
    assert "larger than 50 MB" in answer.content.decode()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Choose a file, or paste the words of the text."),
        ({"words": WORDS, "on": ""}, "This field is required"),
        ({"words": WORDS, "on": "yesterday"}, "Enter a valid date"),
        ({"words": KAZAKH}, "drafting rules"),
        ({"file": SimpleUploadedFile("draft.docx", b"PK\x03\x04 not Word")}, "draft.docx"),
        ({"file": SimpleUploadedFile("draft.txt", b"")}, "draft.txt is empty"),
    ],
)
def test_what_cannot_be_reviewed_is_refused_at_its_field(
    desk: Client, fields: dict[str, object], said: str
) -> None:
    answer = send(desk, **fields)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html
    assert 'id="errors"' in html
    assert 'id="summary-title"' not in html


def test_pasted_words_stay_in_their_field_to_be_mended(desk: Client) -> None:
    html = send(desk, words=WORDS).content.decode()
    field = html[html.index("<textarea") : html.index("</textarea>")]
    assert "exploring the possibility" in field


def test_words_of_a_draft_are_never_run(desk: Client) -> None:
    html = send(desk, words=WORDS).content.decode()
    assert "<b>" not in html
    assert "&lt;b&gt;wrecks&lt;/b&gt;" in html


def test_a_draft_without_promises_says_so(desk: Client) -> None:
    html = send(desk, words="Joint Statement\n\n1. The weather was fine.\n").content.decode()
    assert "No commitment was read in this draft" in html
    assert "There is nothing to remark on." in html


def test_every_link_within_the_page_leads_somewhere(desk: Client) -> None:
    html = send(desk, words=WORDS).content.decode()
    named = re.findall(r'\sid="([^"]+)"', html)
    assert len(named) == len(set(named))
    targets = re.findall(r'href="#([^"]+)"', html)
    assert {"remark-1", "para-1"} <= set(targets)
    assert set(targets) <= set(named)


def test_who_is_not_signed_in_is_led_to_signing_in_and_a_reader_may_review() -> None:
    world = make_world()
    assert send(world.stranger, words=WORDS).status_code == 302
    assert send(world.reader, words=WORDS).status_code == 200


def test_a_forged_form_is_refused() -> None:
    officer = coordinator()
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)
    assert send(client, words=WORDS).status_code == 403


def test_a_register_cannot_take_the_address_of_the_page(desk: Client) -> None:
    desk.post(reverse("desk:upload"), {"words": "Drafting\n\n1. The Parties shall open a port by 2028.\n"})
    assert Instrument.objects.get().slug != "drafting"


class WithoutDraft(HTMLParser):
    """The page without what is said in the language of the draft."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.inside: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        foreign = dict(attrs).get("lang") == "en" or tag == "textarea"
        if tag not in {"meta", "link", "img", "input", "br"}:
            self.inside.append((tag, foreign))
        if not any(f for _tag, f in self.inside):
            self.kept.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if not any(f for _tag, f in self.inside):
            self.kept.append(f"</{tag}>")
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(f for _tag, f in self.inside):
            self.kept.append(data)


def test_every_word_of_the_page_itself_can_be_translated() -> None:
    with pseudo.offered():
        desk = Client(headers={"accept-language": pseudo.CODE})
        desk.force_login(coordinator())
        address = reverse("desk:drafting")
        pages = [
            desk.get(address).content.decode(),
            desk.post(address, {"words": " ", "on": ""}).content.decode(),
            desk.post(address, {"words": ENGLISH, "on": DAY}).content.decode(),
            desk.post(address, {"words": KAZAKH, "on": DAY}).content.decode(),
        ]
    for html in pages:
        assert f'<html lang="{pseudo.CODE}" dir="rtl">' in html
        parser = WithoutDraft()
        parser.feed(html)
        page = re.sub(r"\bpara\. [\d()a-z]+|Desk Officer", "", "".join(parser.kept))
        assert untranslated(page) == []


@pytest.mark.parametrize("colour", re.findall(r"^mark[^{]*\{[^}]*background: (#\w+)", SHEET, re.MULTILINE))
def test_words_stay_readable_on_every_mark(colour: str) -> None:
    assert (luminance(colour) + 0.05) / (luminance("#16202c") + 0.05) >= 7
