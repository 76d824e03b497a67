"""Where letters stand on a page, as one reads it."""

from __future__ import annotations

import ctypes
import math
from operator import itemgetter
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from servanda.texts.pdf.words import LEFTWARD, Word

QUARTER = math.pi / 2
_LEVEL = math.radians(12)
_LIFTED = 0.2  # of the size
_DIGIT = 0.7  # of the size: the height of a digit


class Frame(NamedTuple):
    """Where a page's corner lies, its size as one reads it, and its turn in right angles."""

    left: float
    bottom: float
    width: float
    height: float
    turns: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it lies when the lines run level."""
        x, y = x - self.left, y - self.bottom
        if self.turns == 1:
            return y, self.height - x
        if self.turns == 2:
            return self.width - x, self.height - y
        if self.turns == 3:
            return self.width - y, x
        return x, y

    def holds(self, word: Word) -> bool:
        """Whether a word can be seen on the page: it is of a size to be read, and some of it lies there."""
        across = -self.width < word.left < self.width and 0 < word.right < 2 * self.width
        return across and 0 < word.size < self.height and -word.size < word.base < self.height


class Pen:
    """Asks PDFium where letters stand; the variables it answers into are made once."""

    def __init__(self, text: Any, frame: Frame, *, leftward: bool) -> None:
        self._text = text
        self._frame = frame
        self._leftward = leftward  # whether words may run to the left at all
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._corners = [ctypes.c_double() for _ in range(4)]

    def word(self, shown: str, first: int, last: int) -> Word | None:
        """The word from one letter to another; None where it stands askew on the page."""
        if not self._is_level(first):
            return None
        size = abs(pdfium.FPDFText_GetFontSize(self._text, first))
        size *= math.hypot(self._matrix.c, self._matrix.d)
        left, right = self._sides(first)
        if last > first:
            begins, ends = self._sides(last)  # which lies to the left in some scripts
            if begins < left:
                left = begins
            elif self._leftward and LEFTWARD.search(shown):
                shown = self._turned_round(shown, first)
            right = max(right, ends)
        return Word(shown, left, right, self._base(first), size)

    def sign(self, shown: str, at: int) -> Word | None:
        """A digit, where it is seen: fonts have raised ones, which stand on the line in name only."""
        word = self.word(shown, at, at)
        if word is None:
            return None
        bottom, top = self._drawn(at)
        if bottom - word.base > _LIFTED * word.size:
            return word._replace(base=bottom, size=(top - bottom) / _DIGIT)
        return word

    def _is_level(self, at: int) -> bool:
        """Whether a letter stands upright when the lines of the page run level. Fills the matrix."""
        matrix, turns = self._matrix, self._frame.turns
        lean = angle(self._text, at, matrix) - turns * QUARTER
        return abs(lean if -math.pi < lean < math.pi else math.remainder(lean, math.tau)) < _LEVEL

    def _sides(self, at: int) -> tuple[float, float]:
        """How far a letter reaches to the left and to the right, with the space that is its own."""
        box, frame = self._box, self._frame
        pdfium.FPDFText_GetLooseCharBox(self._text, at, box)
        if not frame.turns:
            return box.left - frame.left, box.right - frame.left
        one = frame.place(box.left, box.bottom)[0]
        other = frame.place(box.right, box.top)[0]
        return min(one, other), max(one, other)

    def _base(self, at: int) -> float:
        x, y, *_ = self._corners
        pdfium.FPDFText_GetCharOrigin(self._text, at, x, y)
        return self._frame.place(x.value, y.value)[1]

    def _turned_round(self, shown: str, first: int) -> str:
        """A word of a script that runs to the left, whose letters the file gives from left to right."""
        places = [self._sides(at)[0] for at in range(first, first + len(shown))]
        letters = sorted(zip(places, shown, strict=True), key=itemgetter(0))
        return "".join(letter for _, letter in reversed(letters))

    def _drawn(self, at: int) -> tuple[float, float]:
        """How low and how high the shape of a letter reaches."""
        left, right, bottom, top = self._corners
        pdfium.FPDFText_GetCharBox(self._text, at, left, right, bottom, top)
        one = self._frame.place(left.value, bottom.value)[1]
        other = self._frame.place(right.value, top.value)[1]
        return min(one, other), max(one, other)


def angle(text: Any, at: int, matrix: Any) -> float:
    """By how much a letter is turned to the left, in radians; its matrix stays in `matrix`."""
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    return math.atan2(matrix.b, matrix.a)
