"""`servanda read`: what texts hold, on the screen or in files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from servanda.cli.forms import Form, between, closing, opening, written
from servanda.cli.progress import followed
from servanda.cli.refusal import RefusalError, say, sentence
from servanda.cli.sources import STDIN, read_source, stem
from servanda.cli.streams import put, write_whole


def read(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Texts of any kind; - is standard input.")
    ],
    form: Annotated[
        Form | None,
        typer.Option("--format", help="How to write it. (default: table; jsonl with --out)"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write DIR/NAME.jsonl for each NAME.* instead.")
    ] = None,
) -> int:
    """Read texts: commitments, instruments and mechanisms in their exact words.

    A file that cannot be read is named on standard error, the others are read all the same, and
    the exit status is 2.
    """
    if files.count(STDIN) > 1:
        raise RefusalError("Standard input (-) can be read only once.")
    form = form or (Form.TABLE if out is None else Form.JSONL)
    if out is None:
        return _to_screen(files, form)
    return _to_folder(_targets(files, form, out), form)


@dataclass(frozen=True)
class _Done:
    """One file, read and written down, or the sentence why not."""

    file: str
    data: bytes = b""
    notes: tuple[str, ...] = ()
    failure: str | None = None


def _one(file: str, form: Form) -> _Done:
    try:
        reading = read_source(file)
        data = written(reading, form, file=file)
    except (ValueError, OSError) as wrong:
        words = sentence(wrong)
        if words is None:
            raise
        named = file in words or Path(file).name in words or file == STDIN
        return _Done(file, failure=words if named else f"{file}: {words}")
    return _Done(file, data, reading.outline.text.notes)


def _each(files: Sequence[str], form: Form, *, shown: bool) -> Iterator[_Done]:
    """Read each; whatever is wrong with one is said, and how many of several that was at the end."""
    failed = 0
    for file in followed(files, shown=shown):
        done = _one(file, form)
        for note in done.notes:
            say(f"{file}: {note}")
        if done.failure is not None:
            failed += 1
            say(done.failure)
        yield done
    if failed and len(files) > 1:
        others = "the others were" if failed < len(files) else "nothing was"
        say(f"{failed} of {len(files)} files could not be read, {others}.")


def _to_screen(files: Sequence[str], form: Form) -> int:
    put(opening(form))
    written_before = failed = False
    for done in _each(files, form, shown=True):
        if done.failure is not None:
            failed = True
            continue
        put(between(form) + done.data if written_before else done.data)
        written_before = True
    put(closing(form))
    return 2 if failed else 0


def _to_folder(targets: dict[str, Path], form: Form) -> int:
    failed = False
    for folder in {target.parent for target in targets.values()}:
        folder.mkdir(parents=True, exist_ok=True)
    for done in _each(list(targets), form, shown=False):
        if done.failure is None:
            write_whole(targets[done.file], opening(form) + done.data + closing(form))
        else:
            failed = True
    return 2 if failed else 0


def _targets(files: Sequence[str], form: Form, out: Path) -> dict[str, Path]:
    """Where each file's records go. Refuses before anything is written."""
    if form is Form.TABLE:
        raise RefusalError("A table is for the screen: with --out, choose --format jsonl, csv or json.")
    if out.exists() and not out.is_dir():
        raise RefusalError(f"{out} is a file: --out needs a folder.")
    if (out / "register.json").exists():
        raise RefusalError(f"{out} holds a register: choose another folder for --out.")
    targets: dict[str, Path] = {}
    taken: dict[str, str] = {}
    sources = {Path(f).resolve() for f in files if f != STDIN}
    for file in files:
        target = out / f"{stem(file)}.{form.value}"
        other = taken.setdefault(target.name.casefold(), file)
        if other != file or file in targets:
            raise RefusalError(f"{other} and {file} would both be written to {target}: read them apart.")
        if target.is_dir():
            raise RefusalError(f"{target} is a folder: choose another folder for --out.")
        if target.resolve() in sources:
            raise RefusalError(f"{target} is one of the texts to read: choose another folder for --out.")
        targets[file] = target
    return targets
