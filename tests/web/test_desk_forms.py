"""Mending a record and adding one, by forms that need no script."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.web.desk_world import World, make_world

from servanda_web.records.models import Entry

pytestmark = pytest.mark.django_db
SCHOOL, TALKS, TIDES = "open a joint", "hold harbour", "publish tide"


@pytest.fixture
def world() -> World:
    return make_world()


def fields(html: str) -> dict[str, str]:
    """What the page's form would send if nobody touched it."""
    form = next(f for f in LexborHTMLParser(html).css("main form") if f.css_first("[name=words]"))
    found: dict[str, str] = {}
    for node in form.css("input, textarea, select"):
        if node.attributes.get("type") == "checkbox":
            found |= {str(node.attributes["name"]): "on"} if "checked" in node.attributes else {}
            continue
        chosen = node.css_first("option[selected]") if node.tag == "select" else None
        value = chosen.attributes["value"] if chosen else node.attributes.get("value")
        text = node.text() if node.tag == "textarea" else (value or "")
        found[str(node.attributes["name"])] = text.removeprefix("\n")
    return found


def opened(world: World, entry: Entry) -> dict[str, str]:
    page = world.coordinator.get(world.url("mend", entry.record_id))
    assert page.status_code == 200
    return fields(page.content.decode())


def test_mending_changes_what_was_touched_and_keeps_the_rest(world: World) -> None:
    entry = world.entry(TALKS)
    asked = opened(world, entry)
    assert asked["words"] == entry.quote
    changes = {"words": "hold harbour talks", "force": "intends", "actors": "The Parties\r\n\r\nThe Parties"}
    assert asked.pop("together") == "on"
    answer = world.coordinator.post(world.url("mend", entry.record_id), asked | changes)
    assert answer.status_code == 302
    assert answer.url == world.url("review") + f"#record-{entry.record_id}"
    entry.refresh_from_db()
    assert (entry.quote, entry.force, entry.due) == ("hold harbour talks", "intends", "every year")
    assert entry.actor_names == ["The Parties"]
    assert entry.state == "accepted"
    assert entry.proposal["quote"] == "hold harbour talks every year"


def test_saving_untouched_fields_accepts_the_record_as_it_was_read(world: World) -> None:
    entry = world.entry(TIDES)
    world.coordinator.post(world.url("mend", entry.record_id), opened(world, entry))
    entry.refresh_from_db()
    assert entry.current == entry.proposal
    assert [d.verdict for d in entry.decisions.all()] == ["accepted"]


def test_a_mechanism_is_mended_by_its_status(world: World) -> None:
    entry = world.entry("harbour talks")
    asked = opened(world, entry)
    assert "force" not in asked
    world.coordinator.post(world.url("mend", entry.record_id), asked | {"status": "existing"})
    entry.refresh_from_db()
    assert entry.status == "existing"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"words": "close a joint pilot school"}, "does not stand in para. 1 letter for letter"),
        ({"words": ""}, "Give the words this record stands on."),
        ({"due": "by 2035"}, "“by 2035” does not stand in para. 1"),
        ({"together": "", "actors": " "}, "Say who is to act"),
        ({"force": "commands"}, "Select a valid choice"),
        ({"words": "publish tide tables"}, "does not stand in para. 1"),
    ],
)
def test_what_cannot_stand_is_refused_with_a_link_to_its_field(
    world: World, change: dict[str, str], said: str
) -> None:
    entry = world.entry(SCHOOL)
    answer = world.coordinator.post(world.url("mend", entry.record_id), opened(world, entry) | change)
    html = LexborHTMLParser(answer.content.decode())
    summary = html.css_first(".error-summary")
    assert answer.status_code == 422
    assert summary is not None
    assert said in summary.text()
    link = summary.css_first("a").attributes["href"]
    assert html.css_first(link).attributes["aria-invalid"] == "true"
    entry.refresh_from_db()
    assert (entry.state, entry.version) == ("proposed", 1)


def test_mending_an_old_version_shows_what_stands_now_and_keeps_what_was_filled_in(world: World) -> None:
    entry = world.entry(SCHOOL)
    first = opened(world, entry)
    world.coordinator.post(world.url("mend", entry.record_id), first | {"area": "general"})
    late = world.coordinator.post(world.url("mend", entry.record_id), first | {"force": "encourages"})
    html = late.content.decode()
    assert late.status_code == 409
    assert "Desk Officer decided this record while you were looking at it" in html
    assert "The relationship as a whole" in html
    kept = fields(html)
    assert kept["force"] == "encourages"
    entry.refresh_from_db()
    assert (entry.area, entry.force) == ("general", "decides")
    again = world.coordinator.post(world.url("mend", entry.record_id), kept)
    assert again.status_code == 302
    entry.refresh_from_db()
    assert entry.force == "encourages"


ADDED = {
    "provision": "para. 2",
    "words": "the growth of trade",
    "force": "intends",
    "area": "trade_investment",
    "actors": "parties",
}


@pytest.mark.parametrize("named", ["para. 2", "PARA. 2", " para.  2 ", "2"])
def test_a_commitment_is_added_by_its_exact_words(world: World, named: str) -> None:
    answer = world.coordinator.post(world.url("add"), ADDED | {"provision": named})
    entry = world.entry("the growth")
    assert answer.url == world.url("review") + f"#record-{entry.record_id}"
    assert (entry.origin, entry.state, entry.provision) == ("person", "accepted", "para. 2")
    assert world.text.content[entry.start : entry.end] == "the growth of trade"


def test_words_selected_on_the_page_are_filled_in(world: World) -> None:
    start = world.text.content.index(" the growth of trade.")
    query = {"provision": "para. 2", "start": start, "end": start + len(" the growth of trade")}
    asked = fields(world.coordinator.get(world.url("add"), query).content.decode())
    assert asked["words"] == "the growth of trade"
    assert asked["start"] == str(start + 1)
    assert asked["provision"] == "para. 2"
    assert asked["force"] == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"provision": "para. 99"}, "There is no such provision"),
        ({"provision": ""}, "Give the number of the provision"),
        ({"words": "the decline of trade"}, "does not stand in para. 2"),
        ({"force": ""}, "Choose one: Force."),
        ({"words": "o"}, "stands 4 times in para. 2"),
        ({"provision": "para. 1", "words": "open a joint pilot school"}, "in the register already"),
    ],
)
def test_what_cannot_be_added_is_refused_and_nothing_kept(
    world: World, change: dict[str, str], said: str
) -> None:
    answer = world.coordinator.post(world.url("add"), ADDED | change)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Entry.objects.count() == 4


@pytest.mark.parametrize(
    "query", ["start=5", "start=9&end=2", "start=-1&end=4", "start=1&end=99999999", "start=x&end=٣"]
)
def test_a_selection_that_is_none_leaves_the_field_empty(world: World, query: str) -> None:
    page = world.coordinator.get(world.url("add") + f"?{query}")
    assert page.status_code == 200
    assert fields(page.content.decode())["words"] == ""
