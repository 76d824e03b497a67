"""Times and quantities as values: expressions of all kinds with what they say, none of it invented."""

from pathlib import Path

import pytest

from servanda.commitments.fields import attach
from servanda.terms import Amount, Deadline
from servanda.texts.tokens import tokens

HERE = Path(__file__).parent


def table(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / f"fields_{name}.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(action, words, expected) for action, words, expected in found]


def value(deadline: Deadline) -> str:
    """A deadline as the table writes it."""
    said = []
    if deadline.not_before or deadline.not_after:
        said.append(f"{deadline.not_before or ''}..{deadline.not_after or ''}")
    if deadline.period:
        said.append(deadline.period)
    if deadline.event:
        said.append(f"event {deadline.event}")
    if deadline.recurrence:
        said.append(deadline.recurrence.rule or "rule none")
        said += ["turns"] if deadline.recurrence.alternating else []
    return " ".join(said) or "open"


def quantity(amount: Amount) -> str:
    return f"{amount.value} {amount.unit} {amount.bound.value.replace('_', ' ')}"


@pytest.mark.parametrize(("action", "words", "expected"), table("times"))
def test_a_time_is_its_words_and_its_value(action: str, words: str, expected: str) -> None:
    sentence = f"The Parties shall {action}."
    start = sentence.index(action)
    due, _ = attach(sentence, tokens(sentence), start, start + len(action))
    assert due is not None
    assert (sentence[due.start : due.end], value(due.deadline)) == (words, expected)


@pytest.mark.parametrize(("action", "words", "expected"), table("quantities"))
def test_a_quantity_is_its_words_and_its_value(action: str, words: str, expected: str) -> None:
    sentence = f"The Parties shall {action}."
    start = sentence.index(action)
    _, target = attach(sentence, tokens(sentence), start, start + len(action))
    found = (sentence[target.start : target.end], quantity(target.amount)) if target else ("none", "none")
    assert found == (words, expected)


def test_the_tables_hold_a_hundred_and_fifty_expressions() -> None:
    assert len(table("times")) + len(table("quantities")) >= 150
