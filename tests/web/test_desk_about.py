"""The facts of an instrument, the history of its register, and the register as a file."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser
from tests.web.desk_world import NOW, World, make_world

from servanda.register.form import register_from_json
from servanda.terms import PartialDate, Party, Verdict
from servanda_web.records import door, ledger, translate
from servanda_web.records.models import Entry, History, Instrument

pytestmark = pytest.mark.django_db
FACTS, HISTORY = "/desk/two-ports-2026/facts/", "/desk/two-ports-2026/history/"
GIVEN = {
    "title": "Joint Statement of the Two Ports",
    "parties": "Port Ada; Ada\n\nPort Bell;  Bell ; the Bell side\n",
    "day": "4",
    "month": "2",
    "year": "2026",
    "signed_at": "Port Ada",
    "depositary": "",
    "version": "1",
}


@pytest.fixture
def world() -> World:
    return make_world()


def test_facts_are_kept_with_their_history_and_shown(world: World) -> None:
    answer = world.coordinator.post(FACTS, GIVEN)
    assert answer.url == "/desk/two-ports-2026/"
    term = translate.to_instrument(Instrument.objects.get())
    assert term.parties == (
        Party(name="Port Ada", aliases=("Ada",)),
        Party(name="Port Bell", aliases=("Bell", "the Bell side")),
    )
    assert (term.signed_on, term.signed_at, term.depositary) == (PartialDate(2026, 2, 4), "Port Ada", None)
    row = History.objects.get(action="describe")
    assert (row.before["signed_on"], row.after["signed_on"]) == ("", "2026-02-04")
    assert ledger.verify() == ()
    assert "Signed 4 February 2026, Port Ada" in world.coordinator.get(world.url("review")).content.decode()
    form = LexborHTMLParser(world.coordinator.get(FACTS).content.decode())
    assert form.css_first("[name=day]").attributes["value"] == "4"
    assert form.css_first("[name=parties]").text().strip().splitlines() == [
        "Port Ada; Ada",
        "Port Bell; Bell; the Bell side",
    ]


def test_the_same_facts_again_leave_no_history(world: World) -> None:
    world.coordinator.post(FACTS, GIVEN)
    count = History.objects.count()
    assert world.coordinator.post(FACTS, GIVEN).status_code == 302
    assert History.objects.count() == count


@pytest.mark.parametrize(
    ("day", "month", "year", "kept"),
    [
        ("", "", "", ""),
        ("", "", "2026", "2026"),
        ("", "12", "2026", "2026-12"),
        ("29", "2", "2028", "2028-02-29"),
    ],
)
def test_a_date_is_as_precise_as_what_is_known(
    world: World, day: str, month: str, year: str, kept: str
) -> None:
    world.coordinator.post(FACTS, GIVEN | {"day": day, "month": month, "year": year})
    assert Instrument.objects.get().signed_on == kept


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": " "}, "Give the instrument a title."),
        ({"day": "31"}, "There is no such day: check day, month and year."),
        ({"month": ""}, "There is no such day: check day, month and year."),
        ({"year": ""}, "There is no such day: check day, month and year."),
        ({"month": "13"}, "less than or equal to 12"),
        ({"year": "26"}, "greater than or equal to 1000"),
        ({"day": "four"}, "Enter a whole number."),
        ({"signed_at": "x\x00y"}, "Null characters are not allowed."),
    ],
)
def test_facts_that_cannot_be_are_refused_at_their_field(
    world: World, change: dict[str, str], said: str
) -> None:
    answer = world.coordinator.post(FACTS, GIVEN | change)
    html = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 422
    assert said in html.css_first(".error-summary").text()
    assert html.css_first(html.css_first(".error-summary a").attributes["href"]) is not None
    assert Instrument.objects.get().version == 1


def test_two_who_change_the_facts_at_once_are_told(world: World) -> None:
    world.coordinator.post(FACTS, GIVEN | {"signed_at": "Port Bell"})
    late = world.coordinator.post(FACTS, GIVEN | {"depositary": "The Harbour Council"})
    html = LexborHTMLParser(late.content.decode())
    assert late.status_code == 409
    assert "Port Bell" in html.css_first("section.message").text()
    assert html.css_first("[name=depositary]").attributes["value"] == "The Harbour Council"
    again = GIVEN | {
        "depositary": "The Harbour Council",
        "version": html.css_first("[name=version]").attributes["value"],
    }
    assert world.coordinator.post(FACTS, again).status_code == 302
    assert Instrument.objects.get().depositary == "The Harbour Council"


def test_a_reader_sees_history_and_files_but_changes_no_facts(world: World) -> None:
    assert world.reader.get(FACTS).status_code == 403
    assert world.reader.post(FACTS, GIVEN).status_code == 403
    assert world.reader.get(HISTORY).status_code == 200
    assert world.reader.get(world.url("take", "csv")).status_code == 200
    for address in (FACTS, HISTORY, world.url("take", "csv")):
        assert world.stranger.get(address).status_code == 302
    assert Instrument.objects.get().version == 1


def test_the_history_tells_who_did_what_the_newest_first(world: World) -> None:
    school, tides = world.entry("open a joint"), world.entry("publish tide")
    done = {"by": world.person, "at": NOW}
    door.decide(school, verdict=Verdict.ACCEPTED, version=1, **done)
    door.decide(tides, verdict=Verdict.REJECTED, version=1, reason="Said elsewhere.", **done)
    mended = replace(translate.to_term(world.text).entries[1].record, area="general")
    talks = world.entry("hold harbour")
    door.decide(talks, verdict=Verdict.MENDED, version=1, mended=mended, **done)
    door.set_aside(world.text, provision="para. 2", reason="A fact.", **done)
    door.undo_set_aside(world.text, provision="para. 2", **done)
    door.publish(world.text.instrument, **done)
    html = LexborHTMLParser(world.reader.get(HISTORY).content.decode())
    assert [node.text() for node in html.css(".event strong")] == [
        "Public page opened",
        "Provision taken up again",
        "Provision set aside",
        "Record mended",
        "Record rejected",
        "Record accepted",
        "Text loaded",
    ]
    events = [" ".join(node.text(separator=" ").split()) for node in html.css(".event")]
    assert "24 Nov 2026, 09:00 , Desk Officer" in events[0]
    assert "publish tide tables by the end of 2027 Said elsewhere." in events[4]
    assert f"Row 6 · {History.objects.get(sequence=6).digest[:16]}…" in events[1]


def test_a_history_holds_its_own_register_only_and_comes_in_pages(world: World) -> None:
    other = door.import_register(
        replace(
            translate.to_term(world.text),
            instrument=replace(translate.to_instrument(world.text.instrument), slug="two-ports-2026-b"),
        ),
        by=world.person,
        at=NOW,
    )
    for change in [door.publish, door.unpublish] * 30:
        change(other, by=world.person, at=NOW)
    assert world.reader.get(HISTORY).content.decode().count('class="event"') == 1
    first = world.reader.get("/desk/two-ports-2026-b/history/").content.decode()
    last = world.reader.get("/desk/two-ports-2026-b/history/?page=2").content.decode()
    assert first.count('class="event"') == 50
    assert 'start="61"' in first
    assert last.count('class="event"') == 11


def test_the_files_hold_every_record_with_its_state(world: World) -> None:
    door.decide(world.entry("open a joint"), verdict=Verdict.ACCEPTED, by=world.person, at=NOW, version=1)
    table = world.coordinator.get(world.url("take", "csv"))
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert [row["state"] for row in rows].count("accepted") == 1
    assert len(rows) == Entry.objects.count()
    assert 'filename="two-ports-2026-en-working.csv"' in table.headers["Content-Disposition"]
    assert table.headers["Cache-Control"] == "private, no-store"
    whole = json.loads(world.coordinator.get(world.url("take", "json")).content)
    assert register_from_json(whole) == translate.to_term(world.text)
    book = load_workbook(io.BytesIO(world.coordinator.get(world.url("take", "xlsx")).content))
    assert book.worksheets[0].max_row == len(rows) + 1
    assert world.coordinator.get(world.url("take", "exe")).status_code == 404
