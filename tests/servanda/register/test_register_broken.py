"""A register folder broken by hand: each fault named in one sentence, the folder left as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.servanda.register.register_sample import NOON, sample

from servanda.register import RegisterError, decide
from servanda.register.folder import change, save
from servanda.terms import Decision, Register, Verdict


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    save(sample(), tmp_path / "register")
    return tmp_path / "register"


def accepted(register: Register) -> Register:
    return decide(register, register.entries[0].id, Decision(verdict=Verdict.ACCEPTED, by="A", at=NOON))


def edit(name: str, change: Callable[[dict], object]) -> Callable[[Path], None]:
    """A change to a JSON file, or to the first line of records.jsonl."""

    def apply(where: Path) -> None:
        lines = (where / name).read_text(encoding="utf-8")
        first, rest = lines.split("\n", 1) if name == "records.jsonl" else (lines, "")
        data = json.loads(first)
        change(data)
        (where / name).write_text(json.dumps(data, ensure_ascii=False) + "\n" + rest, encoding="utf-8")

    return apply


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """The first `old` of a file made `new`."""

    def apply(where: Path) -> None:
        data = (where / name).read_bytes()
        assert old.encode() in data
        (where / name).write_bytes(data.replace(old.encode(), new.encode(), 1))

    return apply


def proposal(change: Callable[[dict], object]) -> Callable[[Path], None]:
    return edit("records.jsonl", lambda entry: change(entry["proposal"]))


def decided(**fields: object) -> Callable[[Path], None]:
    good = {"verdict": "accepted", "by": "A", "at": "2026-11-24T12:00:00Z"}
    return edit("records.jsonl", lambda entry: entry["decisions"].append(good | fields))


R = "records.jsonl line 1"
BROKEN = {
    "a comma too many": (
        replaced("register.json", "{", "{,"),
        "register.json line 1, column 2: this is not JSON",
    ),
    "a line cut short": (replaced("records.jsonl", '"rule": "agree-to"', ""), f"{R}, column"),
    "a key twice": (
        replaced("records.jsonl", '"origin"', '"id": "c-1", "origin"'),
        f"{R}: the key “id” stands twice",
    ),
    "an unknown key": (proposal(lambda p: p.update(teh=1)), "“proposal” holds “teh”, which is not known"),
    "a missing key": (proposal(lambda p: p.pop("force")), "“proposal” lacks “force”"),
    "a force that is none": (
        proposal(lambda p: p.update(force="hopes")),
        "“proposal.force” must be one of obliges, decides, pledges, intends, encourages, not “hopes”",
    ),
    "a kind that is none": (
        proposal(lambda p: p.update(kind="promise")),
        "commitment, instrument or mechanism",
    ),
    "words for a number": (
        proposal(lambda p: p.update(start="3")),
        "“proposal.start” must be a whole number",
    ),
    "a truth for a number": (proposal(lambda p: p.update(start=True)), "must be a whole number, not “true”"),
    "a negative place": (proposal(lambda p: p.update(start=-1)), "“proposal.start” must be 0 or more"),
    "an altered quote": (
        proposal(lambda p: p.update(quote=p["quote"].replace("yearly", "weekly"))),
        "“proposal.quote” does not stand at character",
    ),
    "an end that does not fit": (proposal(lambda p: p.update(end=p["end"] + 1)), "“proposal.end” must be"),
    "a cue moved": (
        proposal(lambda p: p.update(cue_start=0)),
        "“proposal.cue” does not stand at character 0",
    ),
    "a cue without its place": (
        proposal(lambda p: p.pop("cue_start")),
        "“proposal.cue_start” must be a whole number",
    ),
    "nobody to act": (proposal(lambda p: p.update(actors=[])), "“proposal.actors” must name who is to act"),
    "an actor that is no name": (
        proposal(lambda p: p.update(actors=[7])),
        "“proposal.actors[0]” must be words",
    ),
    "an unknown provision": (
        proposal(lambda p: p.update(provision="para. 12")),
        "names the provision “para. 12”, which the outline does not hold",
    ),
    "a recurrence of the wrong shape": (
        proposal(lambda p: p["deadline"].update(recurrence="yearly")),
        "“proposal.deadline.recurrence” must be an object",
    ),
    "a day that does not exist": (
        proposal(lambda p: p["deadline"].update(not_after="2027-02-30")),
        "“proposal.deadline.not_after” is wrong: day is out of range",
    ),
    "an amount that is no number": (
        proposal(lambda p: p.update(amount={"value": "many", "unit": "USD"})),
        "“proposal.amount.value” is wrong: “many” is not a number",
    ),
    "an amount beyond reason": (
        proposal(lambda p: p.update(amount={"value": "1e9999", "unit": "USD"})),
        "not a quantity one can reach",
    ),
    "an entry twice": (
        lambda where: (where / "records.jsonl").write_bytes((where / "records.jsonl").read_bytes() * 2),
        "records.jsonl line 5: it has the identifier c-",
    ),
    "a rejection without reason": (
        decided(verdict="rejected"),
        "“decisions[0]” is wrong: A rejection needs a reason",
    ),
    "a mending without a record": (decided(verdict="mended"), "A mended record goes with the verdict"),
    "a verdict that is none": (decided(verdict="ok"), "must be one of accepted, mended, rejected"),
    "a decision by nobody": (decided(by=" "), "“decisions[0].by” must not be empty"),
    "a time without its zone": (decided(at="2026-11-24T12:00:00"), "“decisions[0].at” needs its time zone"),
    "a time that is none": (decided(at="yesterday"), "must be a time such as"),
    "an origin that is none": (
        edit("records.jsonl", lambda e: e.update(origin="robot")),
        "must be reader or person",
    ),
    "an identifier with a path in it": (
        edit("records.jsonl", lambda e: e.update(id="../x")),
        "letters, digits",
    ),
    "a list for an entry": (
        replaced("records.jsonl", "{", "[]\n{"),
        f"{R}: it must be an object, not a list",
    ),
    "not a number at all": (
        replaced("records.jsonl", '"start": ', '"start": NaN, "x": '),
        "NaN is not a value",
    ),
    "an altered text": (
        replaced("text.txt", "warm", "cold"),
        "register.json: “text.digest” is that of another text",
    ),
    "line ends altered": (
        replaced("text.txt", "\r\n", "\n"),
        "register.json: “text.digest” is that of another text",
    ),
    "a text that is not UTF-8": (
        lambda where: (where / "text.txt").write_bytes(b"\xff\xfe"),
        "text.txt: byte 0 is not UTF-8",
    ),
    "the outline of another text": (
        edit("outline.json", lambda o: o.update(digest="0" * 64)),
        "outline.json: “digest” is that of another text",
    ),
    "provisions that overlap": (
        edit("outline.json", lambda o: o["provisions"][2].update(start=0, body=0)),
        "begins before the provision in front of it ends",
    ),
    "a number twice": (
        edit("outline.json", lambda o: o["provisions"][2].update(number="para. 1")),
        "“provisions[2]” is a second “para. 1”",
    ),
    "a parent that is not there": (
        edit("outline.json", lambda o: o["provisions"][1].update(parent="Part II")),
        "has the parent “Part II”",
    ),
    "a provision beyond the text": (
        edit("outline.json", lambda o: o["provisions"][3].update(end=9999)),
        "lies beyond the text",
    ),
    "a body outside": (
        edit("outline.json", lambda o: o["provisions"][3].update(body=0)),
        "its body must lie between",
    ),
    "a provision unaccounted for": (
        edit("register.json", lambda r: r["accounts"].pop()),
        "“accounts” must name each provision of the outline once, in order",
    ),
    "an unknown provision set aside": (
        edit(
            "register.json",
            lambda r: r["set_aside"].append(
                {"provision": "para. 9", "reason": "x", "by": "A", "at": "2026-11-24T12:00:00Z"}
            ),
        ),
        "“set_aside[0]” names the provision “para. 9”",
    ),
    "a title that is empty": (
        edit("register.json", lambda r: r["instrument"].update(title="")),
        "“instrument.title” must not be empty",
    ),
    "a newer format": (
        edit("register.json", lambda r: r.update(format="servanda register 9")),
        "newer Servanda",
    ),
    "a missing file": (lambda where: (where / "outline.json").unlink(), "outline.json is missing"),
    "a folder for a file": (
        lambda where: ((where / "outline.json").unlink(), (where / "outline.json").mkdir()),
        "cannot be read",
    ),
    "nesting without end": (
        lambda where: (where / "register.json").write_text("[" * 200_000),
        "register.json: lists and objects are nested too deep",
    ),
    "a number without end": (
        lambda where: (where / "register.json").write_text("9" * 5000),
        "register.json: Exceeds the limit",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_folder_is_named_in_one_sentence_and_left_as_it_is(kept: Path, name: str) -> None:
    breaking, complaint = BROKEN[name]
    breaking(kept)
    before = {p: p.read_bytes() for p in kept.iterdir() if p.is_file()}
    with pytest.raises(RegisterError) as refused:
        change(kept, accepted)
    assert complaint in str(refused.value)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")
    assert {p: p.read_bytes() for p in kept.iterdir() if p.is_file()} == before
