"""The side that asks: starts a host, hands it files, and starts another where it is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from servanda.archive.confined.failure import Cause, Failure
from servanda.archive.confined.frames import put, take
from servanda.archive.errors import ArchiveError
from servanda.archive.tables.columns import Rows, fits
from servanda.texts import Limits

_BOOT = """
import sys
numbers, sys.path = sys.argv[1], sys.argv[2:]
from servanda.archive.confined.host import main
from servanda.texts import Limits
from json import loads
main(Limits(**loads(numbers)))
"""
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "DYLD_LIBRARY_PATH", "SERVANDA_LEXICON")
_SAVE = "open it in the program that made it, save it anew."
_TO_START = 120  # seconds
_TO_SAY_SO = 30  # seconds the host has on top of a file's own


class ConfinedReader:
    """Reads files, each within `limits`. Whatever a file does, the next one is read."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._host: subprocess.Popen[bytes] | None = None

    @property
    def process(self) -> int | None:
        """The host's number among the processes of this machine, while there is one."""
        return None if self._host is None else self._host.pid

    def read(self, name: str, data: bytes) -> Rows | Failure:
        """The rows of one file, or why there are none."""
        from servanda.archive.confined.reader import request

        host = self._host or self._started()
        try:
            put(_pipe(host.stdin), request(name, data))
            found = take(_pipe(host.stdout), seconds=self.limits.wall + _TO_SAY_SO)
        except (BrokenPipeError, TimeoutError, ValueError):
            found = None
        if found is None:
            self.close()
            return Failure(cause=Cause.DIED, sentence=f"{name} ended the process that read it: {_SAVE}")
        return _understood(name, found)

    def close(self) -> None:
        """End the host."""
        if self._host is not None:
            host, self._host = self._host, None
            host.kill()
            with host:
                pass

    def _started(self) -> subprocess.Popen[bytes]:
        places = [place for place in sys.path if place and Path(place).is_absolute()]
        python = [sys.executable or "python3", "-S", "-s", "-P", "-B", "-X", "utf8"]
        self._host = subprocess.Popen(
            [*python, "-c", _BOOT, json.dumps(asdict(self.limits)), *places],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Sets of words are walked in the same order in every process.
            env={key: os.environ[key] for key in _KEPT if key in os.environ} | {"PYTHONHASHSEED": "0"},
            start_new_session=True,
        )
        try:
            ready = take(_pipe(self._host.stdout), seconds=_TO_START)
        except (TimeoutError, ValueError):
            ready = None
        if ready is None:
            self.close()
            raise ArchiveError(
                "The reading process does not start: try servanda read on one file to see why."
            )
        return self._host


def _pipe(stream: object) -> int:
    return stream.fileno()  # type: ignore[attr-defined,no-any-return]


def _understood(name: str, found: bytes) -> Rows | Failure:
    """The answer, if it is one: what comes out of a process that reads strangers' files is not believed."""
    try:
        answer = json.loads(found)
        if "cause" in answer:
            return Failure(cause=Cause(answer["cause"]), sentence=str(answer["sentence"]))
        if fits(answer):
            return Rows(**answer)
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    return Failure(cause=Cause.FAULT, sentence=f"{name} made its reader answer nonsense: {_SAVE}")
