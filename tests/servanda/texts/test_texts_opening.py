"""A file is told by its content, read in a process of its own, and refused in one sentence that says why."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from tests.servanda.texts.docx_by_hand import W, docx, packed, paragraph
from tests.servanda.texts.pdf_by_hand import lines, pdf
from tests.servanda.texts.readers import read

from servanda.texts import LIMITS, UnreadableText, open_bytes, open_text
from servanda.texts.kinds import kind_of

SAID = "The Sides agreed to meet."
WORD = docx(paragraph(SAID))
PDF = pdf(lines(700, SAID))
PAGE = f"<!DOCTYPE html><p>{SAID}</p>".encode()


def refused(data: bytes, name: str = "declaration.docx") -> str:
    with pytest.raises(UnreadableText) as refusal:
        open_bytes(data, name=name)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (SAID.encode(), "a.txt", "text/plain"),
        (f"# {SAID}".encode(), "a.md", "text/markdown"),
        (PAGE, "a.html", "text/html"),
        (WORD, "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (PDF, "a.pdf", "application/pdf"),
    ],
)
def test_every_kind_is_read_from_a_file_and_from_bytes(
    data: bytes, name: str, media_type: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    text = open_text(tmp_path / name)
    assert text.content.strip("# \n") == SAID
    assert text.media_type == media_type
    assert text.notes == ()
    assert text.digest == open_bytes(data, name="standard input").digest


@pytest.mark.parametrize(
    ("data", "name", "note"),
    [
        (WORD, "a.pdf", "The file is called .pdf, but it is a Word document and was read as one."),
        (PDF, "a.docx", "The file is called .docx, but it is a PDF and was read as one."),
        (PAGE, "a.docx", "The file is called .docx, but it is a web page and was read as one."),
        (PDF, "a.txt", "The file is called .txt, but it is a PDF and was read as one."),
        (SAID.encode(), "a.html", "The file is called .html, but it is plain text and was read as one."),
    ],
)
def test_a_wrong_ending_is_told_and_does_no_harm(data: bytes, name: str, note: str) -> None:
    text = open_bytes(data, name=name)
    assert text.content.strip() == SAID
    assert text.notes == (note,)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (SAID.encode(), "a.pdf", "a.pdf is called .pdf but is no PDF: open it and save it as a PDF anew."),
        (
            SAID.encode(),
            "a.docx",
            "a.docx is called .docx but is no Word document: open it and save it as a Word document anew.",
        ),
        (b"", "a.txt", "a.txt is empty: choose the file that holds the text."),
        (b" \r\n\t ", "a.txt", "a.txt is empty: choose the file that holds the text."),
        (
            "\ufeff\u200b\u00ad\n".encode(),
            "a.txt",
            "a.txt holds no words: choose the file that holds the text.",
        ),
        (
            b"<!doctype html><p hidden>x</p>",
            "a.html",
            "a.html holds no words: choose the file that holds the text.",
        ),
        (docx(""), "a.docx", "a.docx holds no words: choose the file that holds the text."),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, name: str, sentence: str) -> None:
    assert refused(data, name) == sentence


ODT = "application/vnd.oasis.opendocument.text"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (
            OLE + "WordDocument".encode("utf-16-le"),
            "is an old Word document (.doc): open it in Word and save it as .docx.",
        ),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "is locked with a password: open it in Word, take the password off and save it anew.",
        ),
        (OLE, "is an old Office file, no text"),
        (
            b"\xff\xd8\xff\xe0" + bytes(99),
            "is a picture (JPEG): run text recognition (OCR) on it and load the result.",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "is a picture (PNG)"),
        (b"II*\0" + bytes(99), "is a picture (TIFF)"),
        (b"BM" + bytes(99), "is no text but a program, picture or archive"),
        (b"MZ" + bytes(99), "is no text but a program, picture or archive"),
        (b"\x7fELF" + bytes(99), "is a program, no text"),
        (b"{\\rtf1 The Sides}", "is an RTF document"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(99), "is a packed archive (7z)"),
        (b"\x1f\x8b\x08" + bytes(99), "is a packed file (gzip)"),
        (packed({"a.txt": SAID}), "is a packed archive (ZIP), no Word document"),
        (packed({"mimetype": ODT}, method=ZIP_STORED), "is an OpenDocument text (.odt)"),
        (b"<?xml version='1.0'?><akomaNtoso/>", "is an XML file"),
    ],
)
@pytest.mark.parametrize("name", ["declaration.docx", "declaration.txt"])
def test_another_kind_of_file_is_named(data: bytes, says: str, name: str) -> None:
    with pytest.raises(UnreadableText) as refusal:
        kind_of(data, name)
    assert str(refusal.value).startswith(says)


@pytest.mark.parametrize(
    "words", ["BM agreed.", "MZ is no program.", "GIFTS were exchanged.", "PK and KZ", "Rarely"]
)
def test_words_that_begin_like_another_kind_are_words(words: str) -> None:
    assert kind_of(words.encode(), "a.txt") == ("plain", [])


def other_office(root: str) -> bytes:
    document = f'<{root} xmlns="urn:x"/>'
    return docx("", document=document)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (other_office("workbook"), "is a spreadsheet (Excel), no Word document"),
        (other_office("presentation"), "is a presentation (PowerPoint), no Word document"),
        (other_office("other"), "is a packed file without a Word text in it"),
        (packed({"[Content_Types].xml": "<Types/>"}), "is a packed file without a Word text in it"),
        (
            packed({"word/document.xml": f"<w:document {W}><w:body>"}),
            "is damaged in its part word/document.xml",
        ),
        (packed({"word/document.xml": b"\xff\xfe\x00"}), "is damaged in its part word/document.xml"),
        (packed({"word/document.xml": ""}), "is damaged in its part word/document.xml"),
    ],
)
def test_a_packed_file_that_is_no_word_text_is_named(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableText) as refusal:
        read(data, "declaration.docx")
    assert str(refusal.value).startswith(says)


# Places


def missing(path: Path) -> str:
    with pytest.raises(UnreadableText) as refusal:
        open_text(path)
    return str(refusal.value)


def test_a_file_that_is_not_there_is_named_with_its_folder(tmp_path: Path) -> None:
    assert (
        missing(tmp_path / "a.txt") == f"{tmp_path / 'a.txt'} does not exist: check the name and the folder."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert missing(tmp_path) == f"{tmp_path.name} is a folder: name the file in it that holds the text."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "is no ordinary file" in missing(tmp_path / "a.txt")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the root user may read every file"
)
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    (tmp_path / "a.txt").chmod(0)
    assert "may not be read" in missing(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000])
def test_a_name_that_no_file_can_have_is_refused(name: str, tmp_path: Path) -> None:
    assert "cannot be opened" in missing(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\Users\\officer\\declaration.txt", "declaration.txt"),
        ("../../declaration.txt", "declaration.txt"),
        ("a\n\x1b[31mb.txt", "a??[31mb.txt"),
        ("декларация.txt", "декларация.txt"),
        ("", "The text"),
        ("x" * 300 + ".txt", "x" * 80 + "…" + "x" * 26 + ".txt"),
    ],
)
def test_a_name_is_shown_on_one_line(name: str, shown: str) -> None:
    assert open_bytes(SAID.encode(), name=name).name == shown
    assert refused(b"", name).startswith(f"{shown} is empty")


# Confinement


def test_the_reader_has_a_bound_on_the_length_of_a_text() -> None:
    with pytest.raises(UnreadableText) as refusal:
        open_bytes(SAID.encode(), name="a.txt", limits=replace(LIMITS, characters=20))
    assert (
        str(refusal.value) == "a.txt holds 25 characters, more than the 20 that are read: load it in parts."
    )


def test_what_the_environment_says_does_not_reach_the_reader(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit(9)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "lxml.py"))
    monkeypatch.chdir(tmp_path)
    assert open_bytes(WORD, name="a.docx").content.strip() == SAID


def test_the_reader_is_the_same_twice() -> None:
    assert open_bytes(PDF, name="a.pdf") == open_bytes(PDF, name="a.pdf")


# Standard input


@pytest.mark.parametrize("data", [SAID.encode("utf-16"), WORD], ids=["text", "word"])
def test_bytes_of_a_kind_are_read_from_standard_input(data: bytes) -> None:
    command = [sys.executable, "-m", "servanda", "read", "-", "--format", "jsonl"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    assert [json.loads(line)["quote"] for line in done.stdout.splitlines()] == ["meet"]
    assert done.stderr == b""
