"""One small archive that is read once, for all tests that only look."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.servanda.archive.archive_sample import read, write


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An archive with files of all kinds, and its tables."""
    pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
    folder = write(tmp_path_factory.mktemp("archive"), 30, formats=True)
    tables = tmp_path_factory.mktemp("out") / "tables"
    read(folder, tables)
    return folder, tables
