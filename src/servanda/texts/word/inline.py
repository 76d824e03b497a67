"""The words of one paragraph: its runs, with changes accepted and references to notes kept."""

from __future__ import annotations

from lxml import etree

from servanda.texts.numerals import roman
from servanda.texts.word.names import attribute, child, is_on, local

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_SPACE = str.maketrans("\n\r\t", "   ")
# Words that are not on the page: struck out by a tracked change, or codes of a field.
_UNREAD = frozenset(
    ["pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "fldData", "rt", "tblPr"]
)
_STRUCK = frozenset(("del", "moveFrom"))
_INSERTED = frozenset(("ins", "moveTo"))


class Inline:
    """Reads paragraphs. Notes are numbered in the order they are referred to.

    `boxes` are text boxes met on the way, to be read after their paragraph; `counts` tells what was
    met besides words: "inserted", "struck", "hidden", "picture", "comment".
    """

    def __init__(self) -> None:
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self.boxes: list[etree._Element] = []
        self.counts: dict[str, int] = {}

    def read(self, paragraph: etree._Element) -> str:
        """The words of a paragraph, its line breaks as they are."""
        parts: list[str] = []
        for element in paragraph:
            self._read(element, parts)
        return "".join(parts).strip(" \t\n")

    def seen(self, what: str) -> None:
        """Count what is told of in a note."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def _read(self, element: etree._Element, parts: list[str]) -> None:
        name = local(element)
        if name == "t":
            parts.append((element.text or "").translate(_SPACE))
        elif name in _SIGNS:
            parts.append(_SIGNS[name])
        elif name in _STRUCK:
            self.seen("struck")
        elif name == "r" and is_on(child(element, "rPr", "vanish")):
            self.seen("hidden")
        elif name == "txbxContent":
            self.boxes.append(element)
        elif name == "AlternateContent":
            self._read_alternative(element, parts)
        elif name not in _UNREAD:
            parts.append(self._sign(name, element))
            for inner in element:
                self._read(inner, parts)

    def _read_alternative(self, element: etree._Element, parts: list[str]) -> None:
        """One thing given in two forms: the newer where it says anything, else the older."""
        for branch in element:
            before = len(parts), len(self.boxes)
            for inner in branch:
                self._read(inner, parts)
            if "".join(parts[before[0] :]).strip() or len(self.boxes) > before[1]:
                return

    def _sign(self, name: str, element: etree._Element) -> str:
        """What an element says by itself, besides what is within it."""
        if name == "footnoteReference":
            return f"[{_place(self.footnotes, attribute(element, 'id') or '')}]"
        if name == "endnoteReference":
            return f"[{roman(_place(self.endnotes, attribute(element, 'id') or ''))}]"
        if name == "sym":
            return _symbol(attribute(element, "char") or "")
        if name in _INSERTED:
            self.seen("inserted")
        elif name in {"blip", "imagedata"}:
            self.seen("picture")
        elif name == "commentReference":
            self.seen("comment")
        return ""


def _place(notes: list[str], identity: str) -> int:
    if identity not in notes:
        notes.append(identity)
    return notes.index(identity) + 1


def _symbol(code: str) -> str:
    """A sign given by its place in a font; a symbol font's own places become a bullet."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" or not sign.isprintable() else sign
