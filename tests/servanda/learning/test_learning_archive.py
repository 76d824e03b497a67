"""An archive is read with the ministry's own lexicon, in every process, and its tables say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from servanda.cli.run import run  # noqa: E402
from servanda.commitments.lexicon.own import ENVIRONMENT  # noqa: E402

TEXT = "Protocol\n\n1. The Sides covenanted to repair the fence.\n\n2. The Sides agreed to plant trees.\n"
ADDITION = '[performatives]\ncovenant = { force = "obliges", frames = ["to V"] }\n'


def quotes(out: Path) -> set[str]:
    tables = [pq.read_table(file) for file in sorted((out / "records").glob("*.parquet"))]
    return {words for table in tables for words in table.column("words").to_pylist()}


def reader(out: Path) -> str:
    return str(json.loads((out / "archive.json").read_text("utf-8"))["reader"])


def test_readers_and_manifest_have_the_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, lexicon = tmp_path / "texts", tmp_path / "lexicon"
    texts.mkdir()
    lexicon.mkdir()
    (texts / "protocol.txt").write_text(TEXT, "utf-8")
    (lexicon / "en-0001-cue.toml").write_text(ADDITION, "utf-8")
    monkeypatch.setenv(ENVIRONMENT, "")
    bare, own = tmp_path / "bare", tmp_path / "own"
    assert run(["archive", "read", str(texts), "--out", str(bare)]) == 0
    assert run(["--lexicon", str(lexicon), "archive", "read", str(texts), "--out", str(own)]) == 0
    assert quotes(bare) == {"plant trees"}
    assert quotes(own) == {"plant trees", "repair the fence"}
    assert reader(bare) != reader(own)


def test_tables_of_another_lexicon_are_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, lexicon, out = tmp_path / "texts", tmp_path / "lexicon", tmp_path / "out"
    texts.mkdir()
    lexicon.mkdir()
    (texts / "protocol.txt").write_text(TEXT, "utf-8")
    (lexicon / "en-0001-cue.toml").write_text(ADDITION, "utf-8")
    monkeypatch.setenv(ENVIRONMENT, "")
    assert run(["archive", "read", str(texts), "--out", str(out)]) == 0
    monkeypatch.setenv(ENVIRONMENT, str(lexicon))
    assert run(["archive", "read", str(texts), "--out", str(out)]) == 0
    assert quotes(out) == {"plant trees", "repair the fence"}


def test_a_wrong_lexicon_stops_an_archive_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "protocol.txt").write_text(TEXT, "utf-8")
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "en-0001.toml").write_text("x = [", "utf-8")
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "lexicon"))
    assert run(["archive", "read", str(tmp_path / "texts"), "--out", str(tmp_path / "out")]) == 2
    assert "en-0001.toml is not TOML" in capfd.readouterr().err
    assert not list((tmp_path / "out").rglob("*.parquet"))
