"""The same tables from a Dask cluster, also where one of its workers is killed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.servanda.archive.archive_sample import SHORT, contents, descendants, ended, kill, read, write

from servanda.archive.cluster import Cluster
from servanda.archive.errors import ArchiveError
from servanda.archive.run import Progress, read_archive

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")


in_ci = pytest.mark.skipif("CI" not in os.environ, reason="takes long: set CI=1 to run it")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="needs the package distributed (extra dask)")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as local:
        yield local


@in_ci
def test_a_worker_that_is_killed_in_the_middle_loses_nothing(cluster: Any, tmp_path: Path) -> None:
    folder = write(tmp_path / "archive", 60)
    killed: list[int] = []

    def told(progress: Progress) -> None:
        if progress.done and not killed:
            killed.append(next(iter(cluster.workers.values())).pid)
            killed.extend(descendants(killed[0]))
            kill(killed[0])

    _, progress = read_archive(
        folder,
        tmp_path / "tables",
        workers=lambda: Cluster(cluster.scheduler_address),
        limits=SHORT,
        told=told,
    )
    assert len(killed) >= 1
    assert (progress.done, progress.failed) == (60, 0)
    ended(set(killed))
    read(folder, tmp_path / "alone")
    assert contents(tmp_path / "tables") == contents(tmp_path / "alone")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "tcp://nowhere"])
def test_where_no_scheduler_answers_one_sentence_says_so(address: str, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="needs the package distributed (extra dask)")
    folder = write(tmp_path / "archive", 1)
    with pytest.raises(ArchiveError, match="No scheduler answers at"):
        read_archive(folder, tmp_path / "tables", workers=lambda: Cluster(address))
    assert not (tmp_path / "tables").exists()
