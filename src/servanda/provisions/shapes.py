"""How a paragraph looks: a heading, a title, a banner, a date line, a table row."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.piece import Piece
from servanda.provisions.punctuation import COLONS, FULL_STOPS, PARTINGS
from servanda.provisions.words import words

_LONGEST_HEADING = 160
_LONGEST_BANNER = 140
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = frozenset(
    [
        "the",
        "and",
        "of",
        "for",
        "in",
        "on",
        "to",
        "with",
        "by",
        "at",
        "from",
        "a",
        "an",
        "or",
        "its",
        "und",
        "и",
        "в",
        "о",
    ]
)
_URL = re.compile(r"(?:https?://|www\.)\S{1,300}$")
_PAGE = re.compile(r"(?:[Pp]age\s+)?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:/|of)\s?\d{1,4})?$")
_BRACKETED = re.compile(r"\[[^\]\d][^\]]{1,120}\]$")
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")


def plain(content: str, piece: Piece) -> str:
    """The words of a short paragraph on one line, without marks of emphasis."""
    return " ".join(content[piece.body : piece.end].strip("*_#\ufeff\u200b ").split())


def is_bold(content: str, piece: Piece) -> bool:
    """Set in bold by Markdown from its first character to its last."""
    bare = content[piece.start : piece.end]
    return (
        len(bare) <= 200
        and len(bare) > 4
        and bare[:2] in ("**", "__")
        and bare.rstrip(":").endswith(bare[:2])
    )


def heading_rank(content: str, piece: Piece) -> int:
    """5 for a heading in capitals, 8 for one in title or sentence case, 0 for anything else."""
    if len(piece) > _LONGEST_HEADING:
        return 0
    text = plain(content, piece)
    found = _WORD.findall(text)
    if not found or (text[-1] in FULL_STOPS + PARTINGS and not is_bold(content, piece)):
        return 0
    if text.isupper() and len(found[0]) + len(text) > 4:
        return 5
    if text[-1] in COLONS and not is_bold(content, piece):
        return 0
    first = text.lstrip("“\"'«(")[:1]
    if not first or first.islower() or not (first.isalpha() or first.isdigit()):
        return 0
    return 8 if is_bold(content, piece) or _title_case(found) or _no_sentence(found) else 0


def _title_case(found: list[str]) -> bool:
    weighty = [w for w in found if w.lower() not in _SHORT]
    return len(found) <= 24 and sum(1 for w in weighty if w[0].isupper()) >= 0.7 * len(weighty) > 0


def _no_sentence(found: list[str]) -> bool:
    verbs = _verbs()
    return len(found) <= 14 and not any(w.lower() in verbs for w in found)


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(words().verbs)


def names_instrument(content: str, piece: Piece) -> bool:
    """The paragraph has the word declaration, agreement, statement or the like in it."""
    text = plain(content, piece).lower()
    return any(word in text for word in words().instruments)


@lru_cache(maxsize=1)
def _banners() -> tuple[frozenset[str], tuple[str, ...]]:
    return frozenset(words().banner_whole), words().banner_starts


def is_banner(content: str, piece: Piece) -> bool:
    """What a publisher put around the text: a share button, a page number, a rule, an address."""
    if len(piece) > _LONGEST_BANNER:
        return False
    text = content[piece.start : piece.end]
    bare = text.strip("-–—*_#|•·.:»>< []()\ufeff\u200b\t\r\n").lower()
    if not any(c.isalnum() for c in bare):
        return True
    whole, starts = _banners()
    if bare in whole or bare.startswith(starts):
        return True
    if " > " in bare or " » " in bare or bare.count(" / ") >= 2:  # the way to a page
        return True
    return bool(_PAGE.match(text) or _URL.match(text) or _BRACKETED.match(text) or bare.startswith("©"))


@lru_cache(maxsize=1)
def _month() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(m.replace('.', '[.]') for m in words().months)})(?!\w)")


def names_year(text: str) -> bool:
    """A year, or a date in figures."""
    return bool(_YEAR.search(text))


def is_dateline(content: str, piece: Piece) -> bool:
    """A place and a date, or a date, standing alone."""
    if len(piece) > 90:
        return False
    text = content[piece.start : piece.end]
    return bool(
        names_year(text)
        and (_month().search(text.lower()) or re.search(r"\d[./]\d", text))
        and len(_WORD.findall(text)) <= 7
        and not names_instrument(content, piece)
    )


_DAY_WORDS = frozenset(["on", "the", "of", "day", "года", "год", "г.", "жыл", "жылғы", "жылы"])
_CAPITAL = "[A-ZА-ЯӘҒҚҢӨҰҮҺІ]"
_REST = "[A-ZА-ЯӘҒҚҢӨҰҮҺІ'’.-]"
_PLACE = rf"{_CAPITAL}{_REST}{{2,24}}(?:[ /,]{{1,2}}{_CAPITAL}{_REST}{{1,24}}){{0,3}}"
_DAY = r"(?:[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [^\W\d_]{3,9}\.?(?: \d{4})?(?: года| жылы)?)"
_AGENCY = r"(?:\([A-Za-zА-Яа-я ./&-]{2,40}\)|[/–—-] ?[A-Za-zА-Яа-я ]{2,24} ?[/–—-]|[A-ZА-Я]{3,16}[.])"
_NEWS = re.compile(
    rf"{_PLACE}[.,]?(?: (?P<day>{_DAY})[.,]?)?(?: ?(?P<agency>{_AGENCY}))?\s?(?P<stop>:|[-–—]{{1,2}}(?=\s))?"
)


def is_place_and_date(content: str, piece: Piece) -> bool:
    """ "River Town, 4 May 2025": a place, a comma and a date, as over a letter."""
    if not is_dateline(content, piece):
        return False
    place, _, day = content[piece.start : piece.end].partition(",")
    found = day.lower().replace(",", " ").split()
    dated = all(w[0].isdigit() or w in _DAY_WORDS or _month().fullmatch(w) for w in found)
    return bool(found) and dated and place[0].isalpha() and not any(c.isdigit() for c in place)


def is_headline(content: str, start: int, end: int) -> bool:
    """A title with a finite verb is the press's: "A and B sign declaration"."""
    found = _WORD.findall(content[start:end])
    verbs = _headline_verbs()
    return len(found) > 2 and any(not w[0].isupper() and w in verbs for w in found[1:])


@lru_cache(maxsize=1)
def _headline_verbs() -> frozenset[str]:
    return frozenset(words().headline_verbs)


def news_dateline(content: str, piece: Piece, *, bare: bool = False) -> int:
    """Where the "ISLAMABAD, Feb 4 (APP):" in front of a news report's first sentence ends; 0 for none.

    `bare` where a place and a colon are enough, for the title is a headline.
    """
    m = _NEWS.match(content, piece.start, min(piece.end, piece.start + 200))
    if m is None or not (m.group("agency") or m.group("stop")) or piece.end - m.end() < 40:
        return 0
    if not (bare or m.group("agency") or m.group("day") or m.group("stop") in ("–", "—", "--")):
        return 0
    rest = content[m.end() : m.end() + 3].lstrip()
    return m.end() if rest[:1] in '“"«' or rest[:1].isupper() else 0


def is_row(content: str, piece: Piece) -> bool:
    """A table's row: cells parted by bars or tabulators."""
    bars = content.count("|", piece.start, piece.end)
    return bars >= 2 or content.count("\t", piece.start, piece.end) >= 2
