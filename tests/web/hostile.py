"""Files that mean harm, or are broken, each made here from nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_PDF = (
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
)


def _paragraph(words: str) -> str:
    run = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return f'<w:document xmlns:w="{_WORD}"><w:body>{run}</w:body></w:document>'


def docx(document: bytes, *, more: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this document in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("[Content_Types].xml", _TYPES)
        whole.writestr("_rels/.rels", _RELATIONS)
        whole.writestr("word/document.xml", document)
        for name, content in (more or {}).items():
            whole.writestr(name, content)
    return held.getvalue()


def _bomb() -> bytes:
    return docx(_paragraph("a" * 250_000_000).encode())


def _laughs() -> bytes:
    laughing = f'<!DOCTYPE w [<!ENTITY l0 "ha">{_LAUGHS}]>{_paragraph("&l9;")}'
    return docx(f'<?xml version="1.0"?>{laughing}'.encode())


def _entries() -> bytes:
    return docx(_paragraph("1. They shall.").encode(), more={f"word/x{n}.xml": b"" for n in range(6000)})


def _locked_pdf() -> bytes:
    locked = (
        b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"5a" * 32 + b">/U<" + b"a5" * 32 + b">>>endobj\n"
        b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n"
    )
    return _PDF + locked


def _numbered(words: str) -> bytes:
    return f"Statement\n\n1. The Parties shall {words}.\n".encode()


def _spreadsheet() -> bytes:
    held = io.BytesIO()
    Workbook().save(held)
    return held.getvalue()


FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("empty.txt", bytes),
    "only blanks": ("blank.txt", lambda: b" \n\t\n" * 1000),
    "a bomb of Word": ("bomb.docx", _bomb),
    "a billion laughs": ("laughs.docx", _laughs),
    "too many entries": ("entries.docx", _entries),
    "Word cut off": ("cut.docx", lambda: docx(_paragraph("1. They shall.").encode())[:200]),
    "Word locked": ("locked.docx", lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096)),
    "a spreadsheet named Word": ("sheet.docx", _spreadsheet),
    "PDF cut off": ("cut.pdf", lambda: _PDF[:60]),
    "PDF locked": ("locked.pdf", _locked_pdf),
    "PDF without words": ("scan.pdf", lambda: _PDF + b"trailer<</Root 1 0 R/Size 4>>\n%%EOF\n"),
    "nested without end": ("deep.html", lambda: b"<div>" * 50_000 + b"They shall." + b"</div>" * 50_000),
    "a picture named text": ("picture.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "a program named text": ("program.txt", lambda: b"\x7fELF\x02\x01\x01" + bytes(9000)),
    "larger than allowed": ("large.txt", lambda: b"They shall. " * (51 * 1024 * 1024 // 12 + 1)),
}


# Good words under names that mean harm.
NAMED_BADLY = {
    "../../../../tmp/escaped.txt": _numbered("build a quay"),
    "..\\..\\escaped.txt": _numbered("build a pier"),
    "<script>alert(1)</script>.txt": _numbered("build a mole"),
    f"{'n' * 240}.txt": _numbered("build a lock"),
    "gpj.\u202etxt": _numbered("build a weir"),
    "=cmd|'calc'!A1.txt": _numbered("build a dam"),
}
