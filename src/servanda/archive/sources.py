"""One file of an archive, before it is read."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from servanda.archive.confined.failure import Cause, Failure
from servanda.texts import Limits, UnreadableText, open_text


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file by its digest and size; `failure` where there are no bytes that could be read."""

    digest: str | None = None
    size: int | None = None
    failure: Failure | None = None

    @property
    def mark(self) -> str:
        """What tells this file from any other state of it."""
        return self.digest or (self.failure.sentence if self.failure else "")


def look(path: Path, limits: Limits) -> Source:
    """The file's digest, without holding all of it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return Source(failure=_refused(path, limits))
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except (OSError, ValueError):
        return Source(failure=_refused(path, limits))
    return Source(digest=digest, size=size, failure=_refused(path, limits) if size > limits.size else None)


def fetch(path: Path, limits: Limits) -> tuple[Source, bytes]:
    """The file's bytes and what they are; none where it is not to be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > limits.size:
            return look(path, limits), b""
        data = path.read_bytes()
    except (OSError, ValueError):
        return Source(failure=_refused(path, limits)), b""
    return Source(digest=sha256(data).hexdigest(), size=len(data)), data


def _refused(path: Path, limits: Limits) -> Failure:
    """The sentence on a file that is gone, too large, no file at all, or not ours to read."""
    if path.is_dir():
        sentence = f"{path.name} is a folder that may not be opened: ask its owner for the right to read it."
        return Failure(cause=Cause.UNREADABLE, sentence=sentence)
    if not path.exists():
        sentence = f"{path.name} leads nowhere, or was gone when it was to be read: restore it, or remove it."
        return Failure(cause=Cause.UNREADABLE, sentence=sentence)
    try:
        open_text(path, limits=limits)
    except UnreadableText as refusal:
        return Failure(cause=Cause.UNREADABLE, sentence=str(refusal))
    sentence = f"{path.name} could not be read at first: read the archive once more."
    return Failure(cause=Cause.UNREADABLE, sentence=sentence)
