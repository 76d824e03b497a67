"""PDF files written object by object, so that a test says exactly where each word stands."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

A4 = (595, 842)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_RESOURCES = b"<< /Font << /F 3 0 R >> >>"


def words(x: float, y: float, said: str, *, size: float = 11, more: str = "") -> bytes:
    """Words on the page from the point x, y on; `more` are operators before them, such as "3 Tr"."""
    escaped = said.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"q BT /F {size} Tf {more} {x} {y} Td ({escaped}) Tj ET Q\n".encode("cp1252")


def lines(y: float, *said: str, x: float = 72, size: float = 11, step: float = 14) -> bytes:
    """Lines below each other, from the height y down."""
    return b"".join(words(x, y - step * n, line, size=size) for n, line in enumerate(said))


def rule(x: float, y: float, to_x: float, to_y: float) -> bytes:
    """A drawn line."""
    return f"{x} {y} m {to_x} {to_y} l S\n".encode()


def pdf(*pages: bytes, more: Sequence[bytes] = (), page: bytes = b"", resources: bytes = _RESOURCES) -> bytes:
    """A file with these pages' contents; `page` is said of each of them, `more` are objects 4 and on."""
    first = 4 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        FONT,
        *more,
    ]
    for n, contents in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources %s /Contents %d 0 R %s >>"
            % (*A4, resources, first + 2 * n + 1, page)
        )
        objects.append(stream(contents))
    return joined(objects)


def stream(data: bytes, said: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object; `said` is what its dictionary holds besides its length."""
    if packed:
        data, said = zlib.compress(data, 9), said + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), said, data)


def joined(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, the first of which is its catalogue."""
    parts, at, places = [b"%PDF-1.7\n"], 9, []
    for number, body in enumerate(objects, 1):
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places.append(at)
        parts.append(whole)
        at += len(whole)
    count = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table))
    parts.append(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, at))
    return b"".join(parts)
