"""A Word document as text."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from servanda.texts.extract import Bounds, Extract
from servanda.texts.numerals import roman
from servanda.texts.unreadable import UnreadableText
from servanda.texts.word.blocks import Blocks, has_words
from servanda.texts.word.inline import Inline
from servanda.texts.word.names import attribute, children, local
from servanda.texts.word.numbering import Numbering
from servanda.texts.word.package import Package
from servanda.texts.word.styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OTHER = {"workbook": "a spreadsheet (Excel)", "presentation": "a presentation (PowerPoint)"}
_SAID = {
    "inserted": "Tracked insertions were read as accepted: {}.",
    "struck": "Tracked deletions were read as accepted, their words left out: {}.",
    "hidden": "Hidden words were left out: {}.",
    "picture": "Pictures were not read: {}.",
    "comment": "Comments were left out: {}.",
    "embedded": "Embedded documents were not read: {}.",
}


def read_docx(data: bytes, bounds: Bounds) -> Extract:
    """The words of a .docx file: paragraphs parted by blank lines, notes at the end.

    Automatic numbers are rebuilt, tracked changes are read as accepted, headers and footers left out.
    """
    package = Package(data, bounds)
    main = package.main()
    body = _body(package.xml(main))
    styles = Styles(_part(package, main, "styles"))
    blocks = Blocks(styles, Numbering(_part(package, main, "numbering"), styles), Inline())
    found = blocks.read(body)
    found += _notes(blocks, _part(package, main, "footnotes"), blocks.inline.footnotes, str)
    found += _notes(blocks, _part(package, main, "endnotes"), blocks.inline.endnotes, roman)
    said = [_SAID[what].format(count) for what, count in sorted(blocks.inline.counts.items())]
    content = "\n\n".join(found)
    return Extract(f"{content}\n" if content else "", MEDIA_TYPE, said + _margins(package, main))


def _body(root: etree._Element | None) -> etree._Element:
    if root is None:
        raise UnreadableText("is a packed file without a Word text in it: check that it is the right file.")
    if local(root) in _OTHER:
        raise UnreadableText(
            f"is {_OTHER[local(root)]}, no Word document: save its text as Word (.docx) or PDF."
        )
    if local(root) != "document":
        raise UnreadableText("is a packed file without a Word text in it: check that it is the right file.")
    return root


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    return next((package.xml(name) for name in package.related(main, kind).values()), None)


def _notes(
    blocks: Blocks, root: etree._Element | None, order: list[str], mark: Callable[[int], str]
) -> list[str]:
    """The notes referred to, in order, each behind its number in brackets."""
    by_id = {attribute(note, "id"): note for kind in ("footnote", "endnote") for note in children(root, kind)}
    found = []
    for place, identity in enumerate(list(order), 1):
        note = by_id.get(identity)
        words = " ".join(" ".join(blocks.read(note)).split()) if note is not None else ""
        found.append(f"[{mark(place)}] {words}".rstrip())
    return found


def _margins(package: Package, main: str) -> list[str]:
    """A note on page headers and footers, which are left out."""
    said: dict[str, None] = {}
    for kind in ("header", "footer"):
        for name in package.related(main, kind).values():
            words = has_words(package.xml(name))
            if words:
                said[words if len(words) <= 80 else f"{words[:77]}…"] = None
    shown = "; ".join(f"“{words}”" for words in list(said)[:3])
    return [f"Page headers and footers were left out: {shown}."] if said else []
