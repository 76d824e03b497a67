"""Deciding on what was read: who may, what it changes, and what is refused with nothing changed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.desk_world import World, make_world

from servanda_web.records.models import Entry, SetAside

pytestmark = pytest.mark.django_db
SCHOOL, TALKS, TIDES = "open a joint", "hold harbour", "publish tide"


@pytest.fixture
def world() -> World:
    return make_world()


def post(world: World, client: Client, name: str, entry: Entry, **fields: object) -> object:
    return client.post(world.url(name, entry.record_id), {"version": entry.version, **fields})


def test_the_review_shows_every_word_and_every_record(world: World) -> None:
    page = world.coordinator.get(world.url("review"))
    html = page.content.decode()
    assert page.status_code == 200
    for entry in world.text.entries.all():
        assert f'id="record-{entry.record_id}"' in html
        assert f'href="#record-{entry.record_id}"' in html
    assert 'id="para-2"' in html
    counts = ["<strong>2</strong> recorded", "<strong>1</strong> set aside", "<strong>2</strong> undecided"]
    assert " + ".join(counts) + " = <strong>5</strong>" in html


def test_a_reader_sees_the_review_and_cannot_decide(world: World) -> None:
    html = world.reader.get(world.url("review")).content.decode()
    assert "You may read this review" in html
    assert "data-does" not in html
    entry = world.entry(SCHOOL)
    assert post(world, world.reader, "accept", entry).status_code == 403
    assert post(world, world.reader, "reject", entry, reason="no").status_code == 403
    assert world.reader.get(world.url("mend", entry.record_id)).status_code == 403
    assert world.reader.get(world.url("add")).status_code == 403
    aside = world.reader.post(world.url("set_aside"), {"provision": "para. 2", "reason": "no action"})
    assert aside.status_code == 403
    assert world.entry(SCHOOL).state == "proposed"
    assert not SetAside.objects.exists()


@pytest.mark.parametrize("name", ["review", "add"])
def test_a_stranger_is_asked_to_sign_in(world: World, name: str) -> None:
    answer = world.stranger.get(world.url(name))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("accounts:sign_in"))


def test_a_stranger_decides_nothing(world: World) -> None:
    entry = world.entry(SCHOOL)
    assert post(world, world.stranger, "accept", entry).status_code == 302
    assert world.entry(SCHOOL).state == "proposed"


def test_accepting_is_counted_at_once(world: World) -> None:
    entry = world.entry(SCHOOL)
    answer = post(world, world.coordinator, "accept", entry)
    assert answer.status_code == 302
    assert answer.url == world.url("review")
    assert world.entry(SCHOOL).state == "accepted"
    html = world.coordinator.get(world.url("review")).content.decode()
    assert "<strong>3</strong> proposed · <strong>1</strong> accepted" in html
    assert "Accepted by Desk Officer" in html


def test_filters_and_page_are_kept_after_a_decision(world: World) -> None:
    entry = world.entry(SCHOOL)
    url = world.url("accept", entry.record_id) + "?state=proposed&page=2&unknown=x"
    answer = world.coordinator.post(url, {"version": entry.version})
    assert answer.url == world.url("review") + "?state=proposed&page=2"


def test_a_rejection_needs_a_reason(world: World) -> None:
    entry = world.entry(SCHOOL)
    answer = post(world, world.coordinator, "reject", entry, reason=" ")
    assert answer.status_code == 409
    assert "Say in a few words why this is no record." in answer.content.decode()
    assert world.entry(SCHOOL).state == "proposed"
    post(world, world.coordinator, "reject", entry, reason="Said again in paragraph 3.")
    assert world.entry(SCHOOL).state == "rejected"
    assert "Said again in paragraph 3." in world.coordinator.get(world.url("review")).content.decode()


def test_a_rejected_record_can_be_accepted_after_all(world: World) -> None:
    entry = world.entry(SCHOOL)
    post(world, world.coordinator, "reject", entry, reason="No.")
    post(world, world.coordinator, "accept", world.entry(SCHOOL))
    assert world.entry(SCHOOL).state == "accepted"


def test_a_decision_on_an_old_version_changes_nothing_and_says_who_was_faster(world: World) -> None:
    seen = world.entry(SCHOOL)
    post(world, world.coordinator, "accept", seen)
    late = post(world, world.coordinator, "reject", seen, reason="No.")
    html = late.content.decode()
    assert late.status_code == 409
    assert "Desk Officer decided this record while you were looking at it" in html
    assert "tag-accepted" in html
    assert world.entry(SCHOOL).state == "accepted"


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999999999", "１"])
def test_a_version_that_is_no_number_is_an_old_one(world: World, version: str) -> None:
    entry = world.entry(SCHOOL)
    answer = world.coordinator.post(world.url("accept", entry.record_id), {"version": version})
    assert answer.status_code == 409
    assert world.entry(SCHOOL).state == "proposed"


def test_a_script_gets_the_parts_that_changed(world: World) -> None:
    entry = world.entry(TALKS)
    url = world.url("accept", entry.record_id)
    answer = world.coordinator.post(url, {"version": entry.version}, headers={"X-Parts": "1"})
    html = answer.content.decode()
    assert answer.headers["X-Parts"] == "1"
    assert "<html" not in html
    for part in ('id="messages"', 'id="tally"', 'id="para-1"', f'id="record-{entry.record_id}"'):
        assert part in html
    assert f'id="record-{world.entry(SCHOOL).record_id}"' not in html


def test_nothing_to_record_is_set_aside_with_a_reason_and_taken_up_again(world: World) -> None:
    there = world.url("set_aside")
    assert world.coordinator.post(there, {"provision": "para. 2", "reason": ""}).status_code == 409
    assert world.coordinator.post(there, {"provision": "para. 2", "reason": "A fact."}).status_code == 302
    html = world.coordinator.get(world.url("review")).content.decode()
    assert "Set aside: A fact." in html
    assert "<strong>2</strong> set aside + <strong>1</strong> undecided" in html
    assert world.coordinator.post(there, {"provision": "para. 2", "reason": "Again."}).status_code == 409
    world.coordinator.post(world.url("take_up_again"), {"provision": "para. 2"})
    assert not SetAside.objects.exists()


def test_a_provision_with_records_is_not_set_aside(world: World) -> None:
    answer = world.coordinator.post(world.url("set_aside"), {"provision": "para. 1", "reason": "No."})
    assert answer.status_code == 409
    assert "reject it before setting the provision aside" in answer.content.decode()


def test_a_filter_leaves_the_provisions_of_its_records(world: World) -> None:
    html = world.coordinator.get(world.url("review"), {"area": "transport_logistics"}).content.decode()
    assert 'id="para-3"' in html
    assert 'id="para-1"' not in html
    assert "1 record left of 4" in html
    undecided = world.coordinator.get(world.url("review"), {"provisions": "undecided"}).content.decode()
    assert 'id="para-2"' in undecided
    assert 'id="para-3"' not in undecided


def test_filters_that_leave_nothing_say_so(world: World) -> None:
    html = world.coordinator.get(world.url("review"), {"actor": "Nobody", "page": "x"}).content.decode()
    assert "Nothing matches these filters" in html


def test_unknown_addresses_are_not_found(world: World) -> None:
    entry = world.entry(SCHOOL)
    assert world.coordinator.get(reverse("desk:review", args=["two-ports-2026", "kk"])).status_code == 404
    assert world.coordinator.get(reverse("desk:register", args=["nothing"])).status_code == 404
    assert world.coordinator.post(world.url("accept", "c-000"), {"version": 1}).status_code == 404
    assert world.coordinator.get(world.url("accept", entry.record_id)).status_code == 405
