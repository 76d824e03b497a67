"""Automatic paragraph numbers, which a .docx file does not hold: counted as Word counts them.

Source: ISO/IEC 29500-1, section 17.9 (numbering).
"""

from __future__ import annotations

from lxml import etree

from servanda.texts.word.levels import Level
from servanda.texts.word.names import attribute, child, children, number, value
from servanda.texts.word.styles import Styles

_LEVELS = 9


class Numbering:
    """Counts the numbered paragraphs of a document, which must be asked for in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {number(attribute(a, "abstractNumId")): a for a in children(root, "abstractNum")}
        self._nums = {number(attribute(n, "numId")): n for n in children(root, "num")}
        self._levels: dict[int, list[Level]] = {}
        self._counts: dict[int | None, list[int | None]] = {}
        self._started: set[int] = set()

    def next(self, properties: etree._Element | None) -> str:
        """The printed number of a paragraph with these properties (w:pPr), or an empty string."""
        num_id, level = self._place(properties)
        if not num_id or num_id not in self._nums:
            return ""
        levels = self._levels_of(num_id)
        counts = self._counts.setdefault(self._list_of(num_id), [None] * _LEVELS)
        self._restart(num_id, counts)
        self._count(counts, levels, level)
        numbers = [_or(count, levels[at].start) for at, count in enumerate(counts[: level + 1])]
        return levels[level].printed(numbers, levels)

    def _place(self, properties: etree._Element | None) -> tuple[int | None, int]:
        """The number id and level of a paragraph: its own, else its style's."""
        own = child(properties, "numPr")
        name = value(properties, "pStyle")
        num_id, level = number(value(own, "numId")), number(value(own, "ilvl"))
        if num_id is None:
            num_id, by_style, style = self._styles.numbering(name)
            if level is None:
                level = by_style if by_style is not None else self._level_of_style(num_id, style)
        return num_id, min(max(level or 0, 0), _LEVELS - 1)

    def _level_of_style(self, num_id: int | None, style: str) -> int | None:
        if num_id is None or num_id not in self._nums:
            return None
        return next((at for at, level in enumerate(self._levels_of(num_id)) if level.style == style), None)

    def _restart(self, num_id: int, counts: list[int | None]) -> None:
        """A list with a start of its own begins anew at its first paragraph."""
        if num_id in self._started:
            return
        self._started.add(num_id)
        for override in children(self._nums[num_id], "lvlOverride"):
            at = number(attribute(override, "ilvl"))
            if child(override, "startOverride") is not None and at is not None and 0 <= at < _LEVELS:
                counts[at:] = [None] * (_LEVELS - at)

    @staticmethod
    def _count(counts: list[int | None], levels: list[Level], level: int) -> None:
        for above in range(level):
            if counts[above] is None:
                counts[above] = levels[above].start
        current = counts[level]
        counts[level] = levels[level].start if current is None else current + 1
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart
            if restart is None or (restart > 0 and level < restart):
                counts[below] = None

    def _list_of(self, num_id: int) -> int | None:
        return number(value(self._nums[num_id], "abstractNumId"))

    def _levels_of(self, num_id: int) -> list[Level]:
        if num_id not in self._levels:
            num = self._nums[num_id]
            defined = _by_level(self._definition(num_id), "lvl")
            overrides = _by_level(num, "lvlOverride")
            self._levels[num_id] = [_level(defined.get(at), overrides.get(at)) for at in range(_LEVELS)]
        return self._levels[num_id]

    def _definition(self, num_id: int | None) -> etree._Element | None:
        """The abstract list behind a number id, also where it stands behind a numbering style."""
        for _ in range(5):
            num = self._nums.get(num_id)
            abstract = self._abstract.get(number(value(num, "abstractNumId")))
            link = value(abstract, "numStyleLink")
            if not link:
                return abstract
            num_id = self._styles.numbering(link)[0]
        return None


def _by_level(parent: etree._Element | None, name: str) -> dict[int | None, etree._Element]:
    return {number(attribute(element, "ilvl")): element for element in children(parent, name)}


def _level(defined: etree._Element | None, override: etree._Element | None) -> Level:
    redefined = child(override, "lvl")
    level = Level(redefined if redefined is not None else defined)
    start = number(value(override, "startOverride"))
    if start is not None:
        level.start = start
    return level


def _or(found: int | None, otherwise: int) -> int:
    return otherwise if found is None else found
