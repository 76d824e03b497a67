"""What is printed in front of a provision: "12.", "(a)", "Article 4", "IV.", "•", "[1]"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.provisions.ordinals import candidates, plain_digits, plain_label
from servanda.provisions.printed import annexed_to, may_start, pattern, short_head
from servanda.provisions.words import place_of, words


@dataclass(frozen=True)
class Marker:
    """A printed number or sign.

    `kind` is article (also a paragraph, section or principle set like one, as `shape` says), annex
    (`shape` names the annex that it is annexed to), division, number, bullet, hash or note; `label`
    what one cites of it; `shape` how it is printed; `ordinals`
    each (numbering, value) it may stand for; `end` the first character after it; `rank` how high a
    division or heading stands (1 is highest).
    """

    kind: str
    label: str
    shape: str
    end: int
    ordinals: tuple[tuple[str, int], ...] = ()
    rank: int = 0


def marker_at(content: str, start: int, end: int) -> Marker | None:
    """The marker at the start of a paragraph, or None. Looks at a bounded stretch only."""
    first, second = content[start], content[start + 1 : start + 2]
    if not (first in may_start() or first.isdigit() or (first.isalpha() and short_head(content, start, end))):
        return None
    if first.isalpha() and second.isalpha() is False and second not in ".) \t-–":
        return None
    m = pattern().match(content, start, min(end, start + 120))
    return None if m is None or m.end() == start else _made(content, m, end)


def _made(content: str, m: re.Match[str], end: int) -> Marker | None:
    for kind, make in _MAKERS.items():
        if m.group(kind) is not None:
            return make(content, m, end)
    if m.group("hash") is not None:
        return Marker("hash", "", "#", m.end(), rank=len(m.group("hash").strip()))
    return None


def _article(content: str, m: re.Match[str], end: int) -> Marker | None:
    label = plain_label(m.group("article_label") or m.group("after_label"), words().ordinals)
    stop = _title_start(content, m.end(), end)
    return None if stop is None else Marker("article", label, "", stop, candidates(label))


def _unit(content: str, m: re.Match[str], end: int) -> Marker | None:
    """ "Principle 4", "Clause 7": set like articles, and cited by their own name."""
    stop = _title_start(content, m.end(), end)
    if stop is None:
        return None
    label = plain_label(m.group("unit_label"), ())
    return Marker("article", label, _english(m.group("unit"), words().units), stop, candidates(label))


def _english(word: str, parallel: tuple[str, ...]) -> str:
    place = place_of(word, parallel)
    return parallel[place or 0].split()[0].title()


def _annex(content: str, m: re.Match[str], end: int) -> Marker | None:
    label = plain_label(m.group("annex_label") or m.group("after_label") or "", ())
    named = (m.group("annex") or "Annex").title()
    name = f"{named if named.isascii() else 'Annex'} {label}".strip()
    to = annexed_to(content, m.end(), end)
    if to is not None:
        return Marker("annex", name, to, m.end(), candidates(label))
    stop = _title_start(content, m.end(), end)
    if stop is None and label and end - m.start() <= 80 and content[end - 1].isalnum():
        stop = m.end()
    if stop is None or end - m.start() > 250 or (end - m.start() > 60 and content[end - 1] == "."):
        return None
    if (
        not label
        and stop < end
        and content[m.end()] not in ":.-–—\r\n"
        and not content[m.end() : end].isupper()
    ):
        return None
    return Marker("annex", name, "", stop, candidates(label))


def _division(content: str, m: re.Match[str], end: int) -> Marker | None:
    stop = _title_start(content, m.end(), end)
    if stop is not None and m.group("section_label") and content[end - 1] == "." and end - stop > 30:
        label = m.group("section_label")
        return Marker("article", label, "Section", stop, candidates(label))
    if stop is None or end - m.start() > 200 or (end - m.start() > 30 and content[end - 1] in ".;,"):
        return None
    rank, name = _rank(m)
    label = plain_label(m.group("after_label") or m.group(f"{name}_label"), ())
    if name == "goal":
        name = _english(m.group("goal"), words().goals)
    return Marker("division", f"{name.title()} {label}", name, stop, candidates(label), rank)


_RANKS = {"part": 1, "chapter": 2, "section": 3, "goal": 3}


def _rank(m: re.Match[str]) -> tuple[int, str]:
    """How high a division stands, and the group that found it."""
    if not m.group("division_after"):
        return next((rank, name) for name, rank in _RANKS.items() if m.group(name))
    word, w = m.group("division_after").lower(), words()
    return (1, "part") if word in w.part else (2, "chapter") if word in w.chapter else (3, "section")


_SEPARATORS = frozenset(".:-–—)*_ \t\u00a0\r\n")


def _title_start(content: str, at: int, end: int) -> int | None:
    """Where the words after "Article 4 -" begin; None where the sentence runs on: "Article 4 of ..."."""
    stop = at
    while stop < end and content[stop] in _SEPARATORS:
        stop += 1
    separated = any(c in ".:-–—)*\n" for c in content[at:stop])
    if stop < end and (content[stop] in ",;/(" or (content[stop].islower() and not separated)):
        return stop if content[stop] == "(" and separated else None
    return stop


def _number(content: str, m: re.Match[str], end: int) -> Marker | None:
    for group, shape in (("para", "."), ("dotted", ".."), ("dec", ""), ("par", "()"), ("let", "")):
        label = m.group(group)
        if label is None:
            continue
        label = plain_digits(label)
        if group == "para" and m.end() >= end:
            return Marker("article", label, "para.", m.end(), candidates(label))
        shape = shape or m.group(f"{group}_shape")
        found = candidates(label) if group != "dotted" else (("dotted", int(label.rsplit(".", 1)[1])),)
        return Marker("number", label, shape, m.end(), found) if found else None
    return None


def _bullet(content: str, m: re.Match[str], end: int) -> Marker | None:
    return Marker("bullet", "", m.group("bullet"), m.end())


def _note(content: str, m: re.Match[str], end: int) -> Marker | None:
    label = m.group("note") or "".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(c)) for c in m.group("super"))
    return Marker("note", label, "[]", m.end(), candidates(label))


_MAKERS = {
    "article": _article,
    "article_after": _article,
    "unit": _unit,
    "annex_after": _annex,
    "division_after": _division,
    "annex": _annex,
    "part": _division,
    "chapter": _division,
    "section": _division,
    "goal": _division,
    "bullet": _bullet,
    "note": _note,
    "super": _note,
    "para": _number,
    "dotted": _number,
    "dec": _number,
    "par": _number,
    "let": _number,
}
