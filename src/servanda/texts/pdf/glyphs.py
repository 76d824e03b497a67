"""The words of one page, from the letters that PDFium finds on it.

`pypdfium2_raw` is the bare binding inside pypdfium2: it loads in half the time of the package around it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from servanda.texts.pdf.grids import Grid, grids_of
from servanda.texts.pdf.place import QUARTER, Frame, Pen, angle
from servanda.texts.pdf.words import Word, level

_HYPHENS = "\x02\ufffe"  # what PDFium puts for a hyphen at the end of a line
_PIECE = re.compile(rf"[^\s\x00{_HYPHENS}]+[{_HYPHENS}]?")
# Digits apart from letters: a digit beside a letter may be raised, the number of a footnote.
_RUN = re.compile(r"\d+|[*†‡§¶]+|[^\d*†‡§¶]+")
_SIGNS = "0123456789"
_UNKNOWN = re.compile(r"[\x01-\x08\x0e-\x1f\x7f\ufffd\uffff\ue000-\uf8ff]")
_BULLET = re.compile(r"[\uf0a0-\uf0ff]")  # where symbol fonts keep their bullets and arrows
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAMPLES = 24
_NO_INK = 3  # drawn without ink: what text recognition lays over the picture of a page


class Sheet(NamedTuple):
    """A page: its words in the order of the file, its ruled tables, and what was met besides.

    `turned` are words that stand askew, `outside` those beyond the page's edge, `unknown` letters that
    the file does not name; `no_ink` says that the words cannot be seen.
    """

    words: list[Word]
    grids: list[Grid]
    turned: int
    outside: int
    unknown: int
    no_ink: bool


def sheet_of(page: Any, text: Any) -> Sheet:
    """Read a page that PDFium has opened, with its text page."""
    count = pdfium.FPDFText_CountChars(text)
    characters = "".join([chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(count)])
    pieces = list(_PIECE.finditer(characters))
    turns = _turns(text, pieces)
    frame = _frame(page, turns)
    pen = Pen(text, frame)
    words: list[Word] = []
    turned = outside = 0
    unknown = characters.count("\0")
    for piece in pieces:
        if not pen.is_level(piece.start()):
            turned += 1
            continue
        found = _words(pen, piece)
        inside = [word for word in found if frame.holds(word)]
        outside += len(found) - len(inside)
        for word in inside:
            known = _UNKNOWN.sub("", word.text)
            unknown += len(word.text) - len(known)
            words += [word._replace(text=known)] if known else []
    no_ink = bool(words) and _without_ink(text, pieces)
    return Sheet(level(words), grids_of(page, frame), turned, outside, unknown, no_ink)


def _frame(page: Any, turns: int) -> Frame:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    width, height = box.right - box.left, box.top - box.bottom
    if turns % 2:
        width, height = height, width
    return Frame(box.left, box.bottom, width, height, turns)


def _sampled(pieces: list[re.Match[str]]) -> list[int]:
    """Places of letters spread over the page."""
    step = max(1, len(pieces) // _SAMPLES)
    return [piece.start() for piece in pieces[::step]]


def _turns(text: Any, pieces: list[re.Match[str]]) -> int:
    """By how many right angles the page must be turned for its lines to run level."""
    matrix = pdfium.FS_MATRIX()
    turns = Counter(round(angle(text, at, matrix) / QUARTER) % 4 for at in _sampled(pieces))
    return turns.most_common(1)[0][0] if turns else 0


def _words(pen: Pen, piece: re.Match[str]) -> list[Word]:
    """The words of a piece: one, but where a sign in it stands above the line."""
    shown = piece.group()
    if shown[-1] in _HYPHENS:
        shown = f"{shown[:-1]}-"
    if _BULLET.fullmatch(shown):
        shown = "•"
    runs = [(run.group(), piece.start() + run.start()) for run in _RUN.finditer(shown)]
    if (len(runs) == 1 and not shown.isdecimal()) or _SURROGATE.search(shown):
        return [pen.word(_whole(shown), piece.start(), piece.end() - 1)]
    return _joined([word for run, at in runs for word in _run(pen, run, at)])


def _run(pen: Pen, run: str, at: int) -> list[Word]:
    """Letters, or digits, of which the last may be raised: a power of ten, a note to a year."""
    if run[0] not in _SIGNS:
        return [pen.word(run, at, at + len(run) - 1)]
    first, last = pen.sign(run[0], at), pen.sign(run[-1], at + len(run) - 1)
    if _on_one_line(first, last):
        return [first._replace(text=run, right=max(first.right, last.right))]
    return [pen.sign(digit, place) for place, digit in enumerate(run, at)]


def _whole(shown: str) -> str:
    """Halves of characters put together, as some systems' PDFium gives them; a half alone is unknown."""
    if not _SURROGATE.search(shown):
        return shown
    return shown.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _joined(words: list[Word]) -> list[Word]:
    """Parts of one word put together again where they stand on one line in one size."""
    found = words[:1]
    for word in words[1:]:
        last = found[-1]
        if _on_one_line(last, word):
            found[-1] = last._replace(text=last.text + word.text, right=max(last.right, word.right))
        else:
            found.append(word._replace(glued=True))
    return found


def _on_one_line(a: Word, b: Word) -> bool:
    return abs(a.base - b.base) < 0.05 * a.size and 0.85 * a.size < b.size < 1.2 * a.size


def _without_ink(text: Any, pieces: list[re.Match[str]]) -> bool:
    """Whether most words are drawn without ink."""
    places = _sampled(pieces)
    objects = [pdfium.FPDFText_GetTextObject(text, at) for at in places]
    unseen = sum(bool(o) and pdfium.FPDFTextObj_GetTextRenderMode(o) == _NO_INK for o in objects)
    return bool(unseen * 2 > len(places))
