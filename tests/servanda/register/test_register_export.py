"""A register taken away: what each form holds, and that none of them can do harm."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.servanda.register.register_sample import CONTENT, NOON, outline_of, quote, sample, text_of

from servanda.register import decide
from servanda.register.export import restore_cell, to_annotations, to_csv, to_json, to_xlsx
from servanda.register.export.rows import COLUMNS
from servanda.register.export.table import csv_lines
from servanda.register.form import register_from_json
from servanda.terms import Decision, Register, Verdict


@pytest.fixture
def register() -> Register:
    """The sample: the talks accepted, the commission rejected, the rest undecided."""
    register = sample()
    talks, commission = register.entries[0].id, register.entries[1].id
    register = decide(register, talks, Decision(verdict=Verdict.ACCEPTED, by="A. Officer", at=NOON))
    rejected = Decision(verdict=Verdict.REJECTED, by="A. Officer", at=NOON, reason="an event")
    return decide(register, commission, rejected)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def hostile(words: str) -> Register:
    """The sample with a text, and a record, that begins with these words."""
    text = text_of(f"{words} and hold talks\r\n" + CONTENT)
    entry = sample().entries[0]
    record = replace(
        entry.proposal,
        quotation=quote(text, words + " and"),
        cue=None,
        due=None,
        actors=(words,),
        provision="title",
    )
    outline = outline_of(text)
    return Register(
        instrument=sample().instrument, outline=outline, entries=(replace(entry, proposal=record),)
    )


def test_json_is_the_register_itself(register: Register) -> None:
    assert register_from_json(json.loads(to_json(register))) == register
    accepted = register_from_json(json.loads(to_json(register, accepted_only=True)))
    assert accepted.entries == register.entries[:1]


def test_csv_has_a_row_an_entry_in_the_columns_promised(register: Register) -> None:
    data = to_csv(register)
    assert data.startswith(b"\xef\xbb\xbfid,state,kind,")
    rows = table(data)
    assert [r["state"] for r in rows] == ["accepted", "rejected", "proposed", "proposed"]
    assert list(rows[0]) == list(COLUMNS)
    trade = rows[2]
    assert trade["quote"] == "raise trade to USD 2 billion by 2030"
    assert (trade["amount"], trade["unit"], trade["not_after"]) == ("2000000000", "USD", "2030")
    assert rows[0]["recurrence"] == "FREQ=YEARLY"
    assert (rows[0]["decided_by"], rows[0]["decided_at"]) == ("A. Officer", "2026-11-24T12:00:00Z")
    assert rows[1]["reason"] == "an event"
    assert [r["id"] for r in table(to_csv(register, accepted_only=True))] == [register.entries[0].id]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1+1", "＝1", "\r=1"])
def test_no_cell_of_a_csv_is_a_formula_and_each_can_be_restored(words: str) -> None:
    row = table(to_csv(hostile(words)))[0]
    assert row["quote"][0] == "'"
    assert restore_cell(row["quote"]) == words + " and"
    assert restore_cell(row["actors"]) == words


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n a,\"＝")))
def test_guarding_a_cell_can_always_be_undone(words: str) -> None:
    written = csv_lines([{"c": words}], ("c",)).decode()
    (cell,) = next(csv.reader(StringIO(written, newline="")), [""])
    assert restore_cell(cell) == words
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


def test_the_workbook_is_ready_to_read(register: Register) -> None:
    book = load_workbook(BytesIO(to_xlsx(register)))
    sheet = book["Register"]
    assert [c.value for c in sheet[1]] == list(COLUMNS)
    assert sheet.max_row == 5
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:X5"
    assert sheet.column_dimensions["A"].hidden
    quote_column = COLUMNS.index("quote")
    assert sheet[2][quote_column].alignment.wrap_text
    assert sheet.column_dimensions["E"].width > 50
    assert sheet[2][COLUMNS.index("start")].value == register.entries[0].record.quotation.start
    provisions = list(book["Provisions"].values)
    assert [p[2] for p in provisions[1:]] == ["set_aside", "recorded", "undecided", "recorded"]
    assert load_workbook(BytesIO(to_xlsx(register, accepted_only=True)))["Register"].max_row == 2


@pytest.mark.parametrize("words", ["=1+1", "#N/A", "@x", "=cmd|' /C calc'!A0"])
def test_no_cell_of_a_workbook_is_a_formula(words: str) -> None:
    data = to_xlsx(hostile(words))
    cell = load_workbook(BytesIO(data))["Register"][2][COLUMNS.index("quote")]
    assert (cell.value, cell.data_type) == (words + " and", "s")
    assert cell.quotePrefix
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_characters_that_a_sheet_cannot_hold_are_escaped_and_long_words_cut_in_view() -> None:
    sheet = load_workbook(BytesIO(to_xlsx(hostile("a\x0c\ufffe_x0041_"))))["Register"]
    assert sheet[2][COLUMNS.index("quote")].value == "a_x000C__xFFFE__x005F_x0041_ and"
    sheet = load_workbook(BytesIO(to_xlsx(hostile("b\x0c" * 30_000))))["Register"]
    cut = sheet[2][COLUMNS.index("quote")].value
    assert len(cut) <= 32_767
    ending = "… (cut: a cell of Excel holds no more)"
    assert cut.endswith((f"_x000C_{ending}", f"b{ending}"))


def test_the_same_register_always_gives_the_same_bytes(register: Register) -> None:
    for form in (to_json, to_csv, to_xlsx):
        assert form(register) == form(register)


def test_annotations_select_the_words_twice_and_carry_our_fields(register: Register) -> None:
    data = json.loads(to_annotations(register, base="https://example.org/friendship/"))
    assert data["type"] == "AnnotationCollection"
    assert data["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert data["total"] == len(data["first"]["items"]) == 4
    for entry, item in zip(register.entries, data["first"]["items"], strict=True):
        found, position = item["target"]["selector"]
        assert item["id"] == f"https://example.org/friendship/{entry.id}"
        assert CONTENT[position["start"] : position["end"]] == found["exact"]
        around = found["prefix"] + found["exact"] + found["suffix"]
        assert around in CONTENT
        assert CONTENT.count(around) == 1
    talks, commission, trade, _ = data["first"]["items"]
    assert talks["motivation"] == "classifying"
    assert talks["creator"] == {"type": "Person", "name": "A. Officer"}
    assert talks["created"] == "2026-11-24T12:00:00Z"
    assert talks["body"]["servanda:force"] == "decides"
    assert talks["body"]["servanda:state"] == "accepted"
    assert commission["motivation"] == "identifying"
    assert trade["creator"]["type"] == "Software"
    assert trade["body"]["servanda:amount"]["value"] == "2000000000"
    kept = json.loads(to_annotations(register, base="https://example.org/x", accepted_only=True))
    assert [i["id"] for i in kept["first"]["items"]] == [f"https://example.org/x/{register.entries[0].id}"]
