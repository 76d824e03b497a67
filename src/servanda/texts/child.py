"""The child process: read one file from standard input, answer on standard output, end.

Only what a format needs is loaded, since every file pays for it.
"""

from __future__ import annotations

import sys

from servanda.texts.extract import Bounds, Extract
from servanda.texts.kinds import kind_of
from servanda.texts.unreadable import UnreadableText

TYPE_CHECKING = False  # a type checker takes this for true; `typing` itself takes long to load
if TYPE_CHECKING:
    from collections.abc import Callable

OUT_OF_MEMORY = 3
_SEALED: list[bool] = []
_DAMAGED = "is damaged ({}): open it in the program that made it, save it anew."


def main(name: str, numbers: str) -> None:
    """Read standard input as the file `name`, within `numbers`: cpu, memory, then the `Bounds`."""
    cpu, memory, *bounds = (int(number) for number in numbers.split(","))
    _confine(cpu, memory)
    try:
        answer = _answer(sys.stdin.buffer.read(), name, Bounds(*bounds))
        sys.stdout.buffer.writelines(answer)
        sys.stdout.buffer.flush()
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)


def _answer(data: bytes, name: str, bounds: Bounds) -> list[bytes]:
    try:
        found = extracted(data, name, bounds)
    except UnreadableText as refusal:
        return [f"refused\t{_line(str(refusal))}\n".encode()]
    head = f"read\t{found.media_type}\t{len(found.notes)}\n"
    lines = "".join(f"{_line(note)}\n" for note in found.notes)
    return [(head + lines).encode("utf-8", "replace"), found.content.encode("utf-8", "surrogatepass")]


def extracted(data: bytes, name: str, bounds: Bounds) -> Extract:
    """What the file holds, read in this very process, which is sealed before. Raises `UnreadableText`."""
    try:
        kind, notes = kind_of(data, name)
        reader = _reader(kind)
        _seal()
        found = reader(data, bounds)
    except RecursionError:
        raise UnreadableText(_DAMAGED.format("its parts nest too deeply")) from None
    if len(found.content) > bounds.characters:
        raise UnreadableText(
            f"holds {len(found.content):,} characters, more than the {bounds.characters:,} that are read: "
            "load it in parts."
        )
    found.notes[:0] = notes
    if found.media_type == "text/plain" and kind == "markdown":
        found.media_type = "text/markdown"
    return found


def _line(words: str) -> str:
    return " ".join(words.split())


def _reader(kind: str) -> Callable[[bytes, Bounds], Extract]:
    """The reader of a kind of file, loaded now."""
    if kind == "docx":
        from servanda.texts.word.document import read_docx

        return read_docx
    if kind == "pdf":
        from servanda.texts.pdf.document import read_pdf

        return read_pdf
    if kind == "html":
        from servanda.texts.html.page import read_html

        return read_html
    from servanda.texts.plain import read_plain

    return read_plain


def _confine(cpu: int, memory: int) -> None:
    """Bound this process's time and memory, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock remains
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _seal() -> None:
    """From here on, no file is written, no process started, no connection opened. Once is enough."""
    if _SEALED:
        return
    _SEALED.append(True)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    except ImportError:
        pass
    sys.addaudithook(_forbid)


def _forbid(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn")):
        raise UnreadableText(f"tried to reach outside itself ({event}): do not trust this file.")
