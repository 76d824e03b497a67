"""Search over published words, and what a browser may keep."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web import pseudo
from tests.web.desk_world import signed_in
from tests.web.public_world import NOW, SLUG, Published, make_published

from servanda.terms import Verdict
from servanda_web.records import door

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> Published:
    return make_published()


def hits(query: str, **more: str) -> list[tuple[str, str]]:
    told = Client().get("/search.json", {"q": query, **more}).json()
    assert told["count"] == len(told["hits"])
    return [(hit["kind"], hit["provision"]) for hit in told["hits"]]


def test_records_come_before_provisions(world: Published) -> None:
    assert hits("pier") == [("commitment", "para. 1"), ("provision", "para. 1")]
    assert hits("PIER northern") == [("commitment", "para. 1"), ("provision", "para. 1")]


def test_what_is_not_accepted_is_found_as_words_only(world: Published) -> None:
    assert hits("weather") == [("provision", "para. 5")]
    assert ("mechanism", "para. 3") not in hits("harbour")


def test_a_search_within_one_register(world: Published) -> None:
    assert hits("pier", instrument=SLUG) == hits("pier")
    assert Client().get("/search/", {"q": "pier", "instrument": "other"}).status_code == 404


@pytest.mark.parametrize("query", ["", "   ", '"', "NEAR(", "a* OR b", "%_", "🚢", "\x00pier", "x" * 5000])
def test_any_query_gets_a_page(world: Published, query: str) -> None:
    assert Client().get("/search/", {"q": query}).status_code == 200
    assert Client().get("/search.json", {"q": query}).status_code == 200


def test_hits_are_marked_and_lead_to_their_place(world: Published) -> None:
    shown = Client().get("/search/", {"q": "weather"}).content.decode()
    assert '<mark class="hit">weather</mark>' in shown
    assert f'href="/r/{SLUG}/text/en/#para-5"' in shown
    assert "1 place found" in shown
    assert "Nothing found" in Client().get("/search/", {"q": "glacier"}).content.decode()


def test_many_hits_come_on_pages(world: Published) -> None:
    from tests.web.conftest import small_register

    content = "Statement\n" + "".join(f"1. The Parties shall build dam {n}.\n" for n in range(39))
    row = door.import_register(small_register(content, slug="dams"), by=world.person, at=NOW)
    door.publish(row, by=world.person, at=NOW)
    first, second = (Client().get("/search/", {"q": "dam", "page": n}).content.decode() for n in (1, 2))
    assert first.count('<li class="line') == 20
    assert second.count('<li class="line') == 19
    assert '<a href="?q=dam&amp;page=2">' in first


def test_a_page_is_kept_until_something_changes(world: Published) -> None:
    path = f"/r/{SLUG}/"
    first = Client().get(path)
    etag = first.headers["ETag"]
    assert first.headers["Last-Modified"] == "Tue, 24 Nov 2026 09:00:00 GMT"
    assert Client().get(path, headers={"If-None-Match": etag}).status_code == 304
    world.decide("light", Verdict.REJECTED, reason="A slip.")
    again = Client().get(path, headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "light the northern pier" not in again.content.decode()


def test_nothing_is_kept_for_who_is_signed_in(world: Published) -> None:
    response = signed_in(world.person).get(f"/r/{SLUG}/")
    assert "ETag" not in response.headers
    assert "private" in response.headers["Cache-Control"]
    with pseudo.offered():
        kept = Client().get(f"/r/{SLUG}/", headers={"Accept-Language": pseudo.CODE}).headers["ETag"]
        assert kept != Client().get(f"/r/{SLUG}/").headers["ETag"]


def test_crawlers_are_kept_from_the_desk_alone() -> None:
    told = Client().get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in told
    assert "Disallow: /r/" not in told


def test_pages_are_read_only(world: Published) -> None:
    for path in ("/", f"/r/{SLUG}/", "/search/", f"/c/{world.entry('light').record_id}/"):
        assert Client().post(path).status_code == 405
