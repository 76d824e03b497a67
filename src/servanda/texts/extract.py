"""What the reader of a format makes of a file, and what it may spend on it.

Plain classes: the child process that uses them starts anew for each file, and loads nothing it can do
without.
"""

from __future__ import annotations


class Extract:
    """The characters of a file, its media type, and sentences about what was not kept."""

    __slots__ = ("content", "media_type", "notes")

    def __init__(self, content: str, media_type: str, notes: list[str]) -> None:
        self.content = content
        self.media_type = media_type
        self.notes = notes


class Bounds:
    """The part of `Limits` a format's own reader must keep: see there."""

    __slots__ = ("characters", "depth", "entries", "ratio", "unpacked")

    def __init__(self, unpacked: int, ratio: int, entries: int, depth: int, characters: int) -> None:
        self.unpacked = unpacked
        self.ratio = ratio
        self.entries = entries
        self.depth = depth
        self.characters = characters
