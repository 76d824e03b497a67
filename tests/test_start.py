"""start.py: what it says when the machine is not as it should be, and that a set-up is done once."""

from __future__ import annotations

import ast
import errno
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOBODY = 65534
SECOND_START_SECONDS = 2.0
BROWSE = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as started:
    browser = started.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    page = browser.new_page()
    page.goto(sys.argv[2])
    page.locator("main button[type=submit]").click()
    print(page.url, page.locator("main").inner_text())
"""


def copy(target: Path) -> Path:
    """start.py and the lock files in a folder of their own: an unset-up checkout."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("start.py", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, target / name)
    return target


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return copy(tmp_path / "a folder of mine")


def run(
    folder: Path, *words: str, env: dict[str, str] | None = None, python: str = sys.executable
) -> tuple[int, str]:
    done = subprocess.run(
        [python, "start.py", *words],
        cwd=folder,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stderr


def without_uv() -> str:
    return os.pathsep.join(p for p in os.environ["PATH"].split(os.pathsep) if not (Path(p) / "uv").exists())


def loaded(path: Path) -> ModuleType:
    """start.py as a module, so that one of its steps can be asked alone."""
    spec = importlib.util.spec_from_file_location("start_under_test", path / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one_sentence(words: str) -> None:
    assert words.endswith(".\n")
    assert len(words.strip().splitlines()) == 1
    assert "Traceback" not in words


def test_help_names_the_three_commands_and_how_to_stop_and_back_up() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "start.py", "--help"], capture_output=True, text=True, check=True
    )
    for words in (
        "start.py setup",
        "start.py test",
        "Ctrl-C",
        "SERVANDA_DATA",
        "servanda_web backup",
        "--port",
    ):
        assert words in done.stdout


def test_the_file_can_be_read_by_an_old_python() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_what_to_do(checkout: Path) -> None:
    pretend = (
        "import sys, runpy; sys.version_info = (3, 9, 2, 'final', 0); "
        "sys.argv = ['start.py']; runpy.run_path('start.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", pretend], cwd=checkout, capture_output=True, text=True)
    assert done.returncode == 2
    one_sentence(done.stderr)
    assert "3.11 or newer" in done.stderr
    assert "3.9" in done.stderr


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_a_missing_python3_venv_is_named(checkout: Path, module: str) -> None:
    pretend = (
        "import importlib.util as u, runpy, sys; real = u.find_spec; "
        f"u.find_spec = lambda name, *rest: None if name == {module!r} else real(name, *rest); "
        "sys.argv = ['start.py', 'setup']; runpy.run_path('start.py', run_name='__main__')"
    )
    env = {**os.environ, "PATH": without_uv()}
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=checkout, capture_output=True, text=True, env=env
    )
    assert done.returncode == 2
    one_sentence(done.stderr)
    assert "sudo apt install python3." in done.stderr
    assert not (checkout / ".venv").exists()


def test_no_network_says_so_and_names_the_wheel_folder(checkout: Path) -> None:
    closed = "http://127.0.0.1:9/simple"
    nothing = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": closed,
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_FIND_LINKS": "",
    }
    env = {**nothing, "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1", "PATH": without_uv()}
    status, said = run(checkout, "setup", env=env)
    assert status == 2
    one_sentence(said)
    assert "connect to the network" in said
    assert "SERVANDA_WHEELS" in said


def test_a_package_that_is_not_the_locked_one_is_refused(tmp_path: Path, checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    (wheels / "sealed-1.0-py3-none-any.whl").write_bytes(b"something else than what was sealed")
    lock.write_text(f"sealed==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    status, said = run(checkout, "setup", env={"SERVANDA_WHEELS": str(wheels), "PATH": without_uv()})
    assert status == 2
    one_sentence(said)
    assert "do not trust" in said


def test_a_full_disk_is_told_before_anything_is_made(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = loaded(checkout)
    usage = shutil.disk_usage(checkout)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=5_000_000))
    with pytest.raises(start.TroubleError, match=r"The disk is full: .* 5 MB left .* free some space"):
        start.set_up("run")
    assert not (checkout / ".venv").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_disk_that_fills_up_meanwhile_is_one_sentence(checkout: Path) -> None:
    start = loaded(checkout)
    with pytest.raises(OSError, match="No space left") as caught:
        Path("/dev/full").write_text("x", encoding="utf-8")
    assert caught.value.errno == errno.ENOSPC
    one_sentence(start.sentence_for(caught.value) + "\n")
    assert "free some space" in start.sentence_for(caught.value)


def test_a_folder_that_may_not_be_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Really without the right: as nobody where the tests run as root, else by the folder's mode."""
    base = Path(os.path.realpath("/tmp")) / f"servanda-read-only-{os.getpid()}"
    folder = copy(base / "checkout")
    try:
        for each in (base, folder):
            each.chmod(0o755 if os.geteuid() == 0 else 0o555)
        as_whom = {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}
        python = sys.executable if os.geteuid() else readable_python()
        done = subprocess.run(
            [python, "start.py", "setup"],
            cwd=folder,
            env={**os.environ, "PATH": without_uv(), "HOME": "/nonexistent"},
            capture_output=True,
            text=True,
            **as_whom,
        )
    finally:
        base.chmod(0o755)
        folder.chmod(0o755)
        shutil.rmtree(base)
    assert done.returncode == 2
    one_sentence(done.stderr)
    assert "may not be written" in done.stderr


def readable_python() -> str:
    """A Python that user nobody may run: root's own are often under /root."""
    for name in (
        "/usr/bin/python3.13",
        "/usr/bin/python3.12",
        "/usr/bin/python3.11",
        "/usr/local/bin/python3",
    ):
        if (
            Path(name).exists()
            and subprocess.run([name, "-c", "import sys; assert sys.version_info >= (3, 11)"]).returncode == 0
        ):
            return name
    pytest.skip("the Debian package python3 is not installed, and user nobody may not run root's Python")


def stamp(folder: Path) -> dict[str, str]:
    return json.loads((folder / ".venv" / "servanda-setup.json").read_text(encoding="utf-8"))


def test_setting_up_happens_once_and_again_when_the_lock_changes(checkout: Path) -> None:
    """With an empty lock: what is proven is the order of things, not the packages."""
    (checkout / "requirements.lock").write_text("# nothing yet\n", encoding="utf-8")
    env = {"PATH": without_uv()}
    assert run(checkout, "setup", env=env) == (0, "")
    before = stamp(checkout)
    assert before["root"] == str(checkout)
    began = time.monotonic()
    assert run(checkout, "setup", env={"PATH": "/nowhere"})[0] == 0
    assert time.monotonic() - began < SECOND_START_SECONDS
    assert stamp(checkout) == before
    (checkout / "requirements.lock").write_text("# something else\n", encoding="utf-8")
    assert run(checkout, "setup", env=env)[0] == 0
    assert stamp(checkout)["run"] != before["run"]


def test_the_environment_gives_the_command_and_survives_a_move(checkout: Path, tmp_path: Path) -> None:
    (checkout / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    package = checkout / "src" / "servanda"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys; print('read', *sys.argv[1:])\n", encoding="utf-8")
    env = {"PATH": without_uv()}
    for place in (checkout, tmp_path / "moved"):
        if place != checkout:
            checkout.rename(place)
        assert run(place, "setup", env=env)[0] == 0
        made = subprocess.run(
            [place / ".venv/bin/servanda", "a b"], capture_output=True, text=True, check=True
        )
        assert made.stdout == "read a b\n"


def test_what_tests_need_holds_what_running_needs() -> None:
    """So that one environment serves both, and a start after a test installs nothing."""

    def pins(name: str) -> dict[str, str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return dict(line.split()[0].split("==") for line in lines if line[:1].isalnum())

    run_pins, test_pins = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run_pins
    assert run_pins == {name: test_pins.get(name) for name in run_pins}


@pytest.mark.parametrize(
    ("words", "expected"),
    [(["--port", "0"], "1 to 65535"), (["sing"], "invalid choice"), (["--prot"], "--prot")],
)
def test_words_it_does_not_know(checkout: Path, words: list[str], expected: str) -> None:
    status, said = run(checkout, *words)
    assert status == 2
    assert expected in said
    assert "Traceback" not in said


# With the real environment, the one these tests run in.


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A checkout with the real sources whose environment is the one the tests run in."""
    folder = copy(tmp_path / "ready")
    for name in ("src", "examples"):
        (folder / name).symlink_to(ROOT / name)
    binaries = folder / ".venv" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "python").write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" "$@"\n', encoding="utf-8"
    )
    (binaries / "python").chmod(0o755)
    loaded(folder).write_stamp("test")
    return folder


class Started:
    """A start in a process group of its own, as a terminal would have it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.link = ""
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "start.py", "--no-browser", "--port", str(port)],
            cwd=folder,
            env={k: v for k, v in os.environ.items() if not k.startswith(("SERVANDA_", "DJANGO_"))},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def until_it_serves(self) -> float:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("Sign in, once:"):
                self.link = line.split()[-1]
                return time.monotonic() - self.began
        raise AssertionError(self.process.communicate()[1])

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(how)
        self.process.communicate(timeout=30)
        return self.process.returncode


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def port() -> int:
    return free_port()


def test_a_second_start_serves_within_two_seconds_and_stops_politely(ready: Path, port: int) -> None:
    first = Started(ready, port)
    first.until_it_serves()
    assert (ready / "data" / "servanda.sqlite3").exists()
    assert first.stop() == 0
    took = []
    for how in (signal.SIGINT, signal.SIGTERM, signal.SIGINT):
        again = Started(ready, port)
        took.append(again.until_it_serves())
        assert again.stop(how) == 0
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0, "something still listens"
    assert min(took) < SECOND_START_SECONDS


def test_the_printed_link_leads_a_browser_to_the_worked_example(ready: Path, port: int) -> None:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed (Debian package chromium)")
    begun = Started(ready, port)
    begun.until_it_serves()
    walk = subprocess.run([sys.executable, "-c", BROWSE, program, begun.link], capture_output=True, text=True)
    assert begun.stop() == 0
    assert walk.returncode == 0, walk.stderr
    assert "/desk/" in walk.stdout
    assert "Kazakhstan" in walk.stdout


def test_a_taken_port_is_named_with_another_one(ready: Path, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        status, said = run(ready, "--port", str(port), "--no-browser")
    assert status == 2
    assert f"Port {port} is taken" in said
    assert "--port" in said
    assert "Traceback" not in said


def test_a_data_folder_that_cannot_be_made_is_named(ready: Path, port: int, tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    status, said = run(ready, "--port", str(port), env={"SERVANDA_DATA": str(tmp_path / "a file")})
    assert status == 2
    assert "a file" in said
    assert "SERVANDA_DATA" in said
    assert "Traceback" not in said


def test_a_data_folder_on_a_full_disk_is_named(ready: Path, port: int, tmp_path: Path) -> None:
    """On a real file system of 64 KiB, where this machine lets the tests make one."""
    small = tmp_path / "small"
    small.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", small]).returncode:
        pytest.skip("making a small file system needs root's right to mount")
    try:
        status, said = run(ready, "--port", str(port), env={"SERVANDA_DATA": str(small / "data")})
    finally:
        subprocess.run(["umount", small], check=True)
    assert status == 2
    assert "free some space" in said
    assert "Traceback" not in said
