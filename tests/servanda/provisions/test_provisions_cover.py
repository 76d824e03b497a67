"""Whatever the text: every character that is not white space lies in exactly one provision."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.provisions import outline
from servanda.terms import AuthenticText, Outline

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "declarations"
FRAGMENTS = (
    "Article 1", "ARTICLE II - SCOPE", "1-бап", "Статья 4.", "Annex A", "Chapter I", "1.", "2)",
    "(a)", "(ii)", "i)", "IV.", "12.3", "•", "-", "– ", "o ", "#", "**Trade**", "[1]", "¹",
    "| a | b |", "a\t\tb", "Trade and investment", "TRADE:", "The sides agreed to meet.",
    "The sides agreed:", "energy", "Recalling their treaty,", "have agreed as follows:",
    "Done at Town, 3 May 1999.", "For the Government of Northland", "Issued in Town", "Share this",
    "***", "\n", "\n\n", "\r\n", "    ", "\ufeff", "\u200b", "\f", "\u2028", "\x1c",
    "TOWN, May 3 (XYZ):", "; ", ": ", ". ", "and (b) ", "1. Then ", "7", "§ 4", "І", "ß",
    "Principle 2", "Goal 3: Water", "Section 1.", "2 bis.", "Article 5A", "2-1-бап", "“Article 4", "”",
    "3 May 2025", "River Town, 4 May 2025", "II", "Annex 1 to Annex 2", "Preamble", "Whereas:", "(Signed)",
    "دفعہ ۲", "۱۔ ", "(الف)", "99/12. Day of Tea", "Adopted by the Board on 3 May 1999", "For the A",
)  # fmt: skip


def made(content: str) -> Outline:
    return outline(AuthenticText(content=content, name="text"))


def check(o: Outline) -> None:
    content, at = o.text.content, 0
    for p in o.provisions:
        assert not content[at : p.start].strip(), "white space alone may stand between provisions"
        assert p.start < p.end
        assert content[p.start : p.end] == content[p.start : p.end].strip()
        at = p.end
    assert not content[at:].strip()
    numbers = [p.number for p in o.provisions]
    assert len(set(numbers)) == len(numbers)
    before: set[str | None] = {None}
    for p in o.provisions:
        assert p.parent in before, "a parent stands before its children"
        before.add(p.number)


@given(st.text())
@settings(deadline=None)
def test_any_text_is_covered_once(content: str) -> None:
    check(made(content))


@given(
    st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=40),
    st.sampled_from(["", " ", "\n", "\n\n"]),
)
@settings(deadline=None, max_examples=150)
def test_any_mixture_of_provisions_is_covered_once(parts: list[str], joint: str) -> None:
    check(made(joint.join(parts)))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of declarations is not beside the checkout")
def test_every_declaration_of_the_corpus_is_covered_once() -> None:
    paths = sorted(CORPUS.glob("*.txt"))
    assert paths
    for path in paths:
        check(made(path.read_bytes().decode("utf-8")))


@pytest.mark.parametrize(
    "repeated",
    [
        "The Parties shall hold talks, and report. ",
        "1. A; ",
        ": (a) x; ",
        "ARTICLE I - A. ",
        "- a\n",
        "1. a:\n",
        "Trade Matters\n\n",
        "a\n",
        "\n \t",
        "A ",
        "(",
        "Art. 1 ------ ",
        "12.",
        "| ",
        "[1] ",
        "4 May 2025\n***\n",
        "x:\n“1. a\n",
        "Annex 1 to Annex 2\nx\n",
    ],
)
def test_time_grows_with_the_text_and_no_faster(repeated: str) -> None:
    def seconds(size: int) -> float:
        content = repeated * (size // len(repeated))
        begin = time.process_time()
        check(made(content))
        return time.process_time() - begin

    assert seconds(20_000) < 40 * max(seconds(2_000), 0.005), "ten times the text, about ten times the time"


def test_bullets_deeper_and_deeper_do_not_blow_up() -> None:
    content = "".join(" " * i + "- a:\n" for i in range(1000))
    longest = max(len(p.number) for p in made(content).provisions)
    assert longest < 120


def test_a_long_text_is_read_at_more_than_a_megabyte_a_second() -> None:
    rng = random.Random(4)  # noqa: S311
    words = ["the", "sides", "agreed", "to", "strengthen", "cooperation", "trade", "energy", "and", "culture"]
    body = [f"{n}. The {' '.join(rng.choices(words, k=200))}." for n in range(1, 1000)]
    content = "Joint Statement\n\n" + "\n\n".join(body)
    begin = time.process_time()
    o = made(content)
    assert len(content) / (time.process_time() - begin) > 1_000_000
    assert [p.number for p in o.provisions][:2] == ["Title", "para. 1"]
    assert o.provisions[-1].number == "para. 999"
