"""Many writers at once, and writers that die: nothing that was acknowledged is lost, on either database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.cluster import cluster
from tests.web.crowd import WRITERS

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("SERVANDA_TEST_KILLS", "25"))
LONGEST_WAIT_SECONDS = 5.0
Environment = dict[str, str]


def run(environment: Environment, *words: str) -> str:
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Environment]:
    """A database of its own with a register of 240 records."""
    around = {key: value for key, value in os.environ.items() if not key.startswith("SERVANDA_")} | {
        "SERVANDA_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "servanda_web.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    if request.param == "SQLite":
        run(around, "tests.web.crowd", "fill", "240")
        yield around
        return
    with cluster() as address:
        around |= {"SERVANDA_DATABASE_URL": address}
        run(around, "tests.web.crowd", "fill", "240")
        yield around


def test_eight_writers_at_once_lose_nothing_and_none_is_passed_over(environment: Environment) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.web.crowd", "write", str(n), "4"],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(WRITERS)
    ]
    told = [writer.communicate(timeout=120) for writer in writers]
    assert [complaint for _said, complaint in told if complaint] == []
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    lines = [said.splitlines() for said, _complaint in told]
    waits = [float(said[-1].split()[1]) for said in lines]
    changes = sum(len(said) for said in lines)  # the first change of each is not said, its last line is
    assert max(waits) < LONGEST_WAIT_SECONDS
    assert f"{changes + 1} rows" in run(environment, "servanda_web", "verify")


def test_a_killed_writer_loses_nothing_it_was_told_is_kept(environment: Environment) -> None:
    told = json.loads(run(environment, "tests.web.crowd", "crash", str(KILLS), "7"))
    assert told["acknowledged"] > KILLS
    assert told["lost"] == []
    assert told["torn"] == []
    assert told["faults"] == []
    assert told.get("integrity", "ok") == "ok"
