"""What goes wrong with a file is a row with a sentence, and the run goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.servanda.archive.archive_sample import SHORT, descendants, ended, kill, rows, text

from servanda.archive.confined import Cause, ConfinedReader, Failure
from servanda.archive.tables.columns import Rows, fits

pytest.importorskip("pyarrow", reason="needs the package pyarrow (extra archive)")
needs_fork = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux")


@pytest.fixture(scope="module")
def reader() -> Iterator[ConfinedReader]:
    made = ConfinedReader(replace(SHORT, cpu=1))
    yield made
    made.close()


def long_text() -> bytes:
    """More than a second's work."""
    return "\n\n".join(text(n) for n in range(12_000)).encode()


def failure(found: Rows | Failure) -> Failure:
    assert isinstance(found, Failure), found
    return found


def test_files_that_cannot_be_read_are_rows_with_their_sentence(shelf: tuple[Path, Path]) -> None:
    failures = {row["path"]: (row["cause"], str(row["sentence"])) for row in rows(shelf[1], "failures")}
    assert set(failures) == {"cut.docx", "empty.txt", "lost.txt", "old.doc"}
    assert {cause for cause, _ in failures.values()} == {"unreadable"}
    assert failures["empty.txt"][1] == "empty.txt is empty: choose the file that holds the text."
    assert failures["lost.txt"][1].startswith("lost.txt leads nowhere")
    assert all(sentence.startswith(path) and ": " in sentence for path, (_, sentence) in failures.items())


def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_read(reader: ConfinedReader) -> None:
    found = failure(reader.read("long.txt", long_text()))
    assert found.cause is Cause.TIME
    assert found.sentence.startswith("long.txt takes longer than 1 seconds to read")
    assert isinstance(reader.read("short.txt", text(1).encode()), Rows)


def test_a_text_that_waits_without_working_is_given_up_by_the_clock() -> None:
    hasty = ConfinedReader(replace(SHORT, cpu=20, wall=1))
    try:
        assert failure(hasty.read("long.txt", long_text())).cause is Cause.TIME
    finally:
        hasty.close()


@needs_fork
def test_a_text_that_needs_too_much_memory_is_given_up() -> None:
    tight = ConfinedReader(replace(SHORT, memory=120 * 2**20))
    try:
        found = failure(tight.read("large.txt", b"1. The parties will meet.\n" * 1_500_000))
        assert found.cause in (Cause.MEMORY, Cause.DIED)
        assert isinstance(tight.read("short.txt", text(1).encode()), Rows)
    finally:
        tight.close()


@needs_fork
def test_a_reader_that_is_killed_costs_its_own_file_alone(reader: ConfinedReader) -> None:
    assert isinstance(reader.read("first.txt", text(1).encode()), Rows)
    [host] = host_of(reader)
    killer = threading.Thread(target=kill_children, args=(host, descendants(host)))
    killer.start()
    found = failure(reader.read("victim.txt", long_text()))
    killer.join()
    assert found.cause is Cause.DIED
    assert "victim.txt made its reader break off" in found.sentence
    assert isinstance(reader.read("after.txt", text(2).encode()), Rows)
    assert host_of(reader) == {host}


@needs_fork
def test_a_spare_reader_that_is_killed_costs_nothing(reader: ConfinedReader) -> None:
    assert isinstance(reader.read("first.txt", text(1).encode()), Rows)
    [host] = host_of(reader)
    spares = descendants(host)
    assert len(spares) == 1
    for spare in spares:
        kill(spare)
    assert isinstance(reader.read("second.txt", text(2).encode()), Rows)


@needs_fork
def test_a_host_that_is_killed_costs_one_file_and_is_started_anew(reader: ConfinedReader) -> None:
    reader.read("first.txt", text(1).encode())
    [host] = host_of(reader)
    below = descendants(host)
    kill(host)
    assert failure(reader.read("victim.txt", text(2).encode())).cause is Cause.DIED
    assert isinstance(reader.read("after.txt", text(3).encode()), Rows)
    assert host_of(reader) != {host}
    ended(below | {host})


def host_of(made: ConfinedReader) -> set[int]:
    """The host of a reader."""
    return set() if made.process is None else {made.process}


def kill_children(host: int, spared: set[int]) -> None:
    """Kill what reads for a host from now on, as soon as it is in the middle of it."""
    while not (busy := {child for child in descendants(host) - spared if worked(child) > 0.2}):
        time.sleep(0.02)
    for child in busy:
        kill(child)


def worked(pid: int) -> float:
    """The processor time of a process in seconds."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


_FORBIDDEN = """
import os, socket, subprocess, sys
from servanda.archive.confined.reader import answer, request
from servanda.texts import LIMITS

answer(request("x.txt", b"words"), LIMITS)
acts = {
    "write": lambda: os.write(os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT), b"words"),
    "connect": lambda: socket.socket(),
    "start": lambda: subprocess.run(["true"]),
    "fork": lambda: os.fork(),
}
for name, act in acts.items():
    try:
        act()
    except (OSError, ValueError):
        os.write(1, f"{name} refused\\n".encode())
"""


@needs_fork
def test_a_reader_may_not_write_connect_or_start_others(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FORBIDDEN, str(tmp_path / "written")],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    assert done.stdout.splitlines() == ["write refused", "connect refused", "start refused", "fork refused"]
    assert not (tmp_path / "written").exists() or not (tmp_path / "written").read_bytes()


def test_an_answer_that_is_not_rows_is_not_believed() -> None:
    from servanda.archive.tables.rows import rows_of
    from servanda.flow import read_text
    from servanda.terms import AuthenticText

    good = rows_of(read_text(AuthenticText(content=text(1), name="x", language="en")))
    assert fits(good)
    assert not fits(good | {"more": []})
    assert not fits({"document": good["document"], "provisions": [], "records": [[1]]})
    wrong = [list(row) for row in good["records"]]  # type: ignore[attr-defined]
    wrong[0][3] = -5
    assert not fits(good | {"records": wrong})
