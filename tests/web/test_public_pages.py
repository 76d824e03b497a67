"""Who sees what of a register: published or not, three people, each page."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.web.desk_world import signed_in
from tests.web.public_world import NASTY, NOW, SLUG, TITLE, URDU, Published, make_published

from servanda.terms import Verdict
from servanda_web.accounts.models import Role, User
from servanda_web.records import door

pytestmark = pytest.mark.django_db
REGISTER = f"/r/{SLUG}/"
ADDRESSES = [
    REGISTER,
    f"{REGISTER}text/en/",
    f"{REGISTER}text/ur/",
    f"{REGISTER}en/text",
    f"{REGISTER}en/annotations",
    f"{REGISTER}en/annotations/1",
    *[f"{REGISTER}records.{form}" for form in ("json", "csv", "xlsx", "jsonld")],
]


@pytest.fixture
def world(db: None) -> Published:
    return make_published()


def page(path: str, status: int = 200, *, client: Client | None = None) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == status, path
    return response.content.decode()


def people(world: Published) -> list[Client]:
    reader = User.objects.create_user("reads@example.org", name="Reader", role=Role.READER)
    return [Client(), signed_in(reader), signed_in(world.person)]


def test_what_is_published_is_open_to_everyone(world: Published) -> None:
    paths = [*ADDRESSES, f"/c/{world.entry('light').record_id}/", f"/c/{world.entry('light').record_id}.json"]
    for client in people(world):
        assert [client.get(path).status_code for path in paths] == [200] * len(paths)


def test_what_is_not_published_is_shown_to_nobody(world: Published) -> None:
    record = world.entry("light").record_id
    door.unpublish(world.instrument, by=world.person, at=NOW)
    paths = [*ADDRESSES, f"/c/{record}/", f"/c/{record}.json", f"{REGISTER}en/{record}"]
    for client in people(world):
        assert [client.get(path).status_code for path in paths] == [404] * len(paths)
        assert TITLE not in page("/", client=client)
        assert client.get("/search.json?q=pier").json()["count"] == 0
        assert client.get("/registers.json").json()["registers"] == []


def test_the_first_page_without_a_register() -> None:
    shown = page("/")
    assert "No register is published yet" in shown
    assert "Servanda reads what States sign" in shown


def test_a_register_tells_what_it_is_and_what_it_counts(world: Published) -> None:
    shown = page(REGISTER)
    assert "Norland, The Isles &amp; Bays" in shown
    assert "4 February 2026, Port Ada" in shown
    assert "Signed text" in shown
    assert "4 commitments" in shown
    assert "24 November 2026" in shown
    assert re.search(r"<strong>4</strong>\s+accepted records in this text", shown)


def test_only_accepted_records_are_listed(world: Published) -> None:
    shown = page(REGISTER)
    assert "light the northern pier" in shown
    assert world.entry("Ferry Accord").record_id not in shown
    assert world.entry("Harbour Council").record_id not in shown
    assert "Mechanism<" not in shown


def test_a_press_report_is_never_taken_for_the_signed_text(world: Published) -> None:
    shown = page(f"{REGISTER}?text=ur")
    assert "not the signed ones" in shown
    assert "Press report: not the signed words" in shown
    assert "1 commitment" in shown
    assert 'lang="ur"' in shown


def test_filters_leave_what_they_say(world: Published) -> None:
    kept = {
        "area=transport_logistics": {"light", "open"},
        "force=intends": {"lend"},
        "actor=Norland": {"lend"},
        "kind=commitment": {"light", "lend", "open", "publish"},
        "area=transport_logistics&force=obliges": {"light"},
        "area=nowhere": set(),
    }
    for query, words in kept.items():
        shown = page(f"{REGISTER}?{query}")
        there = {w for w in ("light", "lend", "open", "publish") if world.entry(w).record_id in shown}
        assert there == words, query
    assert "No record has all of these" in page(f"{REGISTER}?area=nowhere")
    assert "Transport and logistics (2)" in page(REGISTER)


def test_no_such_text_or_register(world: Published) -> None:
    for path in (
        f"{REGISTER}?text=fr",
        "/r/other/",
        f"{REGISTER}text/fr/",
        f"{REGISTER}records.exe",
        "/c/c-0/",
    ):
        assert "Page not found" in page(path, 404)


def test_a_record_page_says_who_what_when_and_why(world: Published) -> None:
    shown = page(f"/c/{world.entry('light').record_id}/")
    assert '<mark class="commitment">light the northern pier by the end of 2027</mark>' in shown
    assert "2. Norland intends" in shown  # the provision after it
    assert "The words oblige" in shown
    assert "not after December 2027" in shown
    assert "“shall”" in shown
    assert "Accepted by Desk &lt;Keeper&gt; on 24 November 2026" in shown
    assert f"http://testserver/c/{world.entry('light').record_id}/" in shown
    lent = page(f"/c/{world.entry('lend').record_id}/")
    assert "2,000,000 EUR" in lent
    assert "the text names no time" in lent


def test_the_address_of_a_mended_record_stays(world: Published) -> None:
    row = world.entry("open")
    form = row.proposal | {"force": "pledges"}
    from servanda.register.form import record_from_json
    from servanda_web.records import translate

    mended = record_from_json(form, translate.to_text(row.text))
    door.decide(row, verdict=Verdict.MENDED, by=world.person, at=NOW, version=row.version, mended=mended)
    shown = page(f"/c/{row.record_id}/")
    assert "It was promised that this will be done." in shown
    assert "Accepted by" in shown
    assert "Mended and accepted by" in shown


def test_withdrawn_rejected_and_undecided_records(world: Published) -> None:
    rejected = world.entry("Ferry Accord").record_id
    assert "proposed and rejected on 24 November 2026" in page(f"/c/{rejected}/", 410)
    withdrawn = world.decide("light", Verdict.REJECTED, reason="A slip.").record_id
    assert "withdrawn on 24 November 2026" in page(f"/c/{withdrawn}/", 410)
    assert Client().get(f"/c/{withdrawn}.json").status_code == 410
    page(f"/c/{world.entry('Harbour Council').record_id}/", 404)


def test_the_whole_text_has_an_anchor_for_every_provision(world: Published) -> None:
    shown = page(f"{REGISTER}text/en/")
    assert [f'id="para-{n}"' in shown for n in range(1, 6)] == [True] * 5
    assert 'id="title"' in shown
    assert '<mark class="commitment">open a Harbour Council</mark>' in shown
    assert "mechanism" not in re.findall(r'<mark class="([^"]*)">open', shown)
    assert URDU.split()[0] in page(f"{REGISTER}text/ur/")


def test_markup_in_a_text_stays_words(world: Published) -> None:
    record = world.entry("publish")
    for path in ("/", REGISTER, f"{REGISTER}text/en/", f"/c/{record.record_id}/", "/search/?q=publish"):
        shown = page(path)
        assert NASTY not in shown
        assert "<script>alert" not in shown
        assert "<b>of</b>" not in shown
    title = re.search(r"<title>(.*?)</title>", page(f"/c/{record.record_id}/"), re.DOTALL)
    assert title is not None
    assert "&lt;script&gt;" in title[1]
    echoed = page('/search/?q="><script>alert(1)</script>')
    assert "<script>" not in echoed
