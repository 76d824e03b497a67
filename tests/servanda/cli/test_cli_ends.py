"""How a command ends: help, versions, faults, interrupts, closed pipes, full disks, bars on a terminal."""

from __future__ import annotations

import json
import os
import pty
import resource
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from tests.servanda.cli.cli_runs import Servanda, surroundings, tree

from servanda import __version__
from servanda.cli.app import app


def commands(group: typer.Typer, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every command and group below `group`, with the example it gives."""
    for each in group.registered_commands:
        name = each.name or each.callback.__name__.replace("_", "-")
        yield (*path, name), each.epilog or ""
    for each in group.registered_groups:
        yield (*path, each.name), each.typer_instance.info.epilog or ""
        yield from commands(each.typer_instance, (*path, each.name))


COMMANDS = dict(commands(app))


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_gives_an_example_that_it_takes(servanda: Servanda, path: tuple[str, ...]) -> None:
    example = COMMANDS[path].removeprefix("Example: ")
    assert shlex.split(example)[: len(path) + 1] == ["servanda", *path] or path[0] == "archive"
    if path == ("serve",):
        return  # it would serve
    done = servanda(*shlex.split(example)[1:])
    assert done.status in (0, 2)
    assert "--help" not in done.err, "its arguments are understood, though its files may not be there"


@pytest.mark.parametrize("path", [("read",), ("register",), ("register", "decide")], ids=" ".join)
def test_help_shows_what_a_command_does_and_the_example(servanda: Servanda, path: tuple[str, ...]) -> None:
    shown = servanda(*path, "--help")
    assert shown.status == 0
    assert f"Usage: servanda {' '.join(path)}" in shown.out
    assert " ".join(COMMANDS[path].split()[:4]) in " ".join(shown.out.split())


def test_the_version_and_the_help_of_all(servanda: Servanda) -> None:
    assert servanda("--version").out == f"servanda {__version__}\n"
    bare = servanda()
    assert "Usage: servanda" in bare.out
    assert bare.err == ""


def test_a_fault_of_our_own_is_called_so(servanda: Servanda, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes) -> None:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr(sys.modules["servanda.cli.register.export"], "put", broken)
    done = servanda("register", "export", "register")
    assert done.status == 70
    assert done.err.startswith("servanda: This is a fault in Servanda (KeyError: 'nobody thought of this').")
    monkeypatch.setenv("SERVANDA_DEBUG", "1")
    with pytest.raises(KeyError):
        servanda("register", "export", "register")


def test_the_web_part_that_is_missing_is_named(servanda: Servanda, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "django", None)  # as Python marks what cannot be imported
    done = servanda("serve")
    assert done.status == 2
    assert done.err == "servanda: The web part is not installed: pip install 'servanda[web]'.\n"


def test_ctrl_c_ends_without_a_word_about_python(place: Path) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "servanda", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(PYTHONUNBUFFERED="1", PYTHONPROFILEIMPORTTIME="1"),
    )
    assert waiting.stderr is not None
    while b"servanda.texts.opening" not in waiting.stderr.readline():
        pass  # now it waits for the text
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def test_a_reader_who_has_seen_enough_may_close_the_pipe(place: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m servanda register export register | head -c 20"
    done = subprocess.run(["sh", "-c", line], cwd=place, env=surroundings(), capture_output=True, timeout=30)
    assert len(done.stdout) == 20
    assert done.stderr == b""


@pytest.mark.parametrize(
    "arguments",
    [
        ["register", "export", "register", "-o", "kept.json"],
        ["register", "new", "rivers.txt", "--to", "new"],
        ["register", "reread", "register", "moved.txt"],
        ["read", "rivers.txt", "--format", "json", "--out", "out"],
    ],
    ids=lambda a: " ".join(a[:2]),
)
def test_a_disk_without_room_leaves_everything_as_it_was(
    servanda: Servanda, place: Path, arguments: list[str]
) -> None:
    """The system lets no file grow over 1 KB: every write of more fails midway."""
    (place / "kept.json").write_text("{}", encoding="utf-8")
    (place / "out").mkdir()
    (place / "out" / "rivers.json").write_text("[]", encoding="utf-8")
    text = (place / "rivers.txt").read_text(encoding="utf-8")
    (place / "moved.txt").write_text(text + "\n" + "The two sides met. " * 400, encoding="utf-8")
    before = tree(place)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        done = servanda(*arguments)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "File too large" in done.err
    assert ".servanda-" not in done.err, "a name that no person gave"
    assert tree(place) == before
    assert not (place / "new").exists()


def test_many_files_show_a_bar_on_a_terminal_that_shows_nothing_else(place: Path) -> None:
    (place / "other.txt").write_text("Statement\n\nThe sides will meet.\n", encoding="utf-8")
    master, slave = pty.openpty()
    patient = (
        "import servanda.cli.progress as progress; progress._PATIENCE = 0; from servanda.cli import main"
    )
    program = f"{patient}; main(['read', 'rivers.txt', 'other.txt', '--out', 'out'])"
    running = subprocess.Popen(
        [sys.executable, "-c", program], stdout=slave, stderr=slave, cwd=place, env=surroundings(TERM="xterm")
    )
    os.close(slave)
    shown = b""
    try:
        while piece := os.read(master, 65536):
            shown += piece
    except OSError:  # the terminal is closed once nobody holds its other end
        pass
    os.close(master)
    assert running.wait(timeout=30) == 0
    assert b"Reading" in shown
    assert b"2/2" in shown
    assert {p.name for p in (place / "out").iterdir()} == {"rivers.jsonl", "other.jsonl"}


def test_a_register_whose_first_save_was_cut_short_is_made_whole(servanda: Servanda, place: Path) -> None:
    """Killed while it wrote, or while it moved the finished files in."""
    (place / "cut" / ".servanda-making-x").mkdir(parents=True)
    (place / "cut" / ".servanda-making-x" / "text.txt").write_text("half", encoding="utf-8")
    assert servanda("register", "new", "rivers.txt", "--to", "cut").status == 0
    (place / "ready").mkdir()
    (place / "register").rename(place / "ready" / ".servanda-ready")
    done = servanda("register", "show", "ready")
    assert done.status == 0
    assert (place / "ready" / "register.json").is_file()
    exported = servanda("register", "export", "cut").out
    assert json.loads(exported) == json.loads(servanda("register", "export", "ready").out)
