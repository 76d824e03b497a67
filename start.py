"""Run Servanda, or test it: `python3 start.py --help`. Needs Python 3.11 or newer and nothing else."""

# The grammar of this file stays that of Python 3.6, so that an old Python reaches the sentence below.
import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        sys.stderr.write(
            "Servanda needs Python 3.11 or newer and this is {}.{}: install a newer one "
            "and start with it, for example python3.11 start.py.\n".format(*sys.version_info[:2])
        )
        and 2
    )

import argparse
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import time
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "servanda-setup.json"
LOG = VENV / "servanda-install.log"
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
NEEDED_MB = {"run": 450, "test": 1000}
LINK = "Sign in, once:"

HELP = """commands:
  python3 start.py         set up what is missing, load the worked example, serve, open the browser
  python3 start.py setup   only set up
  python3 start.py test    set up what tests need; run every check and the whole suite
                           (words after "test" go to pytest: test tests/servanda -k anchors)

how to stop:
  Ctrl-C in the window it runs in.

where the data lies:
  in the folder "data" beside this file, or in the folder that the environment variable SERVANDA_DATA names:
  the database servanda.sqlite3 and the secret key. Nothing is kept elsewhere.

how to back it up:
  {python} -m servanda_web backup FILE
  also while it runs. To go back: stop, {python} -m servanda_web restore FILE, start.

without a network:
  SERVANDA_WHEELS=FOLDER takes the packages from a folder of wheels.
  After the first set-up no network is needed.
"""


class TroubleError(Exception):
    """What stops the start, as one sentence that says what to do."""


def main(arguments: list[str]) -> int:
    """Do what the words ask for; return the exit status."""
    asked, rest = read_words(arguments)
    try:
        if asked.command == "setup":
            set_up("run")
            say(f"Servanda is set up in {VENV}. Start it with: python3 start.py")
            return 0
        if asked.command == "test":
            set_up("test")
            return test(rest)
        return serve(asked)
    except TroubleError as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"{sentence_for(error)}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 130


def read_words(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """The options, and the words left over for pytest."""
    parser = argparse.ArgumentParser(
        prog="start.py",
        description="Run Servanda on this computer, or test it.",
        epilog=HELP.format(python=PYTHON.relative_to(ROOT)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", choices=["run", "setup", "test"], default="run")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this computer)")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    asked, rest = parser.parse_known_args(arguments)
    if rest and asked.command != "test":
        parser.error(f"“{rest[0]}” is not known here; see python3 start.py --help.")
    if not 0 < asked.port < 65536:
        parser.error("a port is a number from 1 to 65535.")
    return asked, rest


# Setting up


def set_up(purpose: str) -> None:
    """Make the virtual environment and install the locked packages, where that is not done yet."""
    if not is_set_up(purpose):
        began = time.monotonic()
        check_room(ROOT, NEEDED_MB[purpose])
        uv = shutil.which("uv")
        make_environment(uv)
        install(uv, ROOT / LOCKS[purpose])
        make_importable()
        write_stamp(purpose)
        say(f"Set up in {time.monotonic() - began:.0f} s.")


def is_set_up(purpose: str) -> bool:
    """Whether the environment was made here, from the lock file as it is now."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        right = stamp["root"] == str(ROOT) and stamp[purpose] == digest(ROOT / LOCKS[purpose])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return right and PYTHON.exists()


def write_stamp(purpose: str) -> None:
    """Note what was installed. What tests need holds what running needs."""
    done = ("run", "test") if purpose == "test" else ("run",)
    stamp = {name: digest(ROOT / LOCKS[name]) for name in done}
    write_whole(STAMP, json.dumps({"root": str(ROOT), **stamp}))


def check_room(folder: Path, megabytes: int) -> None:
    """Refuse early what would fill the disk."""
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < megabytes:
        raise TroubleError(
            f"The disk is full: {folder} has {free} MB left and setting up takes {megabytes} MB, "
            "so free some space and start again."
        )


def make_environment(uv: str | None) -> None:
    """Make .venv unless there is one that works."""
    if STAMP.exists():
        STAMP.unlink()
    proof = "pass" if uv else "import pip"
    if PYTHON.exists() and quietly([str(PYTHON), "-c", proof]).returncode == 0 and made_here():
        return
    say("Making the virtual environment .venv ...")
    if uv:
        asked = [uv, "venv", "-q", "--clear", "--no-python-downloads", "-p", sys.executable, str(VENV)]
    else:
        if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
            raise TroubleError(missing_venv())
        asked = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    done = quietly(asked)
    if done.returncode:
        raise TroubleError(explained("The virtual environment .venv could not be made", done.stdout))


def missing_venv() -> str:
    """The sentence for Debian and its kin, which ship Python without these modules."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return (
        "This Python cannot make virtual environments: install the missing part "
        f"(Debian, Ubuntu: sudo apt install python{version}-venv) and start again."
    )


def made_here() -> bool:
    """Whether the scripts of .venv name this very place: a moved environment does not work."""
    scripts = [BIN / name for name in ("pip", "activate")]
    found = [s for s in scripts if s.exists()]
    return bool(found) and all(str(VENV) in s.read_text(encoding="utf-8", errors="replace") for s in found)


def install(uv: str | None, lock: Path) -> None:
    """Install exactly what the lock file names, each package proven by its hash."""
    count = len(re.findall(r"^[\w.-]+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    say(f"Installing {count} packages of {lock.name} with {'uv' if uv else 'pip'} ...")
    ask = [uv, "pip", "install", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install"]
    ask += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    ask += [] if uv else ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    wheels = os.environ.get("SERVANDA_WHEELS")
    ask += ["--no-index", "--find-links", wheels] if wheels else []
    with LOG.open("w", encoding="utf-8") as log:
        child = subprocess.Popen(ask, stdout=subprocess.PIPE, **QUIET)
        begun = 0
        for line in child.stdout:
            log.write(line)
            begun += line.startswith("Collecting ")
            if begun and sys.stdout.isatty():
                print(f"\r{begun} of {count}", end="\r", flush=True)
    if child.wait():
        raise TroubleError(explained("The packages could not be installed", LOG.read_text(encoding="utf-8")))


# What pip, uv or venv printed when they failed, and what to tell a person.
SIGNS = {
    "No space left|quota exceeded": "the disk is full, so free some space and start again.",
    "Permission denied|Read-only file system": "this folder may not be written, "
    "so move Servanda to a folder of yours and start again.",
    "DO NOT MATCH THE HASHES|Hash mismatch": "a package is not the one that the lock file names, "
    "so do not trust where it came from.",
    "name resolution|Could not find a version|new connection|Connection refused|Failed to fetch|unreachable"
    "|error sending request|not found in the package registry|timed out": "the packages cannot be reached, "
    "so connect to the network, or name a folder of wheels in SERVANDA_WHEELS, and start again.",
}


def explained(what: str, output: str) -> str:
    """One sentence about why a command failed."""
    if "ensurepip" in output:
        return missing_venv()
    for signs, advice in SIGNS.items():
        if re.search(signs, output, re.IGNORECASE):
            return f"{what}: {advice}"
    last = output.strip().splitlines()[-1:]
    return f"{what}: {last[0] if last else 'no reason was given.'}"


def make_importable() -> None:
    """Let the environment import `src`, and give it the command `servanda`. Needs no build and no network."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(quietly([str(PYTHON), "-c", code]).stdout.strip())
    write_whole(packages / "servanda.pth", f"{ROOT / 'src'}\n")
    if os.name == "nt":
        write_whole(BIN / "servanda.cmd", f'@"{PYTHON}" -m servanda %*\n')
        return
    quoted = "'" + str(PYTHON).replace("'", "'\\''") + "'"
    write_whole(BIN / "servanda", f'#!/bin/sh\nexec {quoted} -m servanda "$@"\n')
    (BIN / "servanda").chmod(0o755)


# Serving


def serve(asked: argparse.Namespace) -> int:
    """Set up, then serve until Ctrl-C; return the server's exit status."""
    set_up("run")
    data = Path(os.environ.get("SERVANDA_DATA") or ROOT / "data").expanduser().absolute()
    if not data.exists():
        say("The first start also makes the database and loads the worked example ...")
    words = [
        "serve",
        "--link",
        "--example",
        "--host",
        asked.host,
        "--port",
        str(asked.port),
        "--data",
        str(data),
    ]
    # In a session of its own: Ctrl-C comes here alone and is handed on once, whoever sent it.
    command = [str(PYTHON), "-m", "servanda_web", *words]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)
    try:
        for line in server.stdout:
            say(line.rstrip())
            if line.startswith(LINK):
                say(f"Your data: {data}\nStop with Ctrl-C.")
                show(line[len(LINK) :].strip(), asked)
        return 2 if server.wait() else 0
    except KeyboardInterrupt:
        stop(server)
        say("\nStopped.")
        return 0


def interrupt(*_: object) -> None:
    """Take a request to end, or a closed window, for Ctrl-C."""
    raise KeyboardInterrupt


def stop(server: subprocess.Popen) -> None:
    """End the server. What it had not finished writing was never there: changes are transactions."""
    server.terminate()
    try:
        server.wait(timeout=10)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
        server.wait()


def show(link: str, asked: argparse.Namespace) -> None:
    """Open the browser where there is a screen and somebody before it."""
    screen = os.name == "nt" or sys.platform == "darwin" or {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ)
    if screen and sys.stdout.isatty() and not asked.no_browser:
        webbrowser.open(link)


# Testing


def test(words: list[str]) -> int:
    """Run every check and the suite; say at the end how each went."""
    python = str(PYTHON)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy --strict": [python, "-m", "mypy"],
        "import contracts": [str(BIN / "lint-imports")],
        "documentation": [python, "-m", "sphinx", "-W", "--keep-going", "-q", "docs", "docs/_build"],
        "tests": [python, "-m", "pytest", *words],
    }
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    results = []
    for name, command in checks.items():
        say(f"\n== {name}")
        began = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        results.append((name, code, time.monotonic() - began))
    say("\n== summary")
    for name, code, seconds in results:
        say(f"{'passed' if code == 0 else 'FAILED'}  {name} ({seconds:.0f} s)")
    return 1 if any(code for _, code, _ in results) else 0


# Small things


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


QUIET = {"stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL, "encoding": "utf-8", "errors": "replace"}


def quietly(command: list[str], env: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    """Run a command; keep what it prints."""
    return subprocess.run(command, env=env, check=False, stdout=subprocess.PIPE, **QUIET)


def write_whole(path: Path, words: str) -> None:
    """Write a file so that it is there whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_text(words, encoding="utf-8")
    os.replace(draft, path)


def sentence_for(error: OSError) -> str:
    """One sentence about an error of the operating system, with what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: free some space and start again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{error.filename or ROOT} may not be written: move Servanda to a folder of yours, start again."
        )
    return f"{error.strerror or error} ({error.filename or ROOT}): mend this and start again."


def say(words: str) -> None:
    """Print at once, also into a file."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
