"""Promises made twice are found without comparing each with each."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.servanda.drafting.drafted import reviewed

from servanda.drafting import likeness
from servanda.drafting.likeness import SAME, stem

NOUNS = [
    *("pier", "quay", "harbour", "beacon", "ferry", "pilot", "wreck", "channel"),
    *("lighthouse", "tide", "chart", "buoy", "anchor", "dock"),
]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sets(st.sampled_from(NOUNS), min_size=4, max_size=8), min_size=2, max_size=12))
def test_whatever_is_alike_shares_one_of_its_rarest_words(drawn: list[set[str]]) -> None:
    from collections import Counter

    contents = [frozenset(each) for each in drawn]
    known = Counter(word for content in contents for word in content)
    for one in contents:
        for other in contents:
            if len(one & other) / len(one | other) >= SAME:
                rarest = set(likeness._rarest(one, known)) & set(likeness._rarest(other, known))
                assert rarest, (one, other)


def test_forms_of_one_word_are_one() -> None:
    assert stem("exchanges") == stem("exchanging") == stem("exchange")
    assert stem("establishment") == stem("establish")
    assert stem("ports") != stem("posts")


def test_a_repetition_names_the_place_that_is_repeated() -> None:
    found = reviewed(
        "The Parties shall build a lighthouse on the northern pier of Port Ada by 2028.",
        "The Parties shall exchange charts every year.",
        "The Parties will build a new lighthouse on the northern pier of Port Ada by 2028.",
    ).findings
    (repeat,) = [f for f in found if f.case == "repeat.near"]
    assert repeat.place.provision == "para. 3"
    assert repeat.elsewhere is not None
    assert repeat.elsewhere.provision == "para. 1"


def test_words_that_a_preamble_or_a_title_has_too_are_no_second_promise() -> None:
    found = reviewed(
        "The Parties shall build a lighthouse on the northern pier of Port Ada by 2028.",
        "The Parties shall publish tide tables for the whole of the northern coast by 2028.",
        "The Parties shall publish tide tables for the whole of the southern lake by 2028.",
    ).findings
    assert [f for f in found if f.case == "repeat.same"] == []


def test_short_promises_may_stand_in_many_places() -> None:
    found = reviewed(
        "The Ministries of Transport shall exchange information every year.",
        "The Ministries of Transport shall exchange information every year on wrecks.",
    ).findings
    assert [f for f in found if f.concern.value == "repeat"] == []
