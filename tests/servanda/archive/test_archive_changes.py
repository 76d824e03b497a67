"""A second run reads what changed, and nothing else; the tables are those of a first run."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from tests.servanda.archive import archive_sample
from tests.servanda.archive.archive_sample import contents, read, rows, text, write

from servanda.archive import batch, run
from servanda.archive.errors import ArchiveError

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")


@pytest.fixture
def kept(shelf: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """The archive and its tables, to be changed at will."""
    folder = copytree(shelf[0], tmp_path / "archive", symlinks=True)
    return folder, copytree(shelf[1], tmp_path / "tables")


def anew(folder: Path, tmp_path: Path) -> dict[str, bytes]:
    read(folder, tmp_path / "anew")
    return contents(tmp_path / "anew")


def test_nothing_is_read_where_nothing_changed(kept: tuple[Path, Path]) -> None:
    folder, tables = kept
    before = contents(tables)
    _, progress = read(folder, tables)
    assert (progress.read, progress.done, progress.total) == (0, 36, 36)
    assert contents(tables) == before


def test_only_what_changed_is_read_and_the_tables_are_those_of_a_first_run(
    kept: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, tables = kept
    (folder / "series-0" / "statement-003.txt").write_text(text(900), encoding="utf-8")  # changed
    (folder / "series-1" / "statement-004.txt").unlink()  # gone
    (folder / "series-2" / "new.txt").write_text(text(901), encoding="utf-8")
    (folder / "series-2" / "statement-005.txt").rename(folder / "moved.txt")
    _, progress = read(folder, tables)
    assert progress.read <= 3 + 1  # and the dead link, which has no digest to know it by
    assert contents(tables) == anew(folder, tmp_path)
    paths = {row["path"] for row in rows(tables, "records")}
    assert "series-1/statement-004.txt" not in paths
    assert {"moved.txt", "series-2/new.txt"} <= paths


def test_a_new_reader_reads_everything_again(
    kept: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, tables = kept
    for module in (batch, run):
        monkeypatch.setattr(module, "reader_version", lambda: "another")
    _, progress = read(folder, tables)
    assert progress.read == progress.total
    assert {row["reader"] for row in rows(tables, "manifest")} == {"another"}


def test_failures_are_read_again_where_asked(kept: tuple[Path, Path], tmp_path: Path) -> None:
    folder, tables = kept
    _, progress = read(folder, tables, retry=True)
    assert 3 <= progress.read <= 4
    assert contents(tables) == anew(folder, tmp_path)


def test_a_part_that_was_damaged_is_read_again(kept: tuple[Path, Path], tmp_path: Path) -> None:
    folder, tables = kept
    (folder / "page.html").unlink()
    for place in (tables / "manifest").iterdir():
        place.write_bytes(b"PAR1 not really")
    next((tables / "records").iterdir()).unlink()
    read(folder, tables)
    assert contents(tables) == anew(folder, tmp_path)


def test_tables_of_another_archive_are_not_overwritten(kept: tuple[Path, Path], tmp_path: Path) -> None:
    _, tables = kept
    before = contents(tables)
    other = tmp_path / "other"
    other.mkdir()
    (other / "only.txt").write_text(text(1), encoding="utf-8")
    with pytest.raises(ArchiveError, match="holds the tables of another archive"):
        read(other, tables)
    assert contents(tables) == before


def test_a_run_that_stops_leaves_the_tables_as_they_were(
    kept: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, tables = kept
    before = contents(tables)
    (folder / "series-0" / "statement-003.txt").write_text(text(900), encoding="utf-8")

    def full(self: object, task: object) -> object:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(archive_sample.Here, "submit", full)
        with pytest.raises(OSError, match="No space"):
            read(folder, tables)
    assert {k: v for k, v in contents(tables).items() if not k.startswith(".work")} == before


def test_growing_archives_are_cut_anew_without_reading_anew(tmp_path: Path) -> None:
    folder = write(tmp_path / "archive", 20)
    read(folder, tmp_path / "tables")
    write(folder, 26)
    _, progress = read(folder, tmp_path / "tables")
    assert progress.read == 6
    assert contents(tmp_path / "tables") == anew(folder, tmp_path)
