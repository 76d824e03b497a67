"""Tables as text: short rows on one line with tabs, long cells as paragraphs of their own."""

from __future__ import annotations

import re

_LONG, _SENTENCE = 200, 40  # characters: two cells of this length, or two sentences, are columns of prose
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[^\W\d_]|[ivxlcIVXLC]{1,7})[.)]{0,2}")


def rows_as_blocks(rows: list[list[list[str]]]) -> list[str]:
    """Blocks of text for a table. A row is its cells, a cell its blocks."""
    blocks: list[str] = []
    lines: list[str] = []
    for row in rows:
        if _is_line(row):
            lines.append(_line(row))
            continue
        if lines:
            blocks.append("\n".join(lines))
            lines = []
        blocks += _prose(row)
    return [*blocks, "\n".join(lines)] if lines else blocks


def _is_line(row: list[list[str]]) -> bool:
    if len(row) == 2 and len(row[0]) == 1 and _is_number(row[0][0]) and not row[0][0].isalnum():
        return False  # a paragraph whose number stands in a cell of its own
    prose = sum(_is_prose(block) for cell in row for block in cell)
    return len(row) > 1 and prose < 2 and all(len(cell) < 2 for cell in row)


def _is_prose(block: str) -> bool:
    return len(block) > _LONG or (len(block) > _SENTENCE and block[-1] in ".;:")


def _line(row: list[list[str]]) -> str:
    return "\t".join(" ".join(" ".join(cell).split()) for cell in row).rstrip("\t")


def _prose(row: list[list[str]]) -> list[str]:
    """The blocks of all cells; a number that stands in a cell of its own joins what it numbers."""
    blocks = [block for cell in row for block in cell]
    if len(row) > 1 and len(blocks) > 1 and len(row[0]) == 1 and _is_number(blocks[0]):
        blocks[:2] = [f"{blocks[0]} {blocks[1]}"]
    return blocks


def _is_number(words: str) -> bool:
    return _NUMBER.fullmatch(words) is not None
