"""Messages between processes: eight bytes of length, then so many bytes."""

from __future__ import annotations

import os
import select
from time import monotonic

MOST = 512 * 1024 * 1024
_CHUNK = 1024 * 1024
_LENGTH = 8


class HangUpError(Exception):
    """Whoever waits for the answer is gone."""


def put(pipe: int, payload: bytes) -> None:
    """Send one message. Raises `BrokenPipeError` where nobody will take it."""
    _write(pipe, len(payload).to_bytes(_LENGTH, "big"))
    _write(pipe, payload)


def take(pipe: int, *, seconds: float | None = None, watched: int | None = None) -> bytes | None:
    """The next message, or None where the sender ended, also in the middle of one.

    Raises `TimeoutError` after so many `seconds`, `HangUpError` as soon as there is something to read
    from `watched` (that is its end), and `ValueError` for a message longer than any that is meant.
    """
    until = None if seconds is None else monotonic() + seconds
    head = _read(pipe, _LENGTH, until, watched)
    if head is None:
        return None
    length = int.from_bytes(head, "big")
    if length > MOST:
        raise ValueError(f"A message of {length} bytes is too long.")
    return _read(pipe, length, until, watched)


def _write(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _read(pipe: int, length: int, until: float | None, watched: int | None) -> bytes | None:
    parts: list[bytes] = []
    while length:
        _wait(pipe, until, watched)
        part = os.read(pipe, min(length, _CHUNK))
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _wait(pipe: int, until: float | None, watched: int | None) -> None:
    if until is None and watched is None:
        return  # reading waits by itself
    poll = select.poll()
    for each in {pipe, pipe if watched is None else watched}:
        poll.register(each, select.POLLIN | select.POLLHUP)
    left = None if until is None else max(0.0, until - monotonic()) * 1000
    ready = {fd for fd, _ in poll.poll(left)}
    if watched in ready:
        raise HangUpError
    if not ready:
        raise TimeoutError
