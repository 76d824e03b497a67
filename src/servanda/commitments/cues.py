"""Finds the cues of a sentence, from left to right."""

from __future__ import annotations

from servanda.commitments.adjectives import adjective_hit
from servanda.commitments.clause import Clause
from servanda.commitments.hits import Findings, Hit
from servanda.commitments.lexicon import CueWord
from servanda.commitments.modals import modal_hit
from servanda.commitments.nouns import noun_hit, phrase_hit
from servanda.commitments.progressives import progressive_hit
from servanda.commitments.verbs import verb_hit


def findings(clause: Clause) -> Findings:
    """All cues of `clause` that carry an action, in order, with what was dropped and why."""
    found = Findings()
    triggers = clause.lexicon.triggers
    after = 0
    for i in [k for k, word in enumerate(clause.norms) if word in triggers]:
        if i >= after:
            after = _step(clause, i, found)
    return found


def _step(clause: Clause, i: int, found: Findings) -> int:
    hit = None
    for cue in clause.lexicon.cues.get(clause.at(i), ()):
        if cue.part == "verb" and i and clause.capital(i) and not _shouted(clause, i):
            continue  # "United States": a name
        after = _matched(clause, cue, i)
        if after is None:
            continue
        hit = _hit(clause, cue, (i, after), found)
        if hit is not None:
            break
    if hit is None:
        hit = progressive_hit(clause, i, found)
    if hit is None:
        return i + 1
    found.hits.append(hit)
    return max(hit.complement.start, i + 1)


def _shouted(clause: Clause, i: int) -> bool:
    """Whether a word in capitals is the text's way to begin a point: "AGREE to", "1. Agreed"."""
    word = clause.words[i]
    return clause.content[word.start : word.end].isupper() or clause.at(i - 1) in (
        "(",
        ")",
        "“",
        ".",
        ":",
        "•",
    )


def _matched(clause: Clause, cue: CueWord, i: int) -> int | None:
    k = i
    for n, word in enumerate(cue.words):
        while n and clause.at(k) != word and (clause.isa(k, "adverbs") or clause.isa(k, "cue_adjectives")):
            k += 1
        if clause.at(k) != word:
            return None
        k += 1
    return k


def _hit(clause: Clause, cue: CueWord, at: tuple[int, int], found: Findings) -> Hit | None:
    if cue.part == "modal":
        return modal_hit(clause, cue, at, found)
    if cue.part == "phrase":
        return phrase_hit(clause, cue, at)
    if cue.part == "noun":
        return noun_hit(clause, cue, at, found)
    if cue.part == "adjective":
        return adjective_hit(clause, cue, at, found)
    return verb_hit(clause, cue, at, found)
