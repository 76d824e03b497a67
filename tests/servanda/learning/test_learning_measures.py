"""What decisions say of the reader."""

from __future__ import annotations

import pytest
from tests.servanda.learning.taught import accepted, added, mended, register, rejected, taught

from servanda.learning import Verdict, examples, measures
from servanda.terms import Force

SENTENCES = (
    "The Sides agreed to hold annual consultations.",
    "The Sides agreed to build a bridge and to plant trees.",
    "The Sides hope to win the friendship of all.",
    "The Sides covenanted to repair the fence.",
    "The Sides will exchange teachers.",
)


def test_nothing_decided_teaches_nothing() -> None:
    found = measures(examples([register(*SENTENCES)]))
    assert (found.all, found.recall, found.by_rule, found.missed) == (None, None, {}, ())


def test_decisions_are_counted_by_rule_and_by_cue() -> None:
    steps = [
        accepted("annual consultations"),
        mended("build a bridge", force=Force.INTENDS, area="culture_people"),
        rejected("plant trees"),
        rejected("friendship"),
        added("repair the fence", force=Force.OBLIGES),
    ]
    found = measures(examples([taught(*SENTENCES, steps=steps)]))
    assert found.all is not None
    assert (found.all.right, found.all.mended, found.all.wrong) == (1, 1, 2)
    assert found.all.precision == 0.5
    assert found.recall == pytest.approx(2 / 3)
    agree = found.by_rule["agree: to V"]  # both parts of the coordination count to the one rule
    assert (agree.right, agree.mended, agree.wrong) == (1, 1, 1)
    assert found.by_rule["hope: to V"].precision == 0.0
    assert next(iter(found.by_rule)) == "hope: to V"
    assert {name: tally.wrong for name, tally in found.by_cue.items() if tally.wrong} != {}
    assert found.forces == {("decides", "intends"): 1}
    assert [(after, count) for (_, after), count in found.areas.items()] == [("culture_people", 1)]


def test_the_last_decision_on_an_entry_counts() -> None:
    kept = taught(*SENTENCES, steps=[rejected("friendship"), accepted("friendship")])
    assert [e.verdict for e in examples([kept])] == [Verdict.RIGHT]


def test_what_a_person_added_and_took_back_teaches_nothing() -> None:
    kept = taught(
        *SENTENCES, steps=[added("repair the fence", force=Force.OBLIGES), rejected("repair the fence")]
    )
    assert examples([kept]) == ()


def test_each_example_names_its_register() -> None:
    one = taught(*SENTENCES, steps=[accepted("annual consultations")])
    other = taught("The Sides will exchange teachers.", steps=[rejected("exchange teachers")])
    assert [(e.place, e.verdict) for e in examples([one, other])] == [
        (0, Verdict.RIGHT),
        (1, Verdict.WRONG),
    ]
