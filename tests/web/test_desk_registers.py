"""The list of registers and opening their public pages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.web.desk_world import NOW, coordinator, make_world, register, signed_in

from servanda.register import account
from servanda.terms import Disposition, Verdict
from servanda_web.desk.registers import progress
from servanda_web.records import door
from servanda_web.records.models import Instrument
from servanda_web.records.translate import to_term

pytestmark = pytest.mark.django_db


def test_an_empty_desk_leads_to_the_first_upload() -> None:
    html = signed_in(coordinator()).get(reverse("desk:registers")).content.decode()
    assert "No register yet" in html
    assert reverse("desk:upload") in html


def test_the_list_counts_what_is_done_and_what_is_left() -> None:
    world = make_world()
    entry = world.entry("open a joint")
    door.decide(entry, verdict=Verdict.ACCEPTED, by=world.person, at=NOW, version=1)
    html = world.reader.get(reverse("desk:registers")).content.decode()
    for said in (
        "<strong>3</strong> to decide",
        "<strong>1</strong> accepted",
        "2 provisions without a record",
    ):
        assert said in html
    assert "Upload a text" not in html


def test_the_undecided_are_counted_as_the_register_counts_them() -> None:
    world = make_world()
    tides = world.entry("publish tide")
    door.decide(tides, verdict=Verdict.REJECTED, by=world.person, at=NOW, version=1, reason="No.")
    door.set_aside(world.text, provision="para. 2", reason="A fact.", by=world.person, at=NOW)
    told = [a.disposition for a in account(to_term(world.text))]
    (line,) = progress([world.text.instrument])
    assert line.texts[0].undecided == told.count(Disposition.UNDECIDED) == 2


def test_a_long_list_asks_the_database_no_more_often(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    world = make_world()
    for n in range(6):
        door.import_register(register(f"ports-{n}"), by=world.person, at=NOW + timedelta(minutes=n))
    with django_assert_max_num_queries(10):
        assert world.coordinator.get(reverse("desk:registers")).status_code == 200


def test_a_stranger_sees_no_list() -> None:
    assert Client().get(reverse("desk:registers")).status_code == 302


def test_publishing_asks_once_more_and_can_be_taken_back() -> None:
    world = make_world()
    there = reverse("desk:publish", args=["two-ports-2026"])
    asked = world.coordinator.get(there).content.decode()
    assert "0 accepted records; 4 still proposed, not shown" in asked
    assert Instrument.objects.get().published_at is None
    world.coordinator.post(there, {"do": "publish"})
    assert Instrument.objects.get().published_at is not None
    assert "Close the public page?" in world.coordinator.get(there).content.decode()
    world.coordinator.post(there, {"do": "unpublish"})
    assert Instrument.objects.get().published_at is None


def test_a_reader_and_a_stranger_publish_nothing() -> None:
    world = make_world()
    there = reverse("desk:publish", args=["two-ports-2026"])
    assert world.reader.get(there).status_code == 403
    assert world.reader.post(there, {"do": "publish"}).status_code == 403
    assert world.stranger.post(there, {"do": "publish"}).status_code == 302
    assert Instrument.objects.get().published_at is None
