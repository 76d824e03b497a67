"""A head noun with the words around it that may be a name."""

from __future__ import annotations

from typing import NamedTuple

from servanda.commitments.names.determiners import determined
from servanda.commitments.names.heads import head_end, nameless
from servanda.commitments.names.left import first_word
from servanda.commitments.names.numbers import letters
from servanda.commitments.names.right import Tail, tail
from servanda.commitments.names.run import Run

_TO = frozenset({"to"})
_BETWEEN = frozenset({"between", "among", "amongst"})
_CONCLUDED = frozenset({"concluded", "signed", "ratified", "were"})


class Shape(NamedTuple):
    """Tokens `begin` to `end`; the head noun at `head`, what is fixed to it up to `after`.

    `sort` is the class of the head. `before` are the content words in front of it, `specific` those
    that say which one, `capitals` how many are capitalised; `formal` says that the head itself is.
    `definite`, `indefinite` and `counted` tell what stands before the name.
    """

    begin: int
    head: int
    after: int
    end: int
    sort: str
    formal: bool
    plural: bool
    before: tuple[str, ...]
    specific: tuple[str, ...]
    capitals: int
    tail: Tail
    definite: bool
    indefinite: bool
    counted: bool
    gathering: bool

    @property
    def only_place(self) -> bool:
        """Whether a single capitalised word is all that stands before the head."""
        return self.capitals == len(self.before) == 1


def shape_at(run: Run, i: int, *, floor: int) -> Shape | None:
    """The name whose head noun stands at `i`, or None where that noun is the head of none."""
    formal = run.capital(i)
    if nameless(run, i, formal=formal):
        return None
    after = head_end(run, i)
    if after == i:
        return None
    words = run.words_of
    norm = run.norms[i]
    sort = words.heads[norm]
    begin = _first_word(run, i, sort=sort, floor=floor)
    before, capitals = _content(run, begin, i)
    behind = _tail(run, i, after, sort=sort, formal=formal, capitals=capitals)
    if norm in run.classes["joint_texts"]:
        begin = _joint_text(run, i, begin)
    plural = norm in run.classes["plurals"] or (norm[-1] == "s" and norm not in run.classes["singulars"])
    named = formal and capitals and not plural and sort != "law"  # then its article tells nothing
    definite, indefinite, counted = (True, False, False) if named else determined(run, begin)
    return Shape(
        begin=begin,
        head=i,
        after=after,
        end=max(behind.end, after),
        sort=sort,
        formal=formal,
        plural=plural,
        before=before,
        specific=tuple(
            w
            for w in before
            if not (w in run.classes["generic"] or w in words.places or w in run.classes["paired"])
        ),
        capitals=capitals,
        tail=behind,
        definite=definite,
        indefinite=indefinite,
        counted=counted,
        gathering=norm in run.classes["gatherings"],
    )


def _content(run: Run, begin: int, head: int) -> tuple[tuple[str, ...], int]:
    """The content words before a head, and how many of them have capitals."""
    if begin == head:
        return (), 0
    norms, function = run.norms, run.function
    capitals = 0
    before = []
    for k in range(begin, head):
        norm = norms[k]
        if norm[:1].isalnum():
            capital = run.capital(k)
            capitals += capital
            if capital or norm not in function:
                before.append(norm)
    return tuple(before), capitals


def _first_word(run: Run, i: int, *, sort: str, floor: int) -> int:
    """Where the name begins: a treaty's annex with its noun, a dialogue without the year it was held in."""
    if sort == "annex":
        return i
    begin = first_word(run, i, floor=floor)
    if sort in ("talk", "body") and run.norms[i] not in run.classes["gatherings"]:
        while begin < i and run.year(begin):
            begin += 1
    return begin


def _tail(run: Run, i: int, after: int, *, sort: str, formal: bool, capitals: int) -> Tail:
    """What stands behind the head, read on over the words that may join something to it."""
    words = run.words_of
    norm = run.norms[i]
    if sort == "annex":
        stop = letters(run, after)
        return Tail(stop, numbered=stop > after)
    joins = words.joins[sort]
    if norm in run.classes["with_purpose"] or (not formal and sort == "legal"):
        joins = joins | _TO
    if not formal and norm in run.classes["paired"]:
        joins = joins | _CONCLUDED
    if formal and sort == "legal" and not capitals:
        joins = joins | _CONCLUDED
    if formal and sort == "legal":
        joins = joins | run.classes["formal_joins"]
    if (
        sort == "legal"
        and run.norms[after] == "of"
        and run.words_of.heads.get(run.norms[after + 2]) == "legal"
    ):
        joins = joins - {"of"}  # "Protocol of the Agreement": two names
    if formal and capitals and sort in ("talk", "body"):
        joins = joins - _BETWEEN
    return tail(run, after, joins=joins, formal=formal, dated=sort != "body")


def _joint_text(run: Run, head: int, begin: int) -> int:
    """ "a final statement", "the China-U.S. joint statement": such a name begins with its last adjectives."""
    k = head
    while k > 0 and run.isa(k - 1, "joint_before") and (not run.capital(k - 1) or k - 1 < begin):
        k -= 1
    return k if k < head else begin
