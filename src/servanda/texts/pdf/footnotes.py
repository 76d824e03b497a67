"""Footnotes: smaller lines at the foot of a column, behind a number that the text above refers to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from servanda.texts.pdf.lines import Line

_SMALLER = 0.93  # of the size of the text
_FAR = 2.5  # times the size, from one line of notes to the next
_OPENS = re.compile(r"\[?(\d{1,3}|[*†‡§]{1,3})[\])]?\.?\s+")
_RAISED = re.compile(r"\d{1,3}|[*†‡§]{1,3}")


def usual_size(lines: Iterable[Line]) -> float:
    """The size most of the lines are in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += int(line.right - line.left) + 1
    return sizes.most_common(1)[0][0] if sizes else 0.0


def references(lines: Iterable[Line]) -> set[str]:
    """The raised numbers on a page that follow a word."""
    return {
        number
        for line in lines
        for word in line.words[1:]
        if word.raised
        for number in _RAISED.findall(word.text)
    }


def take_notes(lines: list[Line], *, size: float, referred: set[str]) -> tuple[list[Line], list[list[Line]]]:
    """A column without its footnotes, and these, each as its lines.

    Lines that stand in front of the first number go on from a note of the page before.
    """
    at = len(lines)
    while at > 0 and lines[at - 1].size < _SMALLER * size:
        at -= 1
    end = next((n for n in range(at + 1, len(lines)) if _is_far(lines[n - 1], lines[n])), len(lines))
    notes: list[list[Line]] = [[]]
    expected = 0
    for line in lines[at:end]:
        number = number_of(line)
        follows = not number.isdigit() or not expected or int(number) == expected
        if number in referred and follows:
            notes.append([])
            expected = int(number) + 1 if number.isdigit() else expected
        notes[-1].append(line)
    if len(notes) == 1:
        return lines, []
    return lines[:at] + lines[end:], [note for note in notes if note]


def _is_far(line: Line, after: Line) -> bool:
    return line.base - after.base > _FAR * line.size


def number_of(line: Line) -> str:
    """The number or sign that a note opens with, or an empty string."""
    found = _OPENS.match(line.text())
    return found.group(1) if found else ""


def bracketed(text: str) -> str:
    """A note's words behind its number in brackets."""
    found = _OPENS.match(text)
    return f"[{found.group(1)}] {text[found.end() :]}" if found else text
