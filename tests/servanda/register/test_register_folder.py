"""A register folder: plain files, edited by hand, never half-written."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.servanda.register.register_sample import CONTENT, NOON, sample

from servanda.register import RegisterError, decide
from servanda.register.folder import change, load, save
from servanda.terms import Decision, Register, Verdict


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The sample's folder, its first entry mended by hand as a person would."""
    save(sample(), tmp_path / "register")
    return tmp_path / "register"


def accepted(register: Register, n: int = 0) -> Register:
    return decide(register, register.entries[n].id, Decision(verdict=Verdict.ACCEPTED, by="A", at=NOON))


def contents(where: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in where.iterdir()}


def test_the_files_are_plain_sorted_and_end_with_a_newline(kept: Path) -> None:
    assert sorted(contents(kept)) == [
        ".gitattributes",
        "outline.json",
        "records.jsonl",
        "register.json",
        "text.txt",
    ]
    head = (kept / "register.json").read_text(encoding="utf-8")
    assert head == json.dumps(json.loads(head), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert (kept / "text.txt").read_bytes() == CONTENT.encode()
    lines = (kept / "records.jsonl").read_text(encoding="utf-8").split("\n")
    assert len(lines) == 5
    assert lines[-1] == ""


def test_a_decision_changes_one_line_of_one_file(kept: Path) -> None:
    before = contents(kept)
    change(kept, accepted)
    after = contents(kept)
    assert [name for name in after if after[name] != before[name]] == ["records.jsonl"]
    old, new = (side["records.jsonl"].split(b"\n") for side in (before, after))
    assert [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b] == [0]


def test_a_line_typed_by_hand_needs_no_identifier(kept: Path) -> None:
    line = {
        "proposal": {
            "kind": "commitment",
            "quote": "noted the warm weather",
            "force": "intends",
            "actors": ["parties"],
            "area": "general",
            "start": CONTENT.index("noted"),
            "end": CONTENT.index("noted") + 22,
            "provision": "para. 2",
            "rule": "person",
        },
        "origin": "person",
    }
    with (kept / "records.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps(line) + "\n")
    assert load(kept).entries[-1].id.startswith("c-")


def test_a_folder_of_other_things_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"")
    with pytest.raises(RegisterError, match="choose an empty folder"):
        save(sample(), tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["holiday.jpg"]
    with pytest.raises(RegisterError, match="does not exist: servanda register new"):
        load(tmp_path / "nowhere")


def test_a_change_that_fails_writes_nothing(kept: Path) -> None:
    before = contents(kept)
    with pytest.raises(RegisterError):
        change(kept, lambda r: decide(r, "c-0", Decision(verdict=Verdict.ACCEPTED, by="A", at=NOON)))
    assert contents(kept) == before


@pytest.mark.parametrize("after", range(5))
def test_a_save_that_is_interrupted_leaves_the_old_or_the_new_register(
    kept: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    old = load(kept)
    new = accepted(sample())
    longer = Register(
        instrument=old.instrument,
        outline=old.outline,
        entries=new.entries,
        accounts=tuple(
            type(a)(provision=a.provision, disposition=a.disposition, reason="new") for a in old.accounts
        ),
    )
    steps = 0

    def failing(original: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **more: object) -> object:
            nonlocal steps
            steps += 1
            if steps > after:
                raise OSError(28, "No space left on device")
            return original(*given, **more)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync))
        patch.setattr(Path, "rename", failing(Path.rename))
        patch.setattr(Path, "replace", failing(Path.replace))
        with suppress(OSError):
            save(longer, kept)
    assert load(kept) in (old, longer)
    assert sorted(p.name for p in kept.iterdir()) == sorted(
        [".gitattributes", "outline.json", "records.jsonl", "register.json", "text.txt"]
    )


def test_people_who_decide_at_the_same_time_wait_for_each_other(kept: Path) -> None:
    threads = [threading.Thread(target=change, args=(kept, lambda r, n=n: accepted(r, n))) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(e.decisions for e in load(kept).entries)


def test_git_keeps_the_line_ends_of_the_text(kept: Path, tmp_path: Path) -> None:
    def git(*words: str, where: Path) -> None:
        settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=true"]
        subprocess.run(["git", *settings, *words], cwd=where, check=True, capture_output=True)

    git("init", "-q", where=kept)
    git("add", ".", where=kept)
    git("commit", "-q", "-m", "register", where=kept)
    git("clone", "-q", str(kept), str(tmp_path / "clone"), where=tmp_path)
    assert load(tmp_path / "clone") == sample()
