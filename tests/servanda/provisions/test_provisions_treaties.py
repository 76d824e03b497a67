"""Treaties, memoranda and old treaties: the numbers a lawyer would cite for their parts."""

from __future__ import annotations

from tests.servanda.provisions.outlined import at, made, numbers, words

from servanda.terms import ProvisionKind

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
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, closing words",
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
    assert at(o, "preamble, closing words").kind is ProvisionKind.PREAMBLE


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


def test_a_scanned_roman_number_is_cited_as_it_is_meant() -> None:
    assert (
        numbers("ARTICLE X - TRADE\n\nThey shall trade.\n\nARTICLE Xl - COURTS\n\nThey shall sue.")[2]
        == "Art. XI"
    )


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
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, closing words",
        "para. 1",
        "para. 1, unnumbered para. 1",
        "para. 2",
        "para. 2, unnumbered para. 1",
        "para. 2(a)",
        "para. 2(b)",
        "signature block",
    ]
    assert words(o, "para. 1") == "Objective"
