"""Declarations, communiqués and resolutions: the numbers a lawyer would cite for their parts."""

from __future__ import annotations

from tests.servanda.provisions.outlined import at, made, numbers, words


def test_one_line_a_paragraph_with_headings() -> None:
    text = """
        Joint Statement on Cooperation
        Test City, 4 February 2026
        1. The two sides agreed to open a consulate in the coming year and to ease travel for all.
        2. The two sides will hold talks every year. 3. They also decided to set up a joint committee.
        II. Trade
        4. The sides agreed on:
        energy
        transport
        12. They will build a port together in the years to come and report on it to their leaders.
        12. This paragraph bears the same number although it should not, as happens in hasty drafts.
        Issued in Test City on 4 February 2026.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "dateline",
        "para. 1",
        "para. 2",
        "para. 3",
        "Section II",
        "para. 4",
        "para. 4, bullet 1",
        "para. 4, bullet 2",
        "para. 12",
        "para. 12 (second)",
        "signature block",
    ]
    assert at(o, "para. 4").parent == "Section II"
    assert at(o, "para. 4, bullet 1").parent == "para. 4"


def test_numbers_that_start_again_under_each_heading_name_it() -> None:
    text = """
        Joint Communiqué

        I. POLITICAL DIALOGUE

        1. The sides will meet every year at the level of ministers.
        2. The sides will talk.

        II. TRADE

        1. The sides will double trade by 2030 in all sectors of the economy.

        A. Energy

        The sides will build a dam across the river they share.

        III. FINAL

        1. The sides thank their hosts: (a) for the room; (b) for the tea; and (c) for the cake.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "Section I",
        "Section I, para. 1",
        "Section I, para. 2",
        "Section II",
        "Section II, para. 1",
        "Section A",
        "unnumbered para. 1",
        "Section III",
        "Section III, para. 1",
        "Section III, para. 1(a)",
        "Section III, para. 1(b)",
        "Section III, para. 1(c)",
    ]
    assert at(o, "Section A").parent == "Section II"
    assert at(o, "unnumbered para. 1").parent == "Section A"
    assert words(o, "Section III, para. 1(b)") == "for the tea; and"


def test_markdown() -> None:
    text = """
        # Leaders' Communiqué

        We, the leaders, met today.

        ## Trade

        1. We will lower tariffs.
        2. We commit to:
           * simplify forms;
           * open ports:
             - by sea
             - by river
        3. We will meet again.

        **Finance**

        4. We agree to fund it[^1].

        | Country | Amount |
        | --- | --- |
        | A | 5 |

        [^1]: As decided last year.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "unnumbered para. 1",
        "heading “Trade”",
        "para. 1",
        "para. 2",
        "para. 2, bullet 1",
        "para. 2, bullet 2",
        "para. 2, bullet 2, bullet 1",
        "para. 2, bullet 2, bullet 2",
        "para. 3",
        "heading “Finance”",
        "para. 4",
        "table",
        "footnote 1",
    ]
    assert words(o, "Title") == "Leaders' Communiqué"
    assert words(o, "footnote 1") == "As decided last year."


def test_a_resolution_with_indents() -> None:
    text = """
        Resolution on the safety of mountain roads

             The Assembly,

             Recalling its earlier decisions on the safety of mountain
        roads, in particular decision 12/3 of 4 May 2011,

             Deeply concerned that accidents have risen by 12.5 per cent
        in the last decade,

             1.   Calls upon all members to inspect their roads once a year
        and to report on what they found;

             2.   Requests the Secretariat:

             (a)  To prepare a handbook, taking into account the experience of
        members that already have one;

             (b)  To hold a seminar;
    """
    o = made(text)
    assert [p.number for p in o.provisions][1:] == [
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, para. 2",
        "para. 1",
        "para. 2",
        "para. 2(a)",
        "para. 2(b)",
    ]
    assert words(o, "para. 2(a)").endswith("already have one;")


def test_a_note_in_front_of_the_title_is_no_provision_of_it() -> None:
    o = made("This is a translation made for readers.\n\nJOINT DECLARATION\n\n1. They meet.\n\n2. They talk.")
    assert [p.number for p in o.provisions] == ["banner", "Title", "para. 1", "para. 2"]


def test_a_web_copy_whose_lines_stand_apart() -> None:
    text = """
        Joint Press Statement

        The two ministers met today in Town and discussed a wide range of matters that

        concern both of their countries, including trade and the protection of nature.

        They agreed to meet again in two years.
    """
    assert numbers(text) == ["Title", "unnumbered para. 1", "unnumbered para. 2"]


def test_a_heading_over_two_lines() -> None:
    o = made("Joint Declaration\n\nI. TRADE, ECONOMY\nAND INVESTMENT\n1. They shall trade.\n2. They meet.")
    assert [p.number for p in o.provisions] == ["Title", "Section I", "para. 1", "para. 2"]
    assert words(o, "Section I") == "TRADE, ECONOMY\nAND INVESTMENT"


def test_an_empty_text_has_no_provisions() -> None:
    assert numbers(" \n\t\n") == []
