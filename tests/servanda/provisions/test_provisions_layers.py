"""Signed texts and news reports are told apart."""

from __future__ import annotations

import pytest

from servanda.provisions import outline
from servanda.terms import AuthenticText, Layer, Outline, ProvisionKind

REPORTS = {
    "agency dateline": """- Advertisement -
TOWN, May 3 (XYZ): Northland and Southmark on Tuesday agreed to build a bridge over the river.
The ministers signed a Joint Declaration during the visit, a release said.""",
    "full stop after the place": """Share this
TOWN. NEWSPRESS – The two presidents met and agreed to open a railway, the press service said.

“We will build it,” the president told reporters.

© 2026 An Agency""",
    "headline": """Northland and Southmark sign joint declaration

The two countries on Monday signed a declaration, the foreign ministry said.
The minister told reporters that trade would grow.

He added that talks would go on, according to sources.

Read more: other news""",
    "a fact sheet": """FACT SHEET: Northland and Southmark Launch a Partnership

The two leaders announced:

Clean Water
- Northland will pay for a dam.
- Southmark will train 1,000 engineers.""",
    "a speech": """Remarks by President A at the Joint Press Conference

We will build a railway.

Trade will grow.""",
    "Russian": """Северная Республика подписала декларацию

ТЕСТОГРАД, 4 фев – ТЕСТИНФОРМ. Лидеры двух стран в среду подписали декларацию, сообщает пресс-служба.

Стороны увеличат торговлю, передает корреспондент агентства.""",
    "Kazakh": """Екі елдің басшылары декларацияға қол қойды

ТЕСТҚАЛА. ТЕСТАҚПАРАТ – Басшылар сәрсенбі күні декларацияға қол қойды, деп хабарлайды агенттік тілшісі.

«Біз жол саламыз», – деді ол.""",
    "Urdu": """شمالی جمہوریہ اور جنوبی مملکت کے درمیان معاہدے پر دستخط

دونوں ممالک نے بدھ کو مشترکہ اعلامیے پر دستخط کیے، دفتر خارجہ نے بتایا۔

وزیراعظم نے کہا کہ تجارت بڑھائی جائے گی۔""",
}
SIGNED = {
    "a statement without numbers": """Joint Statement of the Leaders of Northland and Southmark

Today the President welcomed the Prime Minister. The leaders reaffirmed their friendship.

The leaders will continue to work together on trade.""",
    "numbered": """Joint Communiqué

1. The sides met on Monday.

2. The minister said that trade grew.

3. They agreed to meet.""",
    "a treaty": """TREATY

Article 1

The Parties shall meet.

Article 2

The Parties shall talk.

Done at Town, 3 May 1999.""",
    "a page of a government": """Briefing Room > Statements and Releases

Joint Statement by the Leaders of Northland and Southmark

MAY 04, 2026

The President hosted the Prime Minister on Monday. They said they would expand trade.

The leaders commit to build a bridge.""",
    "no title": "The two sides agreed to open a consulate. They will meet every year.",
}
BANNERS = [
    "- Advertisement -",
    "Share this",
    "Read more: ten facts",
    "Page 3 of 7",
    "- 7 -",
    "***",
    "© 2026 X",
]


def made(content: str) -> Outline:
    return outline(AuthenticText(content=content, name="text"))


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name: str) -> None:
    assert made(REPORTS[name]).layer is Layer.REPORT


@pytest.mark.parametrize("name", SIGNED)
def test_signed_texts(name: str) -> None:
    assert made(SIGNED[name]).layer is Layer.SIGNED


def test_the_dateline_of_a_report_stands_apart_from_its_first_sentence() -> None:
    o = made(REPORTS["agency dateline"])
    kinds = [p.kind for p in o.provisions]
    assert kinds == [
        ProvisionKind.BANNER,
        ProvisionKind.DATELINE,
        ProvisionKind.PARAGRAPH,
        ProvisionKind.PARAGRAPH,
    ]
    dateline, first = o.provisions[1], o.provisions[2]
    assert o.text.content[dateline.start : dateline.end] == "TOWN, May 3 (XYZ):"
    assert o.text.content[first.start :].startswith("Northland")


@pytest.mark.parametrize("banner", BANNERS)
def test_banners(banner: str) -> None:
    o = made(
        f"Joint Statement\n\nThe two sides agreed to meet again.\n\n{banner}\n\nThey will also open a school."
    )
    assert [p.kind for p in o.provisions][2] is ProvisionKind.BANNER
    assert o.provisions[3].number == "unnumbered para. 2"


def test_the_front_of_a_newspaper_report() -> None:
    o = made(
        "Home > World > Asia\n\nNorthland and Southmark vow to lift trade\n\nBy A. Reporter\n"
        "February 5, 2026 10:32 AM\n\nTESTVILLE: Northland and Southmark on Wednesday signed 37 papers.\n\n"
        "They will build a road.\n\nPublished in The Daily Test, February 5th, 2026"
    )
    kinds = [(p.kind, o.text.content[p.start : p.end][:12]) for p in o.provisions]
    assert kinds == [
        (ProvisionKind.BANNER, "Home > World"),
        (ProvisionKind.TITLE, "Northland an"),
        (ProvisionKind.BANNER, "By A. Report"),
        (ProvisionKind.DATELINE, "February 5, "),
        (ProvisionKind.DATELINE, "TESTVILLE:"),
        (ProvisionKind.PARAGRAPH, "Northland an"),
        (ProvisionKind.PARAGRAPH, "They will bu"),
        (ProvisionKind.BANNER, "Published in"),
    ]
    assert o.layer is Layer.REPORT


def test_a_declaration_by_named_leaders_has_no_byline() -> None:
    o = made("Joint Declaration\nby President A and Prime Minister B\n\nThe two leaders met.")
    assert [p.number for p in o.provisions] == ["Title", "unnumbered para. 1"]
