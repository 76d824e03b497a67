"""The worked example under review: what any reader of it must find, whatever else is read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.servanda.drafting.drafted import DAY

from servanda.drafting import Concern, Review, Severity, review
from servanda.flow import read_file

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "pakistan-kazakhstan-2026" / "declaration-en.txt"
# What stands in the text in plain words: provision, remark, words.
EXPECTED = {
    ("para. 4", Concern.RHYTHM, "regular"),
    ("para. 8", Concern.HEDGE, "expressed its readiness to consider"),
    ("para. 8", Concern.HEDGE, "work towards"),
    ("para. 13", Concern.OPEN_DATE, "as soon as possible"),
    ("para. 16", Concern.MEASURE, "strengthen"),
    ("para. 17", Concern.OPEN_DATE, "in the coming years"),
    ("para. 21", Concern.BODY, "Special Investment Facilitation Council"),
    ("para. 23", Concern.RHYTHM, "on a regular basis"),
    ("para. 25", Concern.RHYTHM, "regularly"),
    ("para. 28", Concern.HEDGE, "consider"),
    ("para. 32", Concern.MEASURE, "increase"),
    ("para. 34", Concern.MEASURE, "deepen"),
    ("para. 36", Concern.CONDITION, "where appropriate"),
}


@cache
def found() -> Review:
    return review(read_file(EXAMPLE), on=DAY)


def test_what_stands_in_plain_words_is_remarked_on() -> None:
    said = {(f.place.provision, f.concern, f.place.quotation.words) for f in found().findings}
    assert said >= EXPECTED


def test_the_summary_is_about_right() -> None:
    """In ranges, for the reader may come to read a promise more or less."""
    summary = found().summary
    assert 50 <= summary.commitments <= 75
    assert 1 <= summary.without_actor <= 8
    assert 18 <= summary.without_date <= 40
    assert 10 <= summary.without_measure <= 20
    assert 10 <= summary.clear <= 35
    assert summary.steps[Severity.HIGH] <= 4
    assert len(summary.again) == 5


def test_the_trade_goal_without_a_year_comes_first() -> None:
    first = found().summary.again[0]
    assert first.place.provision == "para. 17"
    assert first.findings[0].severity is Severity.HIGH


def test_the_mechanism_of_the_text_meets_often_enough_and_has_a_level() -> None:
    about = [f.values["who"] for f in found().findings if f.concern is Concern.MECHANISM]
    assert not any("Strategic Dialogue" in who for who in about)


def test_what_is_done_by_the_very_text_needs_no_date() -> None:
    assert not [f for f in found().findings if f.place.provision in ("para. 1", "para. 10", "para. 54")]
