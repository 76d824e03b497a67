"""PDF files made to harm are read in time, or refused in one sentence by the process that reads them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from tests.servanda.texts.hostile import (
    MIB,
    SAID,
    TREE,
    deep_page_tree,
    doubling_forms,
    inflating_page,
    one_page,
)
from tests.servanda.texts.pdf_by_hand import FONT, joined, pdf, stream, words
from tests.servanda.texts.readers import SMALL

from servanda.texts import Limits, UnreadableText, open_bytes

SENTENCE = "The Sides agreed to meet every year."
BROKE_OFF = "made its reader break off, for it is damaged or asks for too much memory"


def opened(data: bytes, limits: Limits = SMALL) -> str:
    """The text of a file, or the sentence why there is none."""
    try:
        return open_bytes(data, name="a.pdf", limits=limits).content
    except UnreadableText as refusal:
        return str(refusal)


def test_contents_that_unpack_to_a_gigabyte_break_only_the_reader() -> None:
    bomb = inflating_page()
    assert len(bomb) < 3 * MIB
    assert BROKE_OFF in opened(bomb, replace(SMALL, memory=256 * MIB))


def test_drawings_that_double_without_end_break_only_the_reader() -> None:
    found = opened(doubling_forms(), replace(SMALL, cpu=1, wall=3))
    assert BROKE_OFF in found or "takes longer than" in found


def test_what_is_drawn_four_times_on_one_place_is_read_once() -> None:
    assert opened(doubling_forms(3)) == f"{SENTENCE}\n"


def test_a_deep_tree_of_pages_is_refused() -> None:
    assert opened(deep_page_tree()).startswith("a.pdf is damaged on page 1")


def test_a_tree_of_pages_that_holds_itself_is_refused() -> None:
    circle = joined([TREE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])
    assert opened(circle).startswith("a.pdf is damaged on page 1")


def test_more_pages_than_any_text_has_are_refused() -> None:
    kids = b"4 0 R " * 5_001
    data = joined(
        [TREE, b"<< /Type /Pages /Kids [%s] /Count 5001 >>" % kids, FONT, b"<< /Type /Page /Parent 2 0 R >>"]
    )
    assert opened(data) == "a.pdf has 5,001 pages, more than the 5,000 that are read: save it in parts."


def test_a_count_of_pages_that_is_a_lie_does_no_harm() -> None:
    pages = b"<< /Type /Pages /Kids [4 0 R] /Count 2000000000 >>"
    data = joined([TREE, pages, FONT, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"])
    assert opened(data).startswith("a.pdf ")


@pytest.mark.parametrize(
    "contents",
    [
        b"q " * 300_000 + SAID,
        SAID + b"[" * 200_000,
        SAID + b"<< /A " * 100_000,
        SAID + b"0 0 m 9 9 l S " * 100_000,
        SAID + b"(" * 300_000,
        SAID + b"BT " * 100_000,
        SAID + b"/X Do " * 50_000,
    ],
)
def test_contents_that_never_end_are_read_as_far_as_they_make_sense(contents: bytes) -> None:
    assert opened(one_page(stream(contents, packed=True))).startswith(SENTENCE)


def test_three_thousand_words_on_one_page_are_read() -> None:
    row = b"(agreed) Tj 5 0 Td " * 100
    contents = b"BT /F 1 Tf 20 830 Td " + (row + b"-500 -20 Td ") * 30 + b"ET"
    found = opened(one_page(stream(contents, packed=True)), replace(SMALL, cpu=10, wall=20))
    assert found.count("agreed") == 3_000


def test_letters_of_any_size_and_place_are_read_or_left_out() -> None:
    odd = b"".join(
        words(x, y, "odd", size=size)
        for x, y, size in (
            (72, 650, 0),
            (72, 640, 1e9),
            (1e30, 630, 11),
            (-1e9, -1e9, 11),
            (72, 620, -11),
            (72, 610, 1e-9),
        )
    )
    assert opened(pdf(SAID + odd)).startswith("The Sides agreed to meet")


def test_a_page_without_size_or_fonts_is_read_or_refused() -> None:
    bare = [
        TREE,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
    ]
    assert opened(joined([*bare, stream(SAID)])).startswith(("a.pdf ", SENTENCE))


def test_an_endless_object_is_read_or_refused() -> None:
    nested = b"<< /Type /Pages /Kids [3 0 R] /Count 1 /X " + b"[" * 300_000 + b" >>"
    assert opened(joined([TREE, nested, b"<< /Type /Page /Parent 2 0 R >>"])).startswith("a.pdf ")


@pytest.mark.parametrize("seed", range(6))
def test_damage_anywhere_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- damage, not a secret
    damaged = bytearray(pdf(SAID, SAID.replace(b"meet", b"rest")))
    for _ in range(seed * 4 + 1):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    found = opened(bytes(damaged))
    assert found.startswith("a.pdf ") or "Sides" in found or found.strip()
