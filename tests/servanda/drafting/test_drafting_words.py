"""The data files hold what the code asks for, and nothing is said with an empty blank."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest
from tests.servanda.drafting.drafted import reviewed
from tests.servanda.drafting.drafting_cases import CASES

from servanda.drafting.finding import Concern, Severity
from servanda.drafting.phrases import Phrases, listed
from servanda.drafting.wording import PROBLEMS, SEVERITIES, TITLES
from servanda.drafting.words import LANGUAGES, words_of


def data(language: str) -> dict[str, dict[str, str]]:
    file = files("servanda.drafting.words") / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_pattern_for_every_case_and_no_other(language: str) -> None:
    assert set(data(language)["patterns"]) == set(PROBLEMS)


def test_every_concern_and_step_has_a_title() -> None:
    assert set(TITLES) == set(Concern)
    assert set(SEVERITIES) == set(Severity)


@pytest.mark.parametrize("case", CASES, ids=[f"{c.case}-{n}" for n, c in enumerate(CASES)])
def test_what_is_said_has_no_blank_left_and_no_empty_quotation(case: object) -> None:
    assert isinstance(case, type(CASES[0]))
    found = reviewed(*(p.replace("«", "").replace("»", "") for p in case.bad)).findings
    for finding in found:
        for said in (finding.problem, finding.advice, finding.pattern):
            assert said
            assert not re.search(r"[{}]|“”|\[\]", said), said
        assert finding.problem.endswith((".", "?"))
        assert finding.advice.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_a_condition_of_two_kinds(language: str) -> None:
    phrases = [tuple(p) for value in data(language)["conditions"].values() for p in listed(value)]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verb_is_a_deed_of_two_kinds_in_its_base_form(language: str) -> None:
    """A verb listed twice would be what the later list says, whatever the earlier one meant."""
    deeds = data(language)["deeds"]
    kinds = ("once", "found", "conclude", "standing", "degree")
    shared = {("draw", "up"), ("elaborate",)}  # a deed; of an instrument, its conclusion
    seen: dict[tuple[str, ...], str] = {}
    for kind in kinds:
        for phrase in map(tuple, listed(deeds[kind])):
            assert phrase not in seen or phrase in shared, f"{phrase}: {seen[phrase]} and {kind}"
            seen[phrase] = kind


def test_a_language_without_a_file_has_no_words_and_an_unknown_one_is_taken_for_english() -> None:
    assert words_of("kk") is None
    assert words_of("und") is not None


def test_of_two_phrases_the_longer_is_found() -> None:
    phrases = Phrases([(["set"], 1), (["set", "up"], 2), (["up", "to"], 3)])
    found = [(m.start, m.stop, m.value) for m in phrases.among(["set", "up", "to", "set"])]
    assert found == [(0, 2, 2), (3, 4, 1)]
