"""Where letters stand on a page, as one reads it."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from servanda.texts.pdf.words import Word


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
        """Whether any of a word is on the page."""
        across = word.right > 0 and word.left < self.width
        return across and word.base + word.size > 0 and word.base < self.height


class Pen:
    """Asks PDFium where letters stand; the variables it answers into are made once."""

    def __init__(self, text: Any, frame: Frame) -> None:
        self._text = text
        self._frame = frame
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def word(self, shown: str, first: int, last: int) -> Word:
        """The word from one letter to another."""
        left, right, base, size = self._letter(first)
        if last > first:
            right = max(right, self._letter(last)[1])
        return Word(shown, left, right, base, size)

    def sign(self, shown: str, at: int) -> Word:
        """A digit, where it is seen: fonts have raised ones, which stand on the line in name only."""
        left, right, base, size = self._letter(at)
        return Word(shown, left, right, *self._seen(at, base, size))

    def _seen(self, at: int, base: float, size: float) -> tuple[float, float]:
        corners = [ctypes.c_double() for _ in range(4)]
        left, right, bottom, top = corners
        pdfium.FPDFText_GetCharBox(self._text, at, left, right, bottom, top)
        heights = [self._frame.place(x.value, y.value)[1] for x, y in ((left, bottom), (right, top))]
        lift = min(heights) - base
        return (base + lift, max(heights) - min(heights)) if lift > 0.2 * size else (base, size)

    def _letter(self, at: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._text, at, self._box)
        pdfium.FPDFText_GetCharOrigin(self._text, at, self._x, self._y)
        box, place = self._box, self._frame.place
        one, other = place(box.left, box.bottom), place(box.right, box.top)
        base = place(self._x.value, self._y.value)[1]
        return min(one[0], other[0]), max(one[0], other[0]), base, abs(other[1] - one[1])
