"""The documentation says what is so: its examples run, its reference and its glossary are complete."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

import servanda.terms

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
_FENCE = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def shell_steps(block: str) -> list[tuple[str, str]]:
    """Commands after "$ ", each with the output shown below it."""
    steps: list[tuple[str, str]] = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            steps.append((line[2:].strip(), ""))
        else:
            command, shown = steps[-1]
            steps[-1] = (command, shown + line)
    return steps


@pytest.fixture
def at_hand(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """An empty folder with the examples, and the commands of `.venv/bin` there and on the path."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    binaries = tmp_path / ".venv" / "bin"
    binaries.mkdir(parents=True)
    for name, words in {"servanda": '-m servanda "$@"', "python": '"$@"'}.items():
        command = binaries / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words}\n', encoding="utf-8")
        command.chmod(0o755)
    path = f"{binaries}{os.pathsep}{os.environ['PATH']}"
    return tmp_path, {
        **os.environ,
        "PATH": path,
        "PYTHONPATH": str(ROOT / "src"),
        "COLUMNS": "200",
        "NO_COLOR": "1",
    }


PAGES = sorted(
    p.relative_to(ROOT).as_posix()
    for p in [*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *ROOT.glob("examples/*/*.md")]
    if "_build" not in p.parts
)
RUNNING = [
    p for p in PAGES if p != "docs/commands.md" and _FENCE.search((ROOT / p).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("page", RUNNING)
def test_a_page_does_what_it_shows(page: str, at_hand: tuple[Path, dict[str, str]]) -> None:
    """Commands and Python run in one folder, in the order of the page, and print what stands below them.

    A command that is to fail says so itself: `...; echo "status $?"`.
    """
    folder, environment = at_hand
    for kind, block in _FENCE.findall((ROOT / page).read_text(encoding="utf-8")):
        steps = shell_steps(block) if kind == "console" else [("", "")]
        for command, expected in steps:
            words = ["sh", "-c", command] if command else [sys.executable, "-c", block]
            done = subprocess.run(
                words,
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=120,
            )
            assert done.returncode == 0, f"{command or block}\n{done.stdout}"
            message = f"$ {command}\n{done.stdout}"
            assert OutputChecker().check_output(expected, done.stdout, ELLIPSIS), message


def test_every_way_to_work_has_a_page_that_runs() -> None:
    pages = {p.name for p in (DOCS / "howto").glob("*.md")}
    assert {f"docs/howto/{name}" for name in pages} <= set(RUNNING)
    assert {"README.md", "docs/tutorial.md", "docs/troubleshooting.md"} <= set(RUNNING)


def test_the_command_reference_is_what_the_commands_say() -> None:
    made = subprocess.run(
        [sys.executable, "-c", "import make_command_reference as m, sys; sys.stdout.write(m.reference())"],
        cwd=DOCS,
        check=True,
        capture_output=True,
        text=True,
    )
    message = "docs/commands.md is out of date: run docs/make_command_reference.py"
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == made.stdout, message


def glossary_classes() -> list[str]:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    entries = re.findall(r"^(\S.*)\n: ", text, re.MULTILINE)
    return [found.group(1) for entry in entries if (found := re.search(r"\(`(\w+)`\)", entry))]


def test_the_glossary_has_every_class_of_the_vocabulary_and_no_other() -> None:
    functions_and_values = {"PARTIES", "record_id"}
    classes = set(servanda.terms.__all__) - functions_and_values
    named = glossary_classes()
    assert len(named) == len(set(named))
    assert set(named) == classes


def test_the_glossary_is_in_alphabetical_order_and_every_entry_says_something() -> None:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    entries = re.findall(r"^([a-z].*)\n: (.+)$", text, re.MULTILINE)
    words = [name.split(" (")[0] for name, _ in entries]
    assert words == sorted(words, key=str.lower)
    assert all(meaning.endswith(".") for _, meaning in entries)


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_repository_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in _LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), f"{page} links to {target}"


def test_every_setting_is_documented() -> None:
    sources = [*(ROOT / "src").rglob("*.py"), ROOT / "start.py"]
    named = {n for p in sources for n in re.findall(r"SERVANDA_[A-Z_]*[A-Z]", p.read_text(encoding="utf-8"))}
    around = (ROOT / "src" / "servanda_web" / "surroundings.py").read_text(encoding="utf-8")
    named |= {f"SERVANDA_{name}" for name in re.findall(r"\bon\(\"([A-Z]+)\"\)", around)}
    page = (DOCS / "howto" / "operations.md").read_text(encoding="utf-8")
    assert len(named) > 8
    assert not {n for n in named if f"`{n}`" not in page}


def test_every_key_of_the_desk_is_documented() -> None:
    keys = ROOT / "src" / "servanda_web" / "desk" / "templates" / "desk" / "keys.html"
    page = (DOCS / "howto" / "web.md").read_text(encoding="utf-8")
    named = re.findall(r"<kbd>(.+?)</kbd>", keys.read_text(encoding="utf-8"))
    assert len(named) > 5
    assert not [key for key in named if f"| `{key}`" not in page and f"`{key}` |" not in page]


def test_the_help_of_start_and_the_operations_page_name_the_same_backup() -> None:
    page = (DOCS / "howto" / "operations.md").read_text(encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, ROOT / "start.py", "--help"], capture_output=True, text=True, check=True
    )
    assert "-m servanda_web backup" in page
    assert "-m servanda_web backup" in shown.stdout
