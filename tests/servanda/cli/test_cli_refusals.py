"""Bad input through every door: one sentence, status 2, nothing changed."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from tests.servanda.cli.cli_runs import TEXT, Servanda, tree

from servanda.register.export import to_json
from servanda.terms import Register

# ENTRY stands for the first entry.
REFUSED = {
    "red x": "No such command 'red'. Did you mean 'read'? See servanda --help.",
    "read --loud x": "No such option: --loud",
    "read register": "register is a folder: name the file in it",
    "register new rivers.txt": "Missing option '--to'",
    "register new rivers.txt --to rivers.txt": "rivers.txt is a file",
    "register new rivers.txt --to rivers.txt/r": "a file stands where",
    "register new rivers.txt --to .": "holds other files and no register",
    "register new other.txt --to register": (
        "register holds a register of another text: servanda register reread register brings"
    ),
    "register new rivers.txt --to r --title ' '": "may be empty",
    "register show r": "r does not exist: servanda register new TEXT",
    "register show rivers.txt": "rivers.txt is a file, not a register's folder",
    "register show folder": "folder is no register folder: register.json is missing",
    "register show register c-0": "There is no entry “c-0”",
    "register show register --area x": "“x” is no area",
    "register show register ENTRY --state accepted": "Ask for one thing",
    "register decide register c-0 accept": "There is no entry “c-0”",
    "register decide register ENTRY maybe": "'maybe' is not one of",
    "register decide register ENTRY reject": "A rejection needs a reason",
    "register decide register ENTRY accept --by ' '": "--by needs a name.",
    "register decide register ENTRY accept --force obliges": "To change a record, mend it",
    "register decide register ENTRY mend": "Say what to mend",
    "register decide register ENTRY mend --area x": "“x” is no area",
    "register decide register ENTRY mend --start 3": "Give both --start",
    "register decide register ENTRY mend --start 9 --end 3": "Characters 9 to 3 are not within rivers.txt.",
    "register decide register ENTRY mend --words 'never said'": "“never said” does not stand in rivers.txt",
    "register decide register ENTRY mend --status signed": "A record of kind commitment has no status.",
    "register add register 'The two sides'": "stands more than once",
    "register add register ''": "does not stand in rivers.txt",
    "register add register mild": "A commitment needs --force and --area.",
    "register add register mild --kind mechanism": "needs --status.",
    "register add register mild --kind mechanism --status signed": (
        "must be one of existing, established, planned."
    ),
    "register set-aside register 'para. 9' --reason x": "no provision “para. 9”",
    "register set-aside register 'para. 1' --reason x": "reject it before setting the provision aside",
    "register set-aside register 'para. 2' --reason ' '": "needs a reason",
    "register take-up register 'para. 2'": "Nobody set “para. 2” aside.",
    "register export register -o register/records.jsonl": "own files",
    "register export register -o folder": "folder is a folder: name a file",
    "register export register -o no/r.json": "no does not exist",
    "register export register --format annotations --base here": "“here” is no address",
    "register export register --base https://a.example": "--base is for",
    "register check register --text no.txt": "no.txt does not exist",
    "register import no.json --to r": "no.json does not exist",
    "register import rivers.txt --to r": "rivers.txt line 1, column 1: this is not JSON",
    "register import register --to r": "register is a folder: name a file.",
    "register import bytes.json --to r": "bytes.json: byte 0 is not UTF-8",
    "register import half.json --to r": "this is not JSON",
    "register import altered.json --to r": "does not stand at character",
    "register import misplaced.json --to r": "does not stand in para. 4.",
    "register import named.json --to register": "holds another register",
    "register import named.json --to rivers.txt": "a register needs a folder",
}


@pytest.fixture
def crowded(place: Path, begun: Register) -> Path:
    """The working folder with files that are wrong in one way each."""
    (place / "folder").mkdir()
    (place / "other.txt").write_text(TEXT.replace("mild", "harsh"), encoding="utf-8")
    whole = to_json(begun)
    (place / "half.json").write_bytes(whole[: len(whole) // 2])
    (place / "bytes.json").write_bytes(b"\xff\xfe\x00")
    data = json.loads(whole)
    data["instrument"]["title"] = "Another"
    (place / "named.json").write_text(json.dumps(data), encoding="utf-8")
    data["entries"][0]["proposal"]["provision"] = "para. 4"
    (place / "misplaced.json").write_text(json.dumps(data), encoding="utf-8")
    data["entries"][0]["proposal"]["quote"] = "hold a dialogue on rivers twice a year"
    (place / "altered.json").write_text(json.dumps(data), encoding="utf-8")
    return place


@pytest.mark.parametrize("line", REFUSED)
def test_bad_input_gets_one_sentence_and_changes_nothing(
    servanda: Servanda, crowded: Path, begun: Register, line: str
) -> None:
    before = tree(crowded)
    done = servanda(*shlex.split(line.replace("ENTRY", begun.entries[0].id)))
    assert done.status == 2
    assert REFUSED[line] in done.err
    assert done.err.startswith("servanda: ")
    assert done.err.count("\n") == 1, done.err
    assert done.out == ""
    assert tree(crowded) == before


BROKEN = {
    "records.jsonl": (b'"decides"', b'"hopes"', "records.jsonl line 1: “proposal.force” must be one of"),
    "text.txt": (b"mild", b"wild", "register.json: “text.digest” is that of another text"),
    "outline.json": (b'"para. 2"', b'"para. 1"', "is a second “para. 1”"),
    "register.json": (b'"accounts"', b'"account"', "register.json: it lacks “accounts”."),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("command", ["show", "check", "export", "decide"])
def test_a_folder_edited_by_hand_is_refused_by_every_command(
    servanda: Servanda, place: Path, begun: Register, name: str, command: str
) -> None:
    old, new, complaint = BROKEN[name]
    path = place / "register" / name
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    before = tree(place)
    more = [begun.entries[0].id, "accept"] if command == "decide" else []
    done = servanda("register", command, "register", *more)
    assert (done.status, done.out) == (2, "")
    assert complaint in done.err
    assert done.err.count("\n") == 1
    assert tree(place) == before
