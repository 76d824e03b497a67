"""What stands before a name: "the", "a", a number of things."""

from __future__ import annotations

from servanda.commitments.names.run import Run


def determined(run: Run, begin: int) -> tuple[bool, bool, bool]:
    """Whether the words before a name are "the" or the like, "a", or a number."""
    k = begin - 1
    counted = False
    while k >= 0 and (_loose(run, k) or run.norms[k].isdigit()):
        counted = counted or run.isa(k, "numbering") or (run.norms[k].isdigit() and not run.year(k))
        k -= 1
    word = run.norms[k]
    indefinite = word in ("a", "an", "another")
    definite = counted or (not indefinite and (run.isa(k, "possessives") or word.endswith(("'s", "s'", "’"))))
    return definite, indefinite, counted


def _loose(run: Run, k: int) -> bool:
    """Whether the word at `k` may stand between an article and a name: "a long-term, new", "a number of"."""
    word = run.norms[k]
    if word in (",", "and"):
        return k > 0 and (run.isa(k - 1, "loose_adjectives") or run.isa(k - 1, "generic"))
    if word == "of":
        return run.isa(k - 1, "amounts")
    return run.isa(k, "loose_adjectives") or run.isa(k, "generic")
