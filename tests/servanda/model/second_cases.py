"""A text, and what a model might say of it, for the tests of the second reader."""

from __future__ import annotations

from functools import cache

from servanda.model import SecondReading, Server, second_reading
from servanda.model.clients import Client
from servanda.provisions import outline
from servanda.terms import AuthenticText

TEXT = """Joint Statement on Rivers and Roads

1. The two sides agreed to raise bilateral trade to USD 1 billion by the end of 2027.

2. The two sides did not agree to open a consulate in River Town, but agreed to consider opening a library.

3. Northland’s Ministry will host the “River Forum” – a yearly meeting of co\u00adoperatives – and will not
raise tariffs.

4. The Parties shall:

(a) exchange data on floods every month;

(b) refrain from closing the bridge.

5. They welcomed the Treaty on Roads and agreed to implement it and to train 500 engineers.

Done at River Town on 3 May 2026.
"""


def read_by(
    url: str,
    text: str = TEXT,
    *,
    name: str = "m",
    at_once: int = 4,
    seconds: float = 20.0,
    tries: int = 2,
    language: str = "en",
) -> SecondReading:
    """A second reading of `text` by the server at `url`."""
    found = outline(AuthenticText(content=text, name="rivers.txt", language=language))
    client = client_of(Server(url=url, name=name, key="k", seconds=seconds, tries=tries))
    return second_reading(found, client, name=name, at_once=at_once)


@cache
def client_of(server: Server) -> Client:
    """One client a server: making one takes longer than asking."""
    return Client(server)


def commitment(quote: str, cue: str, force: str, **more: object) -> dict[str, object]:
    """A commitment as a model writes it."""
    return {
        "quote": quote,
        "cue": cue,
        "force": force,
        "actors": ["parties"],
        "area": "general",
        "due": None,
        "target": None,
        **more,
    }
