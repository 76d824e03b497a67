"""Pairs of text and the numbers a lawyer would cite for its parts."""

from __future__ import annotations

from textwrap import dedent

import pytest

from servanda.provisions import outline
from servanda.terms import AuthenticText, Outline, Provision, ProvisionKind


def made(content: str) -> Outline:
    return outline(AuthenticText(content=dedent(content).strip("\n"), name="text"))


def numbers(content: str) -> list[str]:
    return [p.number for p in made(content).provisions]


def at(o: Outline, number: str) -> Provision:
    return o.by_number()[number]


def words(o: Outline, number: str) -> str:
    p = at(o, number)
    return o.text.content[p.body : p.end]


TREATY = """
    AGREEMENT
    BETWEEN
    THE REPUBLIC OF NORTHLAND AND THE KINGDOM OF SOUTHMARK
    ON THE SHARED USE OF THE RIVER

    The Republic of Northland and the Kingdom of Southmark, hereinafter
    "the Parties",

    Desiring to strengthen their friendship,

    Have agreed as follows:

    CHAPTER I
    GENERAL PROVISIONS

    Article 1
    Definitions

    For the purposes of this Agreement:

    (a) "river" means the river that crosses the territory of both
    Parties;
    (b) "user" means any person who takes water from the river;

    Article 2
    Scope

    1. This Agreement applies to the river.
    2. It does not apply to:
       (i) lakes;
       (ii) wells, including
            - private wells,
            - public wells;
       (iii) springs.
    3. Each Party shall notify the other of any change.

    CHAPTER II
    FINAL PROVISIONS

    Article 3

    This Agreement shall enter into force on the day of signature. The Parties
    may amend it at any time.

    Article 4

    4.1 Either Party may terminate it.
    4.2 Termination takes effect after six months.

    DONE at River Town, on 3 May 1999, in two originals.

    For the Republic of Northland            For the Kingdom of Southmark
    A. Example                               B. Sample

    ANNEX I
    List of stations

    1. Upper station
    2. Lower station

    Annex II to the Agreement

    The Parties shall build a gauge.
"""


def test_a_hard_wrapped_treaty() -> None:
    o = made(TREATY)
    assert [p.number for p in o.provisions] == [
        "Title",
        "preamble, para. 1",
        "preamble, para. 2",
        "preamble, para. 3",
        "Chapter I",
        "Art. 1",
        "Art. 1, unnumbered para. 1",
        "Art. 1(a)",
        "Art. 1(b)",
        "Art. 2",
        "Art. 2(1)",
        "Art. 2(2)",
        "Art. 2(2)(i)",
        "Art. 2(2)(ii)",
        "Art. 2(2)(ii), bullet 1",
        "Art. 2(2)(ii), bullet 2",
        "Art. 2(2)(iii)",
        "Art. 2(3)",
        "Chapter II",
        "Art. 3",
        "Art. 3, unnumbered para. 1",
        "Art. 4",
        "Art. 4.1",
        "Art. 4.2",
        "signature block",
        "Annex I",
        "Annex I, para. 1",
        "Annex I, para. 2",
        "Annex II",
        "Annex II, unnumbered para. 1",
    ]
    assert at(o, "Art. 2(2)(ii), bullet 2").parent == "Art. 2(2)(ii)"
    assert at(o, "Art. 2(2)(ii)").parent == "Art. 2(2)"
    assert at(o, "Art. 2(2)").parent == "Art. 2"
    assert at(o, "Art. 2").parent == "Chapter I"
    assert at(o, "Art. 1(a)").parent == "Art. 1, unnumbered para. 1"
    assert at(o, "Annex I, para. 2").parent == "Annex I"
    assert words(o, "Art. 2") == "Scope"
    assert words(o, "Art. 2(2)(ii)") == "wells, including"
    assert words(o, "Art. 1(a)").startswith('"river"')
    assert words(o, "Title").endswith("THE RIVER")
    assert at(o, "preamble, para. 2").kind is ProvisionKind.PREAMBLE


def test_articles_run_together_on_one_line() -> None:
    text = (
        "TREATY OF FRIENDSHIP BETWEEN NORTHLAND AND SOUTHMARK The two sides have agreed as follows: "
        "ARTICLE I - DEFINITIONS For the purpose of this Treaty: 1. “Goods” means things, as Article 9 says; "
        "2. “Party” means either side. ARTICLE II - TRADE The Parties shall trade under Article I. "
        "In witness whereof the undersigned have signed."
    )
    assert numbers(text) == [
        "Title",
        "preamble, para. 1",
        "Art. I",
        "Art. I, unnumbered para. 1",
        "Art. I(1)",
        "Art. I(2)",
        "Art. II",
        "Art. II, unnumbered para. 1",
        "signature block",
    ]


def test_a_mention_of_an_article_or_a_number_is_no_provision() -> None:
    text = """
        1. As set out in paragraph 2. The Parties act under Article 5 of the Charter and Annex A to it.

        2. Article 7 of the Treaty applies.

        Article 8 of the Treaty shall not apply. The sum was 1.5 million.

        Annex A shall be finalised within 90 days by the two sides, who will talk about all of its parts.
    """
    assert numbers(text) == ["para. 1", "para. 2", "unnumbered para. 1", "unnumbered para. 2"]


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
        "preamble, para. 1",
        "preamble, para. 2",
        "preamble, para. 3",
        "para. 1",
        "para. 2",
        "para. 2(a)",
        "para. 2(b)",
    ]
    assert words(o, "para. 2(a)").endswith("already have one;")


@pytest.mark.parametrize(
    ("marks", "cited"),
    [
        (["(a)", "(b)", "(c)"], ["(a)", "(b)", "(c)"]),
        (["(i)", "(ii)", "(iii)"], ["(i)", "(ii)", "(iii)"]),
        (["a)", "b)"], ["(a)", "(b)"]),
        (["а)", "б)", "в)"], ["(а)", "(б)", "(в)"]),
        (["(a)", "(i)", "(ii)", "(b)"], ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
        (["(1)", "(2)"], ["(1)", "(2)"]),
    ],
)
def test_marks_of_sub_paragraphs(marks: list[str], cited: list[str]) -> None:
    text = "1. The sides agreed to:\n\n" + "\n\n".join(f"{m} plant many more trees;" for m in marks)
    found = numbers(text + "\n\n2. They will meet.\n\n3. They will talk.")
    assert found == ["para. 1", *(f"para. 1{c}" for c in cited), "para. 2", "para. 3"]


def test_the_letter_i_after_h_is_a_letter() -> None:
    letters = "abcdefghij"
    text = "Article 1. Terms\n\n" + "\n\n".join(f"({c}) a term of some kind;" for c in letters)
    assert numbers(text) == ["Art. 1", *(f"Art. 1({c})" for c in letters)]


@pytest.mark.parametrize("sign", ["-", "•", "*", "–", "o", "·", "▪"])
def test_bullets_stand_under_their_lead_in(sign: str) -> None:
    text = f"1. The sides will:\n\n{sign} open a port\n\n{sign} build a road\n\n2. They will meet every year."
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "para. 1",
        "para. 1, bullet 1",
        "para. 1, bullet 2",
        "para. 2",
    ]
    assert at(o, "para. 1, bullet 2").parent == "para. 1"
    assert words(o, "para. 1, bullet 2") == "build a road"


def test_bullets_under_a_heading_and_repeated_headings() -> None:
    text = """
        Joint Vision Statement

        Trade

        - We will lower tariffs for small firms in both countries.

        - We will open fairs.

        Trade

        - We will train customs officers in both of our countries.
    """
    assert numbers(text)[1:] == [
        "heading “Trade”",
        "heading “Trade”, bullet 1",
        "heading “Trade”, bullet 2",
        "heading “Trade” (second)",
        "heading “Trade” (second), bullet 1",
    ]


def test_russian() -> None:
    text = """
        СОГЛАШЕНИЕ
        между Северной и Южной сторонами

        Стороны, желая развивать сотрудничество,

        учитывая интересы народов,

        согласились о нижеследующем:

        Статья 1. Цели

        Стороны развивают торговлю.

        Статья 2

        1) Стороны обязуются:
        а) проводить встречи;
        б) обмениваться данными.

        Совершено в Тестограде 4 февраля 2026 года.

        Приложение № 2

        Перечень товаров приведён ниже.
    """
    assert numbers(text) == [
        "Title",
        "preamble, para. 1",
        "preamble, para. 2",
        "preamble, para. 3",
        "Art. 1",
        "Art. 1, unnumbered para. 1",
        "Art. 2",
        "Art. 2(1)",
        "Art. 2(1)(а)",
        "Art. 2(1)(б)",
        "signature block",
        "Annex 2",
        "Annex 2, unnumbered para. 1",
    ]


def test_kazakh() -> None:
    text = """
        Екі ел арасындағы ынтымақтастық туралы бірлескен декларация

        Астана қаласы, 2026 жылғы 4 ақпан

        Тараптар ынтымақтастықты нығайтуға ұмтыла отырып,

        төмендегілер туралы келісті:

        I. Сауда

        1-бап

        1. Тараптар сауданы дамытады.
        2. Тараптар жәрмеңке өткізеді.

        Бап 2. Көлік

        Тараптар жол салады.

        1-қосымша

        Тізім осында берілген.
    """
    assert numbers(text) == [
        "Title",
        "dateline",
        "preamble, para. 1",
        "preamble, para. 2",
        "Section I",
        "Art. 1",
        "Art. 1(1)",
        "Art. 1(2)",
        "Art. 2",
        "Art. 2, unnumbered para. 1",
        "Annex 1",
        "Annex 1, unnumbered para. 1",
    ]


def test_a_scanned_roman_number_is_cited_as_it_is_meant() -> None:
    assert (
        numbers("ARTICLE X - TRADE\n\nThey shall trade.\n\nARTICLE Xl - COURTS\n\nThey shall sue.")[2]
        == "Art. XI"
    )


def test_an_empty_text_has_no_provisions() -> None:
    assert numbers(" \n\t\n") == []


def test_a_note_in_front_of_the_title_is_no_provision_of_it() -> None:
    o = made("This is a translation made for readers.\n\nJOINT DECLARATION\n\n1. They meet.\n\n2. They talk.")
    assert [p.number for p in o.provisions] == ["banner", "Title", "para. 1", "para. 2"]


def test_an_old_treaty_with_spelled_numbers() -> None:
    text = """
        Treaty of Peace and Amity

        ART. 1st. There shall be a firm and universal peace between the two nations.
        ART. 2. The boundary shall be the river. All forts shall be restored without delay.
        ARTICLE THE THIRD. Prisoners shall be returned.
        Article IV
        All captured ships shall be given back within twenty days.
        In faith whereof, we the Plenipotentiaries have signed the same. Done at Old Town in 1814.
        Lord Example [L. S.]
    """
    found = [
        "Title",
        "Art. 1",
        "Art. 2",
        "Art. 3",
        "Art. IV",
        "Art. IV, unnumbered para. 1",
        "signature block",
    ]
    assert numbers(text) == found


def test_a_memorandum_whose_paragraphs_are_set_like_articles() -> None:
    text = """
                    MEMORANDUM OF UNDERSTANDING

                              between

          the Ministry of Rivers of Northland and the Ministry
                      of Rivers of Southmark

        The Ministries of Rivers of Northland and of Southmark (hereinafter
        referred to as "the Participants"),

        RECOGNISING the growing danger of floods,

        have reached the following understanding:

                            Paragraph 1
                             Objective

        The Participants will cooperate to protect towns from floods. They
        will do so on the basis of equality.

                            Paragraph 2

        Cooperation may take the following forms:

        a) exchange of data, in particular on rainfall and on the level of
           the rivers;
        b) visits of experts.

        Signed at River Town on 3 May 2024.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "preamble, para. 1",
        "preamble, para. 2",
        "preamble, para. 3",
        "para. 1",
        "para. 1, unnumbered para. 1",
        "para. 2",
        "para. 2, unnumbered para. 1",
        "para. 2(a)",
        "para. 2(b)",
        "signature block",
    ]
    assert words(o, "para. 1") == "Objective"


def test_a_web_copy_whose_lines_stand_apart() -> None:
    text = """
        Joint Press Statement

        The two ministers met today in Town and discussed a wide range of matters that

        concern both of their countries, including trade and the protection of nature.

        They agreed to meet again in two years.
    """
    assert numbers(text) == ["Title", "unnumbered para. 1", "unnumbered para. 2"]


def test_a_heading_over_two_lines() -> None:
    o = made(
        "Joint Declaration\n\nI. TRADE, ECONOMY\nAND INVESTMENT\n1. They shall trade.\n2. They meet."
    )
    assert [p.number for p in o.provisions] == ["Title", "Section I", "para. 1", "para. 2"]
    assert words(o, "Section I") == "TRADE, ECONOMY\nAND INVESTMENT"
