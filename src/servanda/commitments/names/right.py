"""Where a name ends: its subject, its partners, its number and its year."""

from __future__ import annotations

from typing import NamedTuple

from servanda.commitments.names.numbers import designator, period
from servanda.commitments.names.phrase import noun_phrase
from servanda.commitments.names.run import Run


class Tail(NamedTuple):
    """What stands behind a head: the token after it, and what kinds of words it holds.

    `subject` is the first joining word ("on", "between") or ""; `start` to `stop` its words.
    """

    end: int
    subject: str = ""
    start: int = -1
    stop: int = -1
    capital: bool = False
    numbered: bool = False


_PARTS = 4
_STOPS = frozenset({"", ".", ";", ":", "”", '"'})
_NUMBERING = frozenset({"of", "no", "nos", "number"})
_PARTNERS = frozenset({"between", "among", "amongst", "with"})


def tail(run: Run, after: int, *, joins: frozenset[str], formal: bool, dated: bool) -> Tail:
    """Read on behind the head noun, whose last token is before `after`.

    `joins` are the words that may join a subject or a partner to this noun; `formal` says that it
    is capitalised, `dated` that a date or number may belong to it.
    """
    if _ends_here(run, after, joins):
        return Tail(after)
    end = _first_number(run, after) if dated else after
    numbered = end > after
    subject, start, first_stop, capital = "", -1, -1, False
    taken: set[str] = set()
    for _ in range(_PARTS):
        k = past_bracket(run, end)
        word = run.norms[k]
        if word in taken or word not in joins:
            break
        stop, first = _part(run, k, formal=formal, taken=taken)
        if stop <= k:
            break
        capital = capital or any(run.capital(i) for i in range(first, stop))
        bracket = past_bracket(run, stop)
        stop = designator(run, bracket) if bracket > stop and run.year(bracket) else stop
        if not subject:
            subject, start, first_stop = word, first, stop
        taken.add(word)
        end = stop
    if subject and dated:
        end = designator(run, end)
    if dated and run.norms[end] == "for" and period(run, end + 1) > end + 1:
        end = period(run, end + 1)
    return Tail(end, subject, start, first_stop, capital, numbered)


def _ends_here(run: Run, k: int, joins: frozenset[str]) -> bool:
    """Whether it is plain at a glance that nothing of the name follows: so it is mostly."""
    norm = run.norms[k]
    if norm in _STOPS:
        return True
    following = run.norms[k + 1]
    if norm == ",":
        return not following[:1].isdigit()
    if not norm.isalpha() or norm in joins or norm in _NUMBERING or following == "/":
        return False
    return norm not in run.classes["numerals"]


def _first_number(run: Run, k: int) -> int:
    """Past the number right behind the head, or behind the union in "Regulation (EU) 2016/679"."""
    union = k + 3 if run.norms[k] == "(" and run.norms[k + 2] == ")" and run.norms[k + 3][:1].isdigit() else k
    end = designator(run, union)
    return k if end == union else end


def _part(run: Run, k: int, *, formal: bool, taken: set[str]) -> tuple[int, int]:
    """One part behind a name that begins with a joining word at `k`: where it ends, where its words begin."""
    word = run.norms[k]
    first = k + 1
    if word in ("for", "on") and run.isa(first, "no_start"):
        return k, k
    if word in ("relating", "related", "focused"):
        if run.norms[k + 1] not in ("to", "on"):
            return k, k
        first = k + 2
    if word in ("concluded", "signed", "ratified", "were"):
        return (k, k) if taken else _concluded(run, k)
    if word in ("of", "in") and not _named_part(run, k, formal=formal, taken=taken):
        return k, k
    if word == "to":
        return _purpose(run, k) if not taken else (k, k)
    if word in ("for", "on", "with") and is_time(run, first):
        return (period(run, first), first) if word == "for" and period(run, first) > first else (k, k)
    if word == "with" and "between" in taken:
        return k, k
    if word == "for" and taken - {"of"} and not run.capital(past_article(run, first)):
        return k, k
    stop = noun_phrase(run, first, parties=word in _PARTNERS)
    return (stop, first) if stop > first else (k, k)


def _concluded(run: Run, k: int) -> tuple[int, int]:
    """ "treaties concluded by the former Union", "memoranda were signed between media houses"."""
    were = run.norms[k] == "were"
    first = k + 2 + were
    if run.norms[first - 1] != "between" and (were or not run.isa(first - 1, "legal_partners")):
        return k, k
    stop = noun_phrase(run, first, parties=True)
    return (stop, first) if stop > first else (k, k)


def _named_part(run: Run, k: int, *, formal: bool, taken: set[str]) -> bool:
    """Whether "of" or "in" at `k` goes on with the name."""
    content = past_article(run, k + 1)
    if run.norms[k] == "of":
        return run.capital(content) or (formal and run.plain(k + 1))
    if run.norms[k + 2] == "of" and run.isa(k + 1, "fields"):
        return not taken
    if run.norms[k + 1] == "the" and run.isa(k + 2, "fields") and run.norms[k + 3] == "of":
        return True
    if not run.capital(content) or run.isa(content, "months"):
        return False
    return run.norms[k + 1] == "the" or (bool(taken) and run.norms[content] not in run.words_of.places)


def past_article(run: Run, k: int) -> int:
    """Past an article or the like at `k`."""
    return k + 1 if run.norms[k] in ("the", "its", "their", "our", "all") else k


def _purpose(run: Run, k: int) -> tuple[int, int]:
    """ "MoU to deepen cooperation on infrastructure", "Protocol to the Agreement ..."."""
    first = k + 1
    if run.capital(past_article(run, first)):
        stop = noun_phrase(run, first, parties=False)
        return (stop, first) if stop > first else (k, k)
    if run.norms[first] not in run.words_of.actions:
        return k, k
    stop = noun_phrase(run, first + 1, parties=False)
    if run.norms[stop] in ("on", "in", "of") and stop > first + 1:
        stop = max(stop, noun_phrase(run, stop + 1, parties=False))
    return (stop, first) if stop > first + 1 else (k, k)


def is_time(run: Run, i: int) -> bool:
    """Whether a date or a length of time begins at `i`."""
    i = past_article(run, i)
    return run.norms[i][:1].isdigit() or run.isa(i, "months") or run.isa(i, "times")


def past_bracket(run: Run, i: int) -> int:
    """Past an abbreviation in brackets that stands at `i`."""
    if run.norms[i] in ("(", "["):
        closed = run.closing(i)
        if closed > 0:
            return closed + 1
    return i
