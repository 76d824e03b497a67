"""The rules of the house: imports one way, short files, telling names, nothing of one machine."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import servanda

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("src", "tests", "docs", "examples", "benchmarks", ".ci")
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".lock",
    ".css",
    ".js",
    ".html",
    ".typ",
    ".svg",
    ".json",
    ".jsonl",
    ".po",
    "",
}
MOST_LINES, LONGEST_FUNCTION = 400, 50
EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "common",
    "misc",
    "base",
    "core",
    "stuff",
}
# Written in halves, so that this file does not hold them.
MACHINE = [
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/ho" + "me/",
    "pypi" + ".org",
    "python" + "hosted.org",
    "/opt/" + "pypi",
]
BLOCK_DJANGO = """
import importlib, pkgutil, sys
class NoDjango:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"django", "servanda_web"}:
            raise ImportError(f"{name} must not be imported here")
sys.meta_path.insert(0, NoDjango())
import servanda
names = [m.name for m in pkgutil.walk_packages(servanda.__path__, "servanda.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def files() -> Iterator[Path]:
    """Every file somebody wrote."""
    yield from (p for p in ROOT.iterdir() if p.is_file())
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            if path.is_file() and not {"__pycache__", "_build"} & set(path.parts):
                yield path


def python_files() -> list[Path]:
    return [p for p in files() if p.suffix == ".py" and "migrations" not in p.parts]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_run_one_way() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_the_library_is_imported_without_django() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCK_DJANGO], cwd=ROOT / "src", capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50


def test_no_file_is_too_long() -> None:
    code = [p for p in files() if p.suffix in {".py", ".js", ".css", ".html"}]
    long = {shown(p): n for p in code if (n := len(p.read_bytes().splitlines())) > MOST_LINES}
    assert not long


def test_no_function_is_too_long() -> None:
    long = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long.append(f"{shown(path)}:{node.lineno} {node.name} {length} lines")
    assert not long


def test_names_say_what_is_inside() -> None:
    named = [shown(p) for p in python_files() if EMPTY_NAMES & {p.stem.strip("_"), p.parent.name.strip("_")}]
    assert not named


def test_what_a_room_offers_is_described() -> None:
    """Every function and class that a package of the library names in `__all__` has a docstring."""
    bare = []
    for path in (ROOT / "src" / "servanda").rglob("__init__.py"):
        name = ".".join(path.parent.relative_to(ROOT / "src").parts)
        room = importlib.import_module(name)
        offered = [getattr(room, each) for each in getattr(room, "__all__", [])]
        bare += [
            f"{name}.{o.__name__}"
            for o in offered
            if inspect.isroutine(o) or inspect.isclass(o)
            if not o.__doc__
        ]
    assert not bare


def test_nothing_of_one_machine_or_registry_is_written_down() -> None:
    found = []
    for path in files():
        if path.suffix not in TEXT or path.name == "LICENSE":
            continue
        words = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{shown(path)}: {each}" for each in MACHINE if each in words]
    assert not found


def test_the_version_is_said_alike_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == servanda.__version__


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_hold_names_versions_and_hashes_only(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pin = re.compile(r"[a-z0-9][a-z0-9.-]*==[\w.!+]+( ; [^\\]+)?( \\)?")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    wrong = [line for line in lines if not (pin.fullmatch(line) or digest.fullmatch(line))]
    assert not wrong
    pins = [i for i, line in enumerate(lines) if pin.fullmatch(line)]
    assert pins
    assert all(digest.fullmatch(lines[i + 1]) for i in pins)
