"""Additions that might spare people what they mended and rejected: forces, areas, cues to be dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.commitments.fields.votes import stem
from servanda.commitments.lexicon.own import Document
from servanda.learning.examples import Example, Verdict
from servanda.learning.measures import rule_of
from servanda.terms import Commitment
from servanda.texts.tokens import tokens

_RULE = re.compile(
    r"(?:participle |passive |firm |there is a )?(?P<part>noun |adjective )?"
    r"(?P<lemma>[a-z ]+?)(?:: (?P<frame>.+))?"
)
_SECTION = {None: "performatives", "noun ": "nouns", "adjective ": "adjectives"}
_HINT, _STRONG = "2", "4"  # weights of the area lexicon
_SHORTEST = 4  # letters of a word that may speak for an area
_MOST_WORDS = 12  # words of one commitment that are tried
MODALS = frozenset(["shall", "will", "would", "must", "should"])


def force_documents(example: Example) -> Iterator[Document]:
    """The frame of the rule that read it, with the force a person gave."""
    proposal, truth = example.entry.proposal, example.commitment
    if not isinstance(proposal, Commitment) or truth is None or proposal.force is truth.force:
        return
    found = _RULE.fullmatch(rule_of(example))
    if found is None or found["frame"] is None or found["lemma"] in MODALS:
        return
    entry = {"frames": [f"{found['frame']} = {truth.force.value}"]}
    yield {_SECTION[found["part"]]: {found["lemma"]: entry}}


def drop_documents(found: Sequence[Example]) -> Iterator[tuple[Document, tuple[Example, ...]]]:
    """The cues and frames of which people rejected more than they kept, with those examples."""
    rejected: dict[str, list[Example]] = {}
    kept: Counter[str] = Counter()
    for example in found:
        for name in _droppable(example):
            if example.verdict is Verdict.WRONG:
                rejected.setdefault(name, []).append(example)
            else:
                kept[name] += 1
    for name, group in rejected.items():
        if len(group) > kept[name]:
            yield {"drop": [name]}, tuple(group)


def _droppable(example: Example) -> Iterator[str]:
    """A frame of a cue, then the cue with all its frames."""
    if example.verdict is Verdict.MISSED or not isinstance(example.entry.proposal, Commitment):
        return
    rule = _RULE.fullmatch(rule_of(example))
    if rule is None:
        return
    if rule["lemma"] in MODALS:
        yield f"modal {rule['lemma']}"
        return
    name = f"{rule['part'] or ''}{rule['lemma']}"
    if rule["frame"] is not None:
        yield f"{name}: {rule['frame']}"
    yield name


def area_documents(truth: Commitment) -> Iterator[list[Document]]:
    """Words of a commitment that might speak for its area: first as hints, then strongly, then in pairs."""
    words = [stem(t.norm) for t in tokens(truth.quotation.words)]
    telling = [n for n, w in enumerate(words) if len(w) >= _SHORTEST and w.replace("-", "").isalpha()]
    telling = telling[:_MOST_WORDS]
    pairs = [" ".join(words[n : n + 2]) for n in telling if n + 1 in telling]
    for grade, phrases in ((_HINT, [words[n] for n in telling]), (_STRONG, [words[n] for n in telling])):
        yield [_area(truth, grade, phrase) for phrase in phrases]
    yield [_area(truth, _STRONG, pair) for pair in pairs]


def _area(truth: Commitment, grade: str, phrase: str) -> Document:
    return {"areas": {str(truth.area): {grade: [phrase]}}}
