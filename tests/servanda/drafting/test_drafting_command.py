"""`servanda review`: its formats, its refusals, its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.servanda.drafting.drafted import drafted

from servanda.drafting.prose import escaped

ROOT = Path(__file__).resolve().parents[3]
WORDS = (
    "The relevant authorities shall submit a report on piracy by 30 June 2025.",
    "The Parties will strive to reopen the ferry line by 2028.",
)


def run(*arguments: str, text: str | bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "servanda", "review", *arguments],
        input=text.encode() if isinstance(text, str) else text,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "160", "NO_COLOR": "1", **environment},
    )


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(drafted(*WORDS).content, encoding="utf-8")
    return str(path)


def test_json_gives_every_remark_with_its_place(draft: str) -> None:
    done = run(draft, "--on", "2026-02-04", "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    told = json.loads(done.stdout)
    content = Path(draft).read_text(encoding="utf-8")
    assert told["on"] == "2026-02-04"
    assert told["summary"]["commitments"] == 2
    assert {f["case"] for f in told["findings"]} == {"actor.vague", "date.past", "hedge.effort"}
    for finding in told["findings"]:
        assert content[finding["start"] : finding["end"]] == finding["quote"]
    assert told["summary"]["look_again"][0]["concerns"] == ["past", "actor"]


def test_the_table_shows_remarks_and_then_the_summary(draft: str) -> None:
    shown = run(draft, "--on", "2026-02-04").stdout.decode()
    assert shown.index("Date already past") < shown.index("2 commitments were read.")
    assert "1. para. 1: “submit a report on piracy by 30 June 2025” (date already past, who acts)" in shown


def test_markdown_begins_with_the_summary(draft: str) -> None:
    shown = run(draft, "--on", "2026-02-04", "--format", "md").stdout.decode()
    assert shown.startswith("# Drafting review: draft.txt\n")
    assert shown.index("2 commitments were read.") < shown.index("## Remarks") < shown.index("### para. 1")


def test_lower_steps_are_left_out_and_still_counted(draft: str) -> None:
    told = json.loads(run(draft, "--on", "2026-02-04", "--format", "json", "--least", "high").stdout)
    assert [f["case"] for f in told["findings"]] == ["date.past"]
    assert told["summary"]["findings"] == {"high": 1, "medium": 1, "low": 1}


def test_standard_input_is_read_and_a_day_is_not_needed() -> None:
    done = run("-", "--format", "json", text="The Parties shall open a customs post.")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert told["draft"] == "standard input"
    assert len(told["on"]) == 10


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.txt",), "nowhere.txt does not exist"),
        (("-", "--on", "4.2.2026"), "is not a day: write it as 2026-02-04"),
        (("-", "--on", "2026-02-30"), "is not a day: write it as 2026-02-04"),
        (("-",), "standard input is empty"),
        (("-", "--format", "pdf"), "pdf"),
        ((str(ROOT / "examples/pakistan-kazakhstan-2026/declaration-kk.txt"),), "no drafting rules yet"),
    ],
)
def test_what_cannot_be_reviewed_is_refused_in_one_sentence(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert said in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_words_that_could_command_a_terminal_or_a_page_are_shown_as_words(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("1. The Parties shall open the \x1b[31m<b>*post*</b> of Ada.\n", encoding="utf-8")
    assert b"\x1b[31m" not in run(str(path)).stdout
    assert r"\<b\>\*post\*\</b\>" in run(str(path), "--format", "md").stdout.decode()
    assert escaped("a_b [c] `d`\ne") == r"a\_b \[c\] \`d\` e"


def test_a_screen_without_the_letters_gets_the_summary_all_the_same(draft: str) -> None:
    done = run(draft, "--on", "2026-02-04", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"2 commitments were read." in done.stdout
