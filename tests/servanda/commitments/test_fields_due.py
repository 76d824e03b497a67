"""Time phrases: which words are one, and what they say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.commitments.fields import deadline_of, find_due
from servanda.terms import Certainty, Deadline, PartialDate
from servanda.texts.tokens import tokens

MONTHS = [date(2026, month, 1).strftime("%B") for month in range(1, 13)]
WORDS = (
    "by/in/the/end/of/2027/2030/may/March/early/next/year/every/two/six/months/(/)/,/./-/–/at/within/regular/"
    "once/a/annual/from/to/session/fiscal/mid-2026/later/coming/years/period/31/entry/into/force"
)


def phrases(sentence: str) -> list[str]:
    return [sentence[d.start : d.end] for d in find_due(sentence, tokens(sentence))]


def only(sentence: str) -> Deadline:
    found = find_due(sentence, tokens(sentence))
    assert len(found) == 1, [sentence[d.start : d.end] for d in found]
    return found[0].deadline


DATED = [
    # words, earliest, latest
    ("open a consulate by the end of 2027", None, "2027"),
    ("open a consulate by 2030", None, "2030"),
    ("finish no later than 31 March 2026", None, "2026-03-31"),
    ("finish not later than March 31, 2026", None, "2026-03-31"),
    ("finish by January 2027 at the latest", None, "2027-01"),
    ("finish by mid-2027", None, "2027"),
    ("finish by end-2026", None, "2026"),
    ("spend the sum through 2028", None, "2028"),
    ("stay in force until 31 December 2031", None, "2031-12-31"),
    ("finish before 2030", None, "2029"),
    ("finish before March 2027", None, "2027-02"),
    ("finish before 1 March 2028", None, "2028-02-29"),
    ("finish before the end of 2027", None, "2027"),
    ("host the forum in 2024", "2024", "2024"),
    ("host the forum in November 2023", "2023-11", "2023-11"),
    ("host the forum in early 2024", "2024", "2024"),
    ("host the forum in the spring of 2026", "2026", "2026"),
    ("host the forum in the second half of 2026", "2026-07", "2026-12"),
    ("host the forum in the first quarter of 2028", "2028-01", "2028-03"),
    ("host the forum in the first six months of 2027", "2027-01", "2027-06"),
    ("host the forum on 22.04.2027", "2027-04-22", "2027-04-22"),
    ("host the forum on 2027-04-22", "2027-04-22", "2027-04-22"),
    ("carry out the plan for 2025–26", "2025", "2026"),
    ("carry out the plan for the years 2026-2028", "2026", "2028"),
    ("carry out the plan from 2025 to 2027", "2025", "2027"),
    ("carry out the plan from March to June 2026", "2026-03", "2026-06"),
    ("carry out the plan between 2026 and 2030", "2026", "2030"),
    ("carry out the plan for the period 2026 to 2030", "2026", "2030"),
    ("host the forum on 1-2 March 2027", "2027-03-01", "2027-03-02"),
    ("host the forum on 4 and 5 May 2027", "2027-05-04", "2027-05-05"),
    ("apply the rate effective as of 1 September 2025", "2025-09-01", None),
    ("apply the rate with effect from 1 May 2026", "2026-05-01", None),
    ("apply the rate from 2027 onwards", "2027", None),
    ("finish by the 2030s", None, "2039"),
]


@pytest.mark.parametrize(("sentence", "earliest", "latest"), DATED)
def test_a_dated_phrase_is_as_precise_as_its_words(
    sentence: str, earliest: str | None, latest: str | None
) -> None:
    deadline = only(sentence)
    assert deadline.certainty is Certainty.DATED
    assert (
        str(deadline.not_before) if deadline.not_before else None,
        str(deadline.not_after) if deadline.not_after else None,
    ) == (earliest, latest)


RELATIVE = [
    ("meet within six months of entry into force", "P6M", "entry into force"),
    ("adopt measures within 6 months of the claim having been made", "P6M", "claim having been made"),
    ("answer within thirty (30) days of receipt of the note", "P30D", "receipt of the note"),
    ("answer within a period of 90 days of the signing of this Treaty", "P90D", "signing of this Treaty"),
    ("report three months after entry into force", "P3M", "entry into force"),
    ("report not later than two weeks before the meeting", "P2W", "meeting"),
    ("invest over the next five years", "P5Y", None),
    ("invest over a five-year period", "P5Y", None),
    ("invest in the next three to five years", "P5Y", None),
    ("meet in the latter half of May", None, "latter half of May"),
    ("cut emissions by or around mid-century", None, "mid-century"),
    ("invest within two quarters", "P6M", None),
    ("take effect upon entry into force", None, "entry into force"),
    ("decide at the next session", None, "next session"),
    ("decide at the fourth meeting of the Joint Board", None, "fourth meeting of the Joint Board"),
    ("finish before the end of the year", None, "end of the year"),
    ("finish by the end of next year", None, "end of next year"),
    ("finish later this year", None, "later this year"),
    ("open the office in October", None, "October"),
    ("open the office in the fall", None, "fall"),
    ("cut emissions by mid-century", None, "mid-century"),
    ("spend it in fiscal year 2027", None, "fiscal year 2027"),
    ("lift the ban once the rules are in place", None, "rules are in place"),
    ("hold talks to coincide with the meetings of the Joint Board", None, "meetings of the Joint Board"),
    ("cut duties from the date this Treaty enters into force", None, "date this Treaty enters into force"),
]


@pytest.mark.parametrize(("sentence", "period", "event"), RELATIVE)
def test_a_phrase_that_waits_for_its_event_names_it_and_invents_no_date(
    sentence: str, period: str | None, event: str | None
) -> None:
    deadline = only(sentence)
    assert deadline.certainty is Certainty.RELATIVE
    assert (deadline.period, deadline.event) == (period, event)
    assert deadline.not_before is None
    assert deadline.not_after is None


RECURRING = [
    ("hold annual talks", "FREQ=YEARLY"),
    ("meet annually", "FREQ=YEARLY"),
    ("meet on an annual basis", "FREQ=YEARLY"),
    ("meet each year", "FREQ=YEARLY"),
    ("meet at least once a year", "FREQ=YEARLY"),
    ("hold a biennial forum", "FREQ=YEARLY;INTERVAL=2"),
    ("meet every two years", "FREQ=YEARLY;INTERVAL=2"),
    ("meet every other year", "FREQ=YEARLY;INTERVAL=2"),
    ("meet once every two years", "FREQ=YEARLY;INTERVAL=2"),
    ("meet every 18 months", "FREQ=MONTHLY;INTERVAL=18"),
    ("meet twice a year", "FREQ=MONTHLY;INTERVAL=6"),
    ("meet semiannually", "FREQ=MONTHLY;INTERVAL=6"),
    ("meet three times per year", "FREQ=MONTHLY;INTERVAL=4"),
    ("meet quarterly", "FREQ=MONTHLY;INTERVAL=3"),
    ("meet every quarter", "FREQ=MONTHLY;INTERVAL=3"),
    ("meet weekly", "FREQ=WEEKLY"),
    ("meet five times a year", None),
    ("hold regular talks", None),
    ("meet regularly", None),
    ("meet on a regular basis", None),
    ("meet as often as required", None),
    ("meet from time to time", None),
]


@pytest.mark.parametrize(("sentence", "rule"), RECURRING)
def test_a_recurrence_is_a_rule_only_where_the_words_name_its_interval(
    sentence: str, rule: str | None
) -> None:
    deadline = only(sentence)
    assert deadline.certainty is Certainty.RECURRING
    assert deadline.recurrence is not None
    assert deadline.recurrence.rule == rule
    assert not deadline.recurrence.alternating


@pytest.mark.parametrize(
    "words",
    [
        "alternately in the two capitals",
        "alternating between Oslo and Rabat",
        "on a rotating basis",
        "in rotation",
    ],
)
def test_taking_turns_is_told(words: str) -> None:
    recurrence = only(f"hold the forum {words}").recurrence
    assert recurrence is not None
    assert recurrence.alternating


@pytest.mark.parametrize(
    "words",
    [
        "as soon as possible",
        "immediately",
        "promptly",
        "without delay",
        "in the coming years",
        "in the coming months and years",
        "in the near term",
        "in the foreseeable future",
        "in due course",
        "over time",
        "simultaneously",
        "at the earliest opportunity",
        "in a timely manner",
    ],
)
def test_open_phrases_settle_nothing(words: str) -> None:
    sentence = f"conclude the treaty {words}."
    assert phrases(sentence) == [words]
    assert only(sentence) == Deadline(certainty=Certainty.OPEN)


@pytest.mark.parametrize(
    "sentence",
    [
        "implement the 1991 agreement and the 1982 Convention",
        "recover from COVID-19 and the 2008 crisis",
        "celebrate the 60th anniversary of their friendship",
        "they march on and may agree",
        "carry out the 2030 Agenda",
        "cut output from 2005 levels",
        "build early warning systems for the immediate neighbourhood",
        "strengthen the regular army and fight irregular migration",
        "in accordance with Article 12",
        "progress made over the past decade and in recent years",
        "act in time and for the first time, at the same time",
        "work in the framework of the partnership by all means",
    ],
)
def test_what_only_looks_like_a_time_is_left(sentence: str) -> None:
    assert phrases(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "meet within six months of the entry into force of the Pact and then at least once a year",
            ["within six months of the entry into force of the Pact and then at least once a year"],
        ),
        ("meet annually, alternately in Oslo and Rabat", ["annually, alternately in Oslo and Rabat"]),
        ("decide at the next session in May 2027", ["at the next session in May 2027"]),
        ("act in 2026 and finish by 2030", ["in 2026", "by 2030"]),
        ("seek an early conclusion of the treaty", ["early"]),
        ("call for an immediate end of the fighting", ["immediate"]),
        ("By May 2026, the port may open", ["By May 2026"]),
    ],
)
def test_the_words_of_a_phrase_are_cut_exactly(sentence: str, expected: list[str]) -> None:
    assert phrases(sentence) == expected


def test_phrases_joined_say_both() -> None:
    deadline = only("meet within a year of signature and thereafter every two years")
    assert (deadline.certainty, deadline.period, deadline.event) == (Certainty.RELATIVE, "P1Y", "signature")
    assert deadline.recurrence is not None
    assert deadline.recurrence.rule == "FREQ=YEARLY;INTERVAL=2"


def test_the_texts_own_date_settles_this_year_and_next_month() -> None:
    signed = date(2026, 11, 24)

    def latest(words: str) -> str:
        deadline = deadline_of(words, reference=signed)
        assert deadline is not None
        return str(deadline.not_after)

    assert latest("by the end of the year") == "2026"
    assert latest("later this year") == "2026"
    assert latest("by the end of next year") == "2027"
    assert latest("next month") == "2026-12"
    assert latest("in December") == "2026-12"
    assert latest("in October") == "2027-10"
    assert deadline_of("by the end of the year") == Deadline(
        certainty=Certainty.RELATIVE, event="end of the year"
    )


def test_a_date_alone_is_read_when_a_person_mends_a_record() -> None:
    deadline = deadline_of("15 March 2027")
    assert deadline is not None
    assert deadline.not_after == PartialDate(2027, 3, 15)
    assert deadline_of("biennial") == only("hold a biennial forum")
    assert deadline_of("") is None
    assert deadline_of("however blue the moon") is None


@pytest.mark.parametrize("words", ["by 31 February 2026", "on 2026-13-01", "in 99 of the cases"])
def test_a_date_that_does_not_exist_is_none(words: str) -> None:
    assert all(
        d.deadline.not_after is None or d.deadline.not_after.day is None
        for d in find_due(words, tokens(words))
    )


def test_a_language_without_data_gives_no_phrase() -> None:
    assert find_due("by 2030", tokens("by 2030"), language="xx") == []
    assert deadline_of("by 2030", language="xx") is None


def test_hidden_letters_do_not_hide_a_time() -> None:
    assert phrases("open it by De\u00adcember 2027") == ["by De\u00adcember 2027"]
    assert phrases("open it by\u00a0the end\r\nof 2027") == ["by\u00a0the end\r\nof 2027"]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31)), st.integers(0, 3))
def test_every_day_is_read_back(day: date, form: int) -> None:
    month = MONTHS[day.month - 1]
    written = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day:02d}.{day.month:02d}.{day.year}",
    )[form]
    deadline = only(f"open the port by {written}, as planned")
    assert deadline == Deadline(
        certainty=Certainty.DATED, not_after=PartialDate(day.year, day.month, day.day)
    )


@given(st.integers(1, 99), st.sampled_from(["days", "weeks", "months", "years"]))
def test_every_length_and_interval_is_read_back(number: int, unit: str) -> None:
    assert only(f"act within {number} {unit}").period == f"P{number}{unit[0].upper()}"
    recurrence = only(f"act every {number} {unit}").recurrence
    assert recurrence is not None
    frequency = {"days": "DAILY", "weeks": "WEEKLY", "months": "MONTHLY", "years": "YEARLY"}[unit]
    assert recurrence.rule == f"FREQ={frequency}" + (f";INTERVAL={number}" if number > 1 else "")


@given(st.lists(st.sampled_from(WORDS.split("/")), max_size=40))
def test_any_run_of_such_words_gives_phrases_in_order_that_do_not_overlap(words: list[str]) -> None:
    sentence = " ".join(words)
    end = 0
    for due in find_due(sentence, tokens(sentence)):
        assert end <= due.start < due.end <= len(sentence)
        end = due.end
