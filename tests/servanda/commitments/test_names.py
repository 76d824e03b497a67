"""Names of instruments and mechanisms: one sentence each, with the names it holds and their status."""

import pytest

from servanda.commitments.names import find_names
from servanda.provisions import outline
from servanda.terms import AuthenticText

FRAME = "Joint Communiqué on the Visit\n\nThe two sides met.\n\n1. {}\n\n2. They thanked the hosts.\n"
Name = tuple[str, str]


def named(sentence: str, kind: str) -> list[Name]:
    text = AuthenticText(content=FRAME.format(sentence), name="own", language="en")
    return [(n.quotation.words, str(n.status)) for n in find_names(outline(text)) if n.kind == kind]


INSTRUMENTS: list[tuple[str, list[Name]]] = [
    # signed
    (
        "The two sides signed a Memorandum of Understanding on tourism.",
        [("Memorandum of Understanding on tourism", "signed")],
    ),
    ("The Ministers welcomed the signing of the Extradition Treaty.", [("Extradition Treaty", "signed")]),
    (
        "They hailed the conclusion of an Agreement on Customs Cooperation.",
        [("Agreement on Customs Cooperation", "signed")],
    ),
    ("An Air Services Agreement was signed by the two Ministers.", [("Air Services Agreement", "signed")]),
    (
        "They signed an Action Plan for cooperation between the two foreign ministries for 2027–28.",
        [("Action Plan for cooperation between the two foreign ministries for 2027–28", "signed")],
    ),
    (
        "They signed the Programme of Cooperation in the field of culture for the years 2026-2028 (PCC).",
        [("Programme of Cooperation in the field of culture for the years 2026-2028", "signed")],
    ),
    (
        "They exchanged the Letter of Intent on a joint railway.",
        [("Letter of Intent on a joint railway", "signed")],
    ),
    (
        "They renewed the MoU to deepen cooperation on water supply last year.",
        [("MoU to deepen cooperation on water supply", "signed")],
    ),
    (
        "Both sides are satisfied with the Treaty on Good Neighbourliness, signed on 3 May 2019.",
        [("Treaty on Good Neighbourliness", "signed")],
    ),
    (
        "They praised the Treaty between the Republic of Malta and the Republic of Cyprus on Shipping "
        "dated 2001.",
        [("Treaty between the Republic of Malta and the Republic of Cyprus on Shipping", "signed")],
    ),
    ("They launched a framework called “Green Orchards” for young farmers.", [("Green Orchards", "signed")]),
    (
        "They signed a Memorandum of Understanding (MoU) between the Water Board and the River Office.",
        [("Memorandum of Understanding (MoU) between the Water Board and the River Office", "signed")],
    ),
    ("They will work under the Young Engineers Initiative.", [("Young Engineers Initiative", "signed")]),
    ('They support the "Safe Harbours" programme.', [('"Safe Harbours" programme', "signed")]),
    ("They support Kazakhstan's e-visa regime.", [("Kazakhstan's e-visa regime", "signed")]),
    ("The tables are set out in Annexes A & B to this text.", [("Annexes A & B", "signed")]),
    ("The quantities stand in Schedule IV.", [("Schedule IV", "signed")]),
    (
        "They welcome the Master Plan on Rail Connectivity (MPRC) 2030.",
        [("Master Plan on Rail Connectivity (MPRC) 2030", "signed")],
    ),
    ("The two sides signed 14 agreements.", [("14 agreements", "signed")]),
    (
        "Today a contract for the export of rail vehicles was signed.",
        [("contract for the export of rail vehicles", "signed")],
    ),
    (
        "Several memoranda were signed between museums, libraries and sports bodies.",
        [("memoranda were signed between museums, libraries and sports bodies", "signed")],
    ),
    # several subjects under one head
    (
        "They welcomed the signing of agreements on extradition, combating crimes, and joint patrols.",
        [("extradition", "signed"), ("combating crimes", "signed"), ("joint patrols", "signed")],
    ),
    (
        "They signed memoranda on seed research and animal health.",
        [("seed research", "signed"), ("animal health", "signed")],
    ),
    ("They signed agreements on trade and investment.", [("agreements on trade and investment", "signed")]),
    (
        "They signed six MoUs in areas including customs training, archives and public radio.",
        [("customs training", "signed"), ("archives", "signed"), ("public radio", "signed")],
    ),
    # planned
    ("They agreed to negotiate a free trade agreement.", [("free trade agreement", "planned")]),
    (
        "The two sides will conclude an agreement on double taxation.",
        [("agreement on double taxation", "planned")],
    ),
    (
        "They looked forward to the early conclusion of the Comprehensive Economic Partnership Agreement.",
        [("Comprehensive Economic Partnership Agreement", "planned")],
    ),
    (
        "They agreed to consider a mutual recognition agreement on electronic signatures.",
        [("mutual recognition agreement on electronic signatures", "planned")],
    ),
    ("They will sign a Joint Action Plan on Wildfires.", [("Joint Action Plan on Wildfires", "planned")]),
    ("They agreed to develop a roadmap for hydrogen.", [("roadmap for hydrogen", "planned")]),
    (
        "They noted progress towards a Code of Conduct for the Inner Lake.",
        [("Code of Conduct for the Inner Lake", "planned")],
    ),
    (
        "They are drafting a strategic framework for polar research.",
        [("strategic framework for polar research", "planned")],
    ),
    ("The Border Trade Agreement is to be signed in spring.", [("Border Trade Agreement", "planned")]),
    ("They need an agreement on a nuclear test ban.", [("agreement on a nuclear test ban", "planned")]),
    # recalled
    (
        "They adopted the Seed Programme; they hailed the Lisbon declaration and Security Council Resolution "
        "(UNSCR) 1325.",
        [
            ("Seed Programme", "signed"),
            ("Lisbon declaration", "recalled"),
            ("Security Council Resolution (UNSCR) 1325", "recalled"),
        ],
    ),
    (
        "They support the Lake World Vision-2040 and the Decision on Free Movement of Persons.",
        [("Lake World Vision-2040", "signed"), ("Decision on Free Movement of Persons", "recalled")],
    ),
    (
        "They recalled the Charter of the United Nations and the Helsinki Final Act.",
        [("Charter of the United Nations", "recalled"), ("Helsinki Final Act", "recalled")],
    ),
    (
        "They acted in accordance with UN Security Council resolution 1267 (1999).",
        [("UN Security Council resolution 1267 (1999)", "recalled")],
    ),
    (
        "They uphold the principles enshrined in the United Nations Charter, the Treaty of Amity and "
        "Cooperation in Southeast Asia and the Paris Agreement.",
        [
            ("United Nations Charter", "recalled"),
            ("Treaty of Amity and Cooperation in Southeast Asia", "recalled"),
            ("Paris Agreement", "recalled"),
        ],
    ),
    (
        "They urged full implementation of the Convention on the Prohibition of the Development, Production, "
        "Stockpiling and Use of Chemical Weapons and on their Destruction.",
        [
            (
                "Convention on the Prohibition of the Development, Production, "
                "Stockpiling and Use of Chemical Weapons and on their Destruction",
                "recalled",
            )
        ],
    ),
    (
        "They support the 2030 Agenda for Sustainable Development and the Sendai Framework for Disaster Risk "
        "Reduction 2015-2030.",
        [
            ("2030 Agenda for Sustainable Development", "recalled"),
            ("Sendai Framework for Disaster Risk Reduction 2015-2030", "recalled"),
        ],
    ),
    (
        "They discussed Regulation (EU) 2016/679 and Directive 2014/53/EU.",
        [("Regulation (EU) 2016/679", "recalled"), ("Directive 2014/53/EU", "recalled")],
    ),
    (
        "They took note of the Clean Rivers Act and the Coal Levy Act of 1962.",
        [("Clean Rivers Act", "recalled"), ("Coal Levy Act of 1962", "recalled")],
    ),
    (
        "They invoked the 1992 declaration on principles of relations.",
        [("1992 declaration on principles of relations", "recalled")],
    ),
    (
        "They recalled resolutions of the General Assembly.",
        [("resolutions of the General Assembly", "recalled")],
    ),
    (
        "They discussed the General Agreement on Tariffs and Trade, 1994.",
        [("General Agreement on Tariffs and Trade, 1994", "recalled")],
    ),
    (
        "They note the United Nations General Assembly Resolution A/RES/75/239.",
        [("United Nations General Assembly Resolution A/RES/75/239", "recalled")],
    ),
    (
        "They affirmed the Declaration on Zone of Peace, Freedom and Neutrality (ZOPFAN).",
        [("Declaration on Zone of Peace, Freedom and Neutrality", "recalled")],
    ),
]

MECHANISMS: list[tuple[str, list[Name]]] = [
    (
        "They agreed to establish a Joint Working Group on Fisheries.",
        [("Joint Working Group on Fisheries", "established")],
    ),
    ("A Joint Committee shall be established at ministerial level.", [("Joint Committee", "established")]),
    (
        "They welcomed the establishment of the Anatolia-Baltic Cyber Dialogue.",
        [("Anatolia-Baltic Cyber Dialogue", "established")],
    ),
    ("They agreed to create a task force on cyber crime.", [("task force on cyber crime", "established")]),
    (
        "They set up a High-Level Committee and a Contact Group on Wheat.",
        [("High-Level Committee", "established"), ("Contact Group on Wheat", "established")],
    ),
    ("They will establish a Joint Commission on Mining.", [("Joint Commission on Mining", "planned")]),
    (
        "They looked forward to the launch of the India-France Health Dialogue.",
        [("India-France Health Dialogue", "planned")],
    ),
    (
        "They supported efforts towards establishment of a Working Group for commercial fisheries.",
        [("Working Group for commercial fisheries", "planned")],
    ),
    (
        "The next session of the Pakistan-Türkiye Joint Economic Commission will be held in Ankara.",
        [("Pakistan-Türkiye Joint Economic Commission", "existing")],
    ),
    ("They commended the Strategic Dialogue.", [("Strategic Dialogue", "existing")]),
    (
        "They held the third round of political consultations between the two foreign ministries.",
        [("political consultations between the two foreign ministries", "existing")],
    ),
    (
        "They discussed talks within the Normandy format and the Minsk process.",
        [("Normandy format", "existing"), ("Minsk process", "existing")],
    ),
    (
        "They agreed to hold a meeting of the Intergovernmental Commission for Trade.",
        [("Intergovernmental Commission for Trade", "existing")],
    ),
    (
        "They will cooperate through the Quantum Bridge, a platform to train engineers.",
        [("Quantum Bridge", "existing")],
    ),
    (
        "Both sides praised the Franco-British Summit and the Mekong-U.S. Partnership (MUSP).",
        [("Franco-British Summit", "existing"), ("Mekong-U.S. Partnership", "existing")],
    ),
    (
        "The 2021 Norwegian-Kenyan Forestry Dialogue launched the Forest Fires Working Group.",
        [("Norwegian-Kenyan Forestry Dialogue", "existing"), ("Forest Fires Working Group", "existing")],
    ),
    (
        "They will use the C5+1 format and the Political Consultation and Coordination Forum.",
        [("C5+1 format", "existing"), ("Political Consultation and Coordination Forum", "existing")],
    ),
    (
        "They met in Tokyo for the 2+2 Foreign and Defence Ministerial Consultations.",
        [("2+2 Foreign and Defence Ministerial Consultations", "existing")],
    ),
]

NOTHING = [
    "They thanked the European Commission, the UN Human Rights Council and the World Health Organization.",
    "They elevated relations to a Comprehensive Strategic Partnership.",
    "This Agreement shall enter into force on the thirtieth day.",
    "The Agreement may be amended; the Treaty remains in force.",
    "They reached agreement on the agenda of the meeting.",
    "They work in accordance with international law and relevant agreements.",
    "The policy of the government and the programme of the visit were discussed.",
    "The Shanghai Cooperation Organisation and the North Atlantic Treaty Organization were mentioned.",
    "The Asian Development Bank and the Green Climate Fund support the project.",
    "The parties agreed on the importance of dialogue and consultations.",
    "The Prime Minister's statement was a great act of friendship.",
    "They spoke of the meeting in Geneva last week.",
    "Nothing in this Convention affects rights under domestic law.",
    "They want stronger frameworks and better plans, programmes and strategies.",
    "The strategic partnership rests on trust and a common vision.",
    "Zhao Leji chairs the Standing Committee of the National People's Congress.",
    "They exchanged views on the situation in the region and the peace process.",
    "The group of experts left the hall, and the forces returned.",
    "They agreed to act in concert and in full compliance with their treaty obligations.",
]


@pytest.mark.parametrize(("sentence", "expected"), INSTRUMENTS)
def test_instruments_of_a_sentence(sentence: str, expected: list[Name]) -> None:
    assert named(sentence, "instrument") == expected


@pytest.mark.parametrize(("sentence", "expected"), MECHANISMS)
def test_mechanisms_of_a_sentence(sentence: str, expected: list[Name]) -> None:
    assert named(sentence, "mechanism") == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_topics_organisations_and_the_text_itself_are_no_names(sentence: str) -> None:
    assert named(sentence, "instrument") + named(sentence, "mechanism") == []
