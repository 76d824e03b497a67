"""`servanda register export`."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError
from servanda.cli.register.options import FOLDER
from servanda.cli.streams import put, write_whole

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


class Form(StrEnum):
    """Forms in which a register is taken away."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    ANNOTATIONS = "annotations"


def export(
    folder: FOLDER,
    form: Annotated[Form, typer.Option("--format", help="How to write it.")] = Form.JSON,
    accepted_only: Annotated[
        bool, typer.Option("--accepted-only", help="Only what people accepted or mended.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to. (default: standard output)"),
    ] = None,
    base: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Annotations: the address the register will have.")
    ] = None,
) -> None:
    """Export a register: JSON, CSV, an Excel workbook, or W3C Web Annotations."""
    from servanda.register import export as forms
    from servanda.register.folder import FILES, load

    if form is Form.XLSX and output is None and sys.stdout.isatty():
        raise RefusalError("A workbook is not for the screen: say where to write it with -o FILE.")
    if base is not None and form is not Form.ANNOTATIONS:
        raise RefusalError("--base is for --format annotations only.")
    if base is not None and not _ADDRESS.fullmatch(base):
        raise RefusalError(f"“{base[:60]}” is no address: give one such as https://example.org/registers/1.")
    if output is not None and output.resolve().parent == folder.resolve() and output.name in FILES:
        raise RefusalError(f"{output} is one of the register's own files: choose another name.")
    register = load(folder)
    address = base or f"urn:x-servanda:register:{register.instrument.slug}"
    if form is Form.ANNOTATIONS:
        data = forms.to_annotations(register, base=address, accepted_only=accepted_only)
    else:
        make = {Form.JSON: forms.to_json, Form.CSV: forms.to_csv, Form.XLSX: forms.to_xlsx}[form]
        data = make(register, accepted_only=accepted_only)
    if output is None:
        put(data)
    else:
        write_whole(output, data)
