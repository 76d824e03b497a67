"""`servanda report`, as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from servanda.cli.run import run

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "pakistan-kazakhstan-2026"
NEWS, REMARKS = EXAMPLE / "reports" / "news.txt", EXAMPLE / "reports" / "remarks.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("registers") / "register"
    assert run(["register", "new", str(EXAMPLE / "declaration-en.txt"), "--to", str(made)]) == 0
    return made


def whole(capfd: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, object]]:
    capfd.readouterr()
    assert run(["report", *map(str, arguments), "--format", "json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert isinstance(found, list)
    return found


def test_the_trade_target_is_told_with_four_times(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Signed "in the coming years"; said "next year", "two years", "near term", each by its own speaker."""
    (found,) = whole(capfd, NEWS, "--register", folder)
    told = {}
    for heard in found["heard"]:  # type: ignore[attr-defined]
        for link in heard["links"]:
            for difference in link["differences"]:
                if link["provision"] == "para. 17" and difference["field"] == "time":
                    told[difference["said"]["words"]] = (
                        difference["kind"],
                        heard["attribution"]["speaker"]["words"],
                        difference["signed"]["words"],
                    )
    assert told == {
        "within the next year": ("value", "the Prime Minister of Pakistan", "in the coming years"),
        "within the next two years": ("value", "the Prime Minister", "in the coming years"),
        "in the near term": ("wording", "The President of Kazakhstan", "in the coming years"),
    }


def test_every_quotation_stands_in_its_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (found,) = whole(capfd, NEWS, "--register", folder)
    report, signed = NEWS.read_text("utf-8"), (folder / "text.txt").read_text("utf-8")

    def stands(quote: dict[str, object] | None, text: str) -> None:
        if quote is not None:
            assert text[quote["start"] : quote["end"]] == quote["words"]  # type: ignore[misc]

    count = 0
    for heard in found["heard"]:  # type: ignore[attr-defined]
        stands(heard["said"], report)
        for part in (heard["attribution"] or {}).values():
            stands(part, report)
        for link in heard["links"]:
            stands(link["entry"] and link["entry"]["signed"], signed)
            for difference in link["differences"]:
                stands(difference["said"], report)
                stands(difference["signed"], signed)
                count += 1
    assert count == found["counts"]["differences"] > 5  # type: ignore[index]


def test_several_reports_are_compared_each_by_itself(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    both = whole(capfd, NEWS, REMARKS, "--register", folder, "--as", "report")
    assert [one["report"]["file"] for one in both] == ["news.txt", "remarks.txt"]  # type: ignore[index]
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_the_forms_hold_the_same_sentences(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for form in ("table", "md"):
        capfd.readouterr()
        assert run(["report", str(NEWS), "--register", str(folder), "--format", form]) == 0
        shown = capfd.readouterr().out
        assert " statements: " in shown
        assert "Said, not signed" in shown


def test_a_person_may_settle_and_give_the_day(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (found,) = whole(capfd, NEWS, "--register", folder, "--day", "2027-01-01")
    assert found["report"]["day"] == "2027-01-01"  # type: ignore[index]
    said = found["heard"][0]["id"]  # type: ignore[index]
    (settled,) = whole(capfd, NEWS, "--register", folder, "--settle", f"{said}=none")
    assert settled["heard"][0]["outcome"] == "not_signed"  # type: ignore[index]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{example}/declaration-kk.txt"], "reads as a signed text"),
        (["{example}/declaration-en.txt", "--as", "report"], "own text"),
        (["{news}", "--day", "soon"], "is no day"),
        (["{news}", "--settle", "c-1"], "needs the form"),
        (["{news}", "{news}", "--settle", "c-1=none"], "name that report alone"),
        (["{news}", "--settle", "c-1=none"], "no statement “c-1”"),
        (["-", "-"], "only once"),
        (["nowhere.txt"], "nowhere.txt"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    filled = [a.format(example=EXAMPLE, news=NEWS) for a in arguments]
    capfd.readouterr()
    assert run(["report", *filled, "--register", str(folder)]) == 2
    printed = capfd.readouterr()
    assert message in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    assert printed.out == ""


def test_without_a_register_nothing_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(NEWS), "--register", str(tmp_path / "none")]) == 2
    assert str(tmp_path / "none") in capfd.readouterr().err
