"""Whether a negation outside a quote reaches into it: then the quote says the contrary of the text."""

from __future__ import annotations

from collections.abc import Iterable

from servanda.commitments.clause import Clause
from servanda.commitments.lexicon import Lexicon

_REFUSALS = ["fail", "failed", "fails", "refuse", "refused", "refuses", "refusal"]
_REFUSALS += ["decline", "declined", "declines", "reject", "rejected", "rejects", "unable", "unwilling"]
_MORE = frozenset(["no", "none", "nobody", *_REFUSALS])
_FAR = frozenset(["neither", "nor"])  # reach over commas
_NOBODY = frozenset(["no", "none", "nobody"])  # as the subject of the whole sentence
_TURNS = frozenset([";", ":", "but", "while", "whereas", "although", "though"])
_HARMLESS = frozenset(["only", "merely", "just", "least", "later", "less", "fewer"])  # "not only", "no later"


def negations(lexicon: Lexicon) -> frozenset[str]:
    """The words that negate."""
    return lexicon["negations"] | _MORE


def reaching(clause: Clause, *, first: int, last: int, cue: tuple[int, int] | None) -> str | None:
    """The negation outside the quote (tokens `first` to `last`) that may reach into it, or None.

    It is looked for in the cue, between cue and quote, and in front of both as far as a clause goes;
    `cue` is None where it stands in a lead-in. In doubt it reaches.
    """
    begin = first if cue is None else min(first, cue[0])
    spots: list[int] = []
    if cue is not None:
        spots += [*range(cue[0], first), *range(last, cue[1])]
    found = next((k for k in spots if _negates(clause, k)), None)
    found = _before(clause, begin) if found is None else found
    return None if found is None else clause.at(found)


def anywhere(clause: Clause, positions: Iterable[int]) -> str | None:
    """The first negation at `positions`."""
    return next((clause.at(k) for k in positions if _negates(clause, k)), None)


def _before(clause: Clause, begin: int) -> int | None:
    if clause.at(begin - 1) == ",":  # "did not, in that regard, agree": over the aside
        begin = next((k for k in range(begin - 2, -1, -1) if clause.at(k) == ","), begin - 1)
    far = False
    for k in range(begin - 1, -1, -1):
        word = clause.at(k)
        if word in _TURNS:
            return None
        reaches = not far or word in _FAR or (k == 0 and word in _NOBODY)
        if reaches and _negates(clause, k):
            return k
        far = far or word == ","
    return None


def _negates(clause: Clause, k: int) -> bool:
    word = clause.at(k)
    if word in ("not", "no") and clause.at(k + 1) in _HARMLESS:
        return False
    return word in negations(clause.lexicon) or word.endswith("n't")
