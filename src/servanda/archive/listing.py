"""The files of a folder, in an order that is always the same."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_KINDS = "txt text md markdown html htm xhtml docx docm dotx pdf"
_OLDER = "doc rtf odt"  # not read, but whoever keeps them among texts should hear what to do about it
READ = frozenset(f"{_KINDS} {_OLDER}".split())
_BESIDE = (".", "~$")  # hidden files, and the locks of a word processor


def files(folder: Path, *, besides: Path, left_out: Counter[str] | None = None) -> Iterator[str]:
    """The paths of all texts under `folder`, relative to it, with "/" between the parts.

    `besides` is not looked into. Hidden files and folders are passed over, links to folders are not
    followed. Files of other kinds are counted in `left_out` by their ending. A folder that may not
    be opened is given as if it were a file, for it must not go unsaid. Only the names of the folders
    on the way are held at a time.
    """
    left_out = Counter() if left_out is None else left_out
    ways: list[Iterator[os.DirEntry[str]]] = [iter(_entries(folder))]
    while ways:
        entry = next(ways[-1], None)
        if entry is None:
            ways.pop()
            continue
        if entry.name.startswith(_BESIDE):
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if path == besides:
                continue
            try:
                ways.append(iter(_entries(path)))
            except OSError:
                yield path.relative_to(folder).as_posix()
        elif (ending := path.suffix[1:].lower()) in READ:
            yield path.relative_to(folder).as_posix()
        elif not entry.is_dir():
            left_out[ending] += 1


def shown(path: str) -> str:
    """A path as characters that every program can store, also where its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: (shown(entry.name), entry.name))
