"""The day a text bears: where it was signed or dated, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.terms import Outline, PartialDate, Provision, ProvisionKind

_MONTHS = (
    "january января қаңтар",
    "february февраля ақпан",
    "march марта наурыз",
    "april апреля сәуір",
    "may мая мамыр",
    "june июня маусым",
    "july июля шілде",
    "august августа тамыз",
    "september сентября қыркүйек",
    "october октября қазан",
    "november ноября қараша",
    "december декабря желтоқсан",
)
_NUMBER = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH = r"([^\W\d_]{3,10})"
# Each has bounded parts between fixed ones: time grows with the text alone.
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+(\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b")
_YEAR_FIRST = re.compile(rf"\b(\d{{4}})\s+жыл[^\W\d_]{{0,4}}\s+(\d{{1,2}})\s+{_MONTH}")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")

_SIGNED = ProvisionKind.SIGNATURE
_HEAD = (ProvisionKind.DATELINE, ProvisionKind.TITLE, ProvisionKind.BANNER)
_EARLIEST, _LATEST = 1500, 2200
_MOST = 2_000  # characters of a provision that are looked at: from its end where signed, else from its start


def dated(outline: Outline) -> tuple[PartialDate | None, str | None]:
    """The day, and which part of the text bears it: "signature", "dateline", "title" or "banner".

    The words before the signatures speak last of the day of signing; the head of a text first.
    None where none of these parts holds a day: a day in the body is that of something else.
    """
    for provision in reversed(outline.provisions):
        if provision.kind is _SIGNED and (days := list(_days(_words(outline, provision)))):
            return days[-1], _SIGNED.value
    for kind in _HEAD:
        for provision in outline.provisions:
            if provision.kind is kind and (days := list(_days(_words(outline, provision)))):
                return days[0], kind.value
    return None, None


def day_in_name(path: str) -> PartialDate | None:
    """The last day written as 2026-02-04 or 2026-02 in a file's path; None where there is none."""
    for found in reversed(list(_ISO.finditer(path))):
        year, month, day = found.groups()
        if (made := _made(year, month, day)) is not None:
            return made
    return None


def _words(outline: Outline, provision: Provision) -> str:
    start, end = provision.start, provision.end
    if provision.kind is _SIGNED:
        start = max(start, end - _MOST)
    else:
        end = min(end, start + _MOST)
    return outline.text.content[start:end]


def _days(words: str) -> Iterator[PartialDate]:
    """Every full date in the words, in their order."""
    found: list[tuple[int, PartialDate]] = []
    for pattern, order in (
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_FIRST, (3, 1, 2)),
        (_YEAR_FIRST, (1, 3, 2)),
        (_DOTTED, (3, 2, 1)),
        (_ISO, (1, 2, 3)),
    ):
        for match in pattern.finditer(words):
            year, month, day = (match.group(place) for place in order)
            made = _made(year, month, day)
            if made is not None and day is not None:
                found.append((match.start(), made))
    for _, day_found in sorted(found, key=lambda each: each[0]):
        yield day_found


def _made(year: str, month: str, day: str | None) -> PartialDate | None:
    number = int(month) if month.isdecimal() else _NUMBER.get(month.lower(), 0)
    if not _EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        return PartialDate(int(year), number, None if day is None else int(day))
    except ValueError:
        return None
