"""Texts as they are typeset in earnest, by Typst, come back with all their words and paragraphs in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.servanda.texts.readers import blocks

from servanda.texts.tokens import tokens

typst = pytest.importorskip("typst", reason="Typst is not installed")
EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "pakistan-kazakhstan-2026"
LAYOUTS = {
    "plain": '#set page(numbering: "1")\n#set par(spacing: 1.2em)',
    "indented": """#set page(numbering: "1 / 1", header: [Unofficial text #h(1fr) Joint Declaration])
#set par(justify: true, spacing: 0.65em, first-line-indent: (amount: 1.5em, all: true))
#set text(10pt, hyphenate: true)""",
    "columns": """#set page(columns: 2, numbering: "– 1 –")
#set par(justify: true, spacing: 1em)
#set text(9pt, hyphenate: true)""",
    "double": """#set page("us-letter", header: align(right)[CONFIDENTIAL])
#set par(leading: 1.4em, spacing: 2.4em)
#set text(12pt)""",
}


def typeset(paragraphs: list[str], layout: str, language: str) -> bytes:
    source = f"""{layout}
#set text(lang: "{language}", font: "Libertinus Serif")
#for words in json(bytes(sys.inputs.words)) {{ par(words) }}"""
    given = {"words": json.dumps(paragraphs)}
    made = typst.compile(source.encode(), format="pdf", sys_inputs=given, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def norms(words: str) -> list[str]:
    return [token.norm for token in tokens(words)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["en", "kk"])
def test_a_declaration_comes_back_whole(layout: str, language: str) -> None:
    text = (EXAMPLE / f"declaration-{language}.txt").read_text(encoding="utf-8")
    expected = text.rstrip("\n").split("\n\n")
    found = blocks(typeset(expected, LAYOUTS[layout], language), "declaration.pdf")
    assert [norms(block) for block in found] == [norms(block) for block in expected]


def test_urdu_is_read_from_the_right() -> None:
    if not any(Path("/usr/share/fonts").rglob("NotoNaskhArabic-Regular.ttf")):
        pytest.skip("the Debian package fonts-noto-core (Noto Naskh Arabic) is not installed")
    words = "دونوں فریقین نے 2027 تک باہمی تجارت کو بڑھانے پر اتفاق کیا۔"
    source = (
        f'#set text(font: "Noto Naskh Arabic", lang: "ur", dir: rtl)\n{words}\n\n1) فریقین نے دعوت قبول کی۔'
    )
    found = blocks(typst.compile(source.encode(), format="pdf"), "declaration.pdf")
    assert found == [words, "1) فریقین نے دعوت قبول کی۔"]
