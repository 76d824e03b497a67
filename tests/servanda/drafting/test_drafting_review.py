"""A review stands on the words of the draft, counts what it says, and says the same each time."""

from __future__ import annotations

from datetime import date

import pytest
from tests.servanda.drafting.drafted import DAY, drafted, reviewed, told

from servanda.drafting import Concern, NoRulesError, Severity, review
from servanda.flow import read_text
from servanda.terms import AuthenticText, Commitment, record_id

MIXED = (
    "The relevant authorities shall submit a report on piracy by 30 June 2025.",
    "The Parties agreed to consider exploring the possibility of opening a ferry line.",
    "The Parties shall strengthen cooperation in fisheries, subject to the availability of funds.",
    "The Parties shall sign an agreement on pilotage by 1 March 2027.",
    "The Parties shall open a customs post.",
    "The Parties shall raise trade to USD 2 billion in the coming years.",
    "The weather was fine.",
)


def test_every_remark_quotes_its_place_and_stands_in_its_provision() -> None:
    found = reviewed(*MIXED)
    text, provisions = found.reading.outline.text, found.reading.outline.by_number()
    assert len(found.findings) >= 7
    for finding in found.findings:
        for place in filter(None, (finding.place, finding.elsewhere)):
            place.quotation.check(text)
            provision = provisions[place.provision]
            assert provision.start <= place.quotation.start < place.quotation.end <= provision.end


def test_every_remark_names_a_commitment_that_was_read() -> None:
    found = reviewed(*MIXED)
    known = {record_id(r.kind, r.quotation) for r in found.reading.records if isinstance(r, Commitment)}
    assert {f.record for f in found.findings} <= known | {None}
    assert {record for record, _ in found.commitments} == known


def test_remarks_stand_in_the_order_of_their_words() -> None:
    starts = [f.place.quotation.start for f in reviewed(*MIXED).findings]
    assert starts == sorted(starts)


def test_the_summary_counts_commitments_and_not_remarks() -> None:
    found = reviewed(*MIXED)
    summary = found.summary
    assert summary.commitments == 6
    assert summary.without_actor == 1
    assert summary.without_date == 4  # the ferry, the fisheries, the customs post, the trade
    assert summary.without_measure == 1
    assert summary.hedged == 2
    assert summary.clear == 1
    assert sum(summary.steps.values()) == len(found.findings)


def test_those_to_look_at_again_are_the_gravest_at_most_five_and_never_trifles() -> None:
    again = reviewed(*MIXED).summary.again
    assert [each.place.provision for each in again] == ["para. 1", "para. 2", "para. 6", "para. 3", "para. 5"]
    many = reviewed(*[f"The Parties shall open the customs post of Port {name}." for name in "ABCDEFGH"])
    assert len(many.summary.again) == 5
    trifles = reviewed("The Parties will strive to reopen the ferry line by 2028.")
    assert [f.severity for f in trifles.findings] == [Severity.LOW]
    assert trifles.summary.again == ()


def test_the_day_is_the_one_that_was_given() -> None:
    promise = "The Parties shall complete the survey of the channel by 30 June 2026."
    assert told(reviewed(promise, on=date(2026, 6, 30)).findings) == []
    late = reviewed(promise, on=date(2026, 7, 1)).findings
    assert [(f.concern, f.values["day"]) for f in late] == [(Concern.PAST, "2026-07-01")]


def test_a_period_of_a_month_ends_with_its_last_day() -> None:
    promise = "The Parties shall complete the survey of the channel by June 2026."
    assert told(reviewed(promise, on=date(2026, 6, 30)).findings) == []
    assert [f.concern for f in reviewed(promise, on=date(2026, 7, 1)).findings] == [Concern.PAST]


def test_the_more_telling_remark_stands_alone() -> None:
    undated = reviewed("The Parties agreed to conclude an agreement on piracy as soon as possible.").findings
    assert [f.case for f in undated] == ["instrument.undated"]
    vague = reviewed("The Parties shall deepen cooperation in fisheries.").findings
    assert [f.case for f in vague] == ["measure.none"]


def test_the_same_actor_is_named_once_for_all_that_it_is_to_do() -> None:
    found = reviewed("The relevant authorities shall inspect ships and publish lists of wrecks by 2028.")
    assert found.summary.commitments == 2
    assert [f.case for f in found.findings] == ["actor.vague"]


def test_titles_headings_and_signatures_promise_nothing_and_hold_no_abbreviations() -> None:
    text = AuthenticText(
        content=(
            "Joint Declaration on the XQZ Port\n\nTRADE AND THE XQY\n\n"
            "1. The Parties shall open the port by 2028.\n\nFor the Government of Ada, XQW\n"
        ),
        name="draft.txt",
        language="en",
    )
    said = [f.values.get("who") for f in review(read_text(text), on=DAY).findings]
    assert "XQZ" not in said
    assert "XQY" not in said


def test_words_in_capitals_are_no_abbreviations() -> None:
    found = reviewed(
        "The Parties SHALL INTENSIFY ACTION on piracy by opening 2 posts by 2028, and SHALL inspect."
    )
    assert [f for f in found.findings if f.concern is Concern.ABBREVIATION] == []


def test_numbers_and_symbols_are_no_abbreviations_and_a_general_name_is_no_body() -> None:
    found = reviewed("The Joint Working Group shall publish the D5 and A/RSL/60/1 rules by 1 March 2028.")
    assert found.summary.commitments == 1
    assert told(found.findings) == []


def test_a_draft_in_a_language_without_rules_is_refused_in_one_sentence() -> None:
    text = AuthenticText(content="1. Тараптар көпір салуға келісті.\n", name="жоба.txt", language="kk")
    with pytest.raises(NoRulesError, match=r"жоба\.txt is in a language \(kk\) .* only for en: review"):
        review(read_text(text), on=DAY)


def test_a_draft_without_commitments_has_an_empty_review() -> None:
    found = reviewed("The weather was fine.")
    assert found.findings == ()
    assert found.summary.commitments == 0
    assert found.summary.again == ()


def test_a_review_is_the_same_each_time() -> None:
    reading = read_text(drafted(*MIXED))
    assert review(reading, on=DAY) == review(reading, on=DAY)


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_line_ends_within_a_promise_hide_nothing(line_end: str) -> None:
    lines = (
        "1. The Parties, having heard the reports of their ministers of transport, agreed to consider",
        "exploring the possibility of opening a joint ferry line between Port Ada and the islands of the",
        "northern lake.",
    )
    content = f"Joint Declaration{line_end * 2}{line_end.join(lines)}{line_end}"
    text = AuthenticText(content=content, name="draft.txt", language="en")
    found = review(read_text(text), on=DAY).findings
    assert ("hedge.chain", "high") in {(f.case, f.severity.value) for f in found}
