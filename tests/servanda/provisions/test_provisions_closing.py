"""The back of a text: signatures, place and date, letters, annexes and what is annexed to them."""

from __future__ import annotations

import pytest
from tests.servanda.provisions.outlined import at, made, numbers, words

from servanda.terms import ProvisionKind

ANNEXED = """
    AGREEMENT ON TRAINS

    Article 1

    Trains shall run.

    Article 2

    Annexes 1 to 3 form part of this Agreement.

    Done at Town on 3 May 1999.

    For Northland:                         For Southmark:
    (signed)                               (signed)

    Annex 1

    Timetable

    | Station | Time |
    | A | 10:00 |

    Annex 1-A

    Fares

    1. Ten.

    Annex 2

    Article 1

    Wagons shall be red.

    Appendix 1 to Annex 2

    The paint is oil paint.

    Annex 3: Rules of Procedure

    Rule 1

    Meetings are open.

    Annex 4

    Appendix 1 to Annex 4

    There are no seats.
"""


def test_annexes_and_what_is_annexed_to_them() -> None:
    o = made(ANNEXED)
    assert [n for n in o.by_number() if "unnumbered" not in n] == [
        "Title",
        "Art. 1",
        "Art. 2",
        "signature block",
        "Annex 1",
        "Annex 1, table",
        "Annex 1-A",
        "Annex 1-A, para. 1",
        "Annex 2",
        "Annex 2, Art. 1",
        "Annex 2, Appendix 1",
        "Annex 3",
        "Annex 3, Rule 1",
        "Annex 4",
        "Annex 4, Appendix 1",
    ]
    assert at(o, "Annex 2, Appendix 1").parent == "Annex 2"
    assert words(o, "Annex 3") == "Rules of Procedure"
    signed = at(o, "signature block")
    assert o.text.content[signed.start :].startswith("Done at Town")
    assert o.text.content[: signed.end].endswith("(signed)")


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Appendix to the Agreement", "Appendix"),
        ("ANNEX TO THE PROTOCOL", "Annex"),
        ("Приложение к Соглашению", "Annex"),
        ("Schedule", "Schedule"),
        ("Annex A.1", "Annex A.1"),
        ("№ 2 қосымша", "Annex 2"),
    ],
)
def test_headings_of_annexes(heading: str, number: str) -> None:
    o = made(f"Joint Statement\n\nThe sides agreed on a list.\n\n{heading}\n\nThe list is short.")
    assert [p.number for p in o.provisions][2:] == [number, f"{number}, unnumbered para. 1"]


def test_a_sentence_about_an_annex_is_none() -> None:
    text = "Joint Statement\n\nAnnex to this text shall be the list\n\nThe list is short."
    assert not any(n.startswith("Annex") for n in numbers(text))


def test_an_exchange_of_letters() -> None:
    text = """
        EXCHANGE OF LETTERS

        Letter I

        Test City, 3 May 2025

        Excellency,

        I have the honour to propose the following:

        1. The visa fee is ten.

        2. The fee is reviewed every year.

        (Signed) A. Example
        Minister for Foreign Affairs of Northland

        Letter II

        River Town, 4 May 2025

        Excellency,

        I have the honour to accept.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "Letter I",
        "dateline",
        "unnumbered para. 1",
        "unnumbered para. 2",
        "para. 1",
        "para. 2",
        "signature block",
        "Letter II",
        "dateline 2",
        "unnumbered para. 3",
        "unnumbered para. 4",
    ]
    assert at(o, "unnumbered para. 4").parent == "Letter II"


@pytest.mark.parametrize(
    "close", ["Test City\nMay 4, 2025", "Test City, 4 May 2025", "г. Тестоград, 4 мая 2025 года"]
)
def test_place_and_date_at_the_end_are_no_paragraph(close: str) -> None:
    o = made(f"Joint Statement\n\nThe sides met.\n\nThey agreed to meet again in two years.\n\n{close}")
    assert o.provisions[-1].kind is ProvisionKind.DATELINE
    assert [p.kind for p in o.provisions[:3]] == [
        ProvisionKind.TITLE,
        ProvisionKind.PARAGRAPH,
        ProvisionKind.PARAGRAPH,
    ]
    assert not any(p.kind is ProvisionKind.HEADING for p in o.provisions)
