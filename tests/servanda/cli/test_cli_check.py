"""`servanda register check` and `reread`: proving a register, and carrying it to a replaced text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.servanda.cli.cli_runs import TEXT, Servanda, tree

from servanda.register.folder import load
from servanda.terms import Register

DIALOGUE = "hold a dialogue on rivers once a year"
MOVED = "A translation made for readers.\n\n" + TEXT
CHANGED = TEXT.replace("a dialogue on rivers", "a dialogue on lakes")


@pytest.fixture
def dialogue(begun: Register) -> str:
    return next(e.id for e in begun.entries if e.record.quotation.words == DIALOGUE)


def test_a_sound_register(servanda: Servanda) -> None:
    done = servanda("register", "check", "register")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "All is well. 3 commitments, 1 instrument, 0 mechanisms: 4 proposed, 0 accepted, 0 rejected. "
        "7 provisions: 3 recorded, 3 set aside, 1 undecided.\n"
    )


def test_every_fault_that_loads_is_named(servanda: Servanda, place: Path) -> None:
    """What stands in the text, but not where it says, and decisions out of order."""
    lines = (place / "register/records.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    entries[0]["proposal"]["provision"] = "para. 4"
    later, earlier = "2026-11-24T12:00:00Z", "2026-11-23T12:00:00Z"
    entries[1]["decisions"] = [{"verdict": "accepted", "by": "A", "at": at} for at in (later, earlier)]
    made = "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entries)
    (place / "register/records.jsonl").write_text(made, encoding="utf-8")
    done = servanda("register", "check", "register")
    assert (done.status, done.out) == (2, "")
    assert [line.split(": ", 2)[1] for line in done.err.splitlines()] == [e["id"] for e in entries[:2]]
    assert "does not stand in para. 4." in done.err
    assert "its decisions are not in the order of their times." in done.err


def test_the_own_text_and_one_that_has_only_moved(servanda: Servanda, place: Path) -> None:
    own = servanda("register", "check", "register", "--text", "rivers.txt")
    assert own.status == 0
    assert "is the register's own text, letter for letter." in own.out
    servanda("register", "set-aside", "register", "para. 2", "--reason", "weather", "--by", "A")
    (place / "moved.txt").write_text(MOVED, encoding="utf-8")
    before = tree(place)
    moved = servanda("register", "check", "register", "--text", "moved.txt")
    assert moved.status == 0
    found = "In moved.txt: 4 of 4 entries and 1 of 1 provisions set aside by people are found again exactly."
    assert found in moved.out
    assert tree(place) == before


def test_what_a_new_text_does_not_hold_is_named_and_nothing_is_written(
    servanda: Servanda, place: Path, dialogue: str
) -> None:
    servanda("register", "set-aside", "register", "para. 2", "--reason", "weather", "--by", "A")
    before = tree(place)
    changed = CHANGED.replace("mild", "harsh").encode()
    done = servanda("register", "check", "register", "--text", "-", stdin=changed)
    assert done.status == 2
    assert done.err.splitlines() == [
        f"servanda: {dialogue} (proposed) is lost: “{DIALOGUE}” is not found again in -.",
        "servanda: para. 2 is no longer set aside: its words are not found again in -.",
    ]
    assert "3 of 4 entries and 0 of 1 provisions" in done.out
    assert tree(place) == before


def test_reading_again_keeps_decisions_and_moves_every_anchor(
    servanda: Servanda, place: Path, dialogue: str
) -> None:
    servanda("register", "decide", "register", dialogue, "accept", "--by", "A")
    (place / "moved.txt").write_text(MOVED, encoding="utf-8")
    assert servanda("register", "reread", "register", "moved.txt").status == 0
    entry = next(e for e in load(place / "register").entries if e.id == dialogue)
    assert entry.record.quotation.start == MOVED.index(DIALOGUE)
    assert [d.by for d in entry.decisions] == ["A"]
    before = tree(place / "register")
    assert servanda("register", "reread", "register", "moved.txt").status == 0
    assert tree(place / "register") == before, "the same text again changes nothing"


def test_decisions_are_lost_only_when_told_so(servanda: Servanda, place: Path, dialogue: str) -> None:
    servanda("register", "decide", "register", dialogue, "accept", "--by", "A")
    (place / "changed.txt").write_text(CHANGED, encoding="utf-8")
    before = tree(place)
    refused = servanda("register", "reread", "register", "changed.txt")
    assert refused.status == 2
    assert f"{dialogue} (accepted) is lost" in refused.err
    assert "Nothing was changed" in refused.err
    assert tree(place) == before
    assert servanda("register", "reread", "register", "changed.txt", "--accept-losses").status == 0
    words = [e.record.quotation.words for e in load(place / "register").entries]
    assert "hold a dialogue on lakes once a year" in words
    assert DIALOGUE not in words


def test_a_text_in_another_language_does_not_take_the_place_of_this_one(
    servanda: Servanda, place: Path
) -> None:
    kazakh = "Бірлескен мәлімдеме\n\n1. Тараптар жыл сайын өзендер туралы диалог өткізуге келісті.\n" * 9
    (place / "kk.txt").write_text(kazakh, encoding="utf-8")
    before = tree(place)
    done = servanda("register", "reread", "register", "kk.txt")
    assert done.status == 2
    assert "kk.txt is in another language (kk) than the register's text (en)" in done.err
    assert tree(place) == before
