"""Numbers put in later, numbering that starts again, units with names of their own."""

from __future__ import annotations

import pytest
from tests.servanda.provisions.outlined import at, made, numbers, words

from servanda.terms import ProvisionKind


def test_articles_put_in_later_keep_their_own_number() -> None:
    text = """
        Protocol on Milk

        Article 3
        Milk is white.

        Article 3 bis
        Milk is cold.

        Article 5A
        Cream

        Cream is thick.

        Article 5-1. Cheese keeps.

        Article 6
        1. Butter melts.
        1 bis. Butter is salted.
        2. Butter is yellow.
    """
    assert [n for n in numbers(text) if "unnumbered" not in n] == [
        "Title",
        "Art. 3",
        "Art. 3 bis",
        "Art. 5A",
        "Art. 5-1",
        "Art. 6",
        "Art. 6(1)",
        "Art. 6(1 bis)",
        "Art. 6(2)",
    ]


def test_sections_stand_in_articles_where_they_follow_them() -> None:
    text = """
        AGREEMENT ON PORTS

        ARTICLE I

        Section 1. Each Party shall open its ports to the ships of the other Party at all times.

        Section 2. Each Party shall publish the fees for the use of its ports once a year.

        ARTICLE II

        Section 1
        Papers

        Ships shall carry papers.

        (a) Papers are in English.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "Art. I",
        "Art. I, Section 1",
        "Art. I, Section 2",
        "Art. II",
        "Art. II, Section 1",
        "Art. II, Section 1, unnumbered para. 1",
        "Art. II, Section 1(a)",
    ]
    assert at(o, "Art. I, Section 2").parent == "Art. I"
    assert words(o, "Art. II, Section 1") == "Papers"


def test_articles_stand_in_sections_where_those_come_first_and_are_cited_by_part_where_they_restart() -> None:
    text = """
        CONVENTION ON LAKES

        PART I
        USE OF TERMS

        Article 1

        Terms are used as follows.

        PART II

        SECTION 1. GENERAL

        Article 2

        Lakes are free.

        SECTION 2. LIMITS

        Article 3

        Limits are set.

        PART III

        SECTION 1. DISPUTES

        Article 1

        Disputes are settled.
    """
    o = made(text)
    assert [n for n in o.by_number() if "unnumbered" not in n] == [
        "Title",
        "Part I",
        "Part I, Art. 1",
        "Part II",
        "Part II, Section 1",
        "Part II, Art. 2",
        "Part II, Section 2",
        "Part II, Art. 3",
        "Part III",
        "Part III, Section 1",
        "Part III, Art. 1",
    ]
    assert at(o, "Part II, Art. 3").parent == "Part II, Section 2"
    assert words(o, "Part I") == "USE OF TERMS"


def test_decimal_numbers_need_no_section_in_front() -> None:
    text = """
        MEMORANDUM OF UNDERSTANDING

        1. PURPOSE

        1.1. The Institutes will cooperate.

        1.2. They will share:
        (a) data;
        (b) tools.

        2. FINANCE

        2.1 Each Institute bears its costs, namely:
        2.1.1 for travel;
        2.1.12 for staff.
    """
    assert numbers(text) == [
        "Title",
        "Section 1",
        "para. 1.1",
        "para. 1.2",
        "para. 1.2(a)",
        "para. 1.2(b)",
        "Section 2",
        "para. 2.1",
        "para. 2.1.1",
        "para. 2.1.12",
    ]


@pytest.mark.parametrize("name", ["Principle", "Clause", "Rule", "Action", "Commitment", "Recommendation"])
def test_units_with_a_name_of_their_own_are_cited_by_it(name: str) -> None:
    text = f"Charter of Lakes\n\n{name} 1\nLakes\n\nLakes are kept clean.\n\n{name} 2: We will count fish."
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        f"{name} 1",
        f"{name} 1, unnumbered para. 1",
        f"{name} 2",
    ]
    assert words(o, f"{name} 1") == "Lakes"
    assert words(o, f"{name} 2") == "We will count fish."
    assert at(o, f"{name} 2").kind is ProvisionKind.ARTICLE


def test_a_mention_of_such_a_unit_is_none() -> None:
    text = "Joint Statement\n\nAction 12 of the plan was praised by both sides.\n\nRule 3 applies to all."
    assert numbers(text) == ["Title", "unnumbered para. 1", "unnumbered para. 2"]


def test_actions_under_goals_and_pillars() -> None:
    text = """
        Plan of Action

        Pillar I: Water

        Action 1. The parties will build two dams.

        Action 2. The parties will train fifty engineers.

        Pillar II: Air

        Action 1. The parties will measure dust.
    """
    assert numbers(text) == [
        "Title",
        "Pillar I",
        "Pillar I, Action 1",
        "Pillar I, Action 2",
        "Pillar II",
        "Pillar II, Action 1",
    ]


def test_numerals_on_lines_of_their_own_are_sections() -> None:
    text = "Joint Statement\n\nI\n\nThe sides met in spring.\n\nII\n\nThe sides will meet again."
    assert numbers(text) == ["Title", "Section I", "unnumbered para. 1", "Section II", "unnumbered para. 2"]


def test_a_quoted_article_is_no_article_of_the_protocol_that_amends_it() -> None:
    text = """
        PROTOCOL AMENDING THE AGREEMENT ON TEA

        Article 1

        Article 4 of the Agreement is replaced by the following:

        “Article 4

        1. Tea is green.

        2. Tea is hot.”

        Article 2

        This Protocol enters into force on signature.
    """
    o = made(text)
    assert [p.number for p in o.provisions][1:] == [
        "Art. 1",
        *(f"Art. 1, unnumbered para. {n}" for n in range(1, 5)),
        "Art. 2",
        "Art. 2, unnumbered para. 1",
    ]
    assert at(o, "Art. 2").parent is None


def test_a_number_that_a_line_end_tore_off_its_sentence_is_no_paragraph() -> None:
    text = """
        JOINT DECLARATION ON TRADE BETWEEN THE REPUBLIC OF NORTHLAND AND THE KINGDOM

        1. The Sides reviewed the trade between the two countries and noted that it
        had grown in the last years, although the mountains between them are high and
        the roads are long and narrow.
        2. The Sides will raise trade to
        1.5 billion dollars by the end of the decade.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == ["Title", "para. 1", "para. 2"]
    assert words(o, "para. 2").endswith("decade.")
