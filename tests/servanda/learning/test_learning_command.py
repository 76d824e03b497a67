"""`servanda learn`, as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.servanda.learning.taught import WHO, added, rejected, taught

from servanda.cli.run import run
from servanda.commitments.lexicon.own import ENVIRONMENT
from servanda.register.export import to_json
from servanda.register.folder import save
from servanda.terms import Force, Register

SENTENCES = (
    "The Sides covenanted to repair the fence.",
    "The Sides hope to meet old friends.",
    "The Sides hope to win the match.",
)


@pytest.fixture(autouse=True)
def _no_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "")


@pytest.fixture
def kept() -> Register:
    steps = [
        added("repair the fence", force=Force.OBLIGES),
        rejected("meet old friends"),
        rejected("win the match"),
    ]
    return taught(*SENTENCES, steps=steps)


@pytest.fixture
def folder(tmp_path: Path, kept: Register) -> Path:
    save(kept, tmp_path / "register")
    return tmp_path / "register"


def whole(capfd: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    capfd.readouterr()
    assert run(["learn", *map(str, arguments), "--format", "json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_measures_and_proposals_are_shown(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["learn", str(folder)]) == 0
    shown = capfd.readouterr().out
    assert "2 proposals decided: 0 right, 0 mended, 2 rejected; 0% were kept." in shown
    assert "covenant" in shown
    assert "no longer a cue" in shown


def test_a_folder_and_its_export_teach_the_same(
    folder: Path, kept: Register, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept.json").write_bytes(to_json(kept))
    assert whole(capfd, folder) == whole(capfd, tmp_path / "kept.json")


def test_nothing_is_written_without_accepting(folder: Path, tmp_path: Path) -> None:
    before = {p: p.read_bytes() for p in folder.iterdir()}
    assert run(["learn", str(folder), "--lexicon", str(tmp_path / "lexicon")]) == 0
    assert not (tmp_path / "lexicon").exists()
    assert {p: p.read_bytes() for p in folder.iterdir()} == before


def test_accepted_proposals_change_what_is_read(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lexicon = tmp_path / "lexicon"
    proposals = whole(capfd, folder)["proposals"]
    assert isinstance(proposals, list)
    cue = next(p["number"] for p in proposals if p["topic"] == "cue")
    arguments = ["learn", str(folder), "--lexicon", str(lexicon), "--accept", str(cue), "--by", WHO]
    assert run(arguments) == 0
    assert [p.name for p in lexicon.iterdir()] == ["en-0001-cue-covenant.toml"]
    after = whole(capfd, folder, "--lexicon", lexicon)["proposals"]
    assert isinstance(after, list)
    assert len(after) == len(proposals) - 1
    text = tmp_path / "text.txt"
    text.write_text(SENTENCES[0], encoding="utf-8")
    for front, count in ([], 0), (["--lexicon", str(lexicon)], 1):
        capfd.readouterr()
        assert run([*front, "read", str(text), "--format", "jsonl"]) == 0
        assert capfd.readouterr().out.count('"commitment"') == count


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--accept", "1"], "--lexicon FOLDER"),
        (["--accept", "99", "--lexicon", "{tmp}/lexicon"], "There is no proposal 99"),
        (["{tmp}/nowhere"], "nowhere"),
        (["{tmp}/broken.json"], "broken.json"),
        (["{tmp}/absent.json"], "absent.json"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    filled = [a.format(tmp=tmp_path) for a in arguments]
    assert run(["learn", str(folder), *filled]) == 2
    printed = capfd.readouterr()
    assert message in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    assert not (tmp_path / "lexicon").exists()


def test_a_register_of_proposals_alone_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    save(taught(*SENTENCES, steps=[]), tmp_path / "register")
    assert run(["learn", str(tmp_path / "register")]) == 0
    shown = capfd.readouterr().out
    assert "Nothing that the reader proposed was decided yet." in shown
    assert "No addition to the lexicon" in shown
