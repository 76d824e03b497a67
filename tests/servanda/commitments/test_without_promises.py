"""Speeches, condolences, background, disaster reports, readouts: nobody promises anything in them."""

from __future__ import annotations

from pathlib import Path

from servanda.commitments import read
from servanda.provisions import outline
from servanda.terms import AuthenticText, Commitment

TEXTS = Path(__file__).with_name("without_promises.txt").read_text(encoding="utf-8").split("===\n")
WORDS_FOR_ONE = 500  # at most one false commitment in so many words


def test_texts_without_promises_are_read_as_such() -> None:
    false = []
    for n, words in enumerate(TEXTS):
        text = AuthenticText(content=words, name=f"text-{n}.txt", language="en")
        false += [r.quotation.words for r in read(outline(text)).records if isinstance(r, Commitment)]
    words_in_all = sum(len(t.split()) for t in TEXTS)
    assert len(TEXTS) == 20
    assert len(false) * WORDS_FOR_ONE <= words_in_all, false
