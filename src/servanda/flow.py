"""The whole journey on one screen: a file, its text, its provisions, its records, a register.

    open_text -> outline -> read -> start

Each step is a function of its own room, to be replaced without the others knowing.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath

from servanda.commitments import read
from servanda.commitments.lexicon.own import digest
from servanda.provisions import outline
from servanda.register import start
from servanda.terms import AuthenticText, Instrument, Outline, ProvisionKind, Reading, Register
from servanda.texts import open_bytes, open_text

_SLUG = 60


def read_file(path: Path) -> Reading:
    """Read a file of any known kind. Raises `texts.UnreadableText`."""
    return read_text(open_text(path))


def read_bytes(data: bytes, *, name: str) -> Reading:
    """Read a file's bytes, as uploaded or piped. Raises `texts.UnreadableText`."""
    return read_text(open_bytes(data, name=name))


def read_text(text: AuthenticText) -> Reading:
    """Read a text that is open already."""
    return read(outline(text))


def begin_register(reading: Reading, *, slug: str | None = None, title: str | None = None) -> Register:
    """A register of what was read, everything in it still a proposal.

    `title` is the text's own where none is given, and the file's name where the text has none;
    `slug` is made from the title. Raises `register.RegisterError` for a title or slug of spaces.
    """
    name = PurePath(reading.outline.text.name).stem
    title = title or title_of(reading.outline) or name
    slug = slug or slug_of(title) or slug_of(name) or f"text-{reading.outline.text.digest[:12]}"
    return start(Instrument(slug=slug, title=title), reading)


def title_of(found: Outline) -> str | None:
    """The words of the first title provision, on one line, or None."""
    for provision in found.provisions:
        if provision.kind is ProvisionKind.TITLE:
            words = found.text.content[provision.body : provision.end].replace("\ufeff", " ")
            return " ".join(words.split()) or None
    return None


def slug_of(title: str) -> str:
    """Letters a to z, digits and single hyphens, whole words up to 60; empty where there are none."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    slug = "-".join(words)
    return slug if len(slug) <= _SLUG else slug[: _SLUG + 1].rpartition("-")[0] or slug[:_SLUG]


def own_lexicon() -> str:
    """A digest of the ministry's own lexicon, which changes what is read; empty where there is none.

    Raises `commitments.lexicon.LexiconError` where it cannot be read.
    """
    return digest()
