"""Which files are read, in which order, and how they are cut into batches."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.archive.batches import batches, size
from servanda.archive.listing import files
from servanda.archive.tables.earlier import order


def listed(folder: Path, **more: object) -> list[str]:
    return list(files(folder, besides=folder / "tables", **more))  # type: ignore[arg-type]


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_texts_are_found_in_all_folders_and_always_in_the_same_order(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.PDF", "a/b/c.docx", "a-b/x.html", "a.md", "ю/текст.txt", "Z.htm")
    found = listed(tmp_path)
    assert found == ["Z.htm", "a/b/c.docx", "a/z.PDF", "a-b/x.html", "a.md", "b.txt", "ю/текст.txt"]
    assert found == sorted(found, key=order)


def test_what_is_no_text_is_counted_and_what_is_hidden_is_not_looked_into(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.JPG", "c.jpg", "README", ".git/x.txt", "~$a.docx", ".b.txt", "tables/y.txt")
    left_out: Counter[str] = Counter()
    assert listed(tmp_path, left_out=left_out) == ["a.txt"]
    assert left_out == {"jpg": 2, "": 1}


def test_links_to_folders_are_not_followed_and_dead_links_are_kept(tmp_path: Path) -> None:
    put(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nothing")
    assert listed(tmp_path) == ["a/b.txt", "dead.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the root user may open every folder")
def test_a_folder_that_may_not_be_opened_does_not_go_unsaid(tmp_path: Path) -> None:
    put(tmp_path, "a/b.txt", "c.txt")
    (tmp_path / "a").chmod(0)
    try:
        assert listed(tmp_path) == ["a", "c.txt"]
    finally:
        (tmp_path / "a").chmod(0o700)


names = st.lists(st.text("abcdefgh/", min_size=1, max_size=8), unique=True, max_size=300).map(sorted)


@given(names)
def test_every_file_is_in_one_batch_in_its_order(paths: list[str]) -> None:
    cut = list(batches(paths, total=len(paths)))
    assert [path for batch in cut for path in batch] == paths
    assert all(1 <= len(batch) <= 4 * size(len(paths)) for batch in cut)


def test_a_file_that_comes_moves_only_the_ends_beside_it() -> None:
    paths = [f"series/{n:05}.txt" for n in range(5_000)]
    before = set(batches(paths, total=5_000))
    for new in ("series/00000a.txt", "series/02500a.txt", "series/04999a.txt"):
        after = set(batches(sorted([*paths, new]), total=5_001))
        assert 1 <= len(after - before) <= 2


@pytest.mark.parametrize(
    ("total", "average"), [(1, 16), (600, 16), (10_000, 256), (100_000, 512), (10**7, 512)]
)
def test_batches_are_small_in_a_small_archive_and_never_large(total: int, average: int) -> None:
    assert size(total) == average
