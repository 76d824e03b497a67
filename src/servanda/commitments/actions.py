"""Where an action ends."""

from __future__ import annotations

from servanda.commitments.clause import Clause
from servanda.commitments.endings import AT_ONCE, LATER, MARKS, MAY_END, trails


def action_end(clause: Clause, start: int, limit: int, *, nominal: bool = False) -> int:
    """Where the action that begins at `start` ends, at `limit` at the latest.

    It ends at a semicolon, at the sentence's end and at a clause that only comments on it
    (", which ...", ", noting ..."); `nominal` where a noun names it, whose end any ", seeking ..." is.
    """
    depth = 0
    for k in range(start, limit):
        word = clause.at(k)
        if word == "(" or word == ")":
            depth += 1 if word == "(" else -1
        if depth <= 0 and word in MAY_END and _ends(clause, k, limit, first=k == start, nominal=nominal):
            return trimmed(clause, start, k)
    return trimmed(clause, start, limit)


def _ends(clause: Clause, k: int, limit: int, *, first: bool, nominal: bool) -> bool:
    word = clause.at(k)
    at_once = AT_ONCE.get(word)
    if at_once is not None and at_once(clause, k, limit):
        return True
    if any(ends(clause, k, limit) for ends in MARKS.get(word, ())):
        return True
    if nominal and word == "," and trails(clause, k, limit):
        return True
    return not first and any(ends(clause, k, limit) for ends in LATER.get(word, ()))


def trimmed(clause: Clause, start: int, end: int) -> int:
    """The end without the marks and small words that say nothing: ", and", "further"."""
    while end > start + 1:
        last = clause.at(end - 1)
        if last in ("”", '"') and any(clause.at(k) in ("“", '"') for k in range(start, end - 1)):
            break
        if last not in ("”", '"') and last not in clause.lexicon["trimmed"]:
            break
        end -= 1
    return end
