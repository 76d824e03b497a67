"""What a Word file shows on the page is what is read, in its order; what is left out is told."""

from __future__ import annotations

import pytest
from tests.servanda.texts.docx_by_hand import W, docx, paragraph, run, table
from tests.servanda.texts.readers import blocks, read

from servanda.texts import open_bytes


def words_of(body: str, document: str | None = None, **parts: str) -> list[str]:
    return blocks(docx(body, parts, document=document), "declaration.docx")


def notes_of(body: str, **parts: str) -> list[str]:
    return read(docx(body, parts), "declaration.docx").notes


def test_paragraphs_are_parted_by_blank_lines_and_offsets_are_those_of_the_whole() -> None:
    text = open_bytes(docx(paragraph("The Sides") + paragraph("agreed.")), name="declaration.docx")
    assert text.content == "The Sides\n\nagreed.\n"
    assert text.media_type.endswith("wordprocessingml.document")
    assert text.name == "declaration.docx"
    assert text.notes == ()


def test_runs_join_whatever_parts_them() -> None:
    parted = run("co") + '<w:proofErr w:type="spellStart"/>' + run("operation", "<w:b/>") + run(" in trade")
    assert words_of(paragraph(more=parted)) == ["cooperation in trade"]


def test_breaks_tabs_and_hyphens_are_kept_as_signs() -> None:
    pieces = ["<w:t>a</w:t>", "<w:tab/>", "<w:t>b</w:t>", "<w:br/>", "<w:t>c</w:t>"]
    pieces += ["<w:noBreakHyphen/>", "<w:t>d</w:t>", "<w:softHyphen/>", "<w:t>e</w:t>"]
    assert words_of(paragraph(more=f"<w:r>{''.join(pieces)}</w:r>")) == ["a\tb\nc\u2011d\u00ade"]


def test_characters_are_as_given() -> None:
    decomposed = "re\u0301publique \u00a0 Қ"
    assert words_of(paragraph(decomposed)) == [decomposed]


# Tracked changes


def test_tracked_changes_are_read_as_accepted() -> None:
    struck = run("may").replace("w:t", "w:delText")
    change = f"{run('The Sides ')}<w:del>{struck}</w:del><w:ins>{run('shall')}</w:ins>{run(' meet.')}"
    assert words_of(paragraph(more=change)) == ["The Sides shall meet."]
    assert notes_of(paragraph(more=change)) == [
        "Tracked insertions were read as accepted: 1.",
        "Tracked deletions were read as accepted, their words left out: 1.",
    ]


def test_moved_words_stand_where_they_were_moved_to() -> None:
    gone = f"<w:moveFrom>{run('twice a year ')}</w:moveFrom>{run('They meet')}"
    come = f"{run('In Astana ')}<w:moveTo>{run('twice a year')}</w:moveTo>"
    assert words_of(paragraph(more=gone) + paragraph(more=come)) == ["They meet", "In Astana twice a year"]


def test_a_struck_paragraph_end_joins_what_stood_on_both_sides() -> None:
    struck = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('The Sides agreed')}</w:p>"
    assert words_of(struck + paragraph("to meet.")) == ["The Sides agreed to meet."]


def test_a_struck_row_is_left_out() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('gone')}</w:tc></w:tr>"
    assert words_of(table(("Action", "Due")).replace("</w:tbl>", f"{row}</w:tbl>")) == ["Action\tDue"]


# Notes, boxes, fields


def reference(kind: str, identity: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def notes_part(kind: str, *found: tuple[int, str]) -> str:
    inner = "".join(f'<w:{kind} w:id="{n}">{paragraph(words)}</w:{kind}>' for n, words in found)
    return f"<w:{kind}s {W}>{inner}</w:{kind}s>"


def test_footnotes_stand_at_the_end_in_the_order_they_are_referred_to() -> None:
    body = paragraph("corridors", more=reference("footnote", 7)) + paragraph(
        "visits", more=reference("footnote", 3)
    )
    part = notes_part("footnote", (-1, "separator"), (3, "By 2027."), (7, "Through two ports."))
    assert words_of(body, footnotes=part) == [
        *("corridors[1]", "visits[2]", "[1] Through two ports.", "[2] By 2027.")
    ]


def test_endnotes_have_roman_numbers() -> None:
    body = paragraph("corridors", more=reference("endnote", 2))
    assert words_of(body, endnotes=notes_part("endnote", (2, "See above."))) == [
        "corridors[i]",
        "[i] See above.",
    ]


def test_a_reference_without_its_note_keeps_its_number() -> None:
    assert words_of(paragraph("x", more=reference("footnote", 9))) == ["x[1]", "[1]"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    inside = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing>'
        f"{inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert words_of(paragraph("before", more=box) + paragraph("after")) == ["before", "in the box", "after"]


def test_of_a_field_its_words_are_read_and_not_its_code() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF _1 \\h </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>paragraph 12</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert words_of(paragraph("under ", more=field)) == ["under paragraph 12"]


def test_links_and_content_controls_are_part_of_the_sentence() -> None:
    link = f"<w:hyperlink>{run('Charter')}</w:hyperlink>"
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run(' of 1945')}</w:sdtContent></w:sdt>"
    assert words_of(paragraph("the ", more=link + control)) == ["the Charter of 1945"]
    assert words_of(f"<w:sdt><w:sdtContent>{paragraph('All of it.')}</w:sdtContent></w:sdt>") == [
        "All of it."
    ]


def test_headers_and_footers_are_left_out_and_told() -> None:
    header = f"<w:hdr {W}>{paragraph('Draft of 5 May')}</w:hdr>"
    assert words_of(paragraph("The Sides"), header=header) == ["The Sides"]
    assert notes_of(paragraph("The Sides"), header=header) == [
        "Page headers and footers were left out: “Draft of 5 May”."
    ]


def test_hidden_words_comments_and_pictures_are_left_out_and_told() -> None:
    more = (
        run("secret", "<w:vanish/>")
        + '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>'
    )
    assert words_of(paragraph("open", more=more)) == ["open"]
    assert notes_of(paragraph("open", more=more)) == [
        "Comments were left out: 1.",
        "Hidden words were left out: 1.",
        "Pictures were not read: 1.",
    ]


# Tables


def test_a_row_of_short_cells_is_a_line() -> None:
    assert words_of(table(("Action", "Lead"), ("Pilot convoy", "Transport"))) == [
        "Action\tLead\nPilot convoy\tTransport"
    ]


def test_cells_of_prose_are_paragraphs_and_keep_the_number_before_them() -> None:
    long = "The Sides shall cooperate in the development of corridors and of ports."
    assert words_of(table(("12.", long), ("(a)", "on roads;"))) == [f"12. {long}", "(a) on roads;"]


def test_two_languages_side_by_side_follow_each_other() -> None:
    english, kazakh = "The Sides agreed. " * 15, "Тараптар келісті. " * 15
    assert words_of(table((english, kazakh))) == [english.strip(), kazakh.strip()]


def test_a_table_within_a_cell_is_read_in_its_place() -> None:
    inner = table(("one", "two"))
    assert words_of(table((paragraph("above") + inner + paragraph("below"), "beside"))) == [
        "above",
        "one\ttwo",
        "below",
        "beside",
    ]


# Which files are Word files


@pytest.mark.parametrize("name", ["declaration.docx", "declaration", "declaration.pdf"])
def test_a_word_file_is_told_by_its_content(name: str) -> None:
    assert blocks(docx(paragraph("The Sides")), name) == ["The Sides"]


def test_the_strict_edition_of_the_standard_is_read() -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    document = f"<w:document {strict}><w:body>{paragraph('The Sides')}</w:body></w:document>"
    assert words_of("", document=document) == ["The Sides"]
