"""The commands as a person gives them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

import pytest
from tests.servanda.archive.archive_sample import contents, write

from servanda.cli.run import run

needs_arrow = pytest.mark.skipif(
    not all(find_spec(name) for name in ("pyarrow", "duckdb")),
    reason="needs the packages pyarrow and duckdb (extra archive)",
)
WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from servanda.cli import main
main(sys.argv[2:])
"""


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run a command: its status, what it printed and what it said."""
    monkeypatch.setenv("COLUMNS", "200")

    def command(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        status = run([str(a) for a in arguments])
        return (status, *capfd.readouterr())

    return command


@needs_arrow
def test_the_command_reads_a_folder_and_its_tables_are_asked(said, shelf, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder, expected = shelf
    tables = tmp_path / "tables"
    status, printed, error = said("archive", folder, "--out", tables, "--workers", 1)
    assert (status, error) == (0, "")
    assert printed.splitlines()[0] == "36 files: 36 read now, 0 as they were."
    assert f"{tables} holds 32 documents, " in printed
    assert "1 file of another kind left out: jpg 1." in printed
    assert f"4 files not read: servanda archive search {tables} --in failures says why." in printed
    assert contents(tables) == contents(expected)
    status, printed, _ = said(
        "archive", "search", tables, "scholarships", "--force", "pledges", "--limit", "2"
    )
    assert status == 0
    assert printed.count("scholarships") == 2
    assert "records in" in printed
    assert "2 are shown" in printed


@needs_arrow
def test_options_may_come_before_the_folder_and_a_folder_may_be_called_search(  # type: ignore[no-untyped-def]
    said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "search").mkdir()
    for arguments in (
        ("--workers", "1", "--out", "tables", "./search"),
        ("read", "search", "--out", "tables"),
        ("./search", "--out", "tables"),
    ):
        status, _, error = said("archive", *arguments)
        assert status == 2
        assert f"{tmp_path / 'search'} holds no texts" in error


@needs_arrow
def test_answers_are_written_as_json_lines_and_csv(said, shelf) -> None:  # type: ignore[no-untyped-def]
    _, tables = shelf
    _, printed, _ = said("archive", "search", tables, "scholarships", "--format", "jsonl")
    lines = [json.loads(line) for line in printed.splitlines()]
    assert len(lines) > 2
    assert all("scholarships" in line["words"] and line["actors"] == ["Country A"] for line in lines)
    _, printed, _ = said("archive", "search", tables, "scholarships", "--format", "csv")
    kept = list(csv.DictReader(StringIO(printed.lstrip("\ufeff"))))
    assert [row["id"] for row in kept] == [line["id"] for line in lines]
    _, printed, _ = said("archive", "search", tables, "--by", "force", "--format", "jsonl")
    assert sum(json.loads(line)["number"] for line in printed.splitlines()) > len(lines)


@needs_arrow
def test_every_table_is_shown(said, shelf) -> None:  # type: ignore[no-untyped-def]
    _, tables = shelf
    for table, words in (
        ("failures", "empty.txt is empty"),
        ("documents", "Joint Statement No. 7"),
        ("provisions", "Done on"),
    ):
        status, printed, _ = said("archive", "search", tables, words, "--in", table)
        assert status == 0
        assert words in printed
    _, printed, _ = said("archive", "search", tables, "--by", "area", "--in", "records")
    assert "records by area" in printed
    _, printed, _ = said("archive", "search", tables, "nothing-like-it")
    assert printed == "0 records in 0 documents.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["archive", "{}/none", "--out", "{}/t"], "does not exist: check the name of the archive's folder."),
        (["archive", "{}/file.txt", "--out", "{}/t"], "is a file: name the folder of the archive"),
        (["archive", "{}/full", "--out", "{}/file.txt"], "is a file: the tables need a folder."),
        (["archive", "{}/full", "--out", "{}/full"], "is the archive itself"),
        (["archive", "{}/full", "--out", "{}"], "holds other files: choose a new or an empty folder"),
        (["archive", "{}/bare", "--out", "{}/t"], "holds no texts (txt, md, html, docx, pdf)"),
        (["archive", "{}/full"], "Missing option '--out'"),
        (["archive", "search", "{}/bare", "x"], "holds no finished tables"),
        (["archive", "search", "{}/bare", "--since", "soon"], "“soon” is not a date"),
        (["archive", "search", "{}/bare", "--force", "hopes"], "hopes"),
    ],
)
def test_bad_input_gets_one_sentence_and_changes_nothing(  # type: ignore[no-untyped-def]
    said, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
    write(tmp_path / "full", 1)
    (tmp_path / "bare").mkdir()
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    before = contents(tmp_path)
    status, printed, error = said(*(a.format(tmp_path) for a in arguments))
    assert (status, printed) == (2, "")
    assert sentence in error
    assert error.count("\n") == 1
    assert contents(tmp_path) == before
    assert not (tmp_path / "t").exists()


@pytest.mark.parametrize(
    ("package", "arguments", "extra"),
    [
        ("pyarrow", ["archive", "full", "--out", "tables"], "archive"),
        ("distributed", ["archive", "full", "--out", "tables", "--scheduler", "tcp://127.0.0.1:1"], "dask"),
        ("duckdb", ["archive", "search", "tables"], "archive"),
    ],
)
def test_a_package_that_is_missing_is_named_with_the_way_to_install_it(
    tmp_path: Path, package: str, arguments: list[str], extra: str
) -> None:
    if package != "pyarrow":
        pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
    write(tmp_path / "full", 1)
    (tmp_path / "tables").mkdir()
    if package == "duckdb":
        whole = {"reader": "", "parts": [], "left_out": {}}
        (tmp_path / "tables" / "archive.json").write_text(json.dumps(whole), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, package, *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
    )
    expected = (
        f"servanda: The package {package} is not installed: pip install 'servanda[{extra}]' installs it.\n"
    )
    assert (done.returncode, done.stderr, done.stdout) == (2, expected, "")
