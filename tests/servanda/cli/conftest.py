"""A text, a register of it, and the command at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.servanda.cli.cli_runs import TEXT, Servanda, inside

from servanda.flow import begin_register, read_text
from servanda.register.folder import save
from servanda.terms import AuthenticText, Register


@pytest.fixture(scope="session")
def begun() -> Register:
    return begin_register(read_text(AuthenticText(content=TEXT, name="rivers.txt", language="en")))


@pytest.fixture(scope="session")
def saved(begun: Register, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved") / "register"
    save(begun, folder)
    return folder


@pytest.fixture
def place(tmp_path: Path, saved: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one works in, with the text `rivers.txt` and its register `register`."""
    (tmp_path / "rivers.txt").write_text(TEXT, encoding="utf-8", newline="")
    shutil.copytree(saved, tmp_path / "register")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def servanda(
    place: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Servanda:
    return inside(capsysbinary, monkeypatch)
