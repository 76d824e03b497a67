"""Read a file in a child process that cannot hurt this one.

The child is a fresh interpreter with no site packages beyond this process's own path, no inherited
environment, a bound on memory and time, and (once its reader is loaded) no right to write files, start
processes or open sockets. It gets the bytes on standard input and answers on standard output.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from servanda.texts.extract import Bounds, Extract
from servanda.texts.limits import MIB, Limits
from servanda.texts.unreadable import UnreadableText

# The packages' own __init__ files are passed over: the child needs none of what they load.
_BOOT = """
import sys
kind = type(sys)
home, sys.path = sys.argv[1], sys.argv[4:]
for name, place in (("servanda", home.rpartition("/")[0]), ("servanda.texts", home)):
    sys.modules[name] = kind(name)
    sys.modules[name].__path__ = [place]
from servanda.texts.child import main
main(sys.argv[2], sys.argv[3])
"""
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "DYLD_LIBRARY_PATH")
_DAMAGED = (
    "made its reader break off, for it is damaged or asks for too much memory: open it in the program that "
    "made it, save it anew."
)


def extract(data: bytes, name: str, limits: Limits) -> Extract:
    """What the child reads from `data`. Raises `UnreadableText` with a sentence that lacks its subject."""
    child = subprocess.Popen(
        _command(name, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={key: os.environ[key] for key in _KEPT if key in os.environ},
    )
    with child:
        try:
            answer, _ = child.communicate(data, timeout=limits.wall)
        except BaseException as error:
            child.kill()
            if isinstance(error, subprocess.TimeoutExpired):
                raise UnreadableText(_too_slow(limits.wall)) from None
            raise
    return _understood(answer, child.returncode, limits)


def extract_here(data: bytes, name: str, limits: Limits) -> Extract:
    """As `extract`, in this very process: only for one that is confined itself and can be done without."""
    from servanda.texts.child import extracted

    return extracted(data, name, Bounds(*_bounds(limits)))


def _bounds(limits: Limits) -> tuple[int, ...]:
    return limits.unpacked, limits.ratio, limits.entries, limits.depth, limits.characters


def _command(name: str, limits: Limits) -> list[str]:
    bounds = (limits.cpu, limits.memory, *_bounds(limits))
    home = Path(__file__).resolve().parent.as_posix()
    places = [place for place in sys.path if place and Path(place).is_absolute()]
    clean = name.replace("\0", "?").encode("utf-8", "replace").decode()[-250:]
    python = sys.executable or "python3"
    return [python, "-I", "-S", "-X", "utf8", "-c", _BOOT, home, clean, ",".join(map(str, bounds)), *places]


def _understood(answer: bytes, status: int, limits: Limits) -> Extract:
    """The child's answer: a line of `verdict<TAB>word<TAB>notes`, the notes a line each, the content."""
    head, _, rest = answer.partition(b"\n")
    verdict, _, words = head.decode("utf-8", "replace").partition("\t")
    if verdict == "refused":
        raise UnreadableText(words)
    if verdict != "read" or status != 0:
        raise UnreadableText(_why_it_ended(status, limits))
    media_type, _, count = words.partition("\t")
    *notes, content = rest.split(b"\n", int(count))
    return Extract(content.decode("utf-8", "surrogatepass"), media_type, [note.decode() for note in notes])


def _why_it_ended(status: int, limits: Limits) -> str:
    if -status in {getattr(signal, "SIGXCPU", 0), signal.SIGKILL if os.name == "posix" else 0}:
        return _too_slow(limits.cpu)
    if status == 3:
        return (
            f"needs more than {limits.memory // MIB:,} MB of memory to be read: save it anew, "
            "without pictures, and try again."
        )
    return _DAMAGED


def _too_slow(seconds: int) -> str:
    return (
        f"takes longer than {seconds} seconds to read, which no ordinary text does: "
        "open it in the program that made it, save it anew, or in parts."
    )
