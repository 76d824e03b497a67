"""What a person must be told of a PDF: that it holds no words, or what of it was not read."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.texts.pdf.glyphs import Sheet
from servanda.texts.pdf.words import Word
from servanda.texts.unreadable import UnreadableText

_SCANNED = (
    "holds no text, only pictures of its pages (a scan): run text recognition (OCR) on it and load the "
    "result."
)
_NO_LETTERS = (
    "does not say which letters its shapes stand for, so its words cannot be told: load the Word file it "
    "was made from, or run text recognition (OCR) on it."
)
_MOST_UNKNOWN = 0.2  # of the letters
_MOST_SHOWN = 5
_LONGEST = 80


def refuse_without_words(sheets: Sequence[Sheet], pages: Sequence[list[Word]]) -> None:
    """Raise `UnreadableText` for a scan, and for letters that are shapes alone.

    `pages` are the words without running heads and page numbers.
    """
    unknown = sum(sheet.unknown for sheet in sheets)
    letters = sum(len(word.text) for words in pages for word in words)
    if unknown > _MOST_UNKNOWN * (letters + unknown):
        raise UnreadableText(_NO_LETTERS)
    if not letters:
        raise UnreadableText(_SCANNED)


def remarks(sheets: Sequence[Sheet], margins: Sequence[str], *, leftward: bool) -> list[str]:
    """Sentences about what was left out, and what to check."""
    found = []
    if margins:
        shown = "; ".join(f"“{_short(words)}”" for words in margins[:_MOST_SHOWN])
        more = f" and {len(margins) - _MOST_SHOWN} more" if len(margins) > _MOST_SHOWN else ""
        found.append(f"Page headers and footers were left out: {shown}{more} (# is a number).")
    bare = [number for number, sheet in enumerate(sheets, 1) if not sheet.words]
    if bare:
        found.append(f"Pages without text, blank or pictures, were not read: {_ranges(bare)}.")
    if drawn := [number for number, sheet in enumerate(sheets, 1) if sheet.no_ink]:
        found.append(
            f"Text recognition (OCR) laid the words over pictures: check them on pages {_ranges(drawn)}."
        )
    for count, sentence in (
        (sum(sheet.turned for sheet in sheets), "Words that stand askew were left out: {:,}."),
        (sum(sheet.outside for sheet in sheets), "Words beyond the edge of a page were left out: {:,}."),
        (sum(sheet.unknown for sheet in sheets), "Letters the file does not name were left out: {:,}."),
    ):
        if count:
            found.append(sentence.format(count))
    if leftward:
        found.append(
            "Words written from right to left may be out of order in a PDF: load the Word file if you can."
        )
    return found


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}…"


def _ranges(numbers: Sequence[int]) -> str:
    """1, 2, 3 and 5 as "1–3, 5"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
