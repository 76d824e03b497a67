"""The suite of the site again, on a PostgreSQL that the tests start themselves."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.web.cluster import cluster

ROOT = Path(__file__).resolve().parents[2]
# What starts servers of its own chooses its database itself.
APART = ("test_on_postgresql.py", "test_records_crowd.py", "test_records_backup.py")
FEWEST = 150


def test_everything_that_asks_the_database_passes_on_postgresql() -> None:
    """What a browser adds does not depend on the database."""
    words = ["-q", "-m", "database and not browser", "-p", "no:cacheprovider", "tests/web"]
    apart = [f"--ignore=tests/web/{name}" for name in APART]
    with cluster() as address:
        around = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *words, *apart],
            cwd=ROOT,
            env={**around, "SERVANDA_DATABASE_URL": address},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.strip().splitlines()[-1]
    assert "skipped" not in last, done.stdout
    passed = re.search(r"(\d+) passed", last)
    assert passed is not None, done.stdout
    assert int(passed.group(1)) >= FEWEST
