"""Commitments that promise almost the same, told by their content words.

Each is compared only with those that share one of its rarest words, so that time grows with the
number of commitments and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.drafting.draft import Draft, Point
from servanda.drafting.words import Deed, Words
from servanda.terms import PARTIES, Commitment

SAME = 0.7  # share of content words that two wordings of one promise have in common
_FEWEST = 4  # content words of a promise that can be told from others
_MOST = 24  # earlier commitments with one word that are looked at
_SHARED = 2  # content words in common, where the figure is the same too
_MERGED = {Deed.CONCLUDE: "=conclude", Deed.FOUND: "=found", Deed.DEGREE: "=degree"}
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "es", "s")
Content = frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Two commitments of one content; `whole` where all of their words are alike, not only their figure."""

    earlier: Point
    later: Point
    whole: bool


def alike_pairs(draft: Draft) -> Iterator[Likeness]:
    """Each commitment with the earlier one that is most like it, in the order of the text."""
    contents = [content_of(point, draft.words) for point in draft.points]
    known = Counter(word for content in contents for word in content)
    seen: dict[str, list[int]] = {}
    figures: dict[tuple[str, str], list[int]] = {}
    for n, (point, content) in enumerate(zip(draft.points, contents, strict=True)):
        near = _nearest(draft.points, contents, n, seen, known)
        if near is None:
            near = _same_figure(draft.points, contents, n, figures)
        if near is not None:
            yield near
        for word in _rarest(content, known):
            seen.setdefault(word, []).append(n)
        if point.commitment.amount is not None:
            figures.setdefault(_figure(point.commitment), []).append(n)


def content_of(point: Point, words: Words) -> Content:
    """Stems of the words that carry the content: no function words, no time, no figure; verbs by kind."""
    spans = [q for q in (point.commitment.due, point.commitment.target) if q is not None]
    stems = set()
    for i, token in enumerate(point.words.tokens):
        if any(q.start <= token.start < q.end for q in spans) or not token.norm[0].isalpha():
            continue
        if point.act.start <= i < point.act.stop and point.act.deed in _MERGED:
            stems.add(_MERGED[point.act.deed])
        elif token.norm not in words.sets["repeats.stop"] and len(token.norm) > 2:
            stems.add(stem(token.norm))
    return frozenset(stems)


def stem(word: str) -> str:
    """A word without its ending, for comparing only: "exchanges" and "exchanging" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e")


def _rarest(content: Content, known: Counter[str]) -> list[str]:
    """Of two sets that share `SAME` of their words, each holds one of the other's rarest so many."""
    kept = len(content) - math.ceil(SAME * len(content)) + 1
    return sorted(content, key=lambda word: (known[word], word))[:kept] if content else []


def _nearest(
    points: Sequence[Point],
    contents: Sequence[Content],
    n: int,
    seen: dict[str, list[int]],
    known: Counter[str],
) -> Likeness | None:
    content = contents[n]
    if len(content) < _FEWEST:
        return None
    candidates = {k for word in _rarest(content, known) for k in seen.get(word, ())[-_MOST:]}
    best, most = None, SAME
    for k in sorted(candidates):
        if len(contents[k]) < _FEWEST or not _may_be_one(points[k], points[n]):
            continue
        share = len(content & contents[k]) / len(content | contents[k])
        if share >= most:
            best, most = k, share
    return Likeness(earlier=points[best], later=points[n], whole=True) if best is not None else None


def _same_figure(
    points: Sequence[Point],
    contents: Sequence[Content],
    n: int,
    figures: dict[tuple[str, str], list[int]],
) -> Likeness | None:
    """ "trade of USD 1 billion" in both: one target, though the words differ."""
    if points[n].commitment.amount is None:
        return None
    for k in figures.get(_figure(points[n].commitment), ())[-_MOST:]:
        if len(contents[k] & contents[n]) >= _SHARED and _may_be_one(points[k], points[n]):
            return Likeness(earlier=points[k], later=points[n], whole=False)
    return None


def _figure(commitment: Commitment) -> tuple[str, str]:
    amount = commitment.amount
    return (str(amount.value.normalize()), amount.unit) if amount is not None else ("", "")


def _may_be_one(earlier: Point, later: Point) -> bool:
    """Two promises of different actors are two; of two beside each other in one sentence, neither repeats."""
    if later.start < earlier.end:
        return False
    one, other = (frozenset(a.casefold() for a in p.commitment.actors) for p in (earlier, later))
    return one == other or PARTIES in one or PARTIES in other
