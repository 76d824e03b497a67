"""What the command line says when it cannot go on."""

from __future__ import annotations

import sys


class RefusalError(ValueError):
    """A request that cannot be met. Its words are one sentence that says what to do."""


def sentence(wrong: BaseException) -> str | None:
    """One line for a person about an error we know; None for one that is a fault in Servanda."""
    if isinstance(wrong, OSError):
        place = f"{wrong.filename}: " if wrong.filename else ""
        return f"{place}{(wrong.strerror or str(wrong)).rstrip('.')}."
    # Errors of ours are sentences already; those of Python and of libraries are not.
    if isinstance(wrong, ValueError) and type(wrong).__module__.startswith("servanda"):
        return str(wrong)
    return None


def say(words: str) -> None:
    """Say one sentence on standard error, whatever its characters."""
    line = f"servanda: {' '.join(words.split())}\n"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding))
    sys.stderr.flush()
