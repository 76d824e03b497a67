"""What is drawn on a page besides letters: ruled lines and pictures."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from servanda.texts.pdf.place import Frame

_THIN = 3.0  # points: what is thinner is a line
_SHORT = 8.0
_MOST = 4_000  # things on a page: more are a drawing
_LARGE = 0.5  # of the page


class Box(NamedTuple):
    """A rectangle on the page, from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Drawn(NamedTuple):
    """Level and upright lines, and pictures."""

    level: list[Box]
    upright: list[Box]
    pictures: list[Box]


def drawn_on(page: Any, frame: Frame) -> Drawn:
    """What is drawn on a page that PDFium has opened."""
    found = Drawn([], [], [])
    for at in range(min(_MOST, pdfium.FPDFPage_CountObjects(page))):
        thing = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _sort(_bounds(thing, frame), found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(_bounds(thing, frame))
    return found


def is_large(box: Box, frame: Frame) -> bool:
    """Whether it covers most of the page."""
    return (box.right - box.left) * (box.top - box.bottom) > _LARGE * frame.width * frame.height


def _bounds(thing: Any, frame: Frame) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    one = frame.place(left.value, bottom.value)
    other = frame.place(right.value, top.value)
    return Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


def _sort(box: Box, found: Drawn) -> None:
    """A drawn path as level and upright lines: one, or the four of a frame."""
    wide, high = box.right - box.left, box.top - box.bottom
    if high < _THIN:
        if wide >= _SHORT:
            found.level.append(box)
    elif wide < _THIN:
        if high >= _SHORT:
            found.upright.append(box)
    elif wide >= _SHORT and high >= _SHORT:
        found.level.extend([box._replace(top=box.bottom), box._replace(bottom=box.top)])
        found.upright.extend([box._replace(right=box.left), box._replace(left=box.right)])
