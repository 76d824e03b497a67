"""Questions over the tables: what is found is there, and nothing that meets the question is missing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest
from tests.servanda.archive.archive_sample import read, rows

from servanda.archive.asking import By, Question, Table, ask, count
from servanda.archive.errors import ArchiveError
from servanda.terms import PartialDate

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
pytest.importorskip("duckdb", reason="needs the package duckdb (extra archive)")


@pytest.fixture
def tables(shelf: tuple[Path, Path]) -> Path:
    return shelf[1]


def found(tables: Path, question: Question) -> list[dict[str, object]]:
    answer = ask(tables, question)
    kept = list(answer.rows)
    assert answer.total == len(kept)
    assert answer.documents == len({row["path"] for row in kept})
    return kept


def day(words: str) -> PartialDate:
    return PartialDate.parse(words)


def test_without_words_all_records_are_found_in_the_order_of_their_places(tables: Path) -> None:
    kept = found(tables, Question())
    assert len(kept) == len(rows(tables, "records")) > 50
    places = [(row["path"], row["start"]) for row in kept]
    assert places == sorted(places)  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("word", "text"),
    [("scholarships", "120 scholarships"), ("SCHOLAR", "120 scholarships"), ("lists of", "lists of")],
)
def test_words_are_found_in_any_case_and_as_beginnings(tables: Path, word: str, text: str) -> None:
    kept = found(tables, Question(words=(word,)))
    expected = [row for row in rows(tables, "records") if text in str(row["words"])]
    assert len(kept) == len(expected) > 0
    assert all(text in str(row["words"]) for row in kept)


def test_an_ending_is_no_word_and_a_sign_is_only_a_sign(tables: Path) -> None:
    assert not found(tables, Question(words=("holarships",)))
    for odd in ("(", "a.*", "[", "\\", "c++", "%", "'; DROP TABLE t; --"):
        kept = found(tables, Question(words=(odd,)))
        assert len(kept) == sum(odd in str(row["words"]) for row in rows(tables, "records"))


def test_all_words_must_stand_in_the_record(tables: Path) -> None:
    assert found(tables, Question(words=("restricted", "exchange")))
    assert not found(tables, Question(words=("restricted", "scholarships")))


def test_words_that_a_soft_hyphen_or_a_line_end_parts_are_found(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    odd = (
        "1. The parties will open, in the capital of each of the two, a joint hos\u00adpital\u00a0for\n"
        "children and a school for their teachers, and will meet.\n\n2. Стороны откроют ЦЕНТР.\n"
    )
    (tmp_path / "archive" / "a.txt").write_text(odd, encoding="utf-8")
    read(tmp_path / "archive", tmp_path / "tables")
    for words in ("hospital for children", "центр"):
        assert len(found(tmp_path / "tables", Question(table=Table.PROVISIONS, words=(words,)))) == 1


def test_each_filter_leaves_exactly_what_meets_it(tables: Path) -> None:
    everything = rows(tables, "records")
    for column in ("area", "force", "kind"):
        for value, number in Counter(row[column] for row in everything if row[column]).items():
            kept = found(tables, Question(**{column: value}))  # type: ignore[arg-type]
            assert [row[column] for row in kept] == [value] * number
    kept = found(tables, Question(actor="country"))
    assert {tuple(row["actors"]) for row in kept} == {("Country A",)}  # type: ignore[arg-type]
    assert {row["path"] for row in found(tables, Question(file="SERIES-2/"))} == {
        row["path"] for row in everything if str(row["path"]).startswith("series-2/")
    }


def test_days_bound_the_documents_and_the_undated_are_counted(tables: Path) -> None:
    dated = {str(row["path"]): row["dated"] for row in rows(tables, "documents")}
    kept = found(tables, Question(since=day("2010"), until=day("2012-03-05")))
    expected = {path for path, on in dated.items() if on and "2010" <= str(on) <= "2012-03-05"}
    assert {row["path"] for row in kept} == expected
    assert all(str(row["dated"]) >= "2010" for row in kept)
    undated = [path for path, on in dated.items() if on is None]
    assert ask(tables, Question(since=day("2010"))).undated == len(undated) > 0
    assert ask(tables, Question()).undated == 0


def test_a_day_known_by_its_year_meets_every_day_of_it(tmp_path: Path) -> None:
    for name in ("2019-06 a.txt", "2020-01-31 b.txt"):
        (tmp_path / "archive").mkdir(exist_ok=True)
        (tmp_path / "archive" / name).write_text("1. The parties will build a bridge.", encoding="utf-8")
    read(tmp_path / "archive", tmp_path / "tables")

    def names(**bounds: PartialDate) -> list[str]:
        return [str(row["path"])[:7] for row in found(tmp_path / "tables", Question(**bounds))]  # type: ignore[arg-type]

    assert names(since=day("2019-06-15")) == ["2019-06", "2020-01"]
    assert names(since=day("2019-07-01")) == ["2020-01"]
    assert names(until=day("2019-06-15")) == ["2019-06"]
    assert names(until=day("2019-05-31")) == []
    assert names(until=day("2020")) == ["2019-06", "2020-01"]


def test_what_is_due_by_a_day_is_found(tables: Path) -> None:
    due = [str(row["due_by"]) for row in found(tables, Question(due_by=day("2027")))]
    assert due == ["2027-12-31"] * len(due)
    assert due
    assert {str(row["due_by"]) for row in found(tables, Question(due_by=day("2028-06")))} == {
        "2027-12-31",
        "2028-06-30",
    }


def test_provisions_documents_and_failures_are_searched_too(tables: Path) -> None:
    assert found(tables, Question(table=Table.PROVISIONS, words=("done on",)))
    [document] = found(tables, Question(table=Table.DOCUMENTS, words=("statement-007",)))
    assert document["title"] == "Joint Statement No. 7"
    assert {row["path"] for row in found(tables, Question(table=Table.FAILURES))} == {
        "cut.docx",
        "empty.txt",
        "lost.txt",
        "old.doc",
    }


def test_counts_are_those_of_the_rows_most_first(tables: Path) -> None:
    everything = rows(tables, "records")
    counts = count(tables, Question(), By.AREA)
    assert dict(counts) == Counter(row["area"] for row in everything)
    assert [n for _, n in counts] == sorted((n for _, n in counts), reverse=True)
    assert dict(count(tables, Question(), By.ACTOR))["Country A"] > 0
    assert dict(count(tables, Question(table=Table.FAILURES), By.CAUSE)) == {"unreadable": 4}
    years = dict(count(tables, Question(table=Table.DOCUMENTS), By.YEAR))
    assert years["2003"] == 2
    assert None in years


def test_limits_show_less_and_count_all(tables: Path) -> None:
    answer = ask(tables, Question(), limit=3)
    assert len(list(answer.rows)) == 3
    assert answer.total == len(rows(tables, "records"))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (Question(table=Table.PROVISIONS, area="general"), "Only records have area"),
        (Question(table=Table.FAILURES, since=PartialDate(2020)), "could not be read has no date"),
        (Question(table=Table.DOCUMENTS, kind="commitment"), "leave the kind out"),
        (Question(words=("a", " ")), "is empty"),
    ],
)
def test_questions_without_sense_get_a_sentence(tables: Path, question: Question, sentence: str) -> None:
    with pytest.raises(ArchiveError, match=sentence):
        ask(tables, question)


def test_what_a_table_does_not_hold_cannot_be_counted_by(tables: Path) -> None:
    for table, by in ((Table.RECORDS, By.CAUSE), (Table.FAILURES, By.YEAR), (Table.DOCUMENTS, By.AREA)):
        with pytest.raises(ArchiveError, match=f"have no {by.value}"):
            count(tables, Question(table=table), by)


def test_tables_that_are_missing_unfinished_or_damaged_get_a_sentence(tables: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no finished tables"):
        ask(tmp_path, Question())
    broken = copytree(tables, tmp_path / "broken")
    next((broken / "records").iterdir()).unlink()
    with pytest.raises(ArchiveError, match="are missing or damaged: read the archive once more"):
        ask(broken, Question())
    damaged = copytree(tables, tmp_path / "damaged")
    for place in (damaged / "records").iterdir():
        place.write_bytes(b"?" * place.stat().st_size)
    with pytest.raises(ArchiveError, match="cannot be asked"):
        ask(damaged, Question())
    (damaged / "archive.json").write_text('{"parts": [{"name": "../../x"}]}', encoding="utf-8")
    with pytest.raises(ArchiveError, match="is damaged"):
        ask(damaged, Question())


def test_folders_with_odd_names_are_asked_as_any(tables: Path, tmp_path: Path) -> None:
    odd = copytree(tables, tmp_path / "t[1]*? 'x'")
    assert found(odd, Question(words=("scholarships",)))
