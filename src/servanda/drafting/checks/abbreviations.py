"""Abbreviations that are never written out."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.drafting.draft import Draft, Point, Run
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, at_large
from servanda.drafting.words import Words

_LONGEST = 6
_OPENS, _QUOTES = frozenset("(["), frozenset("\"“”'‘’")


def abbreviations(draft: Draft) -> Iterator[Finding]:
    """One finding for each abbreviation, where it first stands."""
    first: dict[str, tuple[str, int, int]] = {}
    defined: set[str] = set()
    ordinary = _ordinary(draft)
    for number, run in draft.speaking():
        for i, token in enumerate(run.tokens):
            word = draft.outline.text.content[token.start : token.end]
            if not _abbreviates(word, ordinary, draft.words) or _shouted(draft, run, i):
                continue
            if _written_out(run, i, draft.words):
                defined.add(word)
            first.setdefault(word, (number, token.start, token.end))
    for word, (number, start, end) in first.items():
        if word not in defined and not (word.endswith("s") and word[:-1] in defined):
            yield _finding(draft, word, number, (start, end))


def _finding(draft: Draft, word: str, number: str, at: tuple[int, int]) -> Finding:
    case, concern = "abbreviation.undefined", Concern.ABBREVIATION
    point = _holder(draft, at)
    if point is None:
        return at_large(draft, number, case, Severity.LOW, concern=concern, at=at, who=word)
    acts = any(word in actor.split() for actor in point.commitment.actors)
    return about(
        draft, point, case, Severity.MEDIUM if acts else Severity.LOW, concern=concern, at=at, who=word
    )


def _holder(draft: Draft, at: tuple[int, int]) -> Point | None:
    """The commitment in whose words, or as whose actor, the abbreviation stands."""
    for point in draft.points_at(at[0]):
        if point.begin <= at[0] and at[1] <= point.end:
            return point
    return None


def _ordinary(draft: Draft) -> set[str]:
    """Words that the draft also writes in small letters: "AND", "SHALL" are no abbreviations."""
    return {
        token.norm
        for _number, run in draft.speaking()
        for token in run.tokens
        if draft.outline.text.content[token.start : token.end].islower()
    }


def _abbreviates(word: str, ordinary: set[str], words: Words) -> bool:
    """Capitals alone ("SIFC", "CAREC"), or with a small plural ("NTMs"); never with digits ("G20", "C5")."""
    plain = word[:-1] if word.endswith("s") else word
    if not 2 <= len(plain) <= _LONGEST or not plain.isalpha() or not plain.isupper() or not plain.isascii():
        return False
    if plain in words.sets["abbreviations.known"]:
        return False
    small = plain.lower()
    return not (small in ordinary or small in words.verbs or small in words.sets["repeats.stop"])


def _shouted(draft: Draft, run: Run, i: int) -> bool:
    """Whether it stands in a line in capitals, or is part of a symbol such as "A/RES/60/1"."""
    content = draft.outline.text.content
    if run.at(i + 1) == "/" and run.at(i + 2)[:1].isdigit():
        return True
    for k in (i - 1, i + 1):
        if 0 <= k < len(run):
            word = content[run.tokens[k].start : run.tokens[k].end]
            if len(word) > _LONGEST and word.isupper() and word.isalpha():
                return True
    return False


def _written_out(run: Run, i: int, words: Words) -> bool:
    """ "Special Investment Facilitation Council (SIFC)", "SIFC (Special ...)", hereinafter “SIFC”."""
    before = run.at(i - 1)
    if before in _QUOTES:
        before = run.at(i - 2)
    if before in _OPENS and run.at(i - 2) not in ("", "."):
        return True
    if run.at(i + 1) in _OPENS and run.at(i + 2).isalpha():
        return True
    near = run.norms[max(0, i - 6) : i]
    return any(w in words.sets["abbreviations.spelling"] - {"as"} for w in near)
