"""Where a report differs from the signed text: as values, with the words and places of both."""

from __future__ import annotations

import pytest
from tests.servanda.reports.reported import only, said, signed_on

from servanda.reports import Difference, Field, Kind, compare, read_report
from servanda.terms import AuthenticText

CASES = [
    # what the report says, in which field and how it differs, and what the sentence names
    (
        "The two countries will raise their trade to EUR 3 billion by 2030.",
        [("amount", "value", "3\u00a0000\u00a0000\u00a0000 EUR")],
    ),
    ("The two countries will raise their trade to EUR 2,000 million by 2030.", []),
    (
        "The two countries will raise their trade to EUR 2 billion within three years.",
        [("time", "value", "by 4 March 2029")],
    ),
    (
        "The two countries will raise their trade to EUR 2 billion in the coming years.",
        [("time", "value", "no date")],
    ),
    (
        "The two countries will raise their trade to EUR 2 billion.",
        [("time", "only_signed", "leaves the time out")],
    ),
    (
        "The two countries will increase their bilateral trade by 2030.",
        [("amount", "only_signed", "leaves the amount out")],
    ),
    (
        "They agreed to hold biennial consultations of the foreign ministries.",
        [("time", "value", "every 2 years; the signed text says “annual” [")],
    ),
    ("They agreed to hold consultations of the foreign ministries every year.", []),
    (
        "They will sign an agreement on extradition soon.",
        [("time", "wording", "Neither gives a date")],
    ),
    ("They will sign an agreement on extradition as soon as possible.", []),
    (
        "They will sign an agreement on extradition by May 2026.",
        [("time", "value", "by May 2026")],
    ),
    (
        "The two countries agreed to open a railway line between Grauburg and Velhaven by 2028.",
        [("time", "only_said", "by 2028"), ("force", "value", "more binding: it says “agreed to open”")],
    ),
    (
        "The two sides were ready to consider opening a railway line between Grauburg and Velhaven.",
        [],
    ),
    (
        "Both sides will consider expanding the cooperation between their ports.",
        [("force", "value", "less binding: it says “will consider”")],
    ),
    ("Both sides will expand the cooperation between their ports.", []),
    (
        "Sudmark will provide 200 scholarships for students.",
        [("actors", "value", "in the report “Sudmark”")],
    ),
    (
        "Norland will provide 500 scholarships for students of Sudmark.",
        [("amount", "value", "500 scholarships")],
    ),
    (
        "Norland will provide at least 200 scholarships for students of Sudmark.",
        [("amount", "value", "at least 200 scholarships")],
    ),
    (
        "The two sides will provide 200 scholarships for students of Sudmark.",
        [("actors", "value", "in the report all parties")],
    ),
]


def found(words: str) -> list[Difference]:
    heard = only(words)
    assert len(heard.links) == 1
    return list(heard.links[0].differences)


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words[:60] for words, _ in CASES])
def test_the_differences_of_a_report(words: str, expected: list[tuple[str, str, str]]) -> None:
    differences = found(words)
    if "trade" in words:  # "will" for "set the goal of": told in a case of its own
        assert differences.pop().sentence.startswith("The report is more binding: it says “will")
    assert [(d.field.value, d.kind.value) for d in differences] == [(f, k) for f, k, _ in expected]
    for difference, (_, _, words_of_it) in zip(differences, expected, strict=True):
        assert words_of_it in difference.sentence


def test_both_quotations_of_a_difference_hold_in_their_own_texts() -> None:
    text = AuthenticText(
        content="Both sign\n\nGRAUBURG, 4 March 2026 – They will raise trade to EUR 3 billion by 2031.",
        name="r.txt",
        language="en",
    )
    kept = signed_on("2026-03-03")
    comparison = compare(read_report(text, as_report=True), kept)
    differences = comparison.differences()
    assert {d.field for d in differences} >= {Field.TIME, Field.AMOUNT}
    for difference in differences:
        difference.said.check(text)
        difference.signed.check(kept.outline.text)
        for quote in (difference.said, difference.signed):
            assert f"[{quote.start}–{quote.end}]" in difference.sentence


def test_each_time_is_counted_from_the_day_of_its_own_text() -> None:
    """The same words said a year later mean another day."""
    words = "Both sign\n\nGRAUBURG, {} – They will raise trade to EUR 2 billion within two years, he said."
    for day, until in (("4 March 2026", "4 March 2028"), ("4 March 2027", "4 March 2029")):
        text = AuthenticText(content=words.format(day), name="r.txt", language="en")
        (time,) = [
            d for d in compare(read_report(text), signed_on("2026-03-03")).differences() if d.field == "time"
        ]
        assert f"by {until}" in time.sentence


def test_without_a_day_no_date_is_made_up() -> None:
    comparison = said("They will raise trade to EUR 2 billion within two years, he said.", head="")
    assert comparison.source.day is None
    (time,) = [d for d in comparison.differences() if d.field == "time"]
    assert "counted from a day that is not known" in time.sentence


def test_a_headlines_figure_is_compared_though_it_is_no_commitment() -> None:
    head = "Norland and Sudmark aim for EUR 5 billion in bilateral trade\n\nGRAUBURG, 4 March 2026 – "
    comparison = said("The leaders met on Tuesday, the ministry said.", head=head)
    (heard,) = comparison.heard
    assert heard.statement.record is None
    assert [d.kind for d in heard.links[0].differences if d.field is Field.AMOUNT] == [Kind.VALUE]


def test_figures_of_today_are_no_difference() -> None:
    assert said("Bilateral trade stood at EUR 700 million last year, the ministry said.").heard == ()
