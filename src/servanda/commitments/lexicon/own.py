"""A ministry's own lexicon, on top of the reader's: small files that a person accepted one by one.

They lie in the folder that `SERVANDA_LEXICON` names, and are data of the installation as the
reader's own files are. The environment names them, so that every process that reads has the same.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from servanda.commitments.lexicon.addition import CUES, LISTS, LexiconError, checked

ENVIRONMENT = "SERVANDA_LEXICON"
Document = Mapping[str, Any]


class OwnLexicon:
    """Additions in the order in which they were accepted; later ones prevail.

    Two with the same additions are equal, so that what was made of one serves the other.
    """

    def __init__(self, documents: Sequence[Document] = ()) -> None:
        self.documents = tuple(documents)
        self._key = json.dumps(self.documents, sort_keys=True)
        self._hash = hash(self._key)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, OwnLexicon) and self._key == other._key)

    @cached_property
    def for_areas(self) -> OwnLexicon:
        """The part of it that speaks of areas."""
        return OwnLexicon([{"areas": d["areas"]} for d in self.documents if "areas" in d])

    @cached_property
    def for_grammar(self) -> OwnLexicon:
        """All but that part."""
        documents = ({k: v for k, v in d.items() if k != "areas"} for d in self.documents)
        return OwnLexicon([d for d in documents if d])

    def cues(self, data: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """The reader's cues with the additions in and the dropped ones out."""
        made = {section: dict(entries) for section, entries in data.items()}
        for document in self.documents:
            for section in CUES:
                for lemma, entry in document.get(section, {}).items():
                    made[section][lemma] = _joined(made[section].get(lemma), entry, lemma)
            for dropped in document.get("drop", ()):
                _drop(made, dropped)
        return made

    def classes(self, words: Mapping[str, str]) -> dict[str, str]:
        """The reader's word classes with the additions in."""
        made = dict(words)
        for document in self.documents:
            for name in LISTS:
                if name in made and document.get(name):
                    made[name] = f"{made[name]} {' '.join(document[name])}"
        return made

    def verbs(self, listed: str) -> str:
        """The reader's verbs of action with the additions behind."""
        added = [" ".join(d["verbs"]) for d in self.documents if d.get("verbs")]
        return "\n".join([listed, *added])


_NAME = re.compile(r"[a-z]{2,3}-")
NOTHING = OwnLexicon()
_TRIED: ContextVar[Mapping[str, OwnLexicon] | None] = ContextVar("_TRIED", default=None)


def own(language: str) -> OwnLexicon:
    """The lexicon on top of the reader's for a language. Raises `LexiconError` for a file that is wrong."""
    tried = _TRIED.get()
    if tried is not None:
        return tried.get(language, NOTHING)
    named = os.environ.get(ENVIRONMENT)
    return _kept(named).get(language, NOTHING) if named else NOTHING


@contextmanager
def trying(lexicons: Mapping[str, OwnLexicon]) -> Iterator[None]:
    """Read with these lexicons on top instead of the accepted ones, for a while and in this thread."""
    token = _TRIED.set(lexicons)
    try:
        yield
    finally:
        _TRIED.reset(token)


def digest() -> str:
    """A digest of the accepted files, for the reader's version; empty where no folder is named.

    Raises `LexiconError` for a file that is wrong.
    """
    named = os.environ.get(ENVIRONMENT)
    return _digest(named) if named and _kept(named) is not None else ""


@cache
def _digest(folder: str) -> str:
    seen = sha256()
    for file in _files(Path(folder)):
        seen.update(file.name.encode() + b"\0" + sha256(file.read_bytes()).digest())
    return seen.hexdigest()


@cache
def _kept(folder: str) -> dict[str, OwnLexicon]:
    return load(Path(folder))


def load(folder: Path) -> dict[str, OwnLexicon]:
    """The lexicons of a folder by language: the files "en-0001-....toml" in the order of their names.

    Raises `LexiconError`: the file and what is wrong with it.
    """
    found: dict[str, list[Document]] = {}
    for file in _files(folder):
        found.setdefault(file.name.split("-", 1)[0], []).append(_document(file))
    return {language: OwnLexicon(documents) for language, documents in found.items()}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise LexiconError(f"There is no lexicon folder {folder}: {ENVIRONMENT} or --lexicon names it.")
    found = sorted(folder.glob("*.toml"))
    for file in found:
        if not _NAME.match(file.name):
            raise LexiconError(f"{file.name} does not begin with its language: call it en-{file.name}.")
    return found


def _document(file: Path) -> Document:
    try:
        return checked(tomllib.loads(file.read_text(encoding="utf-8")), where=file.name)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise LexiconError(f"{file.name} is not TOML: {str(wrong).rstrip('.')}.") from None
    except OSError as wrong:
        raise LexiconError(f"{file} cannot be read: {wrong.strerror}.") from None


def _joined(before: Mapping[str, Any] | None, entry: Mapping[str, Any], lemma: str) -> dict[str, Any]:
    """An entry on top of the one there is: its force prevails, its frames are tried first."""
    if before is None and "force" not in entry:
        raise LexiconError(f"The cue “{lemma}” of the ministry's own lexicon is new: give it a force.")
    if before is None:
        return dict(entry)
    frames = entry.get("frames", [])
    bare = {frame.partition(" = ")[0] for frame in frames}
    kept = [f for f in before["frames"] if f.partition(" = ")[0] not in bare]
    return {"force": entry.get("force", before["force"]), "frames": [*frames, *kept]}


def _drop(made: dict[str, dict[str, Any]], dropped: str) -> None:
    """Leave out a cue, "noun support", or one of its frames, "agree: on N"."""
    named, _, frame = dropped.partition(": ")
    part, _, word = named.partition(" ")
    section = {"noun": "nouns", "adjective": "adjectives", "modal": "modals"}.get(part)
    lemma = word if section else named
    entries = made[section or "performatives"]
    if lemma not in entries:
        return
    if not frame:
        del entries[lemma]
        return
    kept = [f for f in entries[lemma]["frames"] if f.partition(" = ")[0] != frame]
    entries[lemma] = {**entries[lemma], "frames": kept}
