"""What stands in the tables is what the reader reads, in its exact words."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.servanda.archive.archive_sample import contents, read, rows, write

from servanda.archive.tables.columns import TABLES
from servanda.archive.version import reader_version
from servanda.flow import read_file
from servanda.terms import Commitment, record_id

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")


def test_records_and_provisions_are_those_of_the_reader(shelf: tuple[Path, Path]) -> None:
    folder, tables = shelf
    records, provisions = rows(tables, "records"), rows(tables, "provisions")
    for path in ("series-0/statement-003.txt", "page.html", "declaration.docx"):
        reading = read_file(folder / path)
        mine = [row for row in records if row["path"] == path]
        assert [row["id"] for row in mine] == [record_id(r.kind, r.quotation) for r in reading.records]
        assert [row["words"] for row in mine] == [r.quotation.words for r in reading.records]
        content = reading.outline.text.content
        assert all(content[row["start"] : row["end"]] == row["words"] for row in mine)  # type: ignore[misc]
        held = [row for row in provisions if row["path"] == path]
        assert [row["number"] for row in held] == [p.number for p in reading.outline.provisions]
        assert [row["disposition"] for row in held] == [a.disposition.value for a in reading.accounts]
        assert all(content[row["start"] : row["end"]] == row["words"] for row in held)  # type: ignore[misc]


def test_the_fields_of_a_commitment_are_columns(shelf: tuple[Path, Path]) -> None:
    folder, tables = shelf
    path = "series-0/statement-000.txt"
    read_now = [r for r in read_file(folder / path).records if isinstance(r, Commitment)]
    kept = [r for r in rows(tables, "records") if r["path"] == path and r["kind"] == "commitment"]
    assert len(kept) == len(read_now) > 0
    for row, record in zip(kept, read_now, strict=True):
        assert (row["force"], row["area"], row["rule"]) == (record.force, record.area, record.rule)
        assert row["actors"] == list(record.actors)
        assert row["due"] == (record.due.words if record.due else None)
        assert row["amount"] == (str(record.amount.value) if record.amount else None)
    scholarships = next(row for row in kept if "scholarships" in str(row["words"]))
    assert (scholarships["not_after"], scholarships["due_by"]) == ("2027", "2027-12-31")


def test_every_file_has_its_row_with_digest_and_reader(shelf: tuple[Path, Path]) -> None:
    folder, tables = shelf
    manifest = {str(row["path"]): row for row in rows(tables, "manifest")}
    read_well = {row["path"] for row in rows(tables, "documents")}
    failed = {row["path"] for row in rows(tables, "failures")}
    assert read_well | failed == set(manifest)
    assert not read_well & failed
    for path, row in manifest.items():
        place = folder / path
        assert row["reader"] == reader_version()
        assert row["source"] == (sha256(place.read_bytes()).hexdigest() if place.exists() else None)


def test_counts_of_a_document_are_those_of_its_rows(shelf: tuple[Path, Path]) -> None:
    _, tables = shelf
    records, provisions = rows(tables, "records"), rows(tables, "provisions")
    for document in rows(tables, "documents"):
        kinds = [row["kind"] for row in records if row["path"] == document["path"]]
        assert document["commitments"] == kinds.count("commitment")
        assert document["mechanisms"] == kinds.count("mechanism")
        ways = [row["disposition"] for row in provisions if row["path"] == document["path"]]
        assert document["provisions"] == len(ways)
        assert document["recorded"] == ways.count("recorded")
        assert document["undecided"] == ways.count("undecided")


def test_a_text_bears_the_day_it_was_signed_on(shelf: tuple[Path, Path]) -> None:
    _, tables = shelf
    days = {row["path"]: (row["dated"], row["dated_by"]) for row in rows(tables, "documents")}
    assert days["series-1/statement-004.txt"] == ("2004-03-05", "signature")
    assert days["declaration.docx"] == ("2026-02-04", "signature")
    assert days["page.html"] == (None, None)


def test_a_name_may_bear_the_day_where_the_text_does_not(tmp_path: Path) -> None:
    (tmp_path / "archive" / "2019-05").mkdir(parents=True)
    for name in ("2019-05/note.txt", "2021-13-40 note.txt", "2020-02-29 note.txt"):
        (tmp_path / "archive" / name).write_text("The parties will meet.", encoding="utf-8")
    read(tmp_path / "archive", tmp_path / "tables")
    days = {row["path"]: (row["dated"], row["dated_by"]) for row in rows(tmp_path / "tables", "documents")}
    assert days == {
        "2019-05/note.txt": ("2019-05", "name"),
        "2020-02-29 note.txt": ("2020-02-29", "name"),
        "2021-13-40 note.txt": (None, None),
    }


def test_all_tables_open_as_ordinary_parquet_with_their_columns(shelf: tuple[Path, Path]) -> None:
    import pyarrow.dataset as ds

    _, tables = shelf
    for table, columns in TABLES.items():
        found = ds.dataset(tables / table, format="parquet")
        assert found.schema.names == list(columns)


def test_names_that_are_no_unicode_and_odd_characters_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    odd = folder / b"\xff caf\xe9.txt".decode("utf-8", "surrogateescape")
    try:
        odd.write_text("1. The parties will open a school\u00a0and a\u00adbridge.", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system knows no such names")
    read(folder, tmp_path / "tables")
    [document] = rows(tmp_path / "tables", "documents")
    assert document["path"] == r"\xff caf\xe9.txt"
    assert "\u00a0" in str(rows(tmp_path / "tables", "provisions")[0]["words"])


def test_reading_twice_elsewhere_gives_the_same_bits(shelf: tuple[Path, Path], tmp_path: Path) -> None:
    _, tables = shelf
    again = write(tmp_path / "elsewhere", 30, formats=True)
    read(again, tmp_path / "tables")
    assert contents(tmp_path / "tables") == contents(tables)
