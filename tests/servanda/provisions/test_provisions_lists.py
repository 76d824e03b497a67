"""Sub-paragraphs and bullets: each under its lead-in."""

from __future__ import annotations

import pytest
from tests.servanda.provisions.outlined import at, made, numbers, words


@pytest.mark.parametrize(
    ("marks", "cited"),
    [
        (["(a)", "(b)", "(c)"], ["(a)", "(b)", "(c)"]),
        (["(i)", "(ii)", "(iii)"], ["(i)", "(ii)", "(iii)"]),
        (["a)", "b)"], ["(a)", "(b)"]),
        (["а)", "б)", "в)"], ["(а)", "(б)", "(в)"]),
        (["(a)", "(i)", "(ii)", "(b)"], ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
        (["(1)", "(2)"], ["(1)", "(2)"]),
    ],
)
def test_marks_of_sub_paragraphs(marks: list[str], cited: list[str]) -> None:
    text = "1. The sides agreed to:\n\n" + "\n\n".join(f"{m} plant many more trees;" for m in marks)
    found = numbers(text + "\n\n2. They will meet.\n\n3. They will talk.")
    assert found == ["para. 1", *(f"para. 1{c}" for c in cited), "para. 2", "para. 3"]


def test_the_letter_i_after_h_is_a_letter() -> None:
    letters = "abcdefghij"
    text = "Article 1. Terms\n\n" + "\n\n".join(f"({c}) a term of some kind;" for c in letters)
    assert numbers(text) == ["Art. 1", *(f"Art. 1({c})" for c in letters)]


@pytest.mark.parametrize("sign", ["-", "•", "*", "–", "o", "·", "▪"])
def test_bullets_stand_under_their_lead_in(sign: str) -> None:
    text = f"1. The sides will:\n\n{sign} open a port\n\n{sign} build a road\n\n2. They will meet every year."
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "para. 1",
        "para. 1, bullet 1",
        "para. 1, bullet 2",
        "para. 2",
    ]
    assert at(o, "para. 1, bullet 2").parent == "para. 1"
    assert words(o, "para. 1, bullet 2") == "build a road"


def test_bullets_under_a_heading_and_repeated_headings() -> None:
    text = """
        Joint Vision Statement

        Trade

        - We will lower tariffs for small firms in both countries.

        - We will open fairs.

        Trade

        - We will train customs officers in both of our countries.
    """
    assert numbers(text)[1:] == [
        "heading “Trade”",
        "heading “Trade”, bullet 1",
        "heading “Trade”, bullet 2",
        "heading “Trade” (second)",
        "heading “Trade” (second), bullet 1",
    ]
