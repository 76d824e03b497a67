"""A name is recorded where it is mentioned first, whatever the text calls it later."""

from servanda.commitments.names import find_names
from servanda.provisions import outline
from servanda.terms import AuthenticText, Layer

COMMUNIQUE = """Joint Communiqué on the Official Visit

The two Ministers met in the capital and recalled the Charter of the United Nations.

1. They praised the Anatolia-Baltic Strategic Dialogue (ABSD) and agreed that the Dialogue will meet yearly.

2. They welcomed the signing of the Memorandum of Understanding on Seed Research (hereinafter “the Seed MoU”).
The Memorandum will be carried out by the two academies, and the Seed MoU will be reviewed.

3. They act in accordance with the UN Charter and support a Code of Conduct for the Inner Lake.

4. The Strategic Dialogue and the ABSD Dialogue will consider the codes of conduct of the lake.

5. They will negotiate a free trade agreement. Free trade agreements bring growth, and the Free Trade
Agreement will cover services.

6. This Joint Communiqué will be published.
"""

PACT = """AGREEMENT BETWEEN THE REPUBLIC OF MALTA AND THE REPUBLIC OF CYPRUS ON FISHERIES

The Parties, recalling the Convention on Biological Diversity,

Have agreed as follows:

Article 1

1. The Parties shall carry out this Agreement on Fisheries in good faith.

2. The Agreement covers the waters set out in Annex A. Annex A and Annex B form part of the Agreement.

Article 2

1. A Joint Fisheries Committee shall be established. The Committee shall meet once a year.

2. The Joint Fisheries Committee shall report to the Parties.
"""

REPORT = """ANKARA, Feb 4 (XYZ): The two countries signed a Joint Declaration on Wednesday, officials said.
The Joint Declaration was signed after talks, the ministry said.
They also signed agreements on extradition and a Joint Action Plan for 2026-2028, it added.
The Action Plan covers schools, he told reporters.
"""

LISTED = """Joint Communiqué on the Official Visit

1. The two sides met.

2. During the visit the following documents were signed:

- Memorandum of Understanding on water;

- Agreement on Air Services between Malta and Cyprus;

- Plan of Cooperation for 2026-2028.

3. They agreed to:

(a) establish a joint committee on fisheries;

(b) implement the Paris Agreement.
"""


def named(content: str) -> list[tuple[str, str, str]]:
    text = AuthenticText(content=content, name="own", language="en")
    return [(n.quotation.words, str(n.status), n.provision) for n in find_names(outline(text))]


def test_later_mentions_are_linked_to_the_first() -> None:
    assert named(COMMUNIQUE) == [
        ("Charter of the United Nations", "recalled", "unnumbered para. 1"),
        ("Anatolia-Baltic Strategic Dialogue", "existing", "para. 1"),
        ("Memorandum of Understanding on Seed Research", "signed", "para. 2"),
        ("Code of Conduct for the Inner Lake", "recalled", "para. 3"),
        ("free trade agreement", "planned", "para. 5"),
    ]


def test_a_treaty_records_neither_itself_nor_its_committee_twice() -> None:
    assert [(words, status) for words, status, _ in named(PACT)] == [
        ("Convention on Biological Diversity", "recalled"),
        ("Annex A", "signed"),
        ("Annex B", "signed"),
        ("Joint Fisheries Committee", "established"),
    ]


def test_a_report_names_the_declaration_it_reports_once() -> None:
    text = AuthenticText(content=REPORT, name="own", language="en")
    assert outline(text).layer is Layer.REPORT
    assert [(words, status) for words, status, _ in named(REPORT)] == [
        ("Joint Declaration", "signed"),
        ("agreements on extradition", "signed"),
        ("Joint Action Plan for 2026-2028", "signed"),
    ]


def test_points_take_their_standing_from_the_lead_in() -> None:
    assert named(LISTED) == [
        ("Memorandum of Understanding on water", "signed", "para. 2, bullet 1"),
        ("Agreement on Air Services between Malta and Cyprus", "signed", "para. 2, bullet 2"),
        ("Plan of Cooperation for 2026-2028", "signed", "para. 2, bullet 3"),
        ("joint committee on fisheries", "established", "para. 3(a)"),
        ("Paris Agreement", "recalled", "para. 3(b)"),
    ]


NUMBERED = """Joint Communiqué on the Official Visit

The two Ministers met, and the following three agreements were signed in their presence:

1. MOU on Simplifying Visa Formalities;
2. Executive Programme for Educational Exchanges (2026-28);
3. Protocol on Phytosanitary Requirements.

They praised the Treaty on Shipping.
"""


def test_a_numbered_list_names_what_its_lead_in_counts() -> None:
    assert [(words, status) for words, status, _ in named(NUMBERED)] == [
        ("MOU on Simplifying Visa Formalities", "signed"),
        ("Executive Programme for Educational Exchanges (2026-28)", "signed"),
        ("Protocol on Phytosanitary Requirements", "signed"),
        ("Treaty on Shipping", "signed"),
    ]


def test_a_mechanism_first_named_in_the_title_counts_there() -> None:
    found = named("Joint Statement on the 2026 Maltese-Cypriot Maritime Dialogue\n\n1. The two sides met.\n")
    assert found == [("Maltese-Cypriot Maritime Dialogue", "existing", "Title")]


def test_a_language_without_a_lexicon_of_names_has_none() -> None:
    text = AuthenticText(
        content="Les deux parties ont signé un Accord sur la pêche.", name="own", language="fr"
    )
    assert find_names(outline(text)) == []
