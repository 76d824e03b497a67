"""The guideline's own lines: its keys in its order, and the place of words that stand twice."""

from __future__ import annotations

import json
import time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.servanda.register.register_sample import reading_of, text_of

from servanda.register.form import guideline_jsonl, guideline_records
from servanda.terms import AuthenticText, Mechanism, MechanismStatus, Quotation


def mechanism(text: AuthenticText, start: int, end: int) -> Mechanism:
    return Mechanism(
        quotation=Quotation.of(text, start, end), status=MechanismStatus.EXISTING, provision="x", rule="x"
    )


def test_a_line_has_exactly_the_guidelines_keys_and_four_more() -> None:
    lines = [
        json.loads(line) for line in guideline_jsonl(reading_of(text_of()).records, text_of()).splitlines()
    ]
    place = ["start", "end", "provision", "rule"]
    commitment = ["kind", "quote", "cue", "force", "actors", "area", "due", "target", *place]
    assert [list(line) for line in lines] == [
        commitment,
        ["kind", "quote", "status", *place],
        commitment,
        ["kind", "quote", "status", *place],
    ]
    assert lines[0]["target"] is None
    assert lines[2]["target"] == "USD 2 billion"


@settings(deadline=None)
@given(st.text(alphabet="ab", min_size=1, max_size=30), st.data())
def test_the_nth_place_is_the_one_that_searching_finds(content: str, data: st.DataObject) -> None:
    text = AuthenticText(content=content, name="a.txt")
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start + 1, len(content)))
    (line,) = guideline_records([mechanism(text, start, end)], text)
    at = -1
    for _ in range(int(str(line.get("nth", 1)))):
        at = content.find(str(line["quote"]), at + 1)
    assert at == start
    assert line.get("nth") != 1


def test_time_grows_with_the_text_and_not_with_the_records() -> None:
    sentence = "The two sides will convene the Joint Commission on Maritime Affairs each year. "
    text = AuthenticText(content=sentence * 5000, name="long.txt")
    at = sentence.index("Joint")
    found = [mechanism(text, n * len(sentence) + at, n * len(sentence) + at + 39) for n in range(5000)]
    began = time.process_time()
    lines = guideline_records(found, text)
    assert time.process_time() - began < 3
    assert [line.get("nth", 1) for line in lines] == list(range(1, 5001))
