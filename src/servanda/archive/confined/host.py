"""The host: loaded once, forks a reader for a file, and outlives whatever happens to it."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from dataclasses import dataclass

from servanda.archive.confined.failure import Cause
from servanda.archive.confined.frames import HangUpError, put, take
from servanda.archive.confined.reader import MORE, SPENT, failed, parts, serve, too_much
from servanda.archive.confined.warm import warm
from servanda.texts import Limits, UnreadableText
from servanda.texts.kinds import kind_of

READY = b"ready"
_TEXTS_A_READER = 256  # then a new one: whatever a long life gathers is gone
_LARGE = 1024 * 1024  # bytes: a plain text beyond has a reader of its own, for memory grown is not given back


def main(limits: Limits) -> None:
    """Answer the files on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever runs the archive
    requests, answers = 0, 1
    warm()
    gc.collect()
    gc.freeze()  # what is loaded stays in pages that all readers share
    put(answers, READY)
    readers = Readers(limits)
    while (message := take(requests)) is not None:
        put(answers, readers.read(message))


@dataclass
class _Reader:
    """A forked process, the pipes to and from it, and how many files it was given."""

    pid: int
    to: int
    back: int
    files: int = 1


class Readers:
    """The readers of one host: at most one waits for the next plain text."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._spare: _Reader | None = None

    def read(self, message: bytes) -> bytes:
        """The rows of a file, or its failure."""
        if not _shared(message):
            return self._asked(self._fork(message, files=1), message)[0]
        reader, self._spare = self._spare, None
        if reader is not None:
            put_to(reader, message)
            found, sound = self._asked(reader, message)
            if sound:
                return found
            # It may have been what came before this file, or somebody else: ask once more, afresh.
        return self._asked(self._fork(message, files=_TEXTS_A_READER), message)[0]

    def _fork(self, message: bytes, *, files: int) -> _Reader:
        """A reader that has its first file already."""
        source, to = os.pipe()
        back, target = os.pipe()
        pid = os.fork()
        if pid:
            os.close(source)
            os.close(target)
            return _Reader(pid, to, back)
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for ours in (0, 1):
                os.dup2(nowhere, ours)
            os.close(to)
            os.close(back)
            serve(message, pipes=(source, target), limits=self.limits, files=files)
        finally:
            os._exit(0)  # whatever happened: the host goes on elsewhere

    def _asked(self, reader: _Reader, message: bytes) -> tuple[bytes, bool]:
        """The reader's answer, or what became of it; and whether that can only be this file's own doing."""
        name = parts(message)[0]
        try:
            found = take(reader.back, seconds=self.limits.wall, watched=0)
        except TimeoutError:
            _end(reader)
            return failed(Cause.TIME, _too_slow(name, self.limits)), True
        except ValueError:
            _end(reader)
            return failed(Cause.MEMORY, too_much(name, self.limits)), True
        except HangUpError:
            _end(reader)
            sys.exit()
        if not found:
            return _ended(name, _end(reader), self.limits)
        if found[:1] == MORE:
            self._spare = reader
        else:
            _end(reader)
        return found[1:], found[:1] != SPENT


def put_to(reader: _Reader, message: bytes) -> None:
    """Hand over a file; where the reader is gone, its missing answer will tell."""
    with contextlib.suppress(BrokenPipeError):
        put(reader.to, message)


def _shared(message: bytes) -> bool:
    """Whether only Python's own code will touch the file: it may then share a process with others."""
    name, data = parts(message)
    try:
        return len(data) <= _LARGE and kind_of(data, name)[0] in ("plain", "markdown")
    except UnreadableText:
        return True


def _end(reader: _Reader) -> int:
    """End a reader that may have ended already; its exit status."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(reader.pid, signal.SIGKILL)
    os.close(reader.to)
    os.close(reader.back)
    return os.waitstatus_to_exitcode(os.waitpid(reader.pid, 0)[1])


def _ended(name: str, status: int, limits: Limits) -> tuple[bytes, bool]:
    if -status == signal.SIGXCPU:
        return failed(Cause.TIME, _too_slow(name, limits)), True
    sentence = (
        f"{name} made its reader break off: the file is damaged, or the memory of this machine ran out; "
        "open it in the program that made it, save it anew."
    )
    return failed(Cause.DIED, sentence), False


def _too_slow(name: str, limits: Limits) -> str:
    return (
        f"{name} takes longer than {limits.cpu} seconds to read, which no ordinary text does: "
        "open it in the program that made it, save it anew, or in parts; or allow more with --seconds."
    )
