"""A PDF knows letters and places: paragraphs, columns and pages are put together from these."""

from __future__ import annotations

import pytest
from tests.servanda.texts.pdf_by_hand import A4, lines, pdf, stream, words
from tests.servanda.texts.readers import blocks, read

from servanda.texts import open_bytes

# Lines of about one width, as a paragraph has them.
FIRST = "The Sides shall cooperate in the development of multimodal corridors and shall"
SECOND = "exchange information on tariffs, transit times and border procedures at least"
THIRD = "twice a year, beginning with the first meeting of the joint working group, and"
LAST = "shall report."
PARAGRAPH = f"{FIRST} {SECOND} {THIRD} {LAST}"


def blocks_of(*pages: bytes) -> list[str]:
    return blocks(pdf(*pages), "declaration.pdf")


def notes_of(*pages: bytes) -> list[str]:
    return read(pdf(*pages), "declaration.pdf").notes


def test_the_lines_of_a_paragraph_are_one_line() -> None:
    text = open_bytes(pdf(lines(700, FIRST, SECOND, THIRD, LAST)), name="declaration.pdf")
    assert text.content == f"{PARAGRAPH}\n"
    assert text.media_type == "application/pdf"
    assert text.language == "en"
    assert text.notes == ()


def test_lines_are_read_from_the_top_whatever_their_order_in_the_file() -> None:
    upside_down = [lines(700 - 14 * n, line) for n, line in enumerate((FIRST, SECOND, THIRD, LAST))]
    assert blocks_of(b"".join(reversed(upside_down))) == [PARAGRAPH]


def test_words_set_one_by_one_are_one_line() -> None:
    apart = (
        words(72, 700, "The") + words(95, 700, "Sides") + words(127, 700, "shall") + words(152, 700, "meet.")
    )
    assert blocks_of(apart) == ["The Sides shall meet."]


# Where a paragraph ends


def test_a_wider_distance_parts_paragraphs() -> None:
    page = lines(700, FIRST, SECOND, THIRD) + lines(700 - 3 * 14 - 8, FIRST, SECOND)
    assert blocks_of(page) == [f"{FIRST} {SECOND} {THIRD}", f"{FIRST} {SECOND}"]


def test_a_line_that_could_be_longer_ends_its_paragraph() -> None:
    assert blocks_of(lines(700, FIRST, SECOND, LAST, FIRST, SECOND, LAST)) == [f"{FIRST} {SECOND} {LAST}"] * 2


def test_a_first_line_that_stands_in_begins_a_paragraph() -> None:
    full = f"{THIRD} on."
    first = lines(700, FIRST, x=90) + lines(686, SECOND, full)
    second = lines(658, FIRST, x=90) + lines(644, SECOND, full)
    assert blocks_of(first + second) == [f"{FIRST} {SECOND} {full}"] * 2


def test_larger_type_is_a_paragraph_of_its_own() -> None:
    page = lines(700, "Joint Declaration on Strategic Partnership of the two States", size=14) + lines(
        684, FIRST, SECOND
    )
    assert blocks_of(page) == [
        "Joint Declaration on Strategic Partnership of the two States",
        f"{FIRST} {SECOND}",
    ]


@pytest.mark.parametrize(
    "marks", [("1.", "2."), ("(a)", "(b)"), ("4.1", "4.2"), ("•", "•"), ("iv)", "v)"), ("–", "–")]
)
def test_a_mark_begins_an_item(marks: tuple[str, str]) -> None:
    items = [f"{mark} {FIRST[4:]}" for mark in marks]
    page = lines(700, items[0], "and more;", items[1], "and more.")
    assert blocks_of(page) == [f"{items[0]} and more;", f"{items[1]} and more."]


def test_a_mark_that_stands_out_is_parted_by_a_space() -> None:
    page = words(72, 700, "12.") + lines(700, FIRST[4:], SECOND[9:], LAST, x=100)
    assert blocks_of(page) == [f"12. {FIRST[4:]} {SECOND[9:]} {LAST}"]


def test_a_number_that_comes_to_open_a_line_is_no_mark() -> None:
    begins = "The Sides shall cooperate in the development of corridors as is said in paragraph"
    assert blocks_of(
        lines(700, begins, "12. of this declaration and in other instruments which the two Sides signed")
    ) == [f"{begins} 12. of this declaration and in other instruments which the two Sides signed"]


# Words parted at line ends


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("the devel-", "opment of", "the devel\u00adopment of"),
        ("COOPER-", "ATION OF", "COOPER\u00adATION OF"),
        ("self-", "restraint of", "self-restraint of"),
        ("rules-", "based order", "rules-based order"),
        ("Asia-", "Pacific and", "Asia-Pacific and"),
        ("in 2025-", "26 they", "in 2025-26 they"),
        ("on 3–", "4 February", "on 3–4 February"),
        ("low-", "and middle", "low- and middle"),
        ("peace –", "and trade", "peace – and trade"),
    ],
)
def test_a_hyphen_at_a_line_end_is_the_words_own_or_does_not_show(
    ends: str, begins: str, joined: str
) -> None:
    assert blocks_of(lines(700, f"{FIRST[:60]} {ends}", f"{begins} {SECOND}")) == [
        f"{FIRST[:60]} {joined} {SECOND}"
    ]


def test_what_the_document_says_elsewhere_tells_whose_the_hyphen_is() -> None:
    page = lines(
        700, f"{FIRST[:60]} cross-", f"border {SECOND[:50]} under-", "taking and cross-border undertaking."
    )
    assert blocks_of(page) == [
        f"{FIRST[:60]} cross-border {SECOND[:50]} under\u00adtaking and cross-border undertaking."
    ]


# Over columns and pages


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert blocks_of(lines(114, FIRST, SECOND), lines(760, THIRD, LAST)) == [PARAGRAPH]


def test_a_sentence_that_ends_with_the_page_ends_its_paragraph() -> None:
    assert blocks_of(lines(100, FIRST, "shall report."), lines(760, FIRST, LAST)) == [
        f"{FIRST} shall report.",
        f"{FIRST} {LAST}",
    ]


def test_an_item_on_the_next_page_is_an_item() -> None:
    assert blocks_of(lines(100, f"1. {FIRST}"), lines(760, f"2. {FIRST}")) == [f"1. {FIRST}", f"2. {FIRST}"]


NARROW = [
    "The Sides shall cooperate in the",
    "development of corridors and of",
    "ports, shall hold meetings of the",
    "joint working group every year",
    "and shall report to their heads",
]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = NARROW, [line.replace("The Sides", "Both Sides") for line in NARROW]
    page = lines(780, "A title that stands across both columns of the page and is rather long", x=90)
    page += lines(740, *left, "of Government.") + lines(740, *right, "of State.", x=320)
    assert blocks_of(page) == [
        "A title that stands across both columns of the page and is rather long",
        " ".join([*left, "of Government."]),
        " ".join([*right, "of State."]),
    ]


def test_a_paragraph_goes_on_over_the_column() -> None:
    page = lines(740, *NARROW) + lines(740, *NARROW[1:], *NARROW[:2], "of ports.", x=320)
    assert blocks_of(page) == [" ".join([*NARROW, *NARROW[1:], *NARROW[:2], "of ports."])]


def test_a_column_may_end_early() -> None:
    left = [*NARROW, *NARROW[1:], *NARROW[1:], "of Government."]
    page = lines(740, *left) + lines(740, *NARROW[:2], "of ports.", x=320)
    assert blocks_of(page) == [" ".join(left), " ".join([*NARROW[:2], "of ports."])]


def test_the_lines_of_a_table_of_contents_stay_apart() -> None:
    page = lines(
        740,
        *(
            f"{mark} {said} {'. ' * 50}{n}"
            for n, (mark, said) in enumerate((("I.", "Trade"), ("II.", "Water")), 1)
        ),
    )
    assert blocks_of(page) == ["I. Trade\t1\nII. Water\t2"]


def test_two_signatures_side_by_side_are_one_line_each() -> None:
    page = lines(700, FIRST, LAST) + words(72, 640, "For Pakistan") + words(320, 640, "For Kazakhstan")
    assert blocks_of(page) == [f"{FIRST} {LAST}", "For Pakistan\tFor Kazakhstan"]


# Turned, askew, beside the page


def test_a_page_that_lies_on_its_side_is_read() -> None:
    turned = "\n".join(
        f"BT /F 11 Tf 0 1 -1 0 {100 + 14 * n} 90 Tm ({line}) Tj ET"
        for n, line in enumerate((FIRST, SECOND, LAST))
    )
    assert blocks(pdf(turned.encode(), page=b"/Rotate 90"), "a.pdf") == [f"{FIRST} {SECOND} {LAST}"]


def test_a_stamp_across_the_page_is_left_out_and_told() -> None:
    stamp = b"BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DRAFT) Tj ET\n"
    page = stamp + lines(700, FIRST, LAST)
    assert blocks_of(page) == [f"{FIRST} {LAST}"]
    assert notes_of(page) == ["Words that stand askew were left out: 1."]


def test_words_beyond_the_edge_are_left_out_and_told() -> None:
    page = lines(700, "The Sides agreed.") + words(72, A4[1] + 40, "never printed")
    assert blocks_of(page) == ["The Sides agreed."]
    assert notes_of(page) == ["Words beyond the edge of a page were left out: 2."]


def test_words_laid_over_a_picture_are_read_and_told() -> None:
    page = words(72, 700, "The Sides agreed.", more="3 Tr")
    assert blocks_of(page) == ["The Sides agreed."]
    assert notes_of(page) == ["Text recognition (OCR) laid the words over pictures: check them on pages 1."]


def test_what_was_typed_into_a_field_is_read() -> None:
    typed = b"BT /F 11 Tf 0 2 Td (4 February 2026.) Tj ET"
    look = b"/Type /XObject /Subtype /Form /BBox [0 0 120 14] /Resources << /Font << /F 3 0 R >> >>"
    field = b"/Type /Annot /Subtype /Widget /FT /Tx /T (day) /Rect [148 698 268 712] /F 4"
    more = [b"<< %s /AP << /N 5 0 R >> >>" % field, stream(typed, look)]
    data = pdf(words(72, 700, "Done at Astana"), more=more, page=b"/Annots [4 0 R]")
    assert blocks(data, "a.pdf") == ["Done at Astana 4 February 2026."]
