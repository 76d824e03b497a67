"""A ministry's own lexicon: files on top of the reader's, and what they may hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.servanda.learning.taught import AT, WHO, added, register, taught

from servanda.archive.version import reader_version
from servanda.commitments import read
from servanda.commitments.lexicon import LexiconError
from servanda.commitments.lexicon.addition import as_toml, checked
from servanda.commitments.lexicon.own import ENVIRONMENT, OwnLexicon, load, own, trying
from servanda.learning import accept, learn
from servanda.terms import Commitment, Force

SENTENCE = "The Sides covenanted to repair the fence."


def words_read(*sentences: str) -> list[tuple[str, str, str]]:
    found = read(register(*sentences).outline).records
    return [(r.quotation.words, r.force.value, str(r.area)) for r in found if isinstance(r, Commitment)]


def test_what_is_accepted_is_read_from_then_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "lexicon"
    kept = taught(SENTENCE, steps=[added("repair the fence", force=Force.OBLIGES)])
    (proposal,) = learn([kept], {}).proposals
    before = reader_version()
    path = accept(proposal, folder, registers=[kept], by=WHO, at=AT)
    assert words_read(SENTENCE) == []
    monkeypatch.setenv(ENVIRONMENT, str(folder))
    assert [w[:2] for w in words_read(SENTENCE)] == [("repair the fence", "obliges")]
    assert reader_version() != before
    said = path.read_text("utf-8")
    assert WHO in said
    assert "2026-03-04" in said
    assert kept.entries[0].id in said


def test_without_a_folder_the_version_is_the_readers_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = reader_version()
    for number, content in enumerate(('agents = ["ranger"]\n', 'agents = ["rangers"]\n')):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "en-0001-agent.toml").write_text(content, encoding="utf-8")
        monkeypatch.setenv(ENVIRONMENT, str(folder))
        assert reader_version() != bare
        bare, seen = reader_version(), bare
        assert seen != bare
    monkeypatch.delenv(ENVIRONMENT)
    assert reader_version() not in (bare,)


def test_every_acceptance_is_a_file_of_its_own(tmp_path: Path) -> None:
    kept = taught(SENTENCE, steps=[added("repair the fence", force=Force.OBLIGES)])
    (proposal,) = learn([kept], {}).proposals
    names = [accept(proposal, tmp_path, registers=[kept], by=WHO, at=AT).name for _ in range(2)]
    assert names == ["en-0001-cue-covenant.toml", "en-0002-cue-covenant.toml"]
    assert sorted(p.name for p in tmp_path.iterdir()) == names


def test_accepting_needs_a_name_and_writes_nothing_without(tmp_path: Path) -> None:
    kept = taught(SENTENCE, steps=[added("repair the fence", force=Force.OBLIGES)])
    (proposal,) = learn([kept], {}).proposals
    with pytest.raises(ValueError, match="needs the name"):
        accept(proposal, tmp_path / "lexicon", registers=[kept], by=" ", at=AT)
    assert not (tmp_path / "lexicon").exists()


@pytest.mark.parametrize(
    ("document", "sentence", "expected"),
    [
        ({"drop": ["agree: to V"]}, "The Sides agreed to open a school.", []),
        ({"drop": ["agree: on N"]}, "The Sides agreed to open a school.", ["decides"]),
        ({"drop": ["agree"]}, "The Sides agreed on the opening of a school.", []),
        ({"drop": ["noun intention"]}, "They confirmed their intention to open a school.", []),
        ({"drop": ["no such cue"]}, "The Sides agreed to open a school.", ["decides"]),
        (
            {"performatives": {"agree": {"frames": ["to V = intends"]}}},
            "The Sides agreed to open a school.",
            ["intends"],
        ),
        (
            {"performatives": {"agree": {"force": "pledges", "frames": ["to V"]}}},
            "The Sides agreed on the opening of a school.",
            ["pledges"],
        ),
        ({"agents": ["wardens"]}, "The wardens will open a school.", ["pledges"]),
    ],
)
def test_what_an_addition_does(document: dict[str, object], sentence: str, expected: list[str]) -> None:
    with trying({"en": OwnLexicon([document])}):
        assert [force for _, force, _ in words_read(sentence)] == expected


def test_a_word_speaks_for_the_area_it_was_given_alone() -> None:
    sentence = "The Sides agreed to open a tourism office."
    assert [area for _, _, area in words_read(sentence)] == ["culture_people"]
    with trying({"en": OwnLexicon([{"areas": {"trade_investment": {"4": ["tourism"]}}}])}):
        assert [area for _, _, area in words_read(sentence)] == ["trade_investment"]


def test_a_trial_ends_with_its_block() -> None:
    trial = OwnLexicon([{"drop": ["agree"]}])
    with trying({"en": trial}):
        assert own("en") is trial
    assert own("en") is not trial


def test_a_document_is_written_as_it_is_read(tmp_path: Path) -> None:
    document = {
        "drop": ["hope: to V", "noun call"],
        "verbs": ["waterproof"],
        "performatives": {"look kindly": {"force": "encourages", "frames": ["on N", "on the need"]}},
        "nouns": {"ardour": {"force": "intends", "frames": ["to V = pledges"]}},
        "areas": {"trade_investment": {"2": ["bee's wax"], "4": ["halal food"]}},
    }
    (tmp_path / "en-0001.toml").write_text(as_toml(document, notes=("a\nnote",)), encoding="utf-8")
    assert [dict(d) for d in load(tmp_path)["en"].documents] == [document]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("x = [", "is not TOML"),
        ("colours = ['red']", "“colours” is no part of a lexicon"),
        ("verbs = 'open'", "must be a list of words"),
        ("verbs = ['open the door']", "is not written as this lexicon writes it"),
        ("[performatives]\nvow = { force = 'hopes', frames = ['to V'] }", "“hopes” is no force"),
        ("[performatives]\nvow = { force = 'pledges' }", "must have frames"),
        ("[performatives]\n'' = { force = 'pledges', frames = ['to V'] }", "base form"),
        ("[performatives]\nvow = { force = 'pledges', frames = ['to; V'] }", "is not written as"),
        ("performatives = ['vow']", "must be a table"),
        ("[areas.sport]\n2 = ['football']", "“sport” is no area"),
        ("[areas.general]\n9 = ['football']", "must be one of 1, 2, 4"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "en-0001-wrong.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"en-0001-wrong\.toml") as refusal:
        load(tmp_path)
    assert message in str(refusal.value)


def test_a_new_cue_without_a_force_is_refused() -> None:
    document = checked({"performatives": {"covenant": {"frames": ["to V"]}}}, where="en-1.toml")
    with trying({"en": OwnLexicon([document])}), pytest.raises(LexiconError, match="give it a force"):
        words_read(SENTENCE)


def test_a_file_without_a_language_and_a_folder_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no lexicon folder"):
        load(tmp_path / "nowhere")
    (tmp_path / "notes.toml").write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"call it en-notes\.toml"):
        load(tmp_path)
