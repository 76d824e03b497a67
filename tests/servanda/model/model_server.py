"""A real server on this machine that answers as an OpenAI-compatible one, with whatever a test wants."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """One HTTP answer; `delay` seconds before it begins, `drip` seconds between its parts."""

    body: bytes
    status: int = 200
    delay: float = 0.0
    drip: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


Script = Callable[[str], Reply]
"""From the message of the person asking to the answer."""


@dataclass
class Served:
    """A running server: its address, and every request it got."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    script: Script = lambda _: said({})
    busiest: int = 0


def said(answer: object, *, ended: str = "stop", **more: Any) -> Reply:
    """A chat completion whose content is `answer`: JSON, or a string as it is."""
    if isinstance(answer, dict):
        answer = {"commitments": [], "instruments": [], "mechanisms": [], **answer}
    content = answer if isinstance(answer, str) else json.dumps(answer)
    choice = {"index": 0, "finish_reason": ended, "message": {"role": "assistant", "content": content}}
    whole = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
    return Reply(json.dumps(whole).encode(), **more)


def failing(status: int) -> Reply:
    """A refusal with a pause of a millisecond before the next try."""
    return Reply(b'{"error": {"message": "no"}}', status=status, headers={"retry-after-ms": "1"})


@contextmanager
def serving(script: Script | None = None) -> Iterator[Served]:
    """A server on a free port of 127.0.0.1 until the block ends."""
    running = _running()
    server, served = running
    if script is not None:
        served.script = script
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


def _running() -> tuple[ThreadingHTTPServer, Served]:
    served = Served(url="")
    lock, now = threading.Lock(), [0]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                now[0] += 1
                served.busiest = max(served.busiest, now[0])
                served.requests.append(question)
                served.headers.append({k.lower(): v for k, v in self.headers.items()})
            try:
                self._send(served.script(question["messages"][1]["content"]))
            except OSError:
                pass  # the one who asked did not wait
            finally:
                with lock:
                    now[0] -= 1

        def _send(self, reply: Reply) -> None:
            time.sleep(reply.delay)
            self.send_response(reply.status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            parts = [reply.body] if not reply.drip else [reply.body[k : k + 9] for k in range(0, 900, 9)]
            for part in parts:
                self.wfile.write(part)
                self.wfile.flush()
                time.sleep(reply.drip)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    return server, served
