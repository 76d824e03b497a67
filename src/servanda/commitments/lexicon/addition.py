"""One accepted addition to the lexicon as a TOML document: what it may hold, and how it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from servanda.terms import Area, Force

CUES = ("performatives", "adjectives", "nouns")
"""Sections whose entries are cues: a word with its force and the frames it takes."""
LISTS = ("agents", "action_nouns")
"""Word classes of the reader that may grow."""
_GRADES = ("1", "2", "4")
_FRAME = re.compile(r"[A-Za-z]+(?: [A-Za-z]+){0,6}(?: = [a-z]+)?")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\+?")
_PHRASE = re.compile(r"[^\W_]+(?:[ '-][^\W_]+){0,7}")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


class LexiconError(ValueError):
    """One sentence: which file of the lexicon, what is wrong in it."""


def checked(document: Mapping[str, Any], *, where: str) -> Mapping[str, Any]:
    """The document, if it holds what an addition may hold. Raises `LexiconError`, which names `where`."""
    for name, value in document.items():
        if name in CUES:
            for lemma, entry in _table(value, where, name).items():
                _cue(lemma, entry, f"{where}: {name}.{lemma}")
        elif name == "areas":
            for area, grades in _table(value, where, name).items():
                _area(area, grades, where)
        elif name in ("verbs", *LISTS):
            _listed(value, _WORD, f"{where}: {name}")
        elif name == "drop":
            _listed(value, None, f"{where}: {name}")
        else:
            known = ", ".join((*CUES, "areas", "verbs", *LISTS, "drop"))
            raise LexiconError(f"{where}: “{name}” is no part of a lexicon: there are {known}.")
    return document


def _table(value: object, where: str, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise LexiconError(f"{where}: {name} must be a table.")
    return value


def _cue(lemma: str, entry: object, where: str) -> None:
    if not isinstance(entry, dict) or set(entry) - {"force", "frames"} or not entry.get("frames"):
        raise LexiconError(f"{where} must have frames, and a force where the reader does not know the word.")
    if not all(map(_WORD.fullmatch, lemma.split())) or not lemma:
        raise LexiconError(f"{where} must be words in their base form.")
    if "force" in entry:
        _force(entry["force"], where)
    _listed(entry["frames"], _FRAME, f"{where}.frames")
    for frame in entry["frames"]:
        if " = " in frame:
            _force(frame.partition(" = ")[2], where)


def _force(value: object, where: str) -> None:
    if value not in set(Force):
        raise LexiconError(f"{where}: “{value}” is no force: there are {', '.join(Force)}.")


def _area(area: str, grades: object, where: str) -> None:
    if area not in set(Area):
        raise LexiconError(f"{where}: “{area}” is no area: there are {', '.join(Area)}.")
    for grade, phrases in _table(grades, where, f"areas.{area}").items():
        if grade not in _GRADES:
            raise LexiconError(f"{where}: areas.{area}.{grade} must be one of {', '.join(_GRADES)}.")
        _listed(phrases, _PHRASE, f"{where}: areas.{area}.{grade}")


def _listed(value: object, form: re.Pattern[str] | None, where: str) -> None:
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise LexiconError(f"{where} must be a list of words.")
    for each in value:
        if form is not None and not form.fullmatch(each):
            raise LexiconError(f"{where}: “{each[:60]}” is not written as this lexicon writes it.")


def as_toml(document: Mapping[str, Any], *, notes: tuple[str, ...] = ()) -> str:
    """A document as the file that holds it, with notes as comments above."""
    lines = [f"# {' '.join(note.split())}" for note in notes]
    lines += [f"{name} = {_inline(value)}" for name, value in document.items() if isinstance(value, list)]
    for name in CUES:
        if name in document:
            lines += ["", f"[{name}]"]
            lines += [f"{_key(lemma)} = {_inline(entry)}" for lemma, entry in document[name].items()]
    for area, grades in document.get("areas", {}).items():
        lines += ["", f"[areas.{_key(area)}]"]
        lines += [f"{_key(grade)} = {_inline(phrases)}" for grade, phrases in grades.items()]
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {_inline(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
