"""Why one file of an archive was not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """The kind of reason."""

    UNREADABLE = "unreadable"  # no text, damaged, locked, not there
    TIME = "time"
    MEMORY = "memory"
    DIED = "died"  # the process that read it ended
    FAULT = "fault"  # of Servanda


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One sentence on one file, for the person who keeps the archive."""

    cause: Cause
    sentence: str
