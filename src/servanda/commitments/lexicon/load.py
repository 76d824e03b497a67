"""The lexicon of one language, read from its data files once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from servanda.commitments.lexicon.glue import glued_words
from servanda.commitments.lexicon.inflect import Forms, Irregular, forms
from servanda.commitments.lexicon.nouns import action_nouns
from servanda.commitments.lexicon.own import OwnLexicon, own
from servanda.terms import Force


@dataclass(frozen=True, kw_only=True)
class CueWord:
    """A word that can carry force: `part` is verb, modal, adjective or noun.

    `form` is the inflection that was matched ("base", "third", "gerund", "past", "participle").
    `frames` are tried in order; each may carry its own force.
    """

    lemma: str
    words: tuple[str, ...]
    part: str
    form: str
    force: Force
    frames: tuple[tuple[str, Force], ...]
    openings: frozenset[str] | None = None
    """The words that may stand behind the cue, adverbs apart; None where any may."""


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Everything the clause grammar looks up, by look-up form.

    `cues` gives the candidates by their first word, longest first. `base`, `gerund` and so on hold
    the forms of action verbs; `classes` the word classes by name; `triggers` every word at which a
    rule may begin; `pairs` two words that open a comment; `glued` two known
    words run together and where the second begins; `governors` the force of a clause with a modal
    under "agreed that", "confirmed that", by the verb's base form.
    """

    cues: dict[str, tuple[CueWord, ...]]
    base: frozenset[str]
    third: frozenset[str]
    gerund: frozenset[str]
    participle: frozenset[str]
    classes: dict[str, frozenset[str]]
    governors: dict[str, Force]
    triggers: frozenset[str]
    pairs: frozenset[str]
    glued: dict[str, int]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


def lexicon(language: str) -> Lexicon | None:
    """The lexicon of an ISO 639-1 language, or None where there is none.

    A ministry's own lexicon stands on top of it. Raises `LexiconError` where that is wrong.
    """
    return _lexicon(language, own(language).for_grammar)


@lru_cache(maxsize=16)
def _lexicon(language: str, ministry: OwnLexicon) -> Lexicon | None:
    folder = files("servanda.commitments.lexicon")
    if not (folder / f"{language}-cues.toml").is_file():
        return None
    data = ministry.cues(_table(f"{language}-cues"))
    words = ministry.classes(_table(f"{language}-words"))
    irregular = _irregular((folder / f"{language}-irregular.txt").read_text(encoding="utf-8"))
    listed_verbs = (folder / f"{language}-verbs.txt").read_text(encoding="utf-8")
    verbs = _verbs(ministry.verbs(listed_verbs), irregular)
    doubled = {v.base for v in verbs if v.gerund == v.base + v.base[-1] + "ing"}
    classes = {name: frozenset(value.split()) for name, value in words.items()}
    made = action_nouns((v.base for v in verbs), never=classes["no_actions"] | classes["values"])
    listed = classes["action_nouns"]
    classes["action_nouns"] |= {f"{n}s" for n in listed if n[-1] not in "sy"} - classes["no_actions"]
    classes["action_nouns"] |= made - classes["things"]
    cues = _by_first_word(_cues(data, doubled, irregular))
    return Lexicon(
        cues=cues,
        glued=glued_words(cues, classes),
        pairs=frozenset(pair.replace("-", " ") for pair in classes["pairs"]),
        triggers=frozenset(cues) | frozenset(words["progressive"].split()),
        base=frozenset(v.base for v in verbs),
        third=frozenset(v.third for v in verbs),
        gerund=frozenset(v.gerund for v in verbs),
        participle=frozenset(form for v in verbs for form in (v.past, v.participle)),
        governors={verb: Force(str(force)) for verb, force in data["governors"].items()},
        classes=classes,
    )


@cache
def _table(name: str) -> dict[str, Any]:
    file = files("servanda.commitments.lexicon") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _irregular(listed: str) -> Irregular:
    rows = (line.split() for line in listed.splitlines() if not line.startswith("#"))
    return {base: (past, participle) for base, past, participle in rows}


def _verbs(listed: str, irregular: Irregular) -> list[Forms]:
    lines = (line for line in listed.splitlines() if not line.startswith("#"))
    words = [word for line in lines for word in line.split()]
    return [forms(word.rstrip("+"), doubled=word.endswith("+"), irregular=irregular) for word in words]


_Entry = Mapping[str, object]


def _cues(data: dict[str, dict[str, Any]], doubled: set[str], irregular: Irregular) -> list[CueWord]:
    cues = []
    for lemma, entry in data["performatives"].items():
        for form, words in forms(lemma, doubled=lemma in doubled, irregular=irregular)._asdict().items():
            cues.append(_cue(lemma, words, "verb", form, entry))
    for force, lemmas in data["acts"].items():
        for lemma in lemmas:
            act = {"force": force, "frames": ["act"]}
            made = forms(lemma, irregular=irregular)
            cues.append(_cue(lemma, made.base, "verb", "base", act))
            cues.append(_cue(lemma, made.third, "verb", "third", act))
            new = {"force": force, "frames": ["new act"]}
            forms_of_new = {"past": made.past, "gerund": made.gerund}
            cues += [_cue(lemma, w, "verb", f, new) for f, w in forms_of_new.items() if w != made.base]
    for modal, force in data["modals"].items():
        cues.append(_cue(modal, modal, "modal", "base", {"force": force, "frames": ["V"]}))
    for part, section in (("adjective", "adjectives"), ("noun", "nouns"), ("phrase", "phrases")):
        for word, entry in data[section].items():
            cues.append(_cue(word, word, part, "base", entry))
    return cues


def _cue(lemma: str, words: str, part: str, form: str, entry: _Entry) -> CueWord:
    force = Force(str(entry["force"]))
    listed = entry["frames"]
    frames = [_frame(str(frame), force) for frame in listed] if isinstance(listed, list) else []
    split = tuple(words.split())
    openings = _openings([frame for frame, _ in frames])
    return CueWord(
        lemma=lemma, words=split, part=part, form=form, force=force, frames=tuple(frames), openings=openings
    )


def _openings(frames: Sequence[str]) -> frozenset[str] | None:
    first = {frame.split()[0] for frame in frames if frame not in _ANYWHERE}
    told = len(frames) > 0 and not _ANYWHERE.intersection(frames) and all(map(str.islower, first))
    return frozenset({"not", *first}) if told else None


_ANYWHERE = frozenset(
    {"the need", "the deed", "act", "new act", "invitation"}
)  # frames of no fixed first word


def _frame(written: str, force: Force) -> tuple[str, Force]:
    frame, _, own = written.partition(" = ")
    return frame, Force(own) if own else force


def _by_first_word(cues: list[CueWord]) -> dict[str, tuple[CueWord, ...]]:
    found: dict[str, list[CueWord]] = {}
    for cue in cues:
        found.setdefault(cue.words[0], []).append(cue)
    return {word: tuple(sorted(group, key=lambda c: -len(c.words))) for word, group in found.items()}
