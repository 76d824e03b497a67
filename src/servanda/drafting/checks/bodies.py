"""Bodies that are named only once and nowhere defined."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.drafting.draft import Draft, Point, Run
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about
from servanda.drafting.words import Words

_AROUND = 6  # words within which a body is said to be founded or explained
Key = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name in capitals at tokens `start` to `stop` of a provision."""

    start: int
    stop: int
    key: Key


def bodies(draft: Draft) -> Iterator[Finding]:
    """One finding for each body that is to act, or is spoken of in a commitment, and is not known."""
    counted: Counter[Key] = Counter()
    defined: set[Key] = set()
    placed: dict[str, list[Named]] = {}
    for number, run in draft.speaking():
        placed[number] = list(named(draft, run))
        for name in placed[number]:
            counted[name.key] += 1
            if _explained(run, name, draft.words):
                defined.add(name.key)
    done: set[Key] = set()
    for point in draft.points:
        run = draft.runs[point.commitment.provision]
        for name in _within(placed.get(point.commitment.provision, []), run, point):
            if counted[name.key] == 1 and name.key not in defined and name.key not in done:
                done.add(name.key)
                yield _finding(draft, point, run, name)


def _within(names: list[Named], run: Run, point: Point) -> list[Named]:
    """The names in the sentence of a commitment, up to its end: its actor stands before it."""
    first = bisect_left(names, point.begin, key=lambda name: run.tokens[name.start].start)
    last = bisect_left(names, point.end, key=lambda name: run.tokens[name.start].start)
    return names[first:last]


def _finding(draft: Draft, point: Point, run: Run, name: Named) -> Finding:
    at = (run.tokens[name.start].start, run.tokens[name.stop - 1].end)
    who = " ".join(draft.outline.text.content[at[0] : at[1]].split())
    acts = any(who in " ".join(actor.split()) for actor in point.commitment.actors)
    return about(
        draft,
        point,
        "body.actor" if acts else "body.named",
        Severity.MEDIUM if acts else Severity.LOW,
        concern=Concern.BODY,
        at=at,
        who=who,
    )


def named(draft: Draft, run: Run) -> Iterator[Named]:
    """Names of bodies in capitals: "Special Investment Facilitation Council", "Joint Commission on Trade"."""
    heads, plain = draft.words.sets["bodies.heads"], draft.words.sets["bodies.plain"]
    joiners = draft.words.sets["bodies.joiners"]
    i = 0
    while i < len(run):
        if not _capital(draft, run, i):
            i += 1
            continue
        stop = i + 1
        while stop < len(run):
            if _capital(draft, run, stop):
                stop += 1
            elif run.norms[stop] in joiners and _capital(draft, run, stop + 1) and not _new(run, stop, heads):
                stop += 2
            else:
                break
        start = i + (run.norms[i] in ("the", "a", "an", "both", "each", "this"))
        key = tuple(w for w in run.norms[start:stop] if w not in joiners)
        if any(w in heads for w in key) and any(w not in heads and w not in plain for w in key):
            yield Named(start=start, stop=stop, key=key)
        i = stop


def _capital(draft: Draft, run: Run, i: int) -> bool:
    return 0 <= i < len(run) and run.norms[i][0].isalpha() and draft.capital(run.tokens[i])


def _new(run: Run, i: int, heads: frozenset[str]) -> bool:
    """Whether "and" begins another name: what stands before it is complete."""
    return run.norms[i] == "and" and run.norms[i - 1] in heads


def _explained(run: Run, name: Named, words: Words) -> bool:
    norms = run.norms
    if words.known_bodies.at(norms, name.start) is not None:
        return True
    inside = norms[name.start : name.stop]
    if any(w in words.sets["bodies.owners"] for w in inside) or any(w.endswith("'s") for w in inside):
        return True
    if any(w in words.sets["bodies.founding"] for w in norms[max(0, name.start - _AROUND) : name.start]):
        return True
    return _told(norms[name.stop : name.stop + _AROUND], words)


def _told(behind: Sequence[str], words: Words) -> bool:
    """Whether what follows a name says what it is: "(SIFC)", ", led by", "shall be founded"."""
    if not behind:
        return False
    if behind[0] == "(" or behind[0] in ("of", "'s"):
        return True
    founded = any(w in words.sets["bodies.founding"] for w in behind[:4]) and "be" in behind[:3]
    first = behind[1] if behind[0] == "," and len(behind) > 1 else behind[0]
    return founded or first in words.sets["bodies.explaining"]
