"""Whatever the draft is made of, its review ends well and stands on its words."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.servanda.drafting.drafted import DAY
from tests.servanda.drafting.drafting_cases import CASES

from servanda.drafting import markdown, review, review_to_json
from servanda.flow import read_text
from servanda.terms import AuthenticText

SENTENCES = [words.strip("«»").replace("«", "").replace("»", "") for case in CASES for words in case.bad]
PIECES = sorted({piece for words in SENTENCES for piece in words.split(" ")})
JOINTS = [" ", "\n", "\n\n", "\n\n3. ", "\n(a) ", "; ", ", ", ". ", " and ", "\u00ad", "\u200f", "‘"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(SENTENCES + PIECES + ["shall", "agreed to", "by 2020"]), st.sampled_from(JOINTS)
        ),
        min_size=1,
        max_size=14,
    )
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_mixture_of_drafts_is_reviewed(pieces: list[tuple[str, str]]) -> None:
    content = "".join(words + joint for words, joint in pieces)
    text = AuthenticText(content=content, name="draft.txt", language="en")
    found = review(read_text(text), on=DAY)
    for finding in found.findings:
        finding.place.quotation.check(text)
        assert finding.problem
    assert found.summary.clear <= found.summary.commitments
    assert markdown(found).startswith("# Drafting review: draft.txt\n")
    assert len(review_to_json(found)["findings"]) == len(found.findings)
