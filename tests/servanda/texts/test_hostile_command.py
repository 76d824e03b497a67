"""On the command line a hostile file is refused, with exit status 2, or read: within 20 seconds and 1 GiB."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.servanda.texts.docx_by_hand import docx, paragraph
from tests.servanda.texts.hostile import (
    MIB,
    MOST_MEMORY,
    MOST_SECONDS,
    SAID,
    Taken,
    billion_laughs,
    deep_page_tree,
    inflating_page,
    many_parts,
    million_objects,
    nested_page,
    nested_word,
    servanda_read,
    zip_bomb,
)
from tests.servanda.texts.pdf_by_hand import pdf

if sys.platform == "win32":
    pytest.skip("memory is measured as POSIX systems do", allow_module_level=True)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD, PDF = docx(paragraph("The Sides agreed to meet.") * 50), pdf(SAID)
REFUSED: dict[str, Callable[[], bytes]] = {
    "bomb.docx": zip_bomb,
    "parts.docx": lambda: many_parts(5_001),
    "deep.docx": lambda: nested_word(5_000),
    "laughs.docx": billion_laughs,
    "cut.docx": lambda: WORD[: len(WORD) // 2],
    "locked.docx": lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
    "old.doc": lambda: OLE + "WordDocument".encode("utf-16-le"),
    "named.docx": lambda: b"The Sides agreed to meet.",
    "divs.html": lambda: nested_page("div", 50_000),
    "cut.pdf": lambda: PDF[: len(PDF) // 2],
    "locked.pdf": lambda: PDF.replace(b"/Root", b"/Encrypt << /Filter /Standard /V 9 >> /Root"),
    "tree.pdf": deep_page_tree,
    "bomb.pdf": inflating_page,
    "empty.txt": lambda: b"",
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + bytes(99),
    "large.txt": lambda: bytes(60 * MIB),
}
READ: dict[str, Callable[[], bytes]] = {
    "line.txt": lambda: b"Trade and transport grew; " * 8_000 + b". The Sides agreed to meet every year.",
    "objects.pdf": million_objects,
    "ends.txt": lambda: b"The Sides agreed to meet every year." + b"\n" * 1_000_000,
}
HEAVY = ("bomb.docx", "bomb.pdf", "line.txt", "objects.pdf")
LIGHT = [name for name in REFUSED if name not in HEAVY]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """The lighter of the files read by one command, with one that can be read among them."""
    folder = tmp_path_factory.mktemp("hostile")
    for name in (*LIGHT, "ends.txt"):
        (folder / name).write_bytes((REFUSED | READ)[name]())
    return servanda_read(folder, "ends.txt", *LIGHT)


def test_each_refused_file_has_one_sentence_that_begins_with_its_name(taken: Taken) -> None:
    *sentences, total = [line.removeprefix("servanda: ") for line in taken.said.splitlines()]
    assert [line.split(" ")[0] for line in sentences] == LIGHT
    assert all(line.endswith(".") and 40 < len(line) < 250 for line in sentences)
    assert total.startswith(f"{len(LIGHT)} of ")


def test_the_exit_status_says_so_and_the_others_are_read(taken: Taken) -> None:
    assert taken.status == 2
    assert [json.loads(line)["quote"] for line in taken.read.splitlines()] == ["meet every year"]


def test_no_process_holds_more_than_a_gibibyte(taken: Taken) -> None:
    assert 10 * MIB < taken.memory <= MOST_MEMORY


@pytest.mark.parametrize("name", HEAVY)
def test_what_asks_for_much_gets_no_more_than_its_time_and_memory(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes((REFUSED | READ)[name]())
    alone = servanda_read(tmp_path, name)
    assert alone.seconds < MOST_SECONDS
    assert alone.memory <= MOST_MEMORY
    if name in READ:
        assert (alone.status, alone.said) == (0, "")
        assert [json.loads(line)["quote"] for line in alone.read.splitlines()] == ["meet every year"]
    else:
        assert (alone.status, alone.read) == (2, "")
        assert alone.said.startswith(f"servanda: {name} ")
        assert alone.said.count("\n") == 1
