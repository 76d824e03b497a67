"""Killed in whatever way, a run goes on where it was, and its tables are those of an undisturbed one."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from tests.servanda.archive.archive_sample import contents, descendants, ended, read, write

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux")

STOPPED = "servanda: Stopped. The same command goes on where this run ended.\n"


def start(folder: Path, tables: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "servanda",
        "archive",
        str(folder),
        "--out",
        str(tables),
        "--workers",
        "1",
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    place = tmp_path_factory.mktemp("killed")
    folder = write(place / "archive", 120)
    read(folder, place / "tables")
    return folder, contents(place / "tables")


def staged(tables: Path) -> dict[str, int]:
    """The parts that are read, and of how many files."""
    places = [p for p in (tables / ".work").glob("*/part.json") if not p.parent.name.startswith("begun-")]
    return {place.parent.name: json.loads(place.read_bytes())["files"] for place in places}


def test_stopped_and_killed_and_resumed_the_tables_are_the_same_bit_for_bit(
    undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    folder, expected = undisturbed
    tables = tmp_path / "tables"
    for nth, (how, status) in enumerate(((signal.SIGINT, 130), (signal.SIGKILL, -9)), 1):
        run = start(folder, tables)
        until = time.monotonic() + 120
        while len(staged(tables)) < 3 * nth and run.poll() is None and time.monotonic() < until:
            time.sleep(0.005)
        time.sleep(random.uniform(0, 0.05))  # noqa: S311 - not for secrets
        below = descendants(run.pid)
        run.send_signal(how)
        _, said = run.communicate(timeout=120)
        assert not (tables / "archive.json").exists(), "the run was over before it was stopped"
        assert run.returncode == status
        assert said.decode() == STOPPED or how is signal.SIGKILL  # then Python's own tracker may speak
        ended(below)  # nobody goes on reading for a run that is gone
    ready = staged(tables)
    assert len(ready) >= 6
    run = start(folder, tables)
    printed, said = run.communicate(timeout=300)
    assert (run.returncode, said) == (0, b"")
    assert printed.splitlines()[0].decode() == (
        f"120 files: {120 - sum(ready.values())} read now, {sum(ready.values())} as they were."
    )
    assert contents(tables) == expected


def test_two_runs_do_not_write_the_same_tables(
    undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    from servanda.archive.errors import ArchiveError
    from servanda.archive.publishing import alone

    folder, expected = undisturbed
    with alone(tmp_path / "tables"), pytest.raises(ArchiveError, match="Another run is writing"):
        read(folder, tmp_path / "tables")
    read(folder, tmp_path / "tables")
    assert contents(tmp_path / "tables") == expected


class CutError(BaseException):
    """The machine stopped here."""


def test_cut_off_at_every_step_of_publishing_nothing_is_lost(
    shelf: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Steps are the moves into the tables, the index and the removal of what is over."""
    folder = copytree(shelf[0], tmp_path / "archive", symlinks=True)
    before = copytree(shelf[1], tmp_path / "before")
    (folder / "series-0" / "statement-003.txt").unlink()
    (folder / "series-1" / "statement-001.txt").write_text("1. They will meet.", encoding="utf-8")
    expected: dict[str, bytes] | None = None
    step = 0
    while True:
        tables = copytree(before, tmp_path / f"tables-{step}")
        with monkeypatch.context() as patch:
            _cut_after(step, patch)
            try:
                read(folder, tables)
                cut = False
            except CutError:
                cut = True
        if expected is None:
            # Cut off before anything was moved, but all was read: this is where every step begins.
            assert cut
            before = copytree(tables, tmp_path / "staged")
            read(folder, copytree(before, tmp_path / "expected"))
            expected = contents(tmp_path / "expected")
        _, progress = read(folder, tables)
        assert progress.read <= 1  # the dead link
        assert contents(tables) == expected
        if not cut:
            break
        step += 1
    assert step > 12


def _cut_after(steps: int, patch: pytest.MonkeyPatch) -> None:
    """Let so many files be moved or removed by publishing, then stop as a machine stops."""
    from servanda.archive import publishing, staging

    left = [steps]

    def counted(act: Callable[..., object]) -> Callable[..., object]:
        def done(self: Path, *arguments: object, **more: object) -> object:
            if publishing_now:
                if not left[0]:
                    raise CutError
                left[0] -= 1
            return act(self, *arguments, **more)

        return done

    publishing_now: list[bool] = []
    publish = publishing.publish

    def watched(*arguments: object) -> None:
        publishing_now.append(True)
        publish(*arguments)  # type: ignore[arg-type]

    patch.setattr(Path, "replace", counted(Path.replace))
    patch.setattr(Path, "unlink", counted(Path.unlink))
    patch.setattr(staging.shutil, "rmtree", counted(staging.shutil.rmtree))
    patch.setattr("servanda.archive.run.publish", watched)
