"""`servanda second` as a person gives it: off by default, one sentence where it cannot go on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.servanda.model.model_server import Reply, Served, failing, said, serving

from servanda.model import ModelError, second_reading
from servanda.provisions import outline
from servanda.terms import AuthenticText

ROOT = Path(__file__).resolve().parents[3]
needs_openai = pytest.mark.skipif(
    find_spec("openai") is None or find_spec("pydantic") is None,
    reason="needs the packages openai and pydantic (extra llm)",
)
TEXT = """1. The two sides agreed to hold a dialogue on rivers once a year.

2. Northland will raise trade to USD 2 billion by 2030.

3. They attach great weight to a new canal, which the engineers are to dig.
"""
WITHOUT = """
import sys
if sys.argv[1]:
    sys.modules[sys.argv[1]] = None
from servanda.cli import main
main(sys.argv[2:])
"""


def second(folder: Path, *arguments: str, without: str = "", **environment: str) -> tuple[int, str, str]:
    """Run the command on the text in a process of its own."""
    (folder / "rivers.txt").write_text(TEXT, encoding="utf-8")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SERVANDA_", "OPENAI_"))}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, without, "second", "rivers.txt", *arguments],
        cwd=folder,
        env={**clean, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "160", "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


def answer(message: str) -> Reply:
    """Honest on the first provision, forged on the second."""
    marked = {"actors": ["parties"], "area": "general", "due": None, "target": None}
    if "dialogue" in message:
        quote = "hold a dialogue on rivers once a year"
        made = {"quote": quote, "cue": "agreed to", "force": "decides", **marked}
        return said({"commitments": [made], "instruments": [{"quote": "rivers", "status": "recalled"}]})
    if "trade" in message:
        made = {"quote": "raise trade to USD 20 billion by 2030", "cue": "will", "force": "pledges", **marked}
        return said({"commitments": [made]})
    return said({})


@pytest.fixture
def server() -> Iterator[Served]:
    with serving(answer) as served:
        yield served


@pytest.mark.parametrize("given", [(), ("--model", "m"), ("--url", "http://127.0.0.1:9/v1")])
def test_without_a_server_nothing_is_asked_and_one_sentence_says_how(
    tmp_path: Path, given: tuple[str, ...]
) -> None:
    status, out, error = second(tmp_path, *given)
    assert (status, out) == (2, "")
    assert error.startswith("servanda: No model is configured, and nothing was sent: ")
    assert error.count("\n") == 1
    assert all(n in error for n in ("SERVANDA_MODEL_URL", "SERVANDA_MODEL_NAME", "SERVANDA_MODEL_KEY"))


def test_a_missing_package_is_one_sentence(tmp_path: Path, server: Served) -> None:
    status, out, error = second(tmp_path, "--url", server.url, "--model", "m", without="openai")
    assert (status, out) == (2, "")
    assert "The package openai is not installed: pip install 'servanda[llm]' installs it." in error
    assert error.count("\n") == 1
    assert not server.requests


def test_the_library_names_pydantic_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydantic", None)
    monkeypatch.delitem(sys.modules, "servanda.model.answers", raising=False)
    text = AuthenticText(content=TEXT, name="rivers.txt", language="en")
    with pytest.raises(ModelError, match="The package pydantic is not installed"):
        second_reading(outline(text), Unasked(), name="m")


class Unasked:
    """A client that must not be asked."""

    def ask(self, instructions: str, message: str, schema: dict[str, object]) -> str:
        raise AssertionError(message)


@needs_openai
def test_both_readings_stand_side_by_side(tmp_path: Path, server: Served) -> None:
    status, out, error = second(
        tmp_path,
        SERVANDA_MODEL_URL=server.url,
        SERVANDA_MODEL_NAME="tiny",
        SERVANDA_MODEL_KEY="key of the test",
    )
    assert (status, error) == (0, "")
    places = [
        out.index(h)
        for h in ("Found by both", "Found by the reader only", "Found by the model only", "Rejected")
    ]
    assert places == sorted(places)
    assert "rivers.txt, read a second time by tiny" in out
    assert "a number is not the text's." in out
    assert "3 provisions asked about: " in out
    assert {h["authorization"] for h in server.headers} == {"Bearer key of the test"}


@needs_openai
def test_as_json_each_layer_is_apart_and_marked(tmp_path: Path, server: Served) -> None:
    status, out, error = second(tmp_path, "--url", server.url, "--model", "tiny", "--format", "json")
    assert (status, error) == (0, "")
    whole = json.loads(out)
    assert whole["model"] == "tiny"
    assert len(whole["asked"]) == 3
    (pair,) = whole["both"]
    assert pair["model"]["rule"] == "model: tiny"
    assert not pair["reader"]["rule"].startswith("model")
    assert [r["rule"] for r in whole["only_model"]] == ["model: tiny"]
    assert any("USD 2 billion" in json.dumps(r) for r in whole["only_reader"])
    assert [r["reason"] for r in whole["rejected"]] == ["a number is not the text's"]
    assert whole["unanswered"] == []


@needs_openai
def test_what_was_not_answered_is_said_and_the_status_tells(tmp_path: Path, server: Served) -> None:
    server.script = lambda message: failing(500) if "canal" in message else answer(message)
    status, out, error = second(tmp_path, "--url", server.url, "--model", "tiny", "--tries", "1")
    assert status == 2
    assert "Without a usable answer" in out
    assert error == "servanda: 1 of 3 provisions have no usable answer.\n"


@needs_openai
def test_a_refused_key_is_one_sentence_without_the_key(tmp_path: Path, server: Served) -> None:
    server.script = lambda _: failing(401)
    status, out, error = second(tmp_path, "--url", server.url, "--model", "tiny", SERVANDA_MODEL_KEY="hush")
    assert (status, out) == (2, "")
    assert error.startswith("servanda: 127.0.0.1 refuses the key")
    assert "hush" not in error
    assert error.count("\n") == 1
