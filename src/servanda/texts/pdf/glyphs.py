"""The words of one page, from the letters that PDFium finds on it.

`pypdfium2_raw` is the bare binding inside pypdfium2: it loads in half the time of the package around it.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from servanda.texts.pdf.drawn import drawn_on, is_large
from servanda.texts.pdf.grids import Grid, grids_of
from servanda.texts.pdf.place import QUARTER, Frame, Pen, angle
from servanda.texts.pdf.words import LEFTWARD, Word, on_lines

_HYPHENS = "\x02\ufffe"  # what PDFium puts for a hyphen at the end of a line
_PIECE = re.compile(rf"[^\s\x00{_HYPHENS}]+[{_HYPHENS}]?")
# Digits apart from letters: a digit beside a letter may be raised, the number of a footnote.
_RUN = re.compile(r"\d+|[*†‡§¶]+|[^\d*†‡§¶]+")
_SIGNS = "0123456789"
_UNKNOWN = re.compile(r"[\x01-\x08\x0e-\x1f\x7f\ufffd\uffff\ue000-\uf8ff]")
_PARTS = re.compile(r"[\d*†‡§¶\x02\ufffe\ud800-\udfff\uf0a0-\uf0ff]")
_BULLET = re.compile(r"[\uf0a0-\uf0ff]")  # where symbol fonts keep their bullets and arrows
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAMPLES = 24
_NO_INK = 3  # drawn without ink: what text recognition lays over the picture of a page


class Sheet(NamedTuple):
    """A page: its words in the order of the file, its ruled tables, and what was met besides.

    `picture` says that one fills the page; `turned` are words that stand askew, `outside` those beyond
    the page's edge, `unknown` letters that the file does not name; `no_ink` says that the words cannot
    be seen.
    """

    words: list[Word]
    grids: list[Grid]
    picture: bool
    turned: int
    outside: int
    unknown: int
    no_ink: bool


def sheet_of(page: Any, text: Any) -> Sheet:
    """Read a page that PDFium has opened, with its text page."""
    characters = _characters(text)
    pieces = list(_PIECE.finditer(characters))
    frame = _frame(page, _turns(text, pieces))
    pen = Pen(text, frame, leftward=LEFTWARD.search(characters) is not None)
    parts = [part for piece in pieces for part in _words(pen, piece)]
    level = [word for word in parts if word is not None]
    inside = [word for word in level if frame.holds(word)]
    words = inside if _UNKNOWN.search(characters) is None else _known(inside)
    drawn = drawn_on(page, frame)
    return Sheet(
        words=on_lines(words),
        grids=grids_of(drawn),
        picture=any(is_large(box, frame) for box in drawn.pictures),
        turned=len(parts) - len(level),
        outside=len(level) - len(inside),
        unknown=len(_UNKNOWN.findall(characters)) - len(_BULLET.findall(characters)) + characters.count("\0"),
        no_ink=bool(words) and _without_ink(text, pieces),
    )


def _characters(text: Any) -> str:
    """The characters PDFium found, each at its number: all at once, but where these would not agree."""
    count = pdfium.FPDFText_CountChars(text)
    if count > 0 and pdfium.FPDFText_GetTextIndexFromCharIndex(text, count - 1) == count - 1:
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(text, 0, count, buffer) == count + 1:
            found = bytes(buffer)[:-2].decode("utf-16-le", "surrogatepass")
            if len(found) == count:
                return found
    return "".join([chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(count)])


def _known(words: list[Word]) -> list[Word]:
    """The words without the signs that the file does not name."""
    cleaned = [word._replace(text=_UNKNOWN.sub("", word.text)) for word in words]
    return [word for word in cleaned if word.text]


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


def _words(pen: Pen, piece: re.Match[str]) -> list[Word | None]:
    """The words of a piece: one, but where a sign in it stands above the line."""
    shown = piece.group()
    if _PARTS.search(shown) is None:
        return [pen.word(shown, piece.start(), piece.end() - 1)]
    if shown[-1] in _HYPHENS:
        shown = f"{shown[:-1]}-"
    if _BULLET.fullmatch(shown):
        shown = "•"
    if _SURROGATE.search(shown):
        return [pen.word(_whole(shown), piece.start(), piece.end() - 1)]
    runs = [(run.group(), piece.start() + run.start()) for run in _RUN.finditer(shown)]
    return _joined([word for run, at in runs for word in _run(pen, run, at)])


def _run(pen: Pen, run: str, at: int) -> list[Word | None]:
    """Letters, or digits, of which the last may be raised: a power of ten, a note to a year."""
    if run[0] not in _SIGNS:
        return [pen.word(run, at, at + len(run) - 1)]
    first = pen.sign(run[0], at)
    last = pen.sign(run[-1], at + len(run) - 1) if len(run) > 1 else first
    if first is None or last is None:
        return [None]
    if _on_one_line(first, last):
        return [first._replace(text=run, right=max(first.right, last.right))]
    return [pen.sign(digit, place) for place, digit in enumerate(run, at)]


def _whole(shown: str) -> str:
    """Halves of characters put together, as PDFium gives them on some systems; a half alone is unknown."""
    return shown.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _joined(words: list[Word | None]) -> list[Word | None]:
    """Parts of one word put together again where they stand on one line in one size."""
    found = words[:1]
    for word in words[1:]:
        last = found[-1]
        if word is None or last is None:
            found[-1] = last or word
        elif _on_one_line(last, word):
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
