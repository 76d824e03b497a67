"""A register as a folder of plain files, made to be read, edited by hand and kept in git.

`register.json` holds the instrument and the accounts, `text.txt` the text's very characters,
`outline.json` its provisions and `records.jsonl` one entry a line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from servanda.register.errors import RegisterError
from servanda.register.form.entry import entry_to_json
from servanda.register.form.instrument import instrument_from_node, text_from_node
from servanda.register.form.node import Node
from servanda.register.form.outline import outline_from_node, outline_to_json
from servanda.register.form.parse import as_json, parse
from servanda.register.form.whole import HEAD, assemble, check_format, head_to_json
from servanda.register.replacing import finish, is_vacant, one_at_a_time, replace_files, tidy
from servanda.terms import Register

REGISTER, TEXT, OUTLINE, RECORDS = "register.json", "text.txt", "outline.json", "records.jsonl"
GIT = ".gitattributes"
FILES = (REGISTER, TEXT, OUTLINE, RECORDS, GIT)
_KEEP_LINE_ENDS = b"text.txt -text\n"  # git would change line ends, and with them every place


def load(folder: Path) -> Register:
    """Read a register folder, proving everything in it.

    Raises `RegisterError`: the file, the line where there is one, and what is wrong with it.
    """
    if not folder.is_dir():
        wrong = "is a file, not a register's folder" if folder.exists() else "does not exist"
        raise RegisterError(f"{folder} {wrong}: servanda register new TEXT --to FOLDER begins a register.")
    finish(folder)
    head = Node(_json(folder, REGISTER), REGISTER).members(required=HEAD)
    check_format(head["format"])
    text = text_from_node(head["text"], _decoded(folder, TEXT))
    outline = outline_from_node(Node(_json(folder, OUTLINE), OUTLINE), text)
    instrument = instrument_from_node(head["instrument"])
    return assemble(head, instrument, outline=outline, entries=_lines(folder))


def save(register: Register, folder: Path) -> None:
    """Write a register folder; files that stay the same are not touched.

    Whatever happens in between, the folder holds the old register or the new one. Raises
    `RegisterError` where the folder belongs to something else.
    """
    if folder.exists() and not folder.is_dir():
        raise RegisterError(f"{folder} is a file: a register needs a folder of its own.")
    finish(folder)
    if not (folder / REGISTER).is_file() and not is_vacant(folder):
        raise RegisterError(f"{folder} holds other files and no register: choose an empty folder.")
    outline = outline_to_json(register.outline)
    lines = [as_json(entry_to_json(e)) for e in register.entries]
    replace_files(
        folder,
        {
            TEXT: register.outline.text.content.encode("utf-8", "surrogatepass"),
            OUTLINE: as_json(outline, indent=2, ordered=True),
            RECORDS: b"".join(lines),
            REGISTER: as_json(head_to_json(register), indent=2, ordered=True),
            GIT: _KEEP_LINE_ENDS,
        },
    )


def change(folder: Path, step: Callable[[Register], Register]) -> Register:
    """Load, let `step` make a new register, save it; others who change it wait their turn.

    Nothing is written where `step` raises.
    """
    with one_at_a_time(folder):
        tidy(folder)
        changed = step(load(folder))
        save(changed, folder)
    return changed


def _bytes(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        raise RegisterError(f"{folder} is no register folder: {name} is missing.") from None
    except OSError as wrong:
        raise RegisterError(f"{folder / name} cannot be read: {wrong.strerror}.") from None


def _decoded(folder: Path, name: str) -> str:
    try:
        return _bytes(folder, name).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as wrong:
        raise RegisterError(f"{name}: byte {wrong.start} is not UTF-8.") from None


def _json(folder: Path, name: str) -> object:
    return parse(_decoded(folder, name), where=name)


def _lines(folder: Path) -> list[Node]:
    # Only "\n" ends a line: quotations may hold other characters that Unicode calls line ends.
    lines = _decoded(folder, RECORDS).split("\n")
    places = [(f"{RECORDS} line {n}", line) for n, line in enumerate(lines, 1) if line.strip()]
    return [Node(parse(line, where=place, one_line=True), place) for place, line in places]
