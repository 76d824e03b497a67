"""`servanda register`: begin, show, decide, add, set aside, export, import."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.servanda.cli.cli_runs import TEXT, Servanda, tree

from servanda.register.folder import load
from servanda.terms import Register, State

HOLD = "hold a dialogue on rivers once a year"


@pytest.fixture
def hold(begun: Register) -> str:
    """The entry of the dialogue."""
    return next(e.id for e in begun.entries if e.record.quotation.words == HOLD)


def test_a_register_begun_twice_is_as_it_was(servanda: Servanda, place: Path) -> None:
    first = servanda("register", "new", "rivers.txt", "--to", "second")
    assert first.out.startswith("second: 3 commitments, 1 instrument, 0 mechanisms; 7 provisions:")
    assert load(place / "second") == load(place / "register")
    before = tree(place / "second")
    again = servanda("register", "new", "-", "--to", "second", stdin=TEXT.encode())
    assert again.status == 0
    assert "Nothing was changed." in again.out
    assert tree(place / "second") == before


def test_a_title_of_ones_own(servanda: Servanda, place: Path) -> None:
    servanda("register", "new", "rivers.txt", "--to", "named", "--title", "The Statement")
    assert load(place / "named").instrument.title == "The Statement"
    assert load(place / "named").instrument.slug == "the-statement"


def test_show_filters_entries_and_tells_the_sums(servanda: Servanda, hold: str) -> None:
    whole = servanda("register", "show", "register")
    assert hold in whole.out
    assert "3 commitments, 1 instrument, 0 mechanisms: 4 proposed, 0 accepted, 0 rejected." in whole.out
    some = servanda("register", "show", "register", "--force", "decides")
    assert hold in some.out
    assert "1 of 4 entries shown." in some.out
    none = servanda("register", "show", "register", "--state", "rejected")
    assert hold not in none.out


def test_show_one_entry_in_full_and_the_provisions_that_ended_so(servanda: Servanda, hold: str) -> None:
    servanda("register", "decide", "register", hold, "accept", "--by", "A. Clerk", "--reason", "plain")
    lines = servanda("register", "show", "register", hold).out.splitlines()
    assert lines[:2] == [f"{hold}: commitment, accepted", f"para. 1: “{HOLD}”"]
    assert "  due: “once a year”" in lines
    assert any("recurrence FREQ=YEARLY" in line for line in lines)
    assert lines[-1].endswith("Z accepted by A. Clerk: plain")
    undecided = servanda("register", "show", "register", "--provisions", "undecided").out
    assert "the winter had been mild" in undecided
    assert HOLD not in undecided


def test_decisions_are_added_and_earlier_ones_stay(servanda: Servanda, place: Path, hold: str) -> None:
    reason = "It repeats the treaty."
    done = servanda("register", "decide", "register", hold, "reject", "--reason", reason, "--by", "A")
    assert (done.status, done.out) == (0, f"{hold}: rejected by A.\n")
    mend = ["mend", "--force", "obliges", "--actor", "Northland", "--actor", "Southmark", "--by", "B"]
    assert servanda("register", "decide", "register", hold, *mend).status == 0
    entry = next(e for e in load(place / "register").entries if e.id == hold)
    assert [(d.verdict.value, d.by, d.reason) for d in entry.decisions] == [
        ("rejected", "A", reason),
        ("mended", "B", ""),
    ]
    assert entry.state is State.ACCEPTED
    assert entry.record.actors == ("Northland", "Southmark")
    assert entry.proposal.actors == ("parties",)
    assert "1 accepted, 0 rejected" in servanda("register", "check", "register").out


def test_a_record_that_was_not_read_is_added_by_its_words(servanda: Servanda, place: Path) -> None:
    words = "the winter had been mild"
    more = ["--force", "intends", "--area", "general", "--by", "A"]
    done = servanda("register", "add", "register", words, *more)
    assert done.out.endswith("added by A, in para. 2.\n")
    entry = next(e for e in load(place / "register").entries if e.record.quotation.words == words)
    assert (entry.origin, entry.state, entry.record.rule) == ("person", State.ACCEPTED, "person")
    again = servanda("register", "add", "register", words, *more)
    assert f"in the register already, as {entry.id}" in again.err


def test_a_provision_is_set_aside_and_taken_up_again(servanda: Servanda, place: Path) -> None:
    before = tree(place / "register")
    servanda("register", "set-aside", "register", "para. 2", "--reason", "weather", "--by", "A")
    (aside,) = load(place / "register").set_aside
    assert (aside.provision, aside.reason, aside.by) == ("para. 2", "weather", "A")
    done = servanda("register", "take-up", "register", "para. 2")
    assert (done.status, done.out) == (0, "para. 2: taken up again.\n")
    assert tree(place / "register") == before


def test_exports(servanda: Servanda, place: Path, hold: str) -> None:
    servanda("register", "decide", "register", hold, "accept", "--by", "A")
    export = ["register", "export", "register", "--accepted-only"]
    (entry,) = json.loads(servanda(*export).out)["entries"]
    assert entry["id"] == hold
    (row,) = csv.DictReader(StringIO(servanda(*export, "--format", "csv").out.removeprefix("\ufeff")))
    assert (row["quote"], row["decided_by"]) == (HOLD, "A")
    assert servanda(*export, "--format", "xlsx", "-o", "r.xlsx").status == 0
    sheet = load_workbook(BytesIO((place / "r.xlsx").read_bytes()))["Register"]
    assert sheet["E2"].value == HOLD
    marks = [*export, "--format", "annotations", "--base", "https://example.org/r"]
    (mark,) = json.loads(servanda(*marks).out)["first"]["items"]
    assert mark["id"] == f"https://example.org/r/{hold}"
    assert mark["target"]["selector"][1]["start"] == TEXT.index(HOLD)


def test_an_export_comes_back_as_the_register_it_was_and_twice_changes_nothing(
    servanda: Servanda, place: Path, hold: str
) -> None:
    servanda("register", "decide", "register", hold, "accept", "--by", "A")
    servanda("register", "export", "register", "-o", "r.json")
    assert servanda("register", "import", "r.json", "--to", "back").status == 0
    assert tree(place / "back") == tree(place / "register")
    again = servanda("register", "import", "-", "--to", "back", stdin=(place / "r.json").read_bytes())
    assert again.out == "back holds this register already. Nothing was changed.\n"
    assert tree(place / "back") == tree(place / "register")
