"""Make declaration-en and declaration-kk as .docx and .pdf from their .txt, in this folder or the one named.

    python examples/pakistan-kazakhstan-2026/make_documents.py [FOLDER]

The same text gives the same files, byte for byte, with the same versions of python-docx and Typst.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "kk")
MADE = datetime(2026, 2, 4, tzinfo=UTC)
_MARKS = {
    "paragraph": re.compile(r"\d{1,3}\. "),
    "letter": re.compile(r"\([a-z]\) "),
    "bullet": re.compile(r"• "),
}
_LEVEL = {"paragraph": 0, "letter": 1}
_SIGNATURE = re.compile(r"Done in |Исламабад қаласында ")


@dataclass(frozen=True)
class Block:
    """One paragraph without its printed mark. `kind`: note, title, preamble, heading, signature or a mark."""

    kind: str
    words: str


def blocks(text: str) -> list[Block]:
    """The paragraphs of the text, each with its kind, from the way they are written."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [Block("note", lines[0]), Block("title", lines[1])]
    bare = "preamble"
    for words in lines[2:]:
        bare = "signature" if _SIGNATURE.match(words) else bare
        found.append(_block(words, bare))
        bare = "heading" if bare == "preamble" and words.endswith(":") else bare
    return found


def _block(words: str, bare: str) -> Block:
    for kind, shape in _MARKS.items():
        if found := shape.match(words):
            return Block(kind, words[found.end() :])
    return Block(bare, words)


# Word


def word_file(text: str, *, language: str) -> bytes:
    """The text as .docx: numbers and letters are Word's automatic numbering, not typed characters."""
    document = Document()
    _numbering(document)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(12)
    title = ""
    for block in blocks(text):
        title = block.words if block.kind == "title" else title
        _add(document, block)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "Servanda", language
    properties.created = properties.modified = MADE.replace(tzinfo=None)
    properties.comments, properties.last_modified_by = "", "Servanda"
    packed = io.BytesIO()
    document.save(packed)
    return _without_clock(packed.getvalue())


def _add(document: DocxDocument, block: Block) -> None:
    if block.kind in ("title", "heading"):
        document.add_heading(block.words, level=0 if block.kind == "title" else 1)
        return
    paragraph = document.add_paragraph()
    run = paragraph.add_run(block.words)
    if block.kind == "note":
        run.italic = True
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif block.kind == "bullet":
        _number(paragraph, list_id=BULLETS, level=0)
    elif block.kind in _LEVEL:
        _number(paragraph, list_id=NUMBERS, level=_LEVEL[block.kind])


NUMBERS, BULLETS = 91, 92
_LEVELS = {
    NUMBERS: [("decimal", "%1."), ("lowerLetter", "(%2)")],
    BULLETS: [("bullet", "•")],
}


def _numbering(document: DocxDocument) -> None:
    """Define one list of numbered paragraphs with lettered sub-paragraphs, and one of bullets."""
    root = document.part.numbering_part.element
    first_instance = root.find(f"{{{root.nsmap['w']}}}num")
    for name, levels in _LEVELS.items():
        xml = "".join(_level(depth, form, shown) for depth, (form, shown) in enumerate(levels))
        kind = "multilevel" if len(levels) > 1 else "singleLevel"
        abstract = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">'
            f'<w:multiLevelType w:val="{kind}"/>{xml}</w:abstractNum>'
        )
        first_instance.addprevious(parse_xml(abstract))
        root.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>')
        )


def _level(depth: int, form: str, shown: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{567 * (depth + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
    )


def _number(paragraph: Paragraph, *, list_id: int, level: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr()
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = list_id


def _without_clock(packed: bytes) -> bytes:
    """The same archive with one fixed time on every entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, date_time=MADE.timetuple()[:6])
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, old.read(entry))
    return out.getvalue()


# PDF


def pdf_file(text: str, *, language: str) -> bytes:
    """The text as tagged PDF, set in a typeface that Typst brings along and that has the Kazakh letters."""
    given = {"blocks": json.dumps([asdict(b) for b in blocks(text)]), "language": language}
    made = typst.compile(
        str(HERE / "declaration.typ"),
        format="pdf",
        sys_inputs=given,
        ignore_system_fonts=True,
        timestamp=MADE,
    )
    assert isinstance(made, bytes)  # noqa: S101 -- one document was asked for
    return made


def main(folder: Path = HERE) -> None:
    """Write the four files."""
    for language in LANGUAGES:
        text = (HERE / f"declaration-{language}.txt").read_text(encoding="utf-8")
        (folder / f"declaration-{language}.docx").write_bytes(word_file(text, language=language))
        (folder / f"declaration-{language}.pdf").write_bytes(pdf_file(text, language=language))
        print(f"declaration-{language}.docx and declaration-{language}.pdf are written to {folder}.")


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:2]))
