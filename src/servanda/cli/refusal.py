"""What the command line says when it cannot go on."""

from __future__ import annotations

import errno
import sys

import typer


class RefusalError(ValueError):
    """A request that cannot be met. Its words are one sentence that says what to do."""


_SYSTEM = {
    errno.ENOENT: "{place} does not exist: check the name and the folder.",
    errno.EACCES: "{place}: you may not do this there: choose another place, or ask who owns it.",
    errno.EPERM: "{place}: you may not do this there: choose another place, or ask who owns it.",
    errno.EROFS: "{place} is on a disk that can only be read: choose another place.",
    errno.ENOSPC: "{place}: no room is left on the disk: make room and try again.",
    errno.EDQUOT: "{place}: your share of the disk is used up: make room and try again.",
    errno.EISDIR: "{place} is a folder: name a file.",
    errno.ENOTDIR: "{place}: a file stands where a folder is needed: choose another place.",
    errno.ENAMETOOLONG: "{place}: this name is too long: choose a shorter one.",
}
_PLAINER = {
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": "it must be a whole number",
    "Input should be greater than or equal to": "it must be at least",
    "Input should be less than or equal to": "it must be at most",
}


def sentence(wrong: BaseException) -> str | None:
    """One line for a person about an error we know; None for one that is a fault in Servanda."""
    if isinstance(wrong, OSError):
        place = str(wrong.filename) if wrong.filename else "The system"
        known = _SYSTEM.get(wrong.errno or 0)
        if known is not None:
            return known.format(place=place)
        return f"{place}: {(wrong.strerror or str(wrong)).rstrip('.')}."
    # Errors of ours are sentences already; those of Python and of libraries are not.
    if isinstance(wrong, ValueError) and type(wrong).__module__.startswith("servanda"):
        return str(wrong)
    return None


def misused(wrong: typer.TyperException) -> str | None:
    """One line about a command typed wrongly; None where its help has been shown instead."""
    words = wrong.format_message().strip()
    if not words:
        return None
    for parser, ours in _PLAINER.items():
        words = words.replace(parser, ours)
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context is not None else "servanda"
    stop = "" if words.endswith((".", "?")) else "."
    return f"{words}{stop} See {command} --help."


def say(words: str) -> None:
    """Say one sentence on standard error, whatever its characters."""
    line = f"servanda: {' '.join(words.split())}\n"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding))
    sys.stderr.flush()
