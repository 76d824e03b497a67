"""Whether a text is what was signed or what the press wrote about it."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.provisions.growth import Node
from servanda.provisions.shapes import is_headline
from servanda.provisions.words import words
from servanda.terms import Layer, ProvisionKind

_ENOUGH = 2
_LOOKED_AT = 20_000


def layer(content: str, nodes: list[Node]) -> Layer:
    """REPORT where the signs of a news report outweigh those of a signed text by two or more."""
    return (
        Layer.REPORT
        if _report_signs(content, nodes) - _signed_signs(content, nodes) >= _ENOUGH
        else Layer.SIGNED
    )


def _report_signs(content: str, nodes: list[Node]) -> int:
    """A news dateline, reporting verbs, weekdays, a headline with a verb, web banners."""
    signs = 0
    if any(n.kind is ProvisionKind.DATELINE and n.piece.news for n in nodes[:12]):
        signs += 4
    sample = [w.lower() for w in _WORD.findall(content[:_LOOKED_AT])]
    reporting = sum(1 for w in sample if w in _reporting())
    signs += 2 if reporting >= 2 and reporting * 300 >= len(sample) else 0
    signs += 1 if any(w in _weekdays() for w in sample) else 0
    signs += 1 if any(n.kind is ProvisionKind.BANNER and len(n.piece) > 4 for n in nodes) else 0
    title = next((n for n in nodes if n.kind is ProvisionKind.TITLE), None)
    if title is None:
        return signs
    return signs + (1 if _headline(content, title) else 0) + (6 if _reports(content, title) else 0)


def _signed_signs(content: str, nodes: list[Node]) -> int:
    """Numbers, articles, a preamble, a signature block, a title that is the instrument's name."""
    kinds = [n.kind for n in nodes]
    paragraphs = [n for n in nodes if n.kind is ProvisionKind.PARAGRAPH]
    numbered = sum(1 for n in paragraphs if n.numbered)
    signs = 3 if numbered >= 3 and numbered * 3 >= len(paragraphs) else 0
    signs += 3 if kinds.count(ProvisionKind.ARTICLE) >= 2 else 0
    signs += 2 if ProvisionKind.SIGNATURE in kinds else 0
    signs += 2 if kinds.count(ProvisionKind.PREAMBLE) >= 2 else 0
    title = next((n for n in nodes if n.kind is ProvisionKind.TITLE), None)
    if title is not None and not _headline(content, title):
        text = content[title.piece.start : title.piece.end].lower()
        signs += 2 if any(word in text for word in words().instruments) else 0
    return signs


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    return frozenset(words().reporting)


@lru_cache(maxsize=1)
def _weekdays() -> frozenset[str]:
    return frozenset(words().weekdays)


def _headline(content: str, title: Node) -> bool:
    return is_headline(content, title.piece.start, title.piece.end)


def _reports(content: str, title: Node) -> bool:
    """A fact sheet, a readout, a speech: not the signed words, though a government's own."""
    head = content[title.piece.body : title.piece.end].lower().lstrip("*_# ")
    return head.startswith(words().report_titles)
