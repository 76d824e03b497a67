"""Open a file as an authentic text."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from servanda.terms import AuthenticText
from servanda.texts.extract import Extract
from servanda.texts.isolation import extract
from servanda.texts.limits import LIMITS, MIB, Limits
from servanda.texts.mixture import language_and_note
from servanda.texts.unreadable import UnreadableText

_NOT_WORDS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def open_text(path: Path, *, limits: Limits = LIMITS) -> AuthenticText:
    """Read the file at `path`: plain text, Markdown, HTML, Word (.docx) or PDF with text.

    Raises `UnreadableText` where there is no such file, it may not be read, or it is no such text.
    """
    name = _shown(path.name or str(path))
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableText(f"{name} is a folder: name the file in it that holds the text.")
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableText(f"{name} is no ordinary file: save the text to a file and name that one.")
        _check_size(found.st_size, name, limits)
        with path.open("rb") as file:
            data = file.read(limits.size + 1)
    except FileNotFoundError:
        raise UnreadableText(f"{path} does not exist: check the name and the folder.") from None
    except PermissionError:
        raise UnreadableText(f"{name} may not be read: ask its owner for the right to read it.") from None
    except (OSError, ValueError) as error:
        if isinstance(error, UnreadableText):
            raise
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise UnreadableText(
            f"{name} cannot be opened ({reason}): copy it elsewhere and try again."
        ) from None
    return open_bytes(data, name=path.name, limits=limits)


def open_bytes(
    data: bytes,
    *,
    name: str,
    limits: Limits = LIMITS,
    by: Callable[[bytes, str, Limits], Extract] = extract,
) -> AuthenticText:
    """Read the bytes of a file that is called `name`. The format is told by content, then by name.

    `by` takes the text out of the bytes; unless told otherwise it does so in a child process.
    Raises `UnreadableText` as `open_text` does.
    """
    shown = _shown(name)
    _check_size(len(data), shown, limits)
    if not data.strip():
        raise UnreadableText(f"{shown} is empty: choose the file that holds the text.")
    try:
        found = by(data, name, limits)
    except UnreadableText as refusal:
        raise UnreadableText(f"{shown} {refusal}") from None
    if not found.content.translate(dict.fromkeys(map(ord, _NOT_WORDS))).strip():
        raise UnreadableText(f"{shown} holds no words: choose the file that holds the text.")
    language, mixed = language_and_note(found.content)
    return AuthenticText(
        content=found.content,
        name=shown,
        language=language,
        media_type=found.media_type,
        notes=(*found.notes, *mixed),
    )


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.size:
        raise UnreadableText(
            f"{name} is {size / MIB:,.0f} MB, more than the {limits.size / MIB:,.0f} MB that are read: "
            "save it without its pictures, or in parts."
        )


def _shown(name: str) -> str:
    """A name fit for a sentence: one line, of bounded length."""
    plain = "".join(c if c.isprintable() else "?" for c in name.replace("\\", "/").rpartition("/")[2])
    plain = plain.strip()
    if len(plain) > 120:
        plain = f"{plain[:80]}…{plain[-30:]}"
    return plain or "The text"
