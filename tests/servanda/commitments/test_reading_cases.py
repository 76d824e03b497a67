"""What is and is not read as a commitment, by construction: the cases stand in `cases/`, in plain text."""

from __future__ import annotations

import pytest
from tests.servanda.commitments.reading_cases import Case, alike, cases

from servanda.commitments import read
from servanda.provisions import outline
from servanda.terms import AuthenticText, Commitment

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{c.file}-{n}" for n, c in enumerate(CASES)])
def test_the_marked_words_are_read_and_no_others(case: Case) -> None:
    text = AuthenticText(content=case.text, name="case.txt", language="en")
    found = [r for r in read(outline(text)).records if isinstance(r, Commitment)]
    spans = [(r.quotation.start, r.quotation.end) for r in found]
    told = [(case.text[a:b], f) for a, b, f in case.expected]
    got = [(r.quotation.words, r.force.value) for r in found]
    assert len(got) == len(told), got
    for span, record, (start, end, force) in zip(spans, found, case.expected, strict=True):
        assert alike(case.text, span, (start, end)), got
        assert record.force == force, got
