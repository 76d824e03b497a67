"""A text that is brought is read at once, or refused with one sentence and nothing kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.web.desk_world import coordinator, make_world, signed_in

from servanda_web.accounts.models import User
from servanda_web.desk import urls as desk_urls
from servanda_web.records.models import AuthenticText, Instrument

pytestmark = pytest.mark.django_db
WORDS = (
    "Joint Statement on Lighthouses\n\n"
    "1. The Parties agreed to build two lighthouses by the end of 2028.\n\n"
    "2. The Parties shall exchange keepers every year.\n"
)


@pytest.fixture
def officer() -> User:
    return coordinator()


@pytest.fixture
def desk(officer: User) -> Client:
    return signed_in(officer)


def file(content: bytes, name: str = "statement.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def send(client: Client, **fields: object) -> object:
    return client.post(reverse("desk:upload"), fields)


def test_a_file_is_read_and_leads_to_its_review(desk: Client) -> None:
    answer = send(desk, file=file(WORDS.encode()))
    text = AuthenticText.objects.get()
    assert answer.url == reverse("desk:review", args=[text.instrument.slug, text.key])
    assert text.content == WORDS
    assert text.instrument.title == "Joint Statement on Lighthouses"
    html = desk.get(answer.url).content.decode()
    assert "records are proposed" in html
    assert any("build two lighthouses" in e.quote for e in text.entries.all())


def test_pasted_words_are_read_like_a_file(desk: Client) -> None:
    answer = send(desk, words=WORDS.replace("\n", "\r\n"), title="Lighthouses/2026")
    text = AuthenticText.objects.get()
    assert answer.status_code == 302
    assert text.content == WORDS
    assert text.instrument.title == "Lighthouses/2026"


def test_the_same_text_again_leads_to_the_one_that_is_there(desk: Client) -> None:
    first = send(desk, file=file(WORDS.encode()))
    again = send(desk, file=file(WORDS.encode(), "copy.txt"), title="Another title")
    assert again.url == first.url
    assert Instrument.objects.count() == 1


def test_a_second_authentic_text_joins_its_instrument(desk: Client) -> None:
    send(desk, file=file(WORDS.encode()))
    instrument = Instrument.objects.get()
    second = "Маяктар туралы бірлескен мәлімдеме\n\n1. Тараптар екі маяк салуға келісті.\n"
    send(desk, words=second, instrument=instrument.slug)
    assert instrument.texts.count() == 2
    assert Instrument.objects.get().title == "Joint Statement on Lighthouses"


def test_another_instrument_of_the_same_title_gets_its_own_address(desk: Client) -> None:
    send(desk, file=file(WORDS.encode()))
    send(desk, file=file(WORDS.replace("two", "ten").encode()))
    assert len(set(Instrument.objects.values_list("slug", flat=True))) == 2


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Choose a file, or paste the words of the text."),
        ({"words": "   \n "}, "Choose a file, or paste the words of the text."),
        ({"words": "a", "both": True}, "Give either a file or pasted words, not both"),
        ({"words": "x" * 500_001}, "Ensure this value has at most 500000 characters"),
    ],
)
def test_a_form_that_cannot_be_read_says_which_field(
    desk: Client, fields: dict[str, object], said: str
) -> None:
    given = dict(fields)
    if given.pop("both", False):
        given["file"] = file(WORDS.encode())
    answer = send(desk, **given)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html
    assert "Nothing was saved" in html
    assert not Instrument.objects.exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.txt"),
        (b"PK\x03\x04 not really a Word file", "statement.docx"),
        (b"%PDF-1.7 cut off", "statement.pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "statement.txt"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_one_sentence(desk: Client, content: bytes, name: str) -> None:
    answer = send(desk, file=file(content, name))
    assert answer.status_code == 422
    assert 'href="#id_file"' in answer.content.decode()
    assert not Instrument.objects.exists()


def test_a_reader_and_a_stranger_bring_nothing() -> None:
    world = make_world()
    assert world.reader.get(reverse("desk:upload")).status_code == 403
    assert send(world.reader, words=WORDS).status_code == 403
    assert send(world.stranger, words=WORDS).status_code == 302
    assert Instrument.objects.count() == 1


def test_a_title_that_is_the_name_of_a_page_gets_another_address(desk: Client) -> None:
    pages = {
        str(p.pattern).split("/")[0] for p in desk_urls.urlpatterns if not str(p.pattern).startswith("<")
    }
    for word in sorted(pages - {""}):
        send(desk, words=WORDS.replace("two", word), title=word)
        assert Instrument.objects.get(title=word).slug == f"{word}-2"
