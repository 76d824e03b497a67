"""Who is reported to have said it, and where and when."""

from __future__ import annotations

import pytest
from tests.servanda.reports.reported import HEAD, said

from servanda.reports.lines import speaker_of

PORTS = "the two countries will expand cooperation between their ports"
SPEAKERS = [
    (f"The Prime Minister of Norland said that {PORTS}.", "The Prime Minister of Norland", "said"),
    (f"“{PORTS.capitalize()},” the Prime Minister said.", "the Prime Minister", "said"),
    (f'"{PORTS.capitalize()}," the King of Sudmark told reporters.', "the King of Sudmark", "told"),
    (f"{PORTS.capitalize()}, said the Foreign Minister on Tuesday.", "the Foreign Minister", "said"),
    (f"{PORTS.capitalize()}, according to the joint statement.", "the joint statement", "according to"),
    (f"According to the ministry, {PORTS}.", "the ministry", "According to"),
    (f"The King, Otto Nordfeld, also said that {PORTS}.", "The King, Otto Nordfeld", "said"),
    (f"{PORTS.capitalize()}.", None, None),
]


@pytest.mark.parametrize(("words", "speaker", "by"), SPEAKERS)
def test_the_speaker_is_the_one_the_report_names(words: str, speaker: str | None, by: str | None) -> None:
    (heard,) = said(words).heard
    told = heard.statement.attribution
    assert (told and told.speaker.words, told and told.by.words) == (speaker, by)


def test_two_speakers_of_one_sentence_are_kept_apart() -> None:
    words = (
        "The Prime Minister said that trade will be raised to EUR 2 billion by 2028, "
        "while the King said that Norland will provide 300 scholarships for students of Sudmark."
    )
    found = {
        h.links[0].provision.number: h.statement.attribution.speaker.words
        for h in said(words).heard
        if h.statement.attribution is not None
    }
    assert found["para. 2"] == "The Prime Minister"
    assert found["para. 4"].endswith("the King")


def test_he_is_shown_with_the_speaker_named_before() -> None:
    words = f"The Prime Minister of Norland said it was a good day. He added that {PORTS}."
    (heard,) = said(words).heard
    assert speaker_of(heard.statement) == "“He”, before “The Prime Minister of Norland” (“added”)"


def test_a_quotation_goes_on_with_its_speaker() -> None:
    words = f'"It was a good day," the King said. "{PORTS.capitalize()}."'
    (heard,) = said(words).heard
    assert heard.statement.attribution is not None
    assert heard.statement.attribution.speaker.words == "the King"


def test_the_next_sentence_of_the_reporter_is_not_the_speakers() -> None:
    (heard,) = said(f"It was a good day, the King said. {PORTS.capitalize()}.").heard
    assert heard.statement.attribution is None


def test_all_of_a_speech_is_its_speakers() -> None:
    head = "Remarks by the King of Sudmark at the harbour\n\n4 March 2026\n\n"
    (heard,) = said(f"Today I say: {PORTS}.", head=head).heard
    assert heard.statement.attribution is not None
    assert heard.statement.attribution.speaker.words == "the King of Sudmark"


@pytest.mark.parametrize(
    ("head", "name", "day", "basis"),
    [
        (HEAD, "report.txt", "2026-03-04", "dateline"),
        (
            "Both sign\n\nGRAUBURG, March 4, 2026 – The leaders met on Tuesday.\n\n",
            "r.txt",
            "2026-03-04",
            "dateline",
        ),
        ("Both sign\n\nGRAUBURG, March 4 – The leaders met on Tuesday.\n\n", "r.txt", None, ""),
        (
            "Both sign\n\nGRAUBURG, March 4 – They met.\n\n",
            "2026-03-05-agency.txt",
            "2026-03-05",
            "file name",
        ),
        ("", "2026-13-45.txt", None, ""),
    ],
)
def test_a_reports_day_is_found_or_left_open(head: str, name: str, day: str | None, basis: str) -> None:
    source = said(f"{PORTS.capitalize()}, the King said.", head=head, name=name).source
    assert (None if source.day is None else str(source.day), source.day_from) == (day, basis)


def test_the_headline_is_the_reports_own() -> None:
    source = said(f"{PORTS.capitalize()}.").source
    assert source.headline is not None
    assert source.headline.words == "Norland and Sudmark sign declaration"
