"""`servanda explain`: why words were or were not read as a commitment."""

from __future__ import annotations

import pytest
from tests.servanda.cli.cli_runs import TEXT, Servanda


def test_words_and_their_place_are_explained_alike(servanda: Servanda) -> None:
    by_words = servanda("explain", "rivers.txt", "--words", "agreed to hold")
    by_place = servanda("explain", "rivers.txt", "--at", str(TEXT.index("agreed to hold")))
    from_input = servanda("explain", "-", "--words", "agreed to hold", stdin=TEXT.encode())
    assert by_words == by_place == from_input
    assert by_words.status == 0
    assert by_words.out.startswith("para. 1: “")
    assert "is read as a commitment" in by_words.out
    assert "rule “agree" in by_words.out


def test_a_sentence_that_is_none_is_explained_too(servanda: Servanda) -> None:
    done = servanda("explain", "rivers.txt", "--words", "the winter had been mild")
    assert done.out.startswith("para. 2: “")
    assert "is read as a commitment" not in done.out
    assert len(done.out.splitlines()) > 1


def test_words_that_stand_more_than_once_are_explained_where_they_stand_first(servanda: Servanda) -> None:
    done = servanda("explain", "rivers.txt", "--words", "The two sides")
    assert done.status == 0
    assert done.out.startswith("para. 1")
    assert f"first place, character {TEXT.index('The two sides')}" in done.err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "Say which words: either --at OFFSET or --words “...”."),
        (["--at", "3", "--words", "the"], "Say which words: either"),
        (["--words", "no such words"], "“no such words” does not stand in rivers.txt"),
        (["--words", ""], "does not stand in rivers.txt"),
        (["--at", "99999"], f"outside rivers.txt: give a number from 0 to {len(TEXT) - 1}."),
        (["--at", "-1"], "it must be at least 0. See servanda explain --help."),
        (["--at", "here"], "it must be a whole number. See servanda explain --help."),
    ],
)
def test_what_cannot_be_explained(servanda: Servanda, arguments: list[str], complaint: str) -> None:
    done = servanda("explain", "rivers.txt", *arguments)
    assert done.status == 2
    assert complaint in done.err
    assert done.err.count("\n") == 1
