"""The only file of the library that sends words of a text anywhere: to the server a person named."""

from __future__ import annotations

import json
from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from servanda.model.errors import ModelError, UnansweredError
from servanda.model.server import Server

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.shared_params import ResponseFormatJSONSchema

_MOST = 4_000_000  # bytes of one answer
_KEYLESS = "none"  # the package wants a key also where the server does not


class Client:
    """Asks one server, by the chat completions of the OpenAI interface. May be used by several threads.

    Raises `ModelError` where the package openai is missing.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._client = _client(server)

    def ask(self, instructions: str, message: str, schema: dict[str, object]) -> str:
        """The answer's own words. Raises as `Asker` says."""
        import httpx2
        import openai

        try:
            return _said(self._body(instructions, message, schema))
        except openai.APITimeoutError:
            raise UnansweredError(
                f"no answer within {self._server.seconds:g} seconds, tried {_times(self._server.tries)}"
            ) from None
        except openai.APIConnectionError as wrong:
            if isinstance(wrong.__cause__, httpx2.ConnectError):
                raise ModelError(
                    f"No server answers at {self._server.url}: start it, or check the address."
                ) from None
            raise UnansweredError("the server broke the connection off") from None
        except openai.APIStatusError as wrong:
            raise self._status(wrong.status_code) from None
        except (openai.OpenAIError, httpx2.HTTPError) as wrong:
            raise UnansweredError(f"the answer could not be read ({type(wrong).__name__})") from None

    def _body(self, instructions: str, message: str, schema: dict[str, object]) -> bytes:
        form = {"name": "marks", "strict": True, "schema": schema}
        with self._client.chat.completions.with_streaming_response.create(
            model=self._server.name,
            messages=[{"role": "system", "content": instructions}, {"role": "user", "content": message}],
            response_format=cast("ResponseFormatJSONSchema", {"type": "json_schema", "json_schema": form}),
            temperature=0,
        ) as response:
            return _within(response.iter_bytes(), until=monotonic() + self._server.seconds)

    def _status(self, status: int) -> ModelError | UnansweredError:
        server = self._server
        if status in (401, 403):
            return ModelError(f"{server.host} refuses the key (status {status}): check SERVANDA_MODEL_KEY.")
        if status in (404, 405):
            return ModelError(f"{server.url} knows no model “{server.name}” or is not the address to ask.")
        if 300 <= status < 400:
            return ModelError(f"{server.url} points to another address, which nothing was sent to: name it.")
        if status == 429 or status >= 500:
            asked = _times(server.tries)
            return UnansweredError(f"the server was busy or failing (status {status}), asked {asked}")
        return UnansweredError(f"the server did not take the question (status {status})")


def _client(server: Server) -> OpenAI:
    try:
        from openai import DefaultHttpxClient, OpenAI
    except ImportError:
        raise ModelError(
            "The package openai is not installed: pip install 'servanda[llm]' installs it."
        ) from None
    made = OpenAI(
        base_url=server.url,
        api_key=server.key or _KEYLESS,
        timeout=server.seconds,
        max_retries=server.tries - 1,
        # Words must reach the server that was named and no other, and go by no proxy within one machine.
        http_client=DefaultHttpxClient(follow_redirects=False, trust_env=not server.here),
    )
    made.organization = made.project = None  # not those of another server that the environment may name
    return made


def _within(chunks: Iterable[bytes], *, until: float) -> bytes:
    """All of them, as long as they are not too many or too slow."""
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > _MOST:
            raise UnansweredError("the answer is longer than any that is asked for")
        if monotonic() > until:
            raise UnansweredError("the answer came too slowly and was broken off")
    return bytes(body)


def _said(body: bytes) -> str:
    """The words of the first choice."""
    try:
        choice: Any = json.loads(body)["choices"][0]
        said, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise UnansweredError("what came back is no answer of an OpenAI-compatible server") from None
    if ended == "length":
        raise UnansweredError("the answer broke off: it is longer than the server allows")
    if not isinstance(said, str) or not said.strip():
        raise UnansweredError("the model gave no answer")
    return said


def _times(tries: int) -> str:
    return "once" if tries == 1 else f"{tries} times"
