"""Automatic numbers, which a Word file does not hold, stand in front of their paragraphs as printed."""

from __future__ import annotations

import pytest
from tests.servanda.texts.docx_by_hand import W, docx, level, numbering, paragraph
from tests.servanda.texts.readers import blocks

TREATY = numbering(
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "bullet", "•"),
)


def numbered(*levels: int, part: str = TREATY, list_id: int = 1) -> list[str]:
    """What stands before each paragraph x of a list with these levels."""
    body = "".join(paragraph("x", number=(list_id, depth)) for depth in levels)
    return [block.removesuffix("x").rstrip() for block in blocks(docx(body, {"numbering": part}), "a.docx")]


def test_levels_count_and_begin_anew_under_the_next_paragraph() -> None:
    assert numbered(0, 1, 1, 2, 2, 3, 1, 0, 1, 2) == [
        *("1.", "1.1", "1.2", "(a)", "(b)", "•", "1.3"),
        *("2.", "2.1", "(a)"),
    ]


def test_a_number_of_several_levels_names_those_above() -> None:
    part = numbering(
        level(0, "upperRoman", "Article %1"), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3")
    )
    assert numbered(0, 1, 2, 2, 0, 1, part=part) == [
        "Article I",
        "I.1.",
        "I.1.1",
        "I.1.2",
        "Article II",
        "II.1.",
    ]


def test_legal_numbering_shows_digits_for_roman_numerals_and_letters_above() -> None:
    legal = level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert numbered(0, 1, 0, 1, part=numbering(level(0, "upperRoman", "Article %1."), legal)) == [
        *("Article I.", "1.1", "Article II.", "2.1")
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("lowerRoman", ["iii.", "iv."]),
        ("upperLetter", ["C.", "D."]),
        ("ordinal", ["3rd.", "4th."]),
        ("decimalZero", ["03.", "04."]),
        ("russianLower", ["в.", "г."]),
        ("none", [".", "."]),
    ],
)
def test_numbers_are_printed_in_the_form_of_their_level(form: str, expected: list[str]) -> None:
    assert numbered(0, 0, part=numbering(level(0, form, "%1.", start=3))) == expected


def test_letters_go_on_doubled_after_the_alphabet() -> None:
    found = numbered(*[0] * 28, part=numbering(level(0, "lowerLetter", "(%1)")))
    assert found[25:] == ["(z)", "(aa)", "(bb)"]


def test_symbols_of_a_font_are_bullets() -> None:
    assert numbered(0, part=numbering(level(0, "bullet", "\uf0b7"))) == ["•"]
    assert numbered(0, part=numbering(level(0, "bullet", "–"))) == ["–"]


RESTARTED = (
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
)


def test_a_list_with_a_start_of_its_own_begins_anew_and_another_goes_on() -> None:
    part = numbering(level(0, "decimal", "%1."), nums=RESTARTED)
    body = "".join(paragraph("x", number=(n, 0)) for n in (1, 1, 2, 2, 1, 3))
    assert blocks(docx(body, {"numbering": part}), "a.docx") == [
        "1. x",
        "2. x",
        "1. x",
        "2. x",
        "3. x",
        "4. x",
    ]


def test_a_level_may_never_begin_anew() -> None:
    through = level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>')
    assert numbered(0, 1, 1, 0, 1, part=numbering(level(0, "decimal", "%1."), through)) == [
        "1.",
        "1)",
        "2)",
        "2.",
        "3)",
    ]


STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Heading1">
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Heading1"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:basedOn w:val="Heading2"/></w:style></w:styles>"""


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    body = "".join(paragraph("x", style=style) for style in ("Heading1", "Heading2", "Clause", "Heading1"))
    found = blocks(docx(body, {"numbering": TREATY, "styles": STYLES}), "a.docx")
    assert found == ["1. x", "1.1 x", "1.2 x", "2. x"]


def test_number_nought_takes_a_styles_number_off() -> None:
    body = paragraph("x", style="Heading1") + paragraph("x", style="Heading1", number=(0, 0))
    assert blocks(docx(body, {"numbering": TREATY, "styles": STYLES}), "a.docx") == ["1. x", "x"]


def test_a_paragraph_without_words_counts_and_leaves_no_line() -> None:
    body = paragraph("x", number=(1, 0)) + paragraph("", number=(1, 0)) + paragraph("x", number=(1, 0))
    assert blocks(docx(body, {"numbering": TREATY}), "a.docx") == ["1. x", "3. x"]


def test_a_list_that_is_not_defined_numbers_nothing() -> None:
    assert numbered(0, 0, list_id=7) == ["", ""]


def test_numbers_go_on_through_the_cells_of_a_table() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('x', number=(1, 0))}</w:tc></w:tr></w:tbl>"
    body = paragraph("x", number=(1, 0)) + cell + paragraph("x", number=(1, 0))
    assert blocks(docx(body, {"numbering": TREATY}), "a.docx") == ["1. x", "2. x", "3. x"]
