"""What a person must be told of a PDF: that it holds no words, or what of it was not read."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.texts.pdf.glyphs import Sheet
from servanda.texts.pdf.margins import set_apart
from servanda.texts.pdf.words import Word
from servanda.texts.unreadable import UnreadableText

_OCR = "run text recognition (OCR) on it and load the result."
_SCANNED = f"is a scan, pictures of pages without text: {_OCR}"
_BLANK = f"holds no text, its pages are blank or drawn: {_OCR}"
_NO_LETTERS = (
    "does not say which letters its shapes stand for, so its words cannot be told: load the Word file it "
    "was made from, or run text recognition (OCR) on it."
)
_MOST_UNKNOWN = 0.2  # of the letters
_MOST_SHOWN = 5
_LONGEST = 80


def refuse_without_words(sheets: Sequence[Sheet]) -> None:
    """Raise `UnreadableText` for a scan, for blank pages, and for letters that are shapes alone."""
    unknown = sum(sheet.unknown for sheet in sheets)
    letters = sum(len(word.text) for sheet in sheets for word in sheet.words)
    if unknown > _MOST_UNKNOWN * (letters + unknown):
        raise UnreadableText(_NO_LETTERS)
    if not letters:
        raise UnreadableText(_SCANNED if any(sheet.picture for sheet in sheets) else _BLANK)


def without_margins(
    sheets: Sequence[Sheet], pages: Sequence[list[Word]]
) -> tuple[list[list[Word]], list[str]]:
    """The words of each page, and its running heads apart.

    A text that is the same on each page, to the last word, has no running heads; a scan with nothing but
    such raises `UnreadableText`.
    """
    kept, margins = set_apart(pages)
    if any(kept):
        return kept, margins
    if any(sheet.picture for sheet in sheets):
        raise UnreadableText(_SCANNED)
    return list(pages), []


def remarks(
    sheets: Sequence[Sheet], pages: Sequence[list[Word]], margins: Sequence[str], *, leftward: bool
) -> list[str]:
    """Sentences about what was left out, and what to check."""
    found = []
    if margins:
        shown = "; ".join(f"“{_short(words)}”" for words in margins[:_MOST_SHOWN])
        more = f" and {len(margins) - _MOST_SHOWN} more" if len(margins) > _MOST_SHOWN else ""
        sign = " (# is a number)" if "#" in shown else ""
        found.append(f"Page headers and footers were left out: {shown}{more}{sign}.")
    bare = [at for at, (sheet, words) in enumerate(zip(sheets, pages, strict=True), 1) if not words]
    pictures = [at for at in bare if sheets[at - 1].picture]
    blank = [at for at in bare if not sheets[at - 1].picture]
    if pictures:
        found.append(
            f"Pages that are pictures were not read, run text recognition (OCR): {_ranges(pictures)}."
        )
    if blank:
        found.append(f"Pages without text, blank or drawn, were not read: {_ranges(blank)}.")
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
