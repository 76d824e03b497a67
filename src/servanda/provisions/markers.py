"""What is printed in front of a provision: "12.", "(a)", "Article 4", "IV.", "•", "[1]"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from servanda.provisions.ordinals import candidates, plain_label
from servanda.provisions.words import cased, words

_UNSEEN = r"[\ufeff\u200b-\u200f\u2060\u00ad]*"
_UPPER_NEXT = r"(?=[\"“«(\[*]?[^\W\d_a-zа-яәғқңөұүһіё])"
_SIGNS = "-–—•*·▪●◦‣➢∙■□▸►✓§o"


@dataclass(frozen=True)
class Marker:
    """A printed number or sign.

    `kind` is article (also a paragraph or a section set like one, as `shape` says), annex, division,
    number, bullet, hash or note; `label` what one cites of it; `shape` how it is printed; `ordinals`
    each (numbering, value) it may stand for; `end` the first character after it; `rank` how high a
    division or heading stands (1 is highest).
    """

    kind: str
    label: str
    shape: str
    end: int
    ordinals: tuple[tuple[str, int], ...] = ()
    rank: int = 0


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    w = words()
    label = r"\d{1,3}(?:\s?(?:bis|ter|quater))?(?=(?:st|nd|rd|th)?(?!\w))|[IVXLCl1]{1,8}(?!\w)"
    named = "|".join(o.title().replace(" ", "|") + "|" + o.upper().replace(" ", "|") for o in w.ordinals)
    return re.compile(
        rf"{_UNSEEN}(?P<hash>\#{{1,6}}[ \t]+)?(?:\*\*|__)?(?:"
        rf"(?P<article>{cased(w.article)})\s*(?:[Tt]he\s|THE\s)?\s*(?P<article_label>{label}|(?:{named})(?!\w))(?:st|nd|rd|th)?"
        rf"|(?P<after_label>\d{{1,3}}|[IVXLC]{{1,8}})\s?[-–‑]?\s?(?:"
        rf"(?P<article_after>{_any_case(w.article_after)})|(?P<annex_after>{_any_case(w.annex_after)})"
        rf"|(?P<division_after>{_any_case(w.division_after)}))(?!\w)"
        rf"|(?P<annex>{cased(w.annex)})(?:\s+(?:No\.?\s*|№\s*)?(?P<annex_label>\d{{1,3}}|[IVXLC]{{1,7}}|[A-ZА-Я])(?!\w))?"
        rf"|(?P<part>{cased(w.part)})\s+(?P<part_label>{label}|[A-Z](?!\w))"
        rf"|(?P<chapter>{cased(w.chapter)})\s+(?P<chapter_label>{label}|[A-Z](?!\w))"
        rf"|(?P<section>{cased(w.section)})\s+(?P<section_label>{label}|[A-Z](?!\w))"
        rf"|(?P<bullet>[{re.escape(_SIGNS[:-2])}]|o(?=[ \t]))(?:[ \t\u00a0]+(?=\S)|(?<![-–—*o])(?=\w))"
        rf"|\[\^?(?P<note>\d{{1,3}})\]:?\s*|(?P<super>[¹²³⁴-⁹]{{1,3}})\s*"
        rf"|(?P<para_word>{cased(w.paragraph)}|§)\s*(?P<para>\d{{1,3}})(?:[.:)]\s*|\s+{_UPPER_NEXT}|[ \t]*\Z)"
        rf"|(?P<dotted>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})(?:[.)]\s+|\s+{_UPPER_NEXT})"
        rf"|(?P<dec>\d{{1,3}})\\?(?P<dec_shape>[.)])(?:\*\*|__)?(?:[ \t\u00a0]+|$|{_UPPER_NEXT})"
        rf"|[(（](?P<par>\d{{1,3}}|[a-zа-я]{{1,2}}|[ivxl]{{3,7}}|[A-Z]|[IVX]{{2,5}})[)）][ \t\u00a0]*"
        rf"|(?P<let>[A-Za-zа-яА-Я]|[ivx]{{2,5}}|[IVX]{{2,6}})(?P<let_shape>[.)])(?:\*\*|__)?[ \t\u00a0]+"
        rf")?",
        re.MULTILINE,
    )


def _any_case(options: tuple[str, ...]) -> str:
    return "|".join([*options, cased(options)])


@lru_cache(maxsize=1)
def _may_start() -> frozenset[str]:
    """Characters a marker can begin with: most lines are told apart by their first one."""
    w = words()
    heads = (*w.article, *w.annex, *w.part, *w.chapter, *w.section, *w.paragraph)
    return frozenset("#*_[(（0123456789¹²³⁴⁵⁶⁷⁸⁹\ufeff\u200b\u200e\u200f" + _SIGNS) | {
        h[0].upper() for h in heads
    }


def marker_at(content: str, start: int, end: int) -> Marker | None:
    """The marker at the start of a paragraph, or None. Looks at a bounded stretch only."""
    first, second = content[start], content[start + 1 : start + 2]
    if first not in _may_start() and not (first.isalpha() and _short_head(content, start, end)):
        return None
    if first.isalpha() and second.isalpha() is False and second not in (".", ")", " ", "\t"):
        return None
    m = _pattern().match(content, start, min(end, start + 120))
    return None if m is None or m.end() == start else _made(content, m, end)


def _short_head(content: str, start: int, end: int) -> bool:
    """A letter or two and then a full stop or a bracket, as in "b)" and "IV."."""
    return any(c in ".)" for c in content[start + 1 : min(end, start + 7)])


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


def _annex(content: str, m: re.Match[str], end: int) -> Marker | None:
    label = m.group("annex_label") or m.group("after_label") or ""
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
    named = (m.group("annex") or "Annex").title()
    english = named if named.isascii() else "Annex"
    return Marker("annex", f"{english} {label}".strip(), "", stop, candidates(label))


def _division(content: str, m: re.Match[str], end: int) -> Marker | None:
    stop = _title_start(content, m.end(), end)
    if stop is not None and m.group("section_label") and content[end - 1] == "." and end - stop > 30:
        label = m.group("section_label")
        return Marker("article", label, "Section", stop, candidates(label))
    if stop is None or end - m.start() > 200 or (end - m.start() > 30 and content[end - 1] in ".;,"):
        return None
    rank, name = (
        next((r, n) for r, n in ((1, "part"), (2, "chapter"), (3, "section")) if m.group(n))
        if not (m.group("division_after"))
        else _after_rank(m.group("division_after").lower())
    )
    label = m.group("after_label") or m.group(f"{name}_label")
    return Marker("division", f"{name.title()} {label}", name, stop, candidates(label), rank)


def _after_rank(word: str) -> tuple[int, str]:
    w = words()
    return next(
        ((r, n) for r, n, options in ((1, "part", w.part), (2, "chapter", w.chapter)) if word in options),
        (3, "section"),
    )


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
    "annex_after": _annex,
    "division_after": _division,
    "annex": _annex,
    "part": _division,
    "chapter": _division,
    "section": _division,
    "bullet": _bullet,
    "note": _note,
    "super": _note,
    "para": _number,
    "dotted": _number,
    "dec": _number,
    "par": _number,
    "let": _number,
}
