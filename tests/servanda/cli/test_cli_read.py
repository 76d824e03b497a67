"""`servanda read`: forms, folders, standard input, a bad file among good ones."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from pathlib import Path

import pytest
from tests.servanda.cli.cli_runs import TEXT, Servanda, child, tree

from servanda.flow import read_text
from servanda.register.form import guideline_jsonl
from servanda.terms import AuthenticText

HOLD = "hold a dialogue on rivers once a year"


def expected() -> str:
    reading = read_text(AuthenticText(content=TEXT, name="rivers.txt", language="en"))
    return guideline_jsonl(reading.records, reading.outline.text)


def test_a_table_shows_the_words_and_accounts_for_every_provision(servanda: Servanda) -> None:
    done = servanda("read", "rivers.txt")
    assert done.status == 0
    assert "para. 1" in done.out
    assert "decides" in done.out
    assert "7 provisions:" in done.out
    assert not done.err


def test_jsonl_is_the_guidelines_records_and_nothing_else(servanda: Servanda) -> None:
    done = servanda("read", "rivers.txt", "--format", "jsonl")
    assert done.out == expected()
    first = next(r for r in map(json.loads, done.out.splitlines()) if r["quote"] == HOLD)
    assert TEXT[first["start"] : first["end"]] == HOLD
    assert first["provision"] == "para. 1"
    assert first["rule"]


def test_csv_and_json_hold_the_same_records(servanda: Servanda) -> None:
    lines = expected().splitlines()
    table = servanda("read", "rivers.txt", "--format", "csv").out.removeprefix("\ufeff")
    rows = list(csv.DictReader(StringIO(table)))
    assert [r["quote"] for r in rows] == [json.loads(line)["quote"] for line in lines]
    assert {r["file"] for r in rows} == {"rivers.txt"}
    (whole,) = json.loads(servanda("read", "rivers.txt", "--format", "json").out)
    assert [r["quote"] for r in whole["records"]] == [r["quote"] for r in rows]
    assert len(whole["provisions"]) == 7
    assert whole["layer"] == "signed"


def test_standard_input_is_read_like_a_file(servanda: Servanda) -> None:
    assert servanda("read", "-", "--format", "jsonl", stdin=TEXT.encode()).out == expected()


def test_a_folder_gets_one_file_for_each_text_and_no_other(servanda: Servanda, place: Path) -> None:
    (place / "second.md").write_text("# Statement\n\nThe sides will meet.\n", encoding="utf-8")
    done = servanda("read", "rivers.txt", "second.md", "--out", "a/readings")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert set(tree(place / "a")) == {"readings/rivers.jsonl", "readings/second.jsonl"}
    assert (place / "a/readings/rivers.jsonl").read_text(encoding="utf-8") == expected()


@pytest.mark.parametrize("form", ["json", "csv", "jsonl", "table"])
def test_one_bad_file_is_named_and_the_others_are_read(servanda: Servanda, place: Path, form: str) -> None:
    (place / "empty.txt").touch()
    done = servanda("read", "nowhere.txt", "rivers.txt", "empty.txt", "--format", form)
    assert done.status == 2
    assert done.err.splitlines() == [
        "servanda: nowhere.txt does not exist: check the name and the folder.",
        "servanda: empty.txt is empty: choose the file that holds the text.",
        "servanda: 2 of 3 files could not be read, the others were.",
    ]
    assert ("on rivers" if form == "table" else HOLD) in done.out
    if form == "json":
        assert [w["file"] for w in json.loads(done.out)] == ["rivers.txt"]


def test_a_bad_file_leaves_what_was_read_of_it_before(servanda: Servanda, place: Path) -> None:
    servanda("read", "rivers.txt", "--out", "out")
    before = tree(place / "out")
    (place / "rivers.txt").write_bytes(b"")
    done = servanda("read", "rivers.txt", "--out", "out")
    assert done.status == 2
    assert tree(place / "out") == before


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-", "-"], "Standard input (-) can be read only once."),
        (["rivers.txt", "--out", "out", "--format", "table"], "A table is for the screen"),
        (["rivers.txt", "--out", "rivers.txt"], "rivers.txt is a file: --out needs a folder."),
        (["rivers.txt", "--out", "register"], "register holds a register: choose another folder"),
        (["rivers.txt", "sub/rivers.docx", "--out", "out"], "would both be written to out/rivers.jsonl"),
        (["rivers.txt", "rivers.txt", "--out", "out"], "would both be written to out/rivers.jsonl"),
        (["notes.jsonl", "--out", "."], "notes.jsonl is one of the texts to read"),
        (["taken.txt", "--out", "."], "taken.jsonl is a folder: choose another folder"),
        (["rivers.txt", "--format", "xml"], "'xml' is not one of 'table', 'jsonl', 'csv', 'json'."),
        ([], "Missing argument 'FILE'. See servanda read --help."),
    ],
)
def test_what_cannot_be_read_so_is_refused_before_anything_is_written(
    servanda: Servanda, place: Path, arguments: list[str], complaint: str
) -> None:
    (place / "taken.jsonl").mkdir()
    before = tree(place)
    done = servanda("read", *arguments, stdin=TEXT.encode())
    assert done.status == 2
    assert complaint in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""
    assert tree(place) == before


def test_a_name_that_is_no_text_and_a_screen_that_shows_no_letters_are_no_obstacle(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xd2.txt")
    (tmp_path / name).write_text(TEXT.replace("rivers", "өзендер"), encoding="utf-8")
    done = child("read", name, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert (done.status, done.err) == (0, "")
    assert "para. 1" in done.out
