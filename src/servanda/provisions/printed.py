"""How numbers and signs in front of provisions are printed, as one bounded regular expression."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.words import cased, forms, words

_UNSEEN = r"[\ufeff\u200b-\u200f\u2060\u00ad]*"
_UPPER_NEXT = r"(?=[\"“«(\[*]?[^\W\d_a-zа-яәғқңөұүһіё])"
_SIGNS = "-–—•*·▪●◦‣➢∙■□▸►✓§o"
_ROMAN = "IVXLCІХ"  # the last two are Cyrillic: many type them for numerals
_LETTER = "A-Za-zа-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ"
_ABJAD = "\u0621-\u064a\u0671-\u06d3"
_LATER = r"\s?(?:bis|ter|quater)"  # numbers put in between others: 3 bis, 5A, 2-1
_DECIMAL = rf"\d{{1,3}}(?:-\d{{1,2}})?(?:{_LATER}|[A-Za-z])?(?=(?:st|nd|rd|th)?(?!\w))"
_LABEL = rf"{_DECIMAL}|[{_ROMAN}l1]{{1,8}}(?!\w)"
_ANNEX = (
    rf"(?:\d{{1,3}}|[{_ROMAN}]{{1,7}}|[A-ZА-Я])"
    r"(?:[-.](?:\d{1,2}|[A-Z])|(?<=\d)[A-Z]|(?<=[A-Z])\d{1,2})?"
)
_ITEM = rf"\d{{1,3}}(?:{_LATER}|[a-z])?|[{_LETTER}]|[a-z]{{2}}|[ivxl]{{3,7}}|[IVX]{{2,5}}|[{_ABJAD}]{{1,3}}"
_GAP = r"[ \t\u00a0]"


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    """One named group for each way of numbering; it always matches, perhaps nothing."""
    w = words()
    named = "|".join(form for o in forms(w.ordinals) for form in (o, o.title(), o.upper()))
    return re.compile(
        rf"{_UNSEEN}(?P<hash>\#{{1,6}}[ \t]+)?(?:\*\*|__)?(?:"
        rf"(?P<article>{cased(w.article)})\s*(?:[Tt]he\s|THE\s)?\s*(?P<article_label>{_LABEL}|(?:{named})(?!\w))(?:st|nd|rd|th)?"
        rf"|(?P<unit>{cased(forms(w.units))})\s+(?P<unit_label>{_LABEL})"
        rf"|(?:№\s?)?(?P<after_label>\d{{1,3}}(?:-\d{{1,2}})?|[{_ROMAN}]{{1,8}})\s?[-–‑]?\s?(?:"
        rf"(?P<article_after>{_any_case(w.article_after)})|(?P<annex_after>{_any_case(w.annex_after)})"
        rf"|(?P<division_after>{_any_case(w.division_after)}))(?!\w)"
        rf"|(?P<annex>{cased(w.annex)})(?:\s+(?:No\.?\s*|№\s*)?(?P<annex_label>{_ANNEX})(?!\w))?"
        rf"|(?P<part>{cased(w.part)})\s+(?P<part_label>{_LABEL}|[A-Z](?!\w))"
        rf"|(?P<chapter>{cased(w.chapter)})\s+(?P<chapter_label>{_LABEL}|[A-Z](?!\w))"
        rf"|(?P<section>{cased(w.section)})\s+(?P<section_label>{_LABEL}|[A-Z](?!\w))"
        rf"|(?P<goal>{cased(forms(w.goals))})\s+(?P<goal_label>{_LABEL})"
        rf"|(?P<bullet>[{re.escape(_SIGNS[:-2])}]|o(?=[ \t]))(?:[ \t\u00a0]+(?=\S)|(?<![-–—*o])(?=\w))"
        rf"|\[\^?(?P<note>\d{{1,3}})\]:?\s*|(?P<super>[¹²³⁴-⁹]{{1,3}})\s*"
        rf"|(?P<para_word>{cased(w.paragraph)}|§)\s*(?P<para>\d{{1,3}})(?:[.:)]\s*|\s+{_UPPER_NEXT}|[ \t]*\Z)"
        rf"|(?P<dotted>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})(?:[.)]\s+|\s+{_UPPER_NEXT}|(?:(?<=\.\d\.\d)|(?<=\.\d\.\d\d)){_GAP}+)"
        rf"|(?P<dec>\d{{1,3}}(?:{_LATER})?)\\?(?P<dec_shape>[.)۔])(?:\*\*|__)?"
        rf"(?:[-–—]?{_GAP}+|$|{_UPPER_NEXT})"
        rf"|[(（](?P<par>{_ITEM})[)）]{_GAP}*"
        rf"|(?P<let>[{_LETTER}]|[ivx]{{2,5}}|[IVX]{{2,6}})(?P<let_shape>[.)])(?:\*\*|__)?[ \t\u00a0]+"
        rf")?",
        re.MULTILINE,
    )


def _any_case(options: tuple[str, ...]) -> str:
    return "|".join([*options, cased(options)])


@lru_cache(maxsize=1)
def may_start() -> frozenset[str]:
    """Characters a marker can begin with: most lines are told apart by their first one."""
    w = words()
    heads = (*w.article, *w.annex, *w.part, *w.chapter, *w.section, *w.paragraph)
    heads += forms(w.units) + forms(w.goals)
    return frozenset("#*_[(（№0123456789¹²³⁴⁵⁶⁷⁸⁹\ufeff\u200b\u200e\u200f" + _SIGNS) | {
        h[0].upper() for h in heads
    }


def short_head(content: str, start: int, end: int) -> bool:
    """A letter or two and then a full stop or a bracket, as in "b)" and "IV."; or "IV бөлім"."""
    head = content[start : min(end, start + 7)]
    return "." in head or ")" in head or (head[0] in _ROMAN and head.strip(_ROMAN)[:1] in " -–\u00a0")


@lru_cache(maxsize=1)
def _annexed() -> re.Pattern[str]:
    w = words()
    return re.compile(
        rf"\s+(?i:{'|'.join(w.annex_to)})\s+(?:(?P<annex>{cased(w.annex)})[а-я]{{0,2}}\s+(?P<label>{_LABEL}|[A-Z]))?"
    )


def annexed_to(content: str, at: int, end: int) -> str | None:
    """What "Annex", read up to `at`, is annexed to: "Annex 2", "" for an instrument; None for no heading.

    "Annex to the Agreement" is one, "Annex to this text shall be ..." is a sentence.
    """
    m = _annexed().match(content, at, end)
    if m is None or end - at > 120 or content[end - 1] in ".;:,":
        return None
    if not frozenset(words().verbs).isdisjoint(content[at:end].lower().split()):
        return None
    return f"{m.group('annex').title()} {m.group('label')}" if m.group("annex") else ""
