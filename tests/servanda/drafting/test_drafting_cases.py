"""Every kind of remark is made at the words that call for it, and not where a draft is well worded."""

from __future__ import annotations

import pytest
from tests.servanda.drafting.drafted import CLOSE, OPEN, reviewed, told
from tests.servanda.drafting.drafting_cases import CASES, WELL_DRAFTED, Case

from servanda.drafting.wording import ADVICE, PROBLEMS

IDS = [f"{case.case}-{n}" for n, case in enumerate(CASES)]


def marked(paragraphs: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The paragraphs without their mark, and the words in it."""
    whole = "\n".join(paragraphs)
    words = whole[whole.index(OPEN) + 1 : whole.index(CLOSE)]
    return tuple(p.replace(OPEN, "").replace(CLOSE, "") for p in paragraphs), words


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_what_is_hard_to_follow_up_is_found_at_its_words(case: Case) -> None:
    paragraphs, words = marked(case.bad)
    found = told(reviewed(*paragraphs).findings)
    assert (case.case, case.severity, words) in found


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_same_worded_well_is_left_alone(case: Case) -> None:
    found = reviewed(*case.good)
    assert found.summary.commitments >= 1
    concern = case.case.partition(".")[0]
    assert [f for f in told(found.findings) if f[0].startswith(concern)] == []


@pytest.mark.parametrize("paragraphs", WELL_DRAFTED, ids=[p[0][:40] for p in WELL_DRAFTED])
def test_nothing_is_said_of_what_is_well_drafted(paragraphs: tuple[str, ...]) -> None:
    found = reviewed(*paragraphs)
    assert found.summary.commitments >= 1
    assert told(found.findings) == []
    assert found.summary.clear == found.summary.commitments


def test_every_case_is_tested() -> None:
    by_hand = {"instrument.named"}  # in test_drafting_named.py: it needs a record that was made by hand
    assert {case.case for case in CASES} | by_hand == set(PROBLEMS) == set(ADVICE)
