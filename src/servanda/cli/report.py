"""`servanda report`: what was said, beside what was signed."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.refusal import RefusalError, say
from servanda.cli.sources import STDIN, open_source
from servanda.cli.streams import put

if TYPE_CHECKING:
    from servanda.reports import Comparison
    from servanda.terms import PartialDate, Register


class Form(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"
    MD = "md"


class Layer(StrEnum):
    """What a text is taken for."""

    REPORT = "report"


_REPORTS = typer.Argument(metavar="REPORT", help="News reports or speeches of any kind of file; - is input.")
_REGISTER = typer.Option("--register", metavar="FOLDER", help="The register of the signed text.")
_AS = typer.Option("--as", help="Take the texts for reports though they do not look like ones: speeches.")
_DAY = typer.Option(
    metavar="DAY", help="The day they appeared, such as 2026-02-05, where they do not say it."
)
_ACCEPTED = typer.Option("--accepted-only", help="Compare only with what people accepted or mended.")
_SETTLE = typer.Option(
    "--settle", metavar="ID=ENTRY", help="You decide: statement ID speaks of ENTRY, or of none. Repeatable."
)


def report(
    reports: Annotated[list[str], _REPORTS],
    register: Annotated[Path, _REGISTER],
    form: Annotated[Form, typer.Option("--format", help="How to write it.")] = Form.TABLE,
    taken_as: Annotated[Layer | None, _AS] = None,
    day: Annotated[str | None, _DAY] = None,
    accepted_only: Annotated[bool, _ACCEPTED] = False,
    settle: Annotated[list[str] | None, _SETTLE] = None,
) -> None:
    """Hold reports and speeches against the register of the signed text.

    Shows which commitments they speak of, where their figures, dates, force and actors differ, who is
    reported to have said it, what was said but not signed, and what is left out. The register is not
    changed.
    """
    from servanda.register.folder import load

    if reports.count(STDIN) > 1:
        raise RefusalError("Standard input (-) can be read only once.")
    kept = load(register)
    how = _How(
        day=None if day is None else _day(day),
        as_report=taken_as is not None,
        accepted_only=accepted_only,
        settled=dict(_settled(each) for each in settle or ()),
    )
    if how.settled and len(reports) > 1:
        raise RefusalError("--settle speaks of one report: name that report alone.")
    found = [_one(file, kept, how) for file in reports]
    put(_written(found, kept, form))


@dataclass(frozen=True)
class _How:
    day: PartialDate | None
    as_report: bool
    accepted_only: bool
    settled: dict[str, str | None]


def _one(file: str, register: Register, how: _How) -> Comparison:
    from servanda.reports import compare, read_report

    text = open_source(file)
    for note in text.notes:
        say(f"{file}: {note}")
    reading = read_report(text, as_report=how.as_report)
    return compare(
        reading, register, day=how.day, accepted_only=how.accepted_only, settled=how.settled or None
    )


def _day(words: str) -> PartialDate:
    from servanda.terms import PartialDate

    try:
        return PartialDate.parse(words)
    except ValueError:
        raise RefusalError(f"--day “{words[:40]}” is no day: write it as 2026-02-05.") from None


def _settled(words: str) -> tuple[str, str | None]:
    statement, _, entry = words.partition("=")
    if not statement or not entry:
        raise RefusalError(f"--settle “{words[:60]}” needs the form ID=ENTRY, or ID=none.")
    return statement, None if entry == "none" else entry


def _written(found: list[Comparison], register: Register, form: Form) -> bytes:
    from servanda.reports.form import comparison_to_json
    from servanda.reports.markdown import comparison_to_markdown

    if form is Form.JSON:
        whole = [comparison_to_json(one, register) for one in found]
        return json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"
    if form is Form.MD:
        return "\n".join(comparison_to_markdown(one, register) for one in found).encode(
            "utf-8", "backslashreplace"
        )
    from servanda.cli.side_by_side import drawn_comparison

    encoding = sys.stdout.encoding or "utf-8"
    return "\n".join(map(drawn_comparison, found)).encode(encoding, "backslashreplace")
