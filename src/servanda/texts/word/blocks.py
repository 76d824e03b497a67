"""The paragraphs and tables of a document, in order, as blocks of text."""

from __future__ import annotations

from lxml import etree

from servanda.texts.tables import rows_as_blocks
from servanda.texts.word.inline import Inline
from servanda.texts.word.names import child, children, is_on, local, value
from servanda.texts.word.numbering import Numbering
from servanda.texts.word.styles import Styles

_STRUCK = frozenset(("del", "moveFrom"))


class Blocks:
    """Reads the body of a document, of a cell or of a text box."""

    def __init__(self, styles: Styles, numbering: Numbering, inline: Inline) -> None:
        self._styles = styles
        self._numbering = numbering
        self.inline = inline

    def read(self, container: etree._Element) -> list[str]:
        """The blocks of text in `container`."""
        found: list[str] = []
        held = ""
        for element in container:
            name = local(element)
            if name == "p":
                held = self._paragraph(element, held, found)
            elif name == "tbl":
                found += self._table(element)
            elif name == "altChunk":
                self.inline.seen("embedded")
            elif name not in _STRUCK and name not in {"sectPr", "tcPr", "sdtPr", "sdtEndPr"}:
                found += self.read(element)
        return [*found, held] if held else found

    def _paragraph(self, element: etree._Element, held: str, found: list[str]) -> str:
        """Add a paragraph to `found`. What is returned runs on into the next: its end was struck out."""
        properties = child(element, "pPr")
        mark = child(properties, "rPr")
        words = held + self.inline.read(element)
        boxes, self.inline.boxes = self.inline.boxes, []
        runs_on = any(child(mark, name) is not None for name in _STRUCK)
        if not runs_on:
            self._add(words, properties, found)
        for box in boxes:
            found += self.read(box)
        return f"{words} " if runs_on and words else ""

    def _add(self, words: str, properties: etree._Element | None, found: list[str]) -> None:
        hidden = self._styles.hidden(value(properties, "pStyle"))
        number = self._numbering.next(properties)
        if hidden:
            self.inline.seen("hidden")
        elif words:
            found.append(f"{number} {words}" if number else words)

    def _table(self, table: etree._Element) -> list[str]:
        rows = [self._row(row) for row in _rows(table)]
        return rows_as_blocks([row for row in rows if any(row)])

    def _row(self, row: etree._Element) -> list[list[str]]:
        if child(row, "trPr", "del") is not None:
            self.inline.seen("struck")
            return []
        if is_on(child(row, "trPr", "hidden")):
            self.inline.seen("hidden")
            return []
        return [self.read(cell) for cell in _cells(row)]


def _rows(table: etree._Element) -> list[etree._Element]:
    return _through(table, "tr")


def _cells(row: etree._Element) -> list[etree._Element]:
    return _through(row, "tc")


def _through(parent: etree._Element, name: str) -> list[etree._Element]:
    """Children with a name, also where a content control or a tracked insertion stands between."""
    found: list[etree._Element] = []
    for element in parent:
        if local(element) == name:
            found.append(element)
        elif local(element) in {"sdt", "customXml", "ins", "moveTo"}:
            inner = child(element, "sdtContent")
            found += _through(inner if inner is not None else element, name)
    return found


def has_words(root: etree._Element | None) -> str:
    """The words anywhere under `root`, on one line."""
    if root is None:
        return ""
    paragraphs = (e for e in root.iter() if local(e) == "p")
    texts = ("".join(t.text or "" for r in p.iter() for t in children(r, "t")) for p in paragraphs)
    return " ".join(" ".join(texts).split())
