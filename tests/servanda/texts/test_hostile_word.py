"""Word files made to harm are refused before they do, each in one sentence."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.servanda.texts.docx_by_hand import W, docx, numbering, packed, paragraph, table
from tests.servanda.texts.hostile import (
    LAUGHS,
    MIB,
    billion_laughs,
    many_parts,
    nested_word,
    with_part,
    zeros,
    zip_bomb,
)
from tests.servanda.texts.readers import blocks, read

from servanda.texts import LIMITS, UnreadableText, open_bytes

WHOLE = docx(paragraph("The Sides agreed to meet.") * 40)
TRUST = "do not trust this file; ask for it anew, as PDF or plain text."


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableText) as refusal:
        read(data, "declaration.docx")
    return str(refusal.value)


def test_a_file_that_would_unpack_to_a_gigabyte_is_refused_at_once() -> None:
    bomb = zip_bomb()
    assert len(bomb) < 3 * MIB
    begun = time.process_time()
    assert refused(bomb) == (
        "would unpack to 1,024 MB, more than the 200 MB that are read: save it anew without its pictures."
    )
    assert time.process_time() - begun < 1


def test_a_part_that_is_packed_too_tightly_is_refused() -> None:
    assert refused(zip_bomb(150 * MIB)) == (
        f"is packed more than 100 to 1 in its part word/media/image1.xml, which no ordinary text is: {TRUST}"
    )


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    data, check = zeros(20 * MIB)
    assert refused(with_part(b"word/more.xml", data, check=check, size=900_000)).startswith(
        "is damaged in its part word/more.xml"
    )


def test_more_parts_than_any_text_has_are_refused() -> None:
    assert refused(many_parts(5_001)).startswith("has more than 5,000 parts")


def test_elements_may_nest_to_a_depth_and_no_deeper() -> None:
    assert refused(nested_word(513)).startswith("nests its parts more than 512 deep")
    assert read(nested_word(512), "a.docx").content == ""


def test_tables_within_tables_are_read_or_refused_and_never_break_the_reader() -> None:
    body = paragraph("The Sides agreed.")
    for _ in range(160):
        body = table((body,))
    assert blocks(docx(body), "a.docx") == ["The Sides agreed."]
    for _ in range(40):
        body = table((body,))
    assert open_sentence(docx(body)).startswith("a.docx nests its parts more than 512 deep")


def open_sentence(data: bytes) -> str:
    with pytest.raises(UnreadableText) as refusal:
        open_bytes(data, name="a.docx")
    return str(refusal.value)


DOCUMENT = f"<w:document {W}><w:body>{paragraph('&x;')}</w:body></w:document>"
DOCTYPE = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">{LAUGHS}]>'


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": DOCTYPE + DOCUMENT},
        {
            "word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + DOCTYPE + DOCUMENT).encode(
                "utf-16"
            )
        },
        {"word/document.xml": DOCUMENT.replace("&x;", ""), "word/styles.xml": f"{DOCTYPE}<w:styles {W}/>"},
        {"word/document.xml": DOCUMENT.replace("&x;", ""), "_rels/.rels": f"{DOCTYPE}<Relationships/>"},
        {"word/document.xml": DOCUMENT.replace("&x;", ""), "word/unused.xml": "<!doctype html><p>"},
    ],
)
def test_a_document_type_is_refused_in_whatever_part(parts: dict[str, str | bytes]) -> None:
    assert "declares a document type in its part" in refused(packed(parts))


def test_a_billion_laughs_are_refused_at_once() -> None:
    begun = time.process_time()
    assert "declares a document type in its part word/document.xml" in refused(billion_laughs())
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("name", ["../../etc/passwd", "word/../../x", "word\\..\\..\\x"])
def test_a_part_that_points_out_of_the_file_is_refused(name: str) -> None:
    data, check = zeros(0)
    assert refused(with_part(name.encode(), data, check=check, size=0)).startswith(
        "has a part with a false name"
    )


def test_two_parts_of_one_name_are_refused() -> None:
    data, check = zeros(0)
    twice = with_part(b"word/document.xml", data, check=check, size=0)
    assert refused(twice).startswith("has a part with a false name (word/document.xml)")


def test_a_part_outside_the_file_is_not_fetched() -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{relation}" Target="file:///etc/passwd" TargetMode="External"/>'
        f'<Relationship Id="b" Type="{relation}" Target="../../../etc/passwd"/></Relationships>'
    )
    parts = {
        "word/document.xml": DOCUMENT.replace("&x;", "agreed"),
        "word/_rels/document.xml.rels": relations,
    }
    assert blocks(packed(parts), "a.docx") == ["agreed"]


@pytest.mark.parametrize("left", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_is_refused(left: float) -> None:
    assert refused(WHOLE[: int(left * len(WHOLE))]) == (
        "is a Word document that was cut short or damaged: fetch the file again, or open it in Word and save "
        "it anew."
    )


def test_a_locked_part_is_refused() -> None:
    at = WHOLE.rfind(b"PK\x01\x02")
    locked = WHOLE[: at + 8] + b"\x01" + WHOLE[at + 9 :]
    assert refused(locked) == "is locked with a password: take the password off and save it anew."


def test_styles_and_lists_that_point_in_circles_are_read() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
        for a, b in ("AB", "BA", "CC")
    )
    link = '<w:numStyleLink w:val="A"/>'
    data = docx(
        paragraph("x", style="A") + paragraph("y", style="C", number=(1, 0)),
        {"styles": f"<w:styles {W}>{styles}</w:styles>", "numbering": numbering(link)},
    )
    assert blocks(data, "a.docx") == ["x", "y"]


def test_a_file_that_needs_too_much_memory_is_refused() -> None:
    body = paragraph("The Sides agreed.") + "<w:p/>" * 500_000
    with pytest.raises(UnreadableText) as refusal:
        open_bytes(packed_loosely(body), name="a.docx", limits=replace(LIMITS, memory=64 * MIB))
    assert str(refusal.value) == (
        "a.docx needs more than 64 MB of memory to be read: save it anew, without pictures, and try again."
    )


def packed_loosely(body: str) -> bytes:
    """A large document that is not packed at all."""
    return packed({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}, method=0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_damage_anywhere_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for at, byte in changes:
        damaged[at] = byte
    with suppress(UnreadableText):
        assert set(blocks(bytes(damaged), "declaration.docx")) == {"The Sides agreed to meet."}
