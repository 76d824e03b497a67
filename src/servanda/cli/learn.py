"""`servanda learn`: what decisions say of the reader, and additions to its lexicon to accept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.progress import followed
from servanda.cli.refusal import RefusalError
from servanda.cli.register.options import BY, name_of, now
from servanda.cli.streams import put

if TYPE_CHECKING:
    from servanda.commitments.lexicon.own import OwnLexicon
    from servanda.learning import Example, Lessons
    from servanda.terms import Register


class Form(StrEnum):
    """How the lessons are written."""

    TABLE = "table"
    JSON = "json"


_REGISTERS = typer.Argument(metavar="REGISTER", help="Folders of registers, or registers exported as JSON.")
_LEXICON = typer.Option(
    metavar="FOLDER", envvar="SERVANDA_LEXICON", help="The ministry's own lexicon; made when first accepted."
)
_ACCEPT = typer.Option(metavar="N", min=1, help="Accept proposal N of this list. Repeatable.")


def learn(
    registers: Annotated[list[Path], _REGISTERS],
    lexicon: Annotated[Path | None, _LEXICON] = None,
    accept: Annotated[list[int] | None, _ACCEPT] = None,
    by: BY = None,
    form: Annotated[Form, typer.Option("--format", help="How to write it.")] = Form.TABLE,
) -> None:
    """Measure the reader by the decisions in registers, and propose what would mend its lexicon.

    Each proposal is tried on these very registers first: what is gained and lost, and whether that
    agrees with what people decided. Nothing is changed but by --accept, which writes one file to the
    ministry's own lexicon; set SERVANDA_LEXICON to its folder, and every reading has it.
    """
    from servanda.learning import learn as lessons_of

    if accept and lexicon is None:
        raise RefusalError("Say where the ministry's own lexicon is: --lexicon FOLDER, or SERVANDA_LEXICON.")
    kept = [_load(path) for path in registers]
    lessons = lessons_of(kept, _in_use(lexicon), follow=_followed)
    if accept and lexicon is not None:
        _accept(lessons, kept, accept, lexicon, name_of(by))
        return
    put(_written(lessons, kept, form))


def _followed(found: Sequence[Example]) -> Iterable[Example]:
    return followed(found, shown=False, doing="Trying")


def _load(path: Path) -> Register:
    from servanda.register.folder import load
    from servanda.register.form import register_from_json
    from servanda.register.form.parse import parse

    if path.is_dir() or path.suffix.lower() != ".json":
        return load(path)
    words = path.read_bytes().decode("utf-8", "surrogatepass")
    return register_from_json(parse(words, where=path.name), where=path.name)


def _in_use(folder: Path | None) -> Mapping[str, OwnLexicon]:
    """The lexicon as it stands; a folder that is not there yet holds nothing."""
    from servanda.commitments.lexicon.own import load

    return load(folder) if folder is not None and folder.exists() else {}


def _accept(
    lessons: Lessons, registers: Sequence[Register], numbers: Sequence[int], folder: Path, who: str
) -> None:
    from servanda.learning import accept
    from servanda.learning.sentences import said

    for number in numbers:
        if number > len(lessons.proposals):
            raise RefusalError(
                f"There is no proposal {number}: these registers give {len(lessons.proposals)}."
            )
    for number in dict.fromkeys(numbers):
        proposal = lessons.proposals[number - 1]
        path = accept(proposal, folder, registers=registers, by=who, at=now())
        typer.echo(f"{path}: {said(proposal)}.")


def _written(lessons: Lessons, registers: Sequence[Register], form: Form) -> bytes:
    if form is Form.JSON:
        from servanda.learning.form import lessons_to_json

        whole = lessons_to_json(lessons, registers)
        return json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"
    from servanda.cli.lessons import drawn_lessons

    return drawn_lessons(lessons, registers)
