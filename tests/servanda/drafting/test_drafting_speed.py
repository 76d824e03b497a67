"""A long draft is reviewed while one waits, and time grows with its length and not faster."""

from __future__ import annotations

from time import process_time

from tests.servanda.drafting.drafted import DAY, drafted

from servanda.drafting import review
from servanda.flow import read_text

PROMISES = (
    "The relevant authorities shall submit report {n} in the coming years, where appropriate.",
    "The Parties agreed to consider exploring the possibility of opening ferry line {n} to Port Ada.",
    "The Parties shall strengthen cooperation in fisheries of lake {n}, subject to available funds.",
    "The Parties shall establish a Joint Commission on Lake {n} by 2027 and shall apply the XQ{n} code.",
    "The Lake {n} Survey Bureau shall raise the number of charts to {n} by 2025.",
)


def paragraphs(many: int) -> list[str]:
    return [PROMISES[n % len(PROMISES)].format(n=n + 10) for n in range(many)]


def taken(many: int, *, with_reading: bool) -> float:
    text = drafted(*paragraphs(many))
    reading = read_text(text)
    best = 1e9
    for _ in range(2):
        began = process_time()
        found = review(read_text(text) if with_reading else reading, on=DAY)
        best = min(best, process_time() - began)
        assert len(found.findings) > many
    return best


def test_300_paragraphs_take_less_than_two_seconds() -> None:
    taken(5, with_reading=True)  # data files are read once
    assert taken(300, with_reading=True) < 2.0


def test_four_times_the_text_takes_about_four_times_as_long() -> None:
    taken(5, with_reading=False)
    small, large = taken(200, with_reading=False), taken(800, with_reading=False)
    assert large < 8 * small
