"""Put words and breaks together to lines and blocks."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[ \t\n\r\f]+")


class Sheet:
    """Collects the text of a page, or of one cell of a table.

    `line` and `block` ask for a break before the next word; breaks asked for twice count once. A
    `prefix` (a list number) waits for the first word of its item.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._break = ""
        self._space = False
        self._prefix = ""

    def words(self, text: str) -> None:
        """Text with its white space collapsed, as a browser shows it."""
        shown = _SPACES.sub(" ", text)
        if shown in {"", " "}:
            self._space = self._space or bool(shown)
            return
        self._put(shown.strip(" "), spaced=self._space or shown[0] == " ")
        self._space = shown[-1] == " "

    def verbatim(self, text: str) -> None:
        """Text whose line ends and spaces count."""
        if text.strip():
            self._put(text.strip("\r\n"), spaced=False)
            self._space = text[-1] in "\r\n"

    def row(self, cells: list[str]) -> None:
        """The cells of a row: on one line where each is one, else below each other."""
        filled = [cell for cell in cells if cell]
        if any("\n" in cell for cell in filled):
            for cell in filled:
                self.block()
                self._put(cell, spaced=False)
            self.block()
        elif filled:
            self.line()
            self._put("\t".join(cells).rstrip("\t"), spaced=False)
            self.line()

    def line(self) -> None:
        """The next word stands on a new line."""
        self._break = self._break or "\n"

    def block(self) -> None:
        """The next word stands after a blank line."""
        self._break = "\n\n"

    def line_break(self) -> None:
        """A break the author asked for: a second one in a row makes a blank line."""
        self._break = "\n\n" if self._break else "\n"

    def prefix(self, number: str) -> None:
        """`number` stands in front of the next word."""
        self._prefix = f"{self._prefix}{number} " if number else self._prefix

    def drop_prefix(self) -> None:
        """Forget a number that no word followed."""
        self._prefix = ""

    def text(self) -> str:
        """All that was collected."""
        return "".join(self._parts)

    def _put(self, words: str, *, spaced: bool) -> None:
        if self._parts:
            self._parts.append(self._break or (" " if spaced else ""))
        if not words.startswith(self._prefix.rstrip() or "\0"):
            self._parts.append(self._prefix)
        self._parts.append(words)
        self._break = self._prefix = ""
        self._space = False
