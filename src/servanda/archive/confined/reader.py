"""The forked reader: gives up its rights, then turns a file's bytes into rows."""

from __future__ import annotations

import json
import os
import sys

from servanda.archive.confined.failure import Cause
from servanda.archive.confined.frames import put, take
from servanda.archive.tables.rows import rows_of
from servanda.flow import read_text
from servanda.texts import Limits, UnreadableText, open_bytes
from servanda.texts.isolation import extract_here

MORE, LAST, SPENT = b"+", b".", b"!"
"""Before an answer: I read on; I have read enough; I am not fit to read on, perhaps was not for this file."""
_REQUEST_ENDS = b"\0"


def request(name: str, data: bytes) -> bytes:
    """A file as a message."""
    return name.replace("\0", "?").encode("utf-8", "replace") + _REQUEST_ENDS + data


def parts(message: bytes) -> tuple[str, bytes]:
    """The name and the bytes of a message."""
    name, _, data = message.partition(_REQUEST_ENDS)
    return name.decode("utf-8", "replace"), data


def failed(cause: Cause, sentence: str) -> bytes:
    """A failure as an answer."""
    return json.dumps({"cause": cause, "sentence": sentence}).encode()


def serve(first: bytes, *, pipes: tuple[int, int], limits: Limits, files: int) -> None:
    """Answer `first` and what comes after it, at most so many files; then there is nothing left to do."""
    source, target = pipes
    _confine(limits)
    waiting: bytes | None = first
    while waiting is not None:
        files -= 1
        _allow(limits.cpu)
        found, spent = answer(waiting, limits)
        put(target, (SPENT if spent else MORE if files else LAST) + found)
        if spent or not files:
            return
        found = b""  # no need to hold it while waiting
        waiting = take(source)


def answer(message: bytes, limits: Limits) -> tuple[bytes, bool]:
    """The rows of a file, or its failure; and whether this process should read no more."""
    name, data = parts(message)
    try:
        found = rows_of(read_text(open_bytes(data, name=name, limits=limits, by=extract_here)))
        return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"), False
    except UnreadableText as refusal:
        return failed(Cause.UNREADABLE, str(refusal)), False
    except MemoryError:
        found = {}
        return failed(Cause.MEMORY, too_much(name, limits)), True
    except Exception as wrong:  # one file must not end the run
        return failed(Cause.FAULT, _fault(name, wrong)), True


def too_much(name: str, limits: Limits) -> str:
    """The sentence for a file that needs too much memory."""
    return (
        f"{name} needs more than {limits.memory // 2**20:,} MB of memory to be read: "
        "save it anew, without pictures or in parts."
    )


def _fault(name: str, wrong: Exception) -> str:
    kind = "its parts nest too deeply" if isinstance(wrong, RecursionError) else type(wrong).__name__
    return f"{name} is not read for a fault in Servanda ({kind}): please report it, with the file."


def _confine(limits: Limits) -> None:
    """Bound this process's memory. Its right to write, connect or start others goes with the first file."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    sys.dont_write_bytecode = True


def _allow(seconds: int) -> None:
    """So much processor time for the next file, on top of what this process has spent."""
    import resource

    spent = os.times()
    until = int(spent.user + spent.system) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or until < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
