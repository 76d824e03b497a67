"""`servanda second`: what a language model finds in a text, beside what the reader found."""

from __future__ import annotations

import json
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.progress import followed
from servanda.cli.refusal import RefusalError, say
from servanda.cli.sources import read_source
from servanda.cli.streams import put

if TYPE_CHECKING:
    from servanda.model import SecondReading, Server
    from servanda.terms import Reading

URL, NAME, KEY = "SERVANDA_MODEL_URL", "SERVANDA_MODEL_NAME", "SERVANDA_MODEL_KEY"
_OFF = (
    f"No model is configured, and nothing was sent: name an OpenAI-compatible server with --url or {URL}, "
    f"its model with --model or {NAME}, and its key, if it wants one, in {KEY}."
)


class Form(StrEnum):
    """How two readings are written."""

    TABLE = "table"
    JSON = "json"


def second(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text of any kind; - is standard input.")],
    url: Annotated[
        str | None,
        typer.Option(metavar="URL", envvar=URL, help="The server, such as http://127.0.0.1:8080/v1."),
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", envvar=NAME, help="The model, as the server lists it.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How to write it.")] = Form.TABLE,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long one answer may take to begin.")] = 60,
    tries: Annotated[int, typer.Option(min=1, help="How often a busy or silent server is asked.")] = 3,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="Questions that wait at the same time.")] = 4,
) -> int:
    """Ask a language model for a second reading, and show it beside the reader's own.

    Sends the text, one provision at a time, to the server you name, and to nobody else. Without a
    server nothing is sent. What the model says counts only where the text has the same words; the rest
    is shown with the reason why it was rejected. Nothing is stored, and no register is changed. A key
    is taken from SERVANDA_MODEL_KEY alone.
    """
    from servanda.model import Server

    if not url or not model:
        raise RefusalError(_OFF)
    server = Server(url=url, name=model, key=os.environ.get(KEY, ""), seconds=seconds, tries=tries)
    reading = read_source(file)
    for note in reading.outline.text.notes:
        say(f"{file}: {note}")
    found = _asked(reading, server, at_once=at_once)
    put(_written(reading, found, form, file=file))
    if found.unanswered:
        say(f"{len(found.unanswered)} of {len(found.asked)} provisions have no usable answer.")
    return 2 if found.unanswered else 0


def _asked(reading: Reading, server: Server, *, at_once: int) -> SecondReading:
    from servanda.model import second_reading
    from servanda.model.clients import Client

    if server.open_to_eyes:
        say(f"The text goes to {server.host} without encryption: with https nobody could read it on its way.")
    return second_reading(
        reading.outline,
        Client(server),
        name=server.name,
        at_once=at_once,
        watched=lambda waiting: followed(waiting, shown=False, doing="Asking"),
    )


def _written(reading: Reading, found: SecondReading, form: Form, *, file: str) -> bytes:
    from servanda.cli.two_readings import both_as_json, both_drawn

    if form is Form.TABLE:
        return both_drawn(reading, found, file=file)
    whole = both_as_json(reading, found, file=file)
    return json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"
