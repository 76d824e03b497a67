"""Provisions that were set one after the other on one line, taken apart.

A number is taken for one only where it goes on with a sequence (1, 2, 3 or the next article) and
stands after a mark that ends a clause, so "under paragraph 1. The" in running text stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from servanda.provisions.blocks import Block
from servanda.provisions.markers import Marker, marker_at
from servanda.provisions.words import cased, words

_SHORTEST = 40
_CAPITALS = 24


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    w = words()
    closing = "|".join(_sentence_case(s) for s in w.signature_inline)
    return re.compile(
        rf"[.;:,!?”\"»)](?:\s+(?:and|or|и))?\s+(?:\d{{1,3}}\s+)?(?P<at>"
        rf"(?P<number>\d{{1,3}})[.)]\s+(?=[\"“«(]?[^\W\d_])(?![a-z])"
        rf"|\((?P<item>[a-z]|[ivx]{{2,5}}|\d{{1,2}})\)\s"
        rf"|(?P<article>{cased(w.article)})\s+(?:\d{{1,3}}|[IVXLl]{{1,7}})\b"
        rf"|(?P<closing>{closing}))"
    )


def _sentence_case(phrase: str) -> str:
    """The phrase as a sentence starts it: "In witness", "In Witness", "IN WITNESS"."""
    spaced = phrase.replace(" ", r"\s+")
    return rf"{phrase[0].upper()}(?i:{spaced[1:]})"


def pieces(content: str, found: list[Block]) -> Iterator[Block]:
    """Each block, or the several provisions that were run together in it."""
    article = 0
    for i, block in enumerate(found):
        mark = marker_at(content, block.start, block.end)
        if mark and mark.kind == "article":
            article = _value(mark) or article
        if block.end - block.start < _SHORTEST:
            yield block
            continue
        cuts = [block.start, *_cuts(content, block, mark, article)]
        if i < 4 and (cut := _capitals_end(content, block, mark)):
            cuts = [block.start, cut, *[c for c in cuts if c > cut]]
        for start, end in zip(cuts, [*cuts[1:], block.end], strict=True):
            stop = start + len(content[start:end].rstrip())
            yield Block(start, stop, block.indent, block.gap if start == block.start else True)
            seen = marker_at(content, start, stop)
            article = (_value(seen) or article) if seen and seen.kind == "article" else article


def _value(mark: Marker | None) -> int:
    return next((v for style, v in mark.ordinals if style != "upper"), 0) if mark else 0


def _cuts(content: str, block: Block, mark: Marker | None, article: int) -> list[int]:
    """Where a further provision begins within `block`."""
    cuts: list[int] = []
    number = _value(mark) if mark and mark.kind == "number" and mark.shape in ".)" else 0
    items: list[int] = []
    if mark and mark.kind == "article":
        title_end = _title_end(content, mark.end, block.end)
        cuts += [title_end] if title_end else []
        article = _value(mark)
    for m in _joint().finditer(content, block.start, block.end):
        at = m.start("at")
        if m.group("closing"):
            cuts.append(at)
        elif m.group("article"):
            seen = marker_at(content, at, block.end)
            if seen and seen.kind == "article" and _value(seen) == article + 1 and _headed(content, m, seen):
                article, number = article + 1, 0
                cuts.append(at)
                title_end = _title_end(content, seen.end, block.end)
                cuts += [title_end] if title_end else []
        elif m.group("number"):
            value = int(m.group("number"))
            if value == number + 1 and (value > 1 or content[m.start()] == ":"):
                number = value
                cuts.append(at)
        elif content[m.start()] in ":;." or items:
            items.append(at)
    return sorted({*cuts, *_item_list(content, items, cuts)})


def _headed(content: str, m: re.Match[str], seen: Marker) -> bool:
    """An article heading, and no mention of an article: capitals, a dash or a full stop after the number."""
    between = content[m.end("at") : seen.end]
    return m.group("article").isupper() or any(c in ".:-–—" for c in between)


def _item_list(content: str, items: list[int], cuts: list[int]) -> list[int]:
    """The "(a) ...; (b) ..." of a block, where it is a list that a colon opens."""
    taken: list[int] = []
    expected: tuple[str, int] | None = None
    for at in items:
        mark = marker_at(content, at, min(len(content), at + 40))
        opener = content[max(0, at - 6) : at].rstrip()[-1:]
        if mark is None or mark.kind != "number":
            continue
        if expected in mark.ordinals and expected is not None:
            taken.append(at)
            expected = (expected[0], expected[1] + 1)
        elif opener == ":" and expected is None:
            start = next(((s, v) for s, v in reversed(mark.ordinals) if v == 1), None)
            if start:
                expected = (start[0], 2)
                taken.append(at)
    return taken if len(taken) > 1 else []


def _title_end(content: str, at: int, end: int) -> int | None:
    """Where the text begins after an article's title in capitals on the same line."""
    return _run_of_capitals(content, at, end, at_least=4)


def _capitals_end(content: str, block: Block, mark: Marker | None) -> int | None:
    """Where the text begins after a title in capitals at the head of a document."""
    if mark is not None:
        return None
    return _run_of_capitals(content, block.start, block.end, at_least=_CAPITALS)


def _run_of_capitals(content: str, at: int, end: int, *, at_least: int) -> int | None:
    letters = 0
    for m in _WORD.finditer(content, at, min(end, at + 600)):
        word = m.group()
        core = "".join(c for c in word if c.isalpha())
        if core and not core.isupper():
            return m.start() if letters >= at_least and core[0].isupper() and m.start() > at else None
        letters += len(core)
        if len(core) == 1 and letters == 1:
            letters = 0
    return None


_WORD = re.compile(r"\S+")
