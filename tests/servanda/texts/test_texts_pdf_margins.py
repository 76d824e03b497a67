"""Running heads, page numbers and footnotes are set apart, and no word of the text with them."""

from __future__ import annotations

import pytest
from tests.servanda.texts.pdf_by_hand import lines, pdf, words
from tests.servanda.texts.readers import blocks, read

FIRST = "The Sides shall cooperate in the development of multimodal corridors and shall"
LAST = "report."
HEAD, FOOT = 800, 40
SAID = ("corridors", "ports", "visas", "science", "sport", "water", "trade", "youth")


def page(number: int, *, head: str = "", foot: str = "", body: str = "") -> bytes:
    """A page with a paragraph of its own."""
    said = lines(700, body or f"{FIRST} on page {number}", LAST)
    said += words(72, HEAD, head) if head else b""
    return said + (words(280, FOOT, foot) if foot else b"")


def blocks_of(*pages: bytes) -> list[str]:
    return blocks(pdf(*pages), "declaration.pdf")


def notes_of(*pages: bytes) -> list[str]:
    return read(pdf(*pages), "declaration.pdf").notes


@pytest.mark.parametrize(
    "form", ["{}", "- {} -", "Page {}", "Page {} of 4", "{}/4", "– {} –", "{} | P a g e"]
)
def test_page_numbers_are_left_out(form: str) -> None:
    pages = [page(n, foot=form.format(n)) for n in range(1, 5)]
    assert blocks_of(*pages) == [f"{FIRST} on page {n} {LAST}" for n in range(1, 5)]


def test_roman_page_numbers_are_left_out() -> None:
    pages = [page(n, foot=shown) for n, shown in enumerate(("i", "ii", "iii", "iv"), 1)]
    assert blocks_of(*pages) == [f"{FIRST} on page {n} {LAST}" for n in range(1, 5)]


def test_pages_may_count_from_any_number() -> None:
    assert blocks_of(*(page(n, foot=str(n + 117)) for n in range(1, 5)))[0] == f"{FIRST} on page 1 {LAST}"


def test_a_single_page_has_its_number_too() -> None:
    assert blocks_of(page(1, foot="1")) == [f"{FIRST} on page 1 {LAST}"]


def test_running_heads_are_left_out_and_told() -> None:
    pages = [page(n, head="Agreement on Transit", foot=f"Page {n} of 3") for n in range(1, 4)]
    assert blocks_of(*pages) == [f"{FIRST} on page {n} {LAST}" for n in range(1, 4)]
    assert notes_of(*pages) == [
        "Page headers and footers were left out: “Agreement on Transit”; “Page # of #” (# is a number)."
    ]


def test_left_and_right_pages_may_differ() -> None:
    heads = ["", "Agreement", "on Transit", "Agreement", "on Transit", "Agreement"]
    found = blocks_of(*(page(n, head=head) for n, head in enumerate(heads, 1)))
    assert found == [f"{FIRST} on page {n} {LAST}" for n in range(1, 7)]


def test_heads_that_change_with_the_chapters_are_left_out() -> None:
    heads = [chapter for chapter in ("Trade", "Transport", "Water", "Culture") for _ in range(3)]
    found = blocks_of(*(page(n, head=head) for n, head in enumerate(heads, 1)))
    assert found == [f"{FIRST} on page {n} {LAST}" for n in range(1, 13)]


# Words of the text that only look like it


def test_a_head_that_stands_once_is_kept() -> None:
    assert blocks_of(page(1, head="Draft of 5 May"), page(2), page(3))[0] == "Draft of 5 May"


def test_headings_at_the_top_of_pages_are_kept_though_they_count_with_them() -> None:
    pages = [words(260, HEAD, f"Article {n}") + page(n) for n in range(1, 5)]
    assert blocks_of(*pages)[::2] == [f"Article {n}" for n in range(1, 5)]


def test_items_that_count_with_the_pages_are_kept() -> None:
    pages = [lines(HEAD, f"{n}. {FIRST}", LAST) for n in range(1, 5)]
    assert blocks_of(*pages) == [f"{n}. {FIRST} {LAST}" for n in range(1, 5)]


def test_figures_at_the_foot_of_pages_that_do_not_count_with_them_are_kept() -> None:
    pages = [page(n, foot=str(figure)) for n, figure in enumerate((1, 14, 3, 92), 1)]
    assert [block for block in blocks_of(*pages) if block.isdigit()] == ["14", "92"]


def test_a_repeated_line_within_the_text_is_kept() -> None:
    pages = [page(n) + lines(500, "The Sides welcomed this.", f"{SAID[n]}.") for n in range(1, 4)]
    assert sum("welcomed" in block for block in blocks_of(*pages)) == 3


def test_the_last_words_of_two_pages_may_count_like_pages() -> None:
    pages = [page(n) + lines(90, f"See Annex {n}.") for n in range(1, 3)]
    assert [block for block in blocks_of(*pages) if "Annex" in block] == ["See Annex 1.", "See Annex 2."]


def test_pages_that_are_all_alike_are_a_text_all_the_same() -> None:
    assert blocks_of(*[page(1, body="The Sides shall meet.")] * 3) == ["The Sides shall meet. report."] * 3


# Footnotes


def raised(x: float, y: float, said: str, sign: str, after: str = "") -> bytes:
    """Words with a small sign above the line behind them."""
    behind = f"/F 7 Tf 4 Ts ({sign}) Tj /F 11 Tf 0 Ts ({after}) Tj"
    return f"BT /F 11 Tf {x} {y} Td ({said}) Tj {behind} ET\n".encode()


def noted(number: int, note: str) -> bytes:
    """A page whose text refers to a note below it."""
    said = raised(72, 700, f"The Sides welcomed {SAID[number]}", str(number))
    said += lines(660, *(f"{SAID[number + n]} and {FIRST}" for n in range(3)))
    return said + words(72, 84, str(number), size=6) + lines(80, *note.split("|"), x=77, size=8, step=10)


def test_footnotes_stand_at_the_end_behind_their_numbers() -> None:
    found = blocks_of(noted(1, "Through two ports.|And by rail."), noted(2, "See above."))
    assert found[0] == "The Sides welcomed ports[1]"
    assert found[-2:] == ["[1] Through two ports. And by rail.", "[2] See above."]
    assert len(found) == 5


def test_a_page_number_right_below_the_notes_is_left_out() -> None:
    said = [noted(n, "See above.") + words(280, 66, f"{n}/2") for n in (1, 2)]
    assert blocks_of(*said)[-2:] == ["[1] See above.", "[2] See above."]


def test_footnotes_that_count_with_the_pages_are_no_page_numbers() -> None:
    found = blocks_of(*(noted(n, f"Note {n} of the text.") for n in range(1, 5)))
    assert found[-4:] == [f"[{n}] Note {n} of the text." for n in range(1, 5)]


def test_small_type_at_the_foot_that_nothing_refers_to_is_part_of_the_text() -> None:
    said = lines(700, *[FIRST] * 4, LAST) + words(72, 80, "3 Done in two originals.", size=8)
    assert blocks_of(said, page(2))[-2] == "3 Done in two originals."


@pytest.mark.parametrize(
    ("said", "sign", "read_as"),
    [
        ("of 40 km", "2", "of 40 km²"),
        ("of 10", "6", "of 10⁶"),
        ("on the 1", "st", "on the 1st"),
        ("it", "*", "it[*]"),
    ],
)
def test_powers_and_endings_are_no_references(said: str, sign: str, read_as: str) -> None:
    assert blocks_of(raised(72, 700, said, sign, " and more")) == [f"{read_as} and more"]
