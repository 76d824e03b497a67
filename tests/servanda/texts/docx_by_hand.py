"""Word files written part by part, so that a test says exactly what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = ("numbering", "styles", "footnotes", "endnotes", "header", "footer")
_TYPES = f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""


def paragraph(
    words: str = "", *, number: tuple[int, int] | None = None, style: str = "", more: str = ""
) -> str:
    """A paragraph; `number` is a list's id and level, `more` further mark-up behind the words."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words) if words else ''}{more}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is words, or mark-up of its paragraphs."""
    cells = ("".join(f"<w:tc>{c if c[:1] == '<' else paragraph(c)}</w:tc>" for c in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(depth: int, form: str, shown: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """The numbering part with one list of these levels, number 1 unless `nums` says otherwise."""
    defined = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f"<w:numbering {W}>{defined}{nums}</w:numbering>"


def docx(body: str, parts: Mapping[str, str] | None = None, *, document: str | None = None) -> bytes:
    """A Word file of this body; `parts` are its other parts by kind: "numbering", "footnotes", "header"."""
    parts = parts or {}
    main = document or f"<w:document {W}><w:body>{body}</w:body></w:document>"
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(_KINDS)
    )
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations(
                f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": main,
            "word/_rels/document.xml.rels": _relations(relations),
            **{f"word/{kind}.xml": xml for kind, xml in parts.items()},
        }
    )


def packed(parts: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """These parts as one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _relations(found: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'
