"""The levels of an automatic list: how a number is printed."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from servanda.texts.numerals import letters, ordinal, roman, russian
from servanda.texts.word.names import child, is_on, number, value

_PLACE = re.compile(r"%([1-9])")
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda n: letters(n).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "ordinal": ordinal,
    "russianLower": russian,
    "russianUpper": lambda n: russian(n).upper(),
    "none": lambda _: "",
}


class Level:
    """One level: its first number, its format, its pattern such as "%1.%2", and what restarts it."""

    def __init__(self, element: etree._Element | None) -> None:
        self.start = _or(number(value(element, "start")), 1)
        self.format = value(element, "numFmt") or "decimal"
        self.pattern = value(element, "lvlText") or ""
        self.restart = number(value(element, "lvlRestart"))
        self.style = value(element, "pStyle") or ""
        self.legal = is_on(child(element, "isLgl"))

    def printed(self, numbers: list[int], levels: list[Level]) -> str:
        """The number as it stands on the page: "12.", "4.2", "(a)", "•", or nothing."""
        if self.format == "bullet":
            return _bullet(self.pattern)
        if self.format == "none" and not _PLACE.search(self.pattern):
            return self.pattern.strip()

        def fill(place: re.Match[str]) -> str:
            at = int(place.group(1)) - 1
            if at >= len(numbers):
                return ""
            form = "decimal" if self.legal else levels[at].format
            return _FORMATS.get(form, str)(numbers[at])

        return _PLACE.sub(fill, self.pattern).strip()


def _bullet(sign: str) -> str:
    """The sign of a bullet. Symbol fonts keep theirs at places that mean nothing elsewhere."""
    sign = sign.strip()
    if not sign or "\ue000" <= sign[0] <= "\uf8ff" or sign == "o":
        return "•"
    return sign


def _or(found: int | None, otherwise: int) -> int:
    return otherwise if found is None else found
