"""Which time and which quantity of a sentence belong to an action."""

import time

import pytest

from servanda.commitments.fields import attach
from servanda.texts.tokens import tokens


def attached(sentence: str, action: str) -> tuple[str | None, str | None]:
    start = sentence.index(action)
    due, target = attach(sentence, tokens(sentence), start, start + len(action))
    return (
        sentence[due.start : due.end] if due else None,
        sentence[target.start : target.end] if target else None,
    )


@pytest.mark.parametrize(
    ("sentence", "action", "due", "target"),
    [
        (
            "They agreed to raise trade to USD 2 billion by the end of 2027.",
            "raise trade to USD 2 billion by the end of 2027",
            "by the end of 2027",
            "USD 2 billion",
        ),
        ("By 2030, both sides will plant forests.", "plant forests", "By 2030", None),
        ("In this regard, by 2030, they will plant forests.", "plant forests", "by 2030", None),
        ("As they work in the coming months, they plan to meet.", "meet", "in the coming months", None),
        ("They will regularly exchange views.", "exchange views", "regularly", None),
        ("They will open a consulate in March 2027.", "open a consulate", "in March 2027", None),
        ("They will open a consulate, immediately.", "open a consulate", "immediately", None),
        (
            "They will promptly build the port by 2028.",
            "promptly build the port by 2028",
            "by 2028",
            None,
        ),
        (
            "They will carry out the treaty signed in 2021.",
            "carry out the treaty signed in 2021",
            None,
            None,
        ),
        (
            "They will sign the treaty to be signed in 2027.",
            "sign the treaty to be signed in 2027",
            "in 2027",
            None,
        ),
        ("Meeting in Oslo in May 2026, they agreed to build a port.", "build a port", None, None),
        ("They will build a port and, in 2029, a railway line.", "build a port", None, None),
        (
            "They will lend EUR 5 million and grant 40 scholarships.",
            "grant 40 scholarships",
            None,
            "40 scholarships",
        ),
        ("Trade reached USD 3 billion and they will expand it.", "expand it", None, None),
        ("On 3 May 2026, they agreed to build a port.", "build a port", None, None),
        ("On 3 May 2027, they will open the port.", "open the port", "On 3 May 2027", None),
        ("Following the adoption of the plan, they agreed to meet.", "meet", None, None),
        ("Within a year of signature, they agreed to meet.", "meet", "Within a year of signature", None),
        ("They will meet before the summit.", "meet before the summit", "before the summit", None),
        ("They will act.", "act", None, None),
    ],
)
def test_the_time_and_the_quantity_of_an_action(
    sentence: str, action: str, due: str | None, target: str | None
) -> None:
    assert attached(sentence, action) == (due, target)


def test_the_words_before_an_action_reach_its_quantity() -> None:
    sentence = "The fund of at least 5 percent will grow."
    assert attached(sentence, "at least 5 percent")[1] == "at least 5 percent"


def test_a_sentence_as_long_as_a_book_costs_no_more_than_its_words() -> None:
    clause = "they will build a port by 2030 for USD 5 million and "
    sentence = "By 2040, " + clause * 4000
    words = tokens(sentence)
    starts = [sentence.index("build", len("By 2040, ") + i * len(clause)) for i in range(0, 4000, 4)]
    began = time.process_time()
    dues = [attach(sentence, words, start, start + len("build a port by 2030"))[0] for start in starts]
    assert time.process_time() - began < 5
    assert all(due is not None and sentence[due.start : due.end] == "by 2030" for due in dues)


def test_an_empty_sentence_holds_nothing() -> None:
    assert attach("", [], 0, 0) == (None, None)
