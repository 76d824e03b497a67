"""Files taken from the public pages hold exactly the list beside them."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.web.public_world import NASTY, SLUG, Published, make_published

from servanda.register.export import restore_cell
from servanda.register.form import register_from_json
from servanda.terms import Entry, State
from servanda_web.records import translate

pytestmark = pytest.mark.django_db
LISTS = ["", "area=transport_logistics", "force=intends&kind=commitment", "actor=Norland", "area=nowhere"]


@pytest.fixture
def world(db: None) -> Published:
    return make_published()


def download(form: str, query: str) -> bytes:
    response = Client().get(f"/r/{SLUG}/records.{form}?text=en&{query}")
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert f'{SLUG}-en.{form}"' in response.headers["Content-Disposition"]
    return response.content


def expected(world: Published, query: str) -> tuple[Entry, ...]:
    """The accepted entries of the register whose values are what the address asks for."""
    asked = dict(pair.split("=") for pair in query.split("&") if pair)
    accepted = [e for e in translate.to_term(world.text).entries if e.state is State.ACCEPTED]

    def fits(entry: Entry) -> bool:
        record = entry.record
        values = {
            "kind": {record.kind},
            "area": {getattr(record, "area", None)},
            "force": {getattr(record, "force", None)},
            "actor": set(getattr(record, "actors", ())),
        }
        return all(value in values[name] for name, value in asked.items())

    return tuple(e for e in accepted if fits(e))


@pytest.mark.parametrize("query", LISTS)
def test_json_reads_back_as_the_very_entries(world: Published, query: str) -> None:
    register = register_from_json(json.loads(download("json", query)))
    assert register.entries == expected(world, query)
    assert register.outline == translate.to_outline(world.text)


@pytest.mark.parametrize("query", LISTS)
def test_csv_holds_the_very_words(world: Published, query: str) -> None:
    rows = list(csv.DictReader(io.StringIO(download("csv", query).decode("utf-8-sig"), newline="")))
    told = [(row["id"], restore_cell(row["quote"]), row["provision"], int(row["start"])) for row in rows]
    assert told == [
        (e.id, e.record.quotation.words, e.record.provision, e.record.quotation.start)
        for e in expected(world, query)
    ]


@pytest.mark.parametrize("query", LISTS)
def test_xlsx_holds_the_very_words_and_no_formula(world: Published, query: str) -> None:
    book = load_workbook(io.BytesIO(download("xlsx", query)))
    heading, *rows = book["Register"].iter_rows()
    columns = [cell.value for cell in heading]
    told = [(row[columns.index("id")].value, row[columns.index("quote")].value) for row in rows]
    assert told == [(e.id, e.record.quotation.words) for e in expected(world, query)]
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}


def test_a_filtered_workbook_does_not_call_other_provisions_undecided(world: Published) -> None:
    book = load_workbook(io.BytesIO(download("xlsx", "force=intends")))
    rows = [[cell.value for cell in row] for row in book["Provisions"].iter_rows(min_row=2)]
    assert [(row[0], row[2]) for row in rows] == [("para. 2", "recorded")]


@pytest.mark.parametrize("query", LISTS)
def test_annotations_point_at_the_exact_words(world: Published, query: str) -> None:
    collection = json.loads(download("jsonld", query))
    items: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(items) == len(expected(world, query))
    for item in items:
        source = item["target"]["source"]["id"].removeprefix("http://testserver")
        words = Client().get(source).content.decode("utf-8")
        exact, position = item["target"]["selector"]
        assert words[position["start"] : position["end"]] == exact["exact"]
        assert words[: position["start"]].endswith(exact["prefix"])
        assert words[position["end"] :].startswith(exact["suffix"])


def test_addresses_within_annotations_lead_somewhere(world: Published) -> None:
    collection = json.loads(download("jsonld", ""))
    client = Client()
    at = [collection["id"], collection["first"]["id"]]
    assert [json.loads(client.get(a).content)["type"] for a in at] == [
        "AnnotationCollection",
        "AnnotationPage",
    ]
    for item in collection["first"]["items"]:
        response = client.get(item["id"], follow=True)
        assert response.status_code == 200
        assert response.redirect_chain == [(f"/c/{item['id'].rsplit('/', 1)[1]}/", 301)]


def test_a_record_as_json(world: Published) -> None:
    row = world.entry("publish")
    told = Client().get(f"/c/{row.record_id}.json").json()
    assert told["record"]["quote"] == f"publish {NASTY} for every ship"
    assert told["url"] == f"http://testserver/c/{row.record_id}/"
    assert [d["verdict"] for d in told["decisions"]] == ["accepted"]
    words = world.text.content
    assert words[told["record"]["start"] : told["record"]["end"]] == told["record"]["quote"]


def test_the_list_of_registers_as_json(world: Published) -> None:
    (told,) = Client().get("/registers.json").json()["registers"]
    assert told["slug"] == SLUG
    assert told["signed_on"] == "2026-02-04"
    counts = {t["key"]: (t["layer"], t["accepted"]) for t in told["texts"]}
    assert counts == {"en": ("signed", {"commitment": 4}), "ur": ("report", {"commitment": 1})}


def test_the_list_of_registers_is_a_table_too(world: Published) -> None:
    answer = Client().get("/registers.csv")
    english, urdu = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert (english["slug"], english["signed_on"], english["signed_at"]) == (SLUG, "2026-02-04", "Port Ada")
    assert english["parties"] == "Norland; The Isles & Bays"
    assert (english["commitments"], english["instruments"], english["mechanisms"]) == ("4", "0", "0")
    assert (urdu["language"], urdu["layer"], urdu["commitments"]) == ("ur", "report", "1")
    assert urdu["url"] == f"http://testserver/r/{SLUG}/?text=ur"


def test_what_a_search_found_is_a_table_too_and_no_cell_is_run(world: Published) -> None:
    answer = Client().get("/search.csv", {"q": "publish"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    told = Client().get("/search.json", {"q": "publish"}).json()["hits"]
    assert [row["url"] for row in rows] == [hit["url"] for hit in told]
    assert rows[0]["words"] == f"publish {NASTY} for every ship"
    assert all(not cell.startswith("=") for row in rows for cell in row.values())
    assert 'filename="search.csv"' in answer.headers["Content-Disposition"]
