"""Every word that the site itself says can be translated: in templates, and wherever else it is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.web import pseudo

from servanda.register import start
from servanda.terms import (
    PARTIES,
    Account,
    AuthenticText,
    Certainty,
    Commitment,
    Deadline,
    Disposition,
    Force,
    Instrument,
    InstrumentStatus,
    Layer,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Outline,
    PartialDate,
    Party,
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Register,
    Verdict,
)
from servanda_web.accounts import links
from servanda_web.accounts.models import Role, User
from servanda_web.records import door, models

SITE = Path(__file__).parents[2] / "src" / "servanda_web"
TEMPLATES = sorted(SITE.rglob("*.html"))
SAID = {"aria-label", "title", "alt", "placeholder", "label"}
# Names of things: of this site, of file forms, of keys.
NAMES = r"\b(?:Servanda|JSON-LD|JSON|CSV|XLSX|SHA-256|Esc|[jkamrnus])\b"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Shown(HTMLParser):
    """The words a page shows or has read out, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "img", "input", "br", "rect", "path"}:
            self._inside.append(tag)
        self.words += [value or "" for name, value in attrs if name in SAID or name.startswith("data-not")]

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"script", "style", "code"} & set(self._inside):
            self.words.append(data)


def shown(source: str) -> list[str]:
    parser = Shown()
    parser.feed(source)
    return [words.strip() for words in parser.words if words.strip()]


def without_tags(template: str) -> str:
    """What a template holds besides its tags, its variables and what it gives to be translated."""
    rest = re.sub(r"\{#.*?#\}|\{% block page_class %\}.*?\{% endblock %\}", "", template)
    rest = re.sub(r"\{% blocktranslate.*?%\}.*?\{% endblocktranslate %\}", "", rest, flags=re.DOTALL)
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", rest)


def bare(words: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", re.sub(NAMES, "", words))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: str(p.relative_to(SITE)))
def test_no_template_holds_words_that_are_not_given_to_be_translated(template: Path) -> None:
    found = [words for words in shown(without_tags(template.read_text("utf-8"))) if bare(words)]
    assert found == []


def test_a_bare_word_would_be_found() -> None:
    sown = '<p title="Where">{% translate "Fine" %} and more {{ name }}</p><code>abc</code>'
    assert [w for w in shown(without_tags(sown)) if bare(w)] == ["Where", "and more"]


# Here every word of the register is Kazakh, so that each Latin letter on a page is the site's own.

LINES = (
    ("атау", ProvisionKind.TITLE, "Көпірлер туралы мәлімдеме"),
    ("1", ProvisionKind.PARAGRAPH, "Тараптар 2027 жылға дейін көпір салуға келісті."),
    ("2", ProvisionKind.PARAGRAPH, "Тараптар Көпір кеңесін құрып, Су шартын еске алды."),
    ("3", ProvisionKind.PARAGRAPH, "Келіссөздер жылы жағдайда өтті."),
)


def _register() -> Register:
    content = "\n".join(words for _number, _kind, words in LINES) + "\n"
    text = AuthenticText(content=content, name="мәлімдеме", language="kk")

    def quote(words: str) -> Quotation:
        return Quotation.of(text, content.index(words), content.index(words) + len(words))

    provisions = tuple(
        Provision(
            number=n, kind=k, start=content.index(w), end=content.index(w) + len(w), body=content.index(w)
        )
        for n, k, w in LINES
    )
    commitment = Commitment(
        quotation=quote("2027 жылға дейін көпір салуға"),
        cue=quote("келісті"),
        force=Force.DECIDES,
        actors=(PARTIES,),
        area="transport_logistics",
        provision="1",
        rule="ереже",
        due=quote("2027 жылға дейін"),
        deadline=Deadline(certainty=Certainty.DATED, not_after=PartialDate(2027, 12)),
    )
    named = NamedInstrument(
        quotation=quote("Су шартын"), status=InstrumentStatus.RECALLED, provision="2", rule="ереже"
    )
    council = Mechanism(
        quotation=quote("Көпір кеңесін"), status=MechanismStatus.ESTABLISHED, provision="2", rule="ереже"
    )
    accounts = tuple(
        Account(provision=n, disposition=Disposition.UNDECIDED if n in "3атау" else Disposition.RECORDED)
        for n, _k, _w in LINES
    )
    reading = Reading(
        outline=Outline(text=text, provisions=provisions, layer=Layer.SIGNED),
        records=(commitment, council, named),
        accounts=accounts,
    )
    told = Instrument(
        slug="kopir", title=LINES[0][2], parties=(Party(name="Ада"),), signed_on=PartialDate(2026, 2, 4)
    )
    return start(told, reading)


class Place:
    """A register in Kazakh, an officer at it, and the site in the made-up language."""

    def __init__(self) -> None:
        self.officer = User.objects.create_user("a@b.example", name="Айгүл", role=Role.COORDINATOR)
        self.row = door.import_register(_register(), by=self.officer, at=NOW)
        self.text = self.row.texts.get()
        self.desk = Client(headers={"accept-language": pseudo.CODE})
        self.desk.force_login(self.officer)
        self.anyone = Client(headers={"accept-language": pseudo.CODE})

    def decide(self, words: str, verdict: Verdict, reason: str = "") -> models.Entry:
        row = self.text.entries.get(quote__contains=words)
        return door.decide(row, verdict=verdict, by=self.officer, at=NOW, version=row.version, reason=reason)


def desk_pages(place: Place) -> Iterator[tuple[str, str]]:
    def page(name: str, *args: str, query: str = "", **post: str) -> tuple[str, str]:
        address = reverse(f"desk:{name}", args=args) + query
        answer = place.desk.post(address, post) if post else place.desk.get(address)
        return f"{name} {args} {query} {post}", answer.content.decode()

    text = ("kopir", "kk")
    proposed = place.text.entries.get(quote__contains="көпір салуға").record_id
    yield "you", place.desk.get("/accounts/you").content.decode()
    yield "you, wrong", place.desk.post("/accounts/you", {"new": "сөз"}).content.decode()
    yield page("registers")
    yield page("facts", "kopir")
    yield page("facts", "kopir", title="", day="31", month="2", year="2026", version="1")
    yield page("facts", "kopir", title="Басқа", version="77")
    yield page("upload")
    yield page("upload", words=" ")
    yield page("publish", "kopir")
    yield page("reports", *text)
    yield page("reports", *text, words=" ")
    yield page("review", *text)
    yield page("review", *text, query="?area=transport_logistics&provisions=undecided")
    yield page("review", *text, query="?state=rejected&kind=commitment")
    yield page("mend", *text, proposed)
    yield page("mend", *text, proposed, words="сөз", force="", actors="")
    yield page("reject", *text, proposed, reason="")
    yield page("accept", *text, proposed, version="7")
    yield page("set_aside", *text, provision="3", reason="")
    yield page("add", *text, query="?provision=3&start=70&end=80")
    yield page("add", *text, words="жоқ сөз", provision="9", force="intends", area="general", actors="ада")
    door.publish(place.row, by=place.officer, at=NOW)
    yield page("publish", "kopir")
    place.decide("көпір салуға", Verdict.ACCEPTED)
    place.decide("Су шартын", Verdict.ACCEPTED)
    place.decide("Көпір кеңесін", Verdict.REJECTED, "Бұл жазба емес.")
    door.set_aside(place.text, provision="3", reason="Әрекет жоқ.", by=place.officer, at=NOW)
    yield page("review", *text)
    yield page("history", "kopir")
    yield page("search")
    yield page("search", query="?q=көпір")
    yield page("search", query="?q=жоқ&instrument=kopir")
    yield "nothing", place.desk.get("/desk/nothing/").content.decode()


def public_pages(place: Place) -> Iterator[tuple[str, str]]:
    kept = place.text.entries.get(quote__contains="көпір салуға").record_id
    gone = place.text.entries.get(quote__contains="Көпір кеңесін").record_id
    named = place.text.entries.get(quote__contains="Су шартын").record_id
    token = links.make_link(place.officer, at=timezone.now())
    for address in (
        "/",
        "/r/kopir/",
        "/r/kopir/?order=text&kind=instrument",
        "/r/kopir/?area=general",
        "/r/kopir/text/kk/",
        f"/c/{kept}/",
        f"/c/{named}/",
        f"/c/{gone}/",
        "/search/",
        "/search/?q=көпір",
        "/search/?q=жоқ&instrument=kopir",
        "/nowhere/",
        "/accounts/sign-in",
        f"/accounts/link/{token}",
        "/accounts/link/gone",
    ):
        yield address, place.anyone.get(address).content.decode()
    wrong = place.anyone.post("/accounts/sign-in", {"email": "", "password": "сөз"})
    yield "sign in, wrong", wrong.content.decode()
    door.unpublish(place.row, by=place.officer, at=NOW)
    yield "nothing published", place.anyone.get("/").content.decode()


def untranslated(page: str) -> list[str]:
    """Latin letters outside the brackets of the made-up language; addresses and names of records left out."""
    left, count = page, 1
    while count:  # brackets may stand within brackets
        left, count = re.subn(rf"{pseudo.OPEN}[^{pseudo.OPEN}{pseudo.CLOSE}]*{pseudo.CLOSE}", "", left)
    names = rf"https?://\S+|\S+@\S+|\b[cim]-[0-9a-f]{{12}}\b|{NAMES}"
    return [words for words in shown(left) if re.search(r"[A-Za-z]{2,}", re.sub(names, "", words))]


@pytest.mark.django_db
def test_no_page_says_a_word_that_cannot_be_translated() -> None:
    with pseudo.offered():
        place = Place()
        for name, page in (*desk_pages(place), *public_pages(place)):
            assert f'<html lang="{pseudo.CODE}" dir="rtl">' in page, name
            assert pseudo.OPEN in page, name
            assert untranslated(page) == [], name


@pytest.mark.django_db
def test_a_language_without_a_catalogue_is_not_offered() -> None:
    """Else a page would mix Django's words in that language with English ones and name it wrongly."""
    page = Client(headers={"accept-language": "ru"}).get("/accounts/sign-in").content.decode()
    assert '<html lang="en" dir="ltr">' in page
