"""Additions that are proposed, and what they are said to change."""

from __future__ import annotations

import pytest
from tests.servanda.learning.taught import Step, accepted, added, mended, rejected, taught

from servanda.commitments import read
from servanda.commitments.lexicon.own import OwnLexicon, trying
from servanda.learning import Topic, Turn, learn
from servanda.terms import Commitment, Force, Register

CASES: list[tuple[str, list[str], list[Step], Topic, dict[str, object]]] = [
    (
        "a verb with to and an infinitive",
        ["The Sides covenanted to repair the fence."],
        [added("repair the fence", force=Force.OBLIGES)],
        Topic.CUE,
        {"performatives": {"covenant": {"force": "obliges", "frames": ["to V"]}}},
    ),
    (
        "a verb with a preposition",
        ["The Sides converged on the opening of a school."],
        [added("the opening of a school", force=Force.DECIDES)],
        Topic.CUE,
        {"performatives": {"converge": {"force": "decides", "frames": ["on N"]}}},
    ),
    (
        "a verb of asking",
        ["The Sides beseeched all States to ratify the Accord on Tea."],
        [added("ratify the Accord on Tea", force=Force.ENCOURAGES, actors=("all States",))],
        Topic.CUE,
        {"performatives": {"beseech": {"force": "encourages", "frames": ["X to V"]}}},
    ),
    (
        "an adjective",
        ["The Sides are adamant to repair the fence."],
        [added("repair the fence", force=Force.PLEDGES)],
        Topic.CUE,
        {"adjectives": {"adamant": {"force": "pledges", "frames": ["to V"]}}},
    ),
    (
        "somebody who acts",
        ["The rangers of both countries will patrol the ridge."],
        [added("patrol the ridge", force=Force.PLEDGES, actors=("The rangers of both countries",))],
        Topic.AGENT,
        {"agents": ["ranger", "rangers"]},
    ),
    (
        "a word for an area",
        [
            "The Sides agreed to open a beekeeping school.",
            "The Sides agreed to exchange beekeeping teachers.",
        ],
        [mended("open a beekeeping", area="trade_investment"), mended("teachers", area="trade_investment")],
        Topic.AREA,
        {"areas": {"trade_investment": {"4": ["beekeeping"]}}},
    ),
    (
        "a force",
        ["The Sides resolved to repair the fence.", "The Sides resolved to mend the gate."],
        [mended("repair", force=Force.PLEDGES), mended("mend the gate", force=Force.PLEDGES)],
        Topic.FORCE,
        {"performatives": {"resolve": {"frames": ["to V = pledges"]}}},
    ),
    (
        "an irregular cue to be dropped",
        ["The Sides undertook to remember the fallen.", "The Sides undertook to honour the old."],
        [rejected("remember"), rejected("honour")],
        Topic.DROP,
        {"drop": ["undertake: to V"]},
    ),
    (
        "a cue to be dropped",
        ["The Sides hope to meet old friends.", "The Sides hope to win the match."],
        [rejected("meet old friends"), rejected("win the match")],
        Topic.DROP,
        {"drop": ["hope: to V"]},
    ),
]


def with_document(kept: Register, document: object) -> list[Commitment]:
    with trying({"en": OwnLexicon([document])}):  # type: ignore[list-item]
        return [r for r in read(kept.outline).records if isinstance(r, Commitment)]


@pytest.mark.parametrize(
    ("sentences", "steps", "topic", "document"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_an_addition_is_proposed_from_decisions(
    sentences: list[str], steps: list[Step], topic: Topic, document: dict[str, object]
) -> None:
    kept = taught(*sentences, steps=steps)
    lessons = learn([kept], {})
    first = lessons.proposals[0]
    assert (first.topic, first.document) == (topic, document)
    assert (first.effect.right, first.effect.wrong) == (len(steps), 0)
    assert len(first.because) == len(steps)
    assert lessons.left == ()


@pytest.mark.parametrize(
    ("sentences", "steps", "topic", "document"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_the_effect_that_is_shown_is_the_effect_it_has(
    sentences: list[str], steps: list[Step], topic: Topic, document: dict[str, object]
) -> None:
    """Reading with the addition gives exactly the changes that were announced."""
    kept = taught(*sentences, steps=steps)
    before = {r.quotation for r in read(kept.outline).records if isinstance(r, Commitment)}
    after = {r.quotation for r in with_document(kept, document)}
    changes = learn([kept], {}).proposals[0].effect.changes
    assert {c.words for c in changes if c.turn is Turn.GAINED} == after - before
    assert {c.words for c in changes if c.turn is Turn.LOST} == before - after
    assert {r.quotation for r in read(kept.outline).records if isinstance(r, Commitment)} == before


def test_what_no_decision_speaks_of_is_told_apart() -> None:
    sentences = ["The Sides covenanted to repair the fence.", "The Sides covenanted to paint the gate."]
    kept = taught(*sentences, steps=[added("repair the fence", force=Force.OBLIGES)])
    effect = learn([kept], {}).proposals[0].effect
    assert (effect.right, effect.wrong, effect.open) == (1, 0, 1)


def test_a_cue_is_not_dropped_where_people_kept_as_much() -> None:
    sentences = ["The Sides hope to meet old friends.", "The Sides hope to open a bridge."]
    kept = taught(*sentences, steps=[rejected("meet old friends"), accepted("open a bridge")])
    assert [p for p in learn([kept], {}).proposals if p.topic is Topic.DROP] == []


def test_an_addition_that_brings_back_what_people_rejected_is_not_proposed() -> None:
    """The word is known, dropped, and two of three of its records were rejected: nothing is gained."""
    drop = {"en": OwnLexicon([{"drop": ["hope"]}])}
    sentences = [
        "The Sides hope to meet old friends.",
        "The Sides hope to win the match.",
        "The Sides hope to open a bridge.",
    ]
    kept = taught(
        *sentences, steps=[rejected("meet old"), rejected("win the"), mended("open a", force=Force.PLEDGES)]
    )
    assert [p.document for p in learn([kept], drop).proposals if "performatives" in p.document] == []


def test_two_additions_that_help_only_together_are_one_proposal() -> None:
    sentence = "The Sides covenanted to the upkeep of the marsh."
    kept = taught(sentence, steps=[added("the upkeep of the marsh", force=Force.PLEDGES)])
    lessons = learn([kept], {})
    assert lessons.left == ()
    both = lessons.proposals[0]
    assert both.topic is Topic.TOGETHER
    assert set(both.document) == {"performatives", "action_nouns"}
    for part in both.document:
        assert with_document(kept, {part: both.document[part]}) == []


def test_what_no_addition_finds_is_left_and_said() -> None:
    kept = taught(
        "A bridge, a gate and the hope of many.", steps=[added("A bridge, a gate", force=Force.DECIDES)]
    )
    lessons = learn([kept], {})
    assert [e.entry.record.quotation.words for e in lessons.left] == ["A bridge, a gate"]


def test_once_accepted_a_proposal_does_not_come_back() -> None:
    kept = taught(*CASES[0][1], steps=CASES[0][2])
    own = {"en": OwnLexicon([CASES[0][4]])}
    assert [p.topic for p in learn([kept], own).proposals if p.topic is Topic.CUE] == []


def test_the_same_registers_give_the_same_list() -> None:
    registers = [taught(*c[1], steps=c[2]) for c in CASES]
    lists = [[p.document for p in learn(registers, {}).proposals] for _ in range(2)]
    assert lists[0] == lists[1]
    assert len(lists[0]) >= len(CASES)
