"""Go through the tree of a page in order, without recursion."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from servanda.texts.html.blocks import Sheet
from servanda.texts.html.lists import Numbering

_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_BLOCKS = _LISTS | frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "details",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hgroup",
        "hr",
        "legend",
        "main",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "caption",
    ]
)
_LINES = frozenset(["li", "dt", "dd", "option", "tr"])
# Left out, and what the note calls it (nothing where no reader would see it on the page).
_DROPPED = {
    "nav": "navigation",
    "iframe": "embedded pages",
    "object": "embedded pages",
    "button": "buttons",
    "select": "choices",
    "datalist": "choices",
    "textarea": "form fields",
    "del": "struck-out words",
    "dialog": "",
    "script": "",
    "style": "",
    "noscript": "",
    "template": "",
    "head": "",
    "title": "",
    "svg": "",
    "audio": "",
    "video": "",
    "canvas": "",
    "rp": "",
}


class Walker:
    """Reads a tree into a `Sheet`; `dropped` and `pictures` tell what was left out."""

    def __init__(self) -> None:
        self.dropped: set[str] = set()
        self.pictures = 0
        self._sheets = [Sheet()]
        self._rows: list[list[str]] = []
        self._numbering = Numbering()
        self._verbatim = 0

    def read(self, root: LexborNode) -> str:
        """The words under `root`."""
        node: LexborNode | None = root
        while node is not None:
            entered = self._enter(node)
            child = node.first_child if entered else None
            node = child if child is not None else self._after(node, root, entered=entered)
        return self._sheets[0].text()

    def _after(self, node: LexborNode, root: LexborNode, *, entered: bool) -> LexborNode | None:
        """The node that follows, leaving those that end here."""
        while True:
            if entered:
                self._leave(node)
            entered = True
            if node.mem_id == root.mem_id:  # "==" would write both out as mark-up
                return None
            if node.next is not None:
                return node.next
            if node.parent is None:
                return None
            node = node.parent

    def _enter(self, node: LexborNode) -> bool:
        """Write what stands at `node`; whether its children are to be read."""
        tag = node.tag or ""
        sheet = self._sheets[-1]
        if tag == "-text":
            words = node.text_content or ""
            sheet.verbatim(words) if self._verbatim else sheet.words(words)
            return False
        if tag.startswith("-") or self._is_dropped(node, tag):
            return tag == "-document"
        if tag == "br":
            sheet.line_break()
        elif tag == "img":
            self.pictures += 1
        elif tag == "sup":
            return not self._write_reference(node)
        elif tag in _BLOCKS or tag in _LINES:
            self._start_block(node, tag)
        elif tag in {"td", "th"} and self._rows:
            self._sheets.append(Sheet())
        return True

    def _start_block(self, node: LexborNode, tag: str) -> None:
        sheet = self._sheets[-1]
        sheet.block() if tag in _BLOCKS else sheet.line()
        if tag == "tr":
            self._rows.append([])
        elif tag == "pre":
            self._verbatim += 1
        elif tag in _LISTS:
            self._numbering.open(node)
        elif tag == "li":
            sheet.prefix(self._numbering.number(node))

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in {"td", "th"} and self._rows and len(self._sheets) > 1:
            self._rows[-1].append(self._sheets.pop().text())
            return
        sheet = self._sheets[-1]
        if tag == "tr" and self._rows:
            sheet.row(self._rows.pop())
        elif tag in _BLOCKS:
            self._end_block(tag)
        elif tag in _LINES:
            sheet.line()
            if tag == "li":
                sheet.drop_prefix()

    def _end_block(self, tag: str) -> None:
        self._sheets[-1].block()
        if tag in _LISTS:
            self._numbering.close()
        elif tag == "pre":
            self._verbatim -= 1

    def _is_dropped(self, node: LexborNode, tag: str) -> bool:
        if tag in _DROPPED:
            if _DROPPED[tag] and node.text(strip=True):
                self.dropped.add(_DROPPED[tag])
            return True
        return _is_hidden(node)

    def _write_reference(self, node: LexborNode) -> bool:
        """A raised link is a footnote's number: "[3]", so that it is not read as part of the word."""
        words = node.text(strip=True)
        if not (words.isdigit() and len(words) <= 3 and node.css_first("a") is not None):
            return False
        self._sheets[-1].words(f"[{words}]")
        return True


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style
