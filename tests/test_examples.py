"""The worked example: one text in two languages and three formats."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from servanda.provisions import outline
from servanda.terms import AuthenticText, Layer, Outline, ProvisionKind
from servanda.texts import open_text
from servanda.texts.tokens import tokens

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "pakistan-kazakhstan-2026"
LANGUAGES = ["en", "kk"]


@cache
def opened(language: str, ending: str = "txt") -> AuthenticText:
    return open_text(FOLDER / f"declaration-{language}.{ending}")


def words(text: AuthenticText) -> list[str]:
    return [token.norm for token in tokens(text.content, 0, len(text.content))]


def shape(found: Outline) -> list[tuple[str, ProvisionKind]]:
    """Numbers and kinds; a heading's number holds its words, so its place stands for it."""
    return [
        (f"heading {place}" if p.kind is ProvisionKind.HEADING else p.number, p.kind)
        for place, p in enumerate(found.provisions)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_word_and_pdf_hold_the_words_of_the_text_in_their_order(language: str, ending: str) -> None:
    assert words(opened(language, ending)) == words(opened(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_word_and_pdf_have_the_provisions_of_the_text(language: str, ending: str) -> None:
    expected = [p.number for p in outline(opened(language)).provisions]
    assert [p.number for p in outline(opened(language, ending)).provisions] == expected


@pytest.mark.parametrize(("language", "sign"), [("en", "reconstruction"), ("kk", "қалпына келтірді")])
def test_the_first_line_says_that_this_is_not_the_signed_text(language: str, sign: str) -> None:
    first = (FOLDER / f"declaration-{language}.txt").read_text(encoding="utf-8").splitlines()[0]
    assert sign in first
    assert "Servanda" in first


def test_both_languages_are_told_and_read_as_a_signed_text() -> None:
    for language in LANGUAGES:
        assert opened(language).language == language
        assert outline(opened(language)).layer is Layer.SIGNED


def test_both_languages_have_the_same_paragraphs() -> None:
    english, kazakh = (shape(outline(opened(language))) for language in LANGUAGES)
    assert english == kazakh
    assert sum(kind is ProvisionKind.PARAGRAPH for _, kind in english) == 55


def test_word_numbers_are_automatic() -> None:
    """The paragraphs of the Word file hold no typed numbers: Word counts."""
    from docx import Document

    paragraphs = Document(str(FOLDER / "declaration-en.docx")).paragraphs
    numbered = [p for p in paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert len(numbered) == 55 + 3 + 6 + 2 + 4
    assert not any(p.text[:1].isdigit() or p.text.startswith(("(", "•")) for p in numbered)


def test_the_files_are_made_from_the_text_by_the_script(tmp_path: Path) -> None:
    """Made again from the text, they hold the same as those in the repository."""
    subprocess.run([sys.executable, FOLDER / "make_documents.py", tmp_path], check=True, capture_output=True)
    for language in LANGUAGES:
        for ending in ("docx", "pdf"):
            fresh = open_text(tmp_path / f"declaration-{language}.{ending}")
            assert fresh.content == opened(language, ending).content
