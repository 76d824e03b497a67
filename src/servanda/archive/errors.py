"""Why an archive could not be read or asked."""

from __future__ import annotations


class ArchiveError(ValueError):
    """A run or a question that cannot go on. `str()` is one sentence: what is wrong, and what to do."""
