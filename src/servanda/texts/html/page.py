"""A web page as text."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from servanda.texts.encodings import decode
from servanda.texts.extract import Bounds, Extract
from servanda.texts.html.walk import Walker
from servanda.texts.nesting import refuse_deep_html
from servanda.texts.plain import refuse_binary

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE
)
_NAMED = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "koi8-u": "koi8-u",
}
_SINGLE = re.compile(r"(?:windows-|cp)125[0-8]|koi8-[ru]|iso-8859-\d{1,2}|ptcp154|kz-?1048|utf-8|utf8")


def read_html(data: bytes, bounds: Bounds) -> Extract:
    """The visible words of a web page, its blocks parted by blank lines."""
    markup, notes = _decoded(data)
    refuse_binary(markup)
    refuse_deep_html(markup, bounds.depth)
    tree = LexborHTMLParser(markup.lstrip("\ufeff"))
    walker = Walker()
    root = tree.body or tree.root
    content = walker.read(root) if root is not None else ""
    if walker.dropped:
        notes.append(f"Left out of the web page: {', '.join(sorted(walker.dropped))}.")
    if walker.pictures:
        notes.append(f"Pictures were not read: {walker.pictures}.")
    return Extract(f"{content}\n" if content else "", "text/html", notes)


def _decoded(data: bytes) -> tuple[str, list[str]]:
    """As the page declares, if that works; else by content."""
    declared = _CHARSET.search(data, 0, 4096)
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared.group(1).decode("ascii").lower()
        name = _NAMED.get(name, name)
        if _SINGLE.fullmatch(name):
            try:
                return data.decode(name), []
            except (UnicodeDecodeError, LookupError):
                pass
    return decode(data)
