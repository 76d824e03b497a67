"""The numbers a browser prints in front of list items."""

from __future__ import annotations

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from servanda.texts.numerals import roman, web_letters

_STYLE = re.compile(r"list-style(?:-type)?\s{0,4}:\s{0,4}([a-z-]{1,30})")
_WHOLE = re.compile(r"\s{0,8}(-?\d{1,9})")
_SHOWN: dict[str, Callable[[int], str]] = {
    "decimal": lambda n: f"{n}.",
    "decimal-leading-zero": lambda n: f"{n:02d}.",
    "lower-alpha": lambda n: f"({web_letters(n)})",
    "upper-alpha": lambda n: f"{web_letters(n).upper()}.",
    "lower-roman": lambda n: f"({roman(n)})",
    "upper-roman": lambda n: f"{roman(n).upper()}.",
    "none": lambda _: "",
}
_OTHER_NAMES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
}


class Numbering:
    """The lists that are open around an item, the innermost last."""

    def __init__(self) -> None:
        self._lists: list[tuple[str, int]] = []  # its style ("" for a bullet), and the step
        self._next: list[int] = []

    def open(self, node: LexborNode) -> None:
        """A list begins."""
        style = _style(node)
        backwards = node.tag == "ol" and "reversed" in node.attributes
        start = _whole(node.attributes.get("start"))
        if start is None:
            start = _items(node) if backwards else 1
        self._lists.append((style, -1 if backwards else 1))
        self._next.append(start)

    def close(self) -> None:
        """The innermost list ends."""
        if self._lists:
            self._lists.pop()
            self._next.pop()

    def number(self, item: LexborNode) -> str:
        """The number of the next item, such as "3.", "(c)", "-" or nothing."""
        if not self._lists:
            return "-"
        style, step = self._lists[-1]
        if style not in _SHOWN:
            return "-"
        value = _whole(item.attributes.get("value"))
        number = self._next[-1] if value is None else value
        self._next[-1] = number + step
        return _SHOWN[style](number)


def _style(node: LexborNode) -> str:
    attributes = node.attributes
    named = _STYLE.search((attributes.get("style") or "")[:2000].lower())
    given = attributes.get("type") or ""
    style = named.group(1) if named else _OTHER_NAMES.get(given, given.lower())
    style = _OTHER_NAMES.get(style, style)
    if node.tag == "ol":
        return style if style in _SHOWN else "decimal"
    return style if style in _SHOWN else ""


def _whole(words: str | None) -> int | None:
    found = _WHOLE.match(words or "")
    return int(found.group(1)) if found else None


def _items(node: LexborNode) -> int:
    count, child = 0, node.first_child
    while child is not None:
        count += child.tag == "li"
        child = child.next
    return count
