"""Areas: what an action is about, told by its own words first."""

import json
import re
from pathlib import Path

import pytest

from servanda.commitments.fields import area_of
from servanda.terms import Area
from servanda.texts.tokens import tokens

SHARED = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "declarations"

ACTIONS = {
    Area.POLITICAL_DIALOGUE: [
        "hold annual consultations between the two foreign ministries",
        "exchange visits at the highest level",
        "establish a strategic dialogue of foreign ministers",
        "widen the exchanges of parliamentary delegations",
        "open resident embassies in both capitals",
    ],
    Area.SECURITY_DEFENCE: [
        "fight terrorism, drug trafficking and organised crime together",
        "sign a treaty on extradition and mutual legal assistance",
        "hold joint naval exercises",
        "share intelligence on cyber attacks",
        "train officers of the border guard",
        "work for the non-proliferation of nuclear weapons",
    ],
    Area.TRADE_INVESTMENT: [
        "abolish customs duties on textiles",
        "avoid double taxation of companies",
        "build a gas pipeline and a power plant",
        "open a joint bank for small and medium enterprises",
        "export halal meat and rice",
        "protect workers against forced labour",
        "modernise infrastructure",
        "deliver pharmaceuticals",
    ],
    Area.TRANSPORT_LOGISTICS: [
        "relaunch direct flights between the capitals",
        "develop a railway corridor to the seaport",
        "simplify permits for road carriers and container freight",
        "connect the postal services",
    ],
    Area.EDUCATION_SCIENCE_IT: [
        "offer scholarships at technical universities",
        "launch a satellite together",
        "set rules for artificial intelligence",
        "recognise each other's academic degrees",
        "build a quantum computing laboratory",
        "improve digital literacy",
    ],
    Area.CULTURE_PEOPLE: [
        "abolish visas for tourists",
        "hold days of culture and a film festival",
        "twin the two port cities",
        "return archaeological finds to the museum",
        "let journalists of both news agencies train together",
        "arrange football matches",
    ],
    Area.CLIMATE_ENVIRONMENT: [
        "protect glaciers and share river water fairly",
        "cut methane emissions",
        "plant forests against desertification",
        "speed up the clean energy transition",
        "prepare for floods and earthquakes",
        "reduce plastic pollution of the ocean",
    ],
    Area.REGIONAL_INTERNATIONAL: [
        "coordinate positions in the United Nations and the OSCE",
        "support a ceasefire and humanitarian access in Sudan",
        "uphold human rights and the rights of women",
        "reform the Security Council",
        "strengthen global health and prepare for pandemics",
        "take in refugees and manage migration",
        "settle disputes peacefully under international law",
    ],
    Area.GENERAL: [
        "raise bilateral relations to a strategic partnership",
        "deepen friendship and cooperation in all fields",
        "strengthen good governance and fight corruption",
        "cooperate in trade, defence, education, culture and climate protection",
    ],
}


@pytest.mark.parametrize(("area", "action"), [(area, a) for area, listed in ACTIONS.items() for a in listed])
def test_the_words_of_an_action_tell_its_area(area: Area, action: str) -> None:
    told, why = area_of(action)
    assert (told, action) == (area, action), why


def test_the_reason_names_what_decided() -> None:
    assert area_of("abolish tariffs") == (Area.TRADE_INVESTMENT, "words: tariff")
    assert area_of("carry it on", heading="On transport and transit")[1].startswith("above: ")
    assert area_of("carry it on", previous=Area.CULTURE_PEOPLE) == (
        Area.CULTURE_PEOPLE,
        "as the action before",
    )
    assert area_of("carry it on") == (Area.GENERAL, "no word of any area")


def test_a_heading_tells_where_the_words_do_not_and_yields_where_they_do() -> None:
    assert area_of("set up a joint working group", heading="Environment")[0] is Area.CLIMATE_ENVIRONMENT
    assert area_of("abolish customs duties", heading="Culture")[0] is Area.TRADE_INVESTMENT


def test_the_sentence_tells_where_the_action_does_not() -> None:
    sentence = "In the field of tourism and sport they agreed to set up a joint body."
    assert area_of("set up a joint body", sentence=tokens(sentence))[0] is Area.CULTURE_PEOPLE


def test_the_title_of_a_trade_agreement_makes_its_committee_a_matter_of_trade() -> None:
    title = "Free Trade Agreement between the Republic of Arcadia and the Kingdom of Ruritania"
    assert area_of("set up a Joint Committee", title=title)[0] is Area.TRADE_INVESTMENT


def test_a_party_is_no_third_country() -> None:
    action = "enlarge the work of Ukraine and Norway on rail freight"
    assert area_of(action, title="Joint Statement of Ukraine and Norway")[0] is Area.TRANSPORT_LOGISTICS


def test_tokens_serve_as_well_as_words() -> None:
    action = "hold joint naval exercises"
    assert area_of(tokens(action)) == area_of(action)


def test_a_language_without_data_keeps_the_area_before() -> None:
    assert area_of("abolish tariffs", language="xx")[0] is Area.GENERAL
    assert area_of("x", language="xx", previous=Area.CULTURE_PEOPLE)[0] is Area.CULTURE_PEOPLE


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus of real texts is not beside the checkout")
def test_four_of_five_areas_of_the_corpus_agree() -> None:
    agreed = total = 0
    for gold in sorted(SHARED.glob("*.jsonl")):
        text = gold.with_suffix(".txt").read_bytes().decode("utf-8")
        title = text.lstrip().splitlines()[0]
        previous = None
        for line in gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["kind"] != "commitment":
                continue
            at = text.index(record["quote"])
            around = [m.end() for m in re.finditer(r"[.\n]\s", text[:at])]
            sentence = tokens(text, around[-1] if around else 0, at + len(record["quote"]))
            previous, _ = area_of(record["quote"], sentence=sentence, previous=previous, title=title)
            agreed += previous.value == record["area"]
            total += 1
    assert agreed / total >= 0.8
