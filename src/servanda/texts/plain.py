"""Plain text: bytes to characters, and not one character touched."""

from __future__ import annotations

from servanda.texts.encodings import decode
from servanda.texts.extract import Bounds, Extract
from servanda.texts.unreadable import UnreadableText

# Control characters that stand in no text. Tab, line ends, form feed, the old end-of-file mark and the
# escape of a few typewriter codes do.
_CONTROLS = dict.fromkeys([*range(1, 9), *range(14, 26), 28, 29, 30, 31, 127])


def read_plain(data: bytes, bounds: Bounds) -> Extract:
    """The characters of a text file, whatever it is written in, its line ends as they are."""
    content, notes = decode(data)
    refuse_binary(content)
    return Extract(content, "text/plain", notes)


def refuse_binary(content: str) -> None:
    """Raise `UnreadableText` for what decodes but is no text."""
    if "\0" in content:
        line = content.count("\n", 0, content.index("\0")) + 1
        raise UnreadableText(
            f"holds a zero byte in line {line}, which no text does: save it as plain text (UTF-8) anew."
        )
    strange = len(content) - len(content.translate(_CONTROLS))
    if strange > 8 + len(content) // 500:
        raise UnreadableText("is no text that can be read: save it as plain text (UTF-8) and load that.")
