"""Marks that end a sentence, part a list or open it, in the scripts that treaties are written in."""

from __future__ import annotations

FULL_STOPS = ".!?…۔؟।。"
PARTINGS = ";,؛،；，、"
COLONS = ":："
CLOSINGS = "\"”’»')]"
"""What may stand behind a full stop: quotation marks and brackets."""

ENDS_LINE = frozenset(".;:!?" + "…۔؟।。" + "؛：；")
"""A line that ends so was ended by its writer, not by the width of the page."""

RUNS_ON = frozenset(PARTINGS + COLONS + "—–-")
"""A text that ends so has something to come: a list, a next clause."""
