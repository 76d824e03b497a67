"""Quantities to be reached: which words are one, and their exact value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.commitments.fields import find_targets
from servanda.terms import Amount, Bound
from servanda.texts.tokens import tokens


def found(sentence: str) -> list[tuple[str, Amount]]:
    return [(sentence[t.start : t.end], t.amount) for t in find_targets(sentence, tokens(sentence))]


MONEY = [
    ("USD 1 billion", "1000000000", "USD", Bound.EXACT),
    ("US$300 million", "300000000", "USD", Bound.EXACT),
    ("approximately US$300 million", "300000000", "USD", Bound.ABOUT),
    ("up to US$500 million", "500000000", "USD", Bound.UP_TO),
    ("at least $40 billion", "40000000000", "USD", Bound.AT_LEAST),
    ("more than €40 billion", "40000000000", "EUR", Bound.AT_LEAST),
    ("EUR 2.5 bn", "2500000000", "EUR", Bound.EXACT),
    ("Rs. 350,000", "350000", "rupees", Bound.EXACT),
    ("1,5 billion tenge", "1500000000", "KZT", Bound.EXACT),
    ("1 000 000 tenge", "1000000", "KZT", Bound.EXACT),
    ("two million euros", "2000000", "EUR", Bound.EXACT),
    ("A$12.75 million", "12750000", "AUD", Bound.EXACT),
    ("300 million US dollars", "300000000", "USD", Bound.EXACT),
    ("¥5 trillion", "5000000000000", "JPY", Bound.EXACT),
    ("$2.5bn", "2500000000", "USD", Bound.EXACT),
    ("INR 10,00,000", "1000000", "INR", Bound.EXACT),
    ("an additional $600 billion", "600000000000", "USD", Bound.EXACT),
    ("not less than 5 crore rupees", "50000000", "rupees", Bound.AT_LEAST),
    ("USD 2-3 billion", "2000000000", "USD", Bound.AT_LEAST),
]


@pytest.mark.parametrize(("words", "value", "unit", "bound"), MONEY)
def test_money_is_exact_with_its_scale_multiplied(words: str, value: str, unit: str, bound: Bound) -> None:
    assert found(f"The sides will raise {words}, as planned.") == [
        (words, Amount(value=Decimal(value), unit=unit, bound=bound, currency=True))
    ]


COUNTED = [
    ("15 percent", "15", "%", Bound.EXACT),
    ("30 per cent", "30", "%", Bound.EXACT),
    ("12.5%", "12.5", "%", Bound.EXACT),
    ("50-52 percent", "50", "%", Bound.AT_LEAST),
    ("at least 20 to 25 per cent", "20", "%", Bound.AT_LEAST),
    ("31 aircraft", "31", "aircraft", Bound.EXACT),
    ("1,000 scholarships", "1000", "scholarships", Bound.EXACT),
    ("two joint challenges", "2", "joint challenges", Bound.EXACT),
    ("at least 100,000 jobs", "100000", "jobs", Bound.AT_LEAST),
    ("up to twenty-five young researchers", "25", "young researchers", Bound.UP_TO),
    ("about five hundred teachers", "500", "teachers", Bound.ABOUT),
    ("one hundred and twenty buses", "120", "buses", Bound.EXACT),
    ("one million trees", "1000000", "trees", Bound.EXACT),
    ("500 MW", "500", "MW", Bound.EXACT),
    ("2 million people", "2000000", "people", Bound.EXACT),
    ("three million tonnes", "3000000", "tonnes", Bound.EXACT),
    ("net-zero", "0", "net emissions", Bound.EXACT),
]


@pytest.mark.parametrize(("words", "value", "unit", "bound"), COUNTED)
def test_shares_measures_and_counted_things(words: str, value: str, unit: str, bound: Bound) -> None:
    assert found(f"to reach {words} with care") == [
        (words, Amount(value=Decimal(value), unit=unit, bound=bound))
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "the two countries and both sides agreed",
        "two leaders, three ministers and 27 member states met",
        "one of the partners will host",
        "double their trade by 2030",
        "apply Article 4 goods and paragraph 3 exceptions",
        "the G20 and the 5G network",
        "meet on 22 April and 3 May 2026",
        "within six months and 90 days",
        "the 2030 goals and the 2024 elections",
        "carry out Agenda 21 projects under Resolution 1325 terms",
        "the first and the 10th sessions",
        "these three pillars and its four principles",
        "hold the 2+2 dialogue",
        "COVID-19 vaccines and MQ-9 systems",
        "a $ sign alone and a number such as 7",
        "the $1.5 billion Harbour Facility",
    ],
)
def test_what_only_looks_like_a_quantity_is_left(sentence: str) -> None:
    assert found(sentence) == []


def test_a_type_of_machine_stands_for_the_machines() -> None:
    assert [words for words, _ in found("procure 12 Falcon XR-7 (four of them used)")] == ["12 Falcon XR-7"]


def test_several_quantities_stand_in_order() -> None:
    sentence = "lend EUR 5 million and grant 40 scholarships, or 10% more"
    assert [words for words, _ in found(sentence)] == ["EUR 5 million", "40 scholarships", "10%"]


def test_a_language_without_data_gives_no_phrase() -> None:
    assert find_targets("USD 5", tokens("USD 5"), language="xx") == []


AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10**9), places=2)


@given(
    AMOUNTS,
    st.sampled_from([("", 1), (" million", 10**6), (" billion", 10**9), (" trillion", 10**12)]),
    st.sampled_from([("USD ", "USD"), ("US$", "USD"), ("€", "EUR"), ("CHF ", "CHF"), ("£", "GBP")]),
)
def test_every_amount_of_money_is_read_back_exactly(
    value: Decimal, scale: tuple[str, int], money: tuple[str, str]
) -> None:
    words = f"{money[0]}{value:,}{scale[0]}"
    assert found(f"to invest {words} there") == [
        (words, Amount(value=value * scale[1], unit=money[1], currency=True))
    ]


@given(st.integers(2, 10**9), st.sampled_from(["scholarships", "new schools", "patrol boats"]))
def test_every_count_is_read_back_exactly(number: int, noun: str) -> None:
    words = f"{number:,} {noun}"
    assert found(f"to fund {words} there") == [(words, Amount(value=Decimal(number), unit=noun))]


SCRAPS = (
    "USD/$/€/5/1,000/2.5/000/billion/m/%/percent/(/)/-/–/to/and/two/hundred/jobs/the/Article/at/least/./,"
)


@given(st.lists(st.sampled_from(SCRAPS.split("/")), max_size=40), st.sampled_from(["", " "]))
def test_any_run_of_such_words_gives_phrases_in_order_that_do_not_overlap(words: list[str], gap: str) -> None:
    sentence = gap.join(words)
    end = 0
    for target in find_targets(sentence, tokens(sentence)):
        assert end <= target.start < target.end <= len(sentence)
        end = target.end
