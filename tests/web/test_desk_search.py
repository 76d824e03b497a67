"""Officers find words in every register they may see, and are led to the very place."""

from __future__ import annotations

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser
from tests.web.desk_world import NOW, World, make_world, signed_in
from tests.web.piers import piers

from servanda.terms import Verdict
from servanda_web.records import door
from servanda_web.records.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def found(client: Client, query: str, **more: str) -> list[tuple[str, str]]:
    """Each hit: its words, and its tags."""
    page = LexborHTMLParser(client.get("/desk/search/", {"q": query, **more}).content.decode())
    return [
        (line.css_first(".quotation").text(), " ".join(tag.text() for tag in line.css(".tag")))
        for line in page.css(".hits .line")
    ]


def test_what_is_proposed_or_rejected_and_not_published_is_found_with_its_state(world: World) -> None:
    tides = world.entry("publish tide")
    door.decide(tides, verdict=Verdict.REJECTED, by=world.person, at=NOW, version=1, reason="No.")
    assert found(world.reader, "tide")[0] == ("publish tide tables by the end of 2027", "Commitment Rejected")
    assert found(world.coordinator, "school")[0][1] == "Commitment Proposed"
    assert "Provision" in {tags for _words, tags in found(world.reader, "satisfaction")}
    assert found(world.reader, "qqqq") == []
    assert found(world.reader, "") == []


def test_a_search_within_one_register_leaves_the_others_out(world: World) -> None:
    door.import_register(piers(3), by=world.person, at=NOW)
    assert len(found(world.reader, "the")) > len(found(world.reader, "the", instrument="piers")) > 0
    assert world.reader.get("/desk/search/?q=the&instrument=nothing").status_code == 404


def test_a_hit_leads_to_its_page_and_place(world: World) -> None:
    row = door.import_register(piers(150), by=world.person, at=NOW)
    last = Entry.objects.get(text__instrument=row, quote="build pier 150")
    place = f"/desk/piers/en/place/?record={last.record_id}"
    assert place in world.reader.get("/desk/search/", {"q": "pier 150"}).content.decode()
    there = world.reader.get(place).url
    assert there == f"/desk/piers/en/?page=3#record-{last.record_id}"
    assert f'id="record-{last.record_id}"' in world.reader.get(there).content.decode()
    by_number = world.reader.get("/desk/piers/en/place/", {"provision": "para. 61"}).url
    assert by_number == "/desk/piers/en/?page=2#para-61"


@pytest.mark.parametrize(
    "query", ["", "record=c-000000000000", "provision=para.+99", "provision=%00", "record=%00"]
)
def test_a_place_that_is_none_is_no_page(world: World, query: str) -> None:
    assert world.reader.get(world.url("place") + f"?{query}").status_code == 404


def test_a_stranger_is_asked_to_sign_in(world: World) -> None:
    assert world.stranger.get("/desk/search/?q=harbour").status_code == 302
    assert world.stranger.get(world.url("place") + "?provision=para.+1").status_code == 302
    assert signed_in(world.person).get("/desk/search/?q=%00").status_code == 200
