"""Tables in a PDF: a row with ruled lines is read cell by cell, one without by its gaps."""

from __future__ import annotations

from tests.servanda.texts.pdf_by_hand import lines, pdf, rule, words
from tests.servanda.texts.readers import blocks

EDGES = (72, 240, 400, 520)


def ruled(*heights: float, edges: tuple[float, ...] = EDGES) -> bytes:
    """The lines of a table."""
    level = b"".join(rule(edges[0], height, edges[-1], height) for height in heights)
    return level + b"".join(rule(edge, heights[0], edge, heights[-1]) for edge in edges)


def blocks_of(page: bytes) -> list[str]:
    return blocks(pdf(page), "plan.pdf")


def test_the_lines_of_a_cell_stay_together() -> None:
    said = words(76, 685, "Action") + words(244, 685, "Lead") + words(404, 685, "By")
    said += lines(665, "Pilot convoy from Karachi", "to Almaty", x=76) + lines(
        665, "Ministries of", "Transport", x=244
    )
    said += words(404, 665, "June 2027")
    assert blocks_of(lines(740, "Action plan") + ruled(700, 680, 640) + said + lines(600, "After it.")) == [
        "Action plan",
        "Action\tLead\tBy\nPilot convoy from Karachi to Almaty\tMinistries of Transport\tJune 2027",
        "After it.",
    ]


def test_frames_around_each_cell_make_a_table_too() -> None:
    frames = b"".join(
        f"{left} {bottom} {width} 18 re S\n".encode()
        for bottom in (682, 662)
        for left, width in ((72, 160), (234, 160))
    )
    said = (
        words(76, 686, "Action")
        + words(238, 686, "Lead")
        + words(76, 666, "Convoy")
        + words(238, 666, "Transport")
    )
    assert blocks_of(frames + said) == ["Action\tLead\nConvoy\tTransport"]


def test_a_cell_over_two_columns_is_one() -> None:
    said = words(76, 685, "Trade and transport of both countries, over the columns")
    said += words(76, 665, "Convoy") + words(244, 665, "Transport")
    lower = ruled(680, 660, edges=(72, 240, 400))
    table = rule(72, 700, 400, 700) + rule(72, 700, 72, 680) + rule(400, 700, 400, 680) + lower
    assert blocks_of(table + said) == [
        "Trade and transport of both countries, over the columns",
        "Convoy\tTransport",
    ]


def test_two_languages_side_by_side_follow_each_other_row_by_row() -> None:
    english = [
        "The Sides shall cooperate in the",
        "development of corridors, of ports",
        "and of railways, and shall report",
    ]
    french = [
        "Les deux Parties cooperent dans le",
        "domaine des corridors, des ports et",
        "des chemins de fer, et se font",
    ]
    first, second = [*english, *english[1:], *english[1:]], [*french, *french[1:], *french[1:]]
    said = lines(685, *first, x=76) + lines(685, *second, x=304)
    said += lines(565, *first, x=76) + lines(565, *second, x=304)
    found = blocks_of(ruled(700, 580, 460, edges=(72, 300, 520)) + said)
    assert found == [" ".join(first), " ".join(second)] * 2


def test_words_beside_a_table_are_read_too() -> None:
    said = (
        words(76, 685, "Action") + words(160, 685, "By") + words(76, 665, "Convoy") + words(160, 665, "2027")
    )
    beside = words(330, 696, "A remark beside it")
    assert blocks_of(ruled(700, 680, 660, edges=(72, 150, 220)) + said + beside) == [
        "Action\tBy\nConvoy\t2027",
        "A remark beside it",
    ]


def test_a_frame_around_a_page_is_no_table() -> None:
    frame = b"40 40 500 780 re S\n"
    assert blocks_of(frame + lines(700, "The Sides agreed.") + lines(600, "They meet.")) == [
        "The Sides agreed.",
        "They meet.",
    ]


def test_rules_under_words_are_no_table() -> None:
    underlined = rule(72, 698, 200, 698) + rule(72, 598, 200, 598)
    assert blocks_of(underlined + lines(700, "The Sides agreed.") + lines(600, "They meet.")) == [
        "The Sides agreed.",
        "They meet.",
    ]


def test_words_far_apart_on_a_line_are_cells() -> None:
    rows = (("Convoy", "Transport", "2027"), ("Glacier expedition", "Academies", "2028"))
    said = b"".join(
        words(x, 700 - 14 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((72, 240, 400), row, strict=True)
    )
    assert blocks_of(said) == ["Convoy\tTransport\t2027\nGlacier expedition\tAcademies\t2028"]


def test_a_spread_line_of_a_justified_text_is_no_row() -> None:
    spread = "The two Sides shall meet every second year"
    wide = words(72, 700, spread, more="16 Tw")
    full = "in one of the two capitals, and shall then also hear what experts on corridors say"
    assert blocks_of(wide + lines(686, full, "of it.")) == [f"{spread} {full} of it."]
