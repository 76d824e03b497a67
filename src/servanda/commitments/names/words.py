"""What a language says of names: head nouns, the grammar around them, what tells their status."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from servanda.commitments.lexicon import lexicon


@dataclass(frozen=True, kw_only=True)
class NameWords:
    """The vocabulary of names: see the data file `<language>-names.toml`.

    `heads` gives the class of each head noun; `before` and `after` what a noun must stand behind or
    before to be one; `fixed` what belongs to a head where it follows. `verbs` are forms that end a
    name on their side; `places` the names of countries and what is said of them.
    `second` are the words that the phrases of `after` and `fixed` begin with.
    """

    heads: dict[str, str]
    before: dict[str, frozenset[str]]
    after: dict[str, tuple[tuple[str, ...], ...]]
    fixed: dict[str, tuple[tuple[str, ...], ...]]
    joins: dict[str, frozenset[str]]
    second: frozenset[str]
    classes: dict[str, frozenset[str]]
    triggers: dict[str, str]
    places: frozenset[str]
    verbs: frozenset[str]
    pasts: frozenset[str]
    actions: frozenset[str]
    closed: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


@cache
def name_words(language: str) -> NameWords | None:
    """The vocabulary of names of an ISO 639-1 language, or None where there is none."""
    file = files("servanda.commitments.names") / f"{language}-names.toml"
    known = lexicon(language)
    if known is None or not file.is_file():
        return None
    data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    classes = {name: frozenset(words.split()) for name, words in data["words"].items()}
    nouns = known["verb_nouns"] | known["action_nouns"] | classes["nouns"]
    plurals = {noun + "s" for noun in nouns} | {noun[:-1] + "ies" for noun in nouns if noun.endswith("y")}
    plain_verbs = (known.base | known.third) - nouns - plurals
    return NameWords(
        heads=_heads(data),
        before={word: frozenset(words.split()) for word, words in data["before"].items()},
        after=_phrases(data["after"]),
        fixed=_phrases(data["fixed"]),
        joins={word: frozenset(words.split()) for word, words in data["joins"].items()},
        second=frozenset(phrase.split()[0] for s in ("after", "fixed") for phrase in _all(data[s])),
        classes=classes,
        triggers={word: name for name, words in data["triggers"].items() for word in words.split()},
        places=frozenset(data["places"]["names"].split()),
        verbs=frozenset(plain_verbs | known.participle | classes["governing"]),
        pasts=frozenset(known.participle),
        actions=known.base,
        closed=classes["function"] | classes["loose_adjectives"],
    )


def _heads(data: dict[str, Any]) -> dict[str, str]:
    """The class of each head noun, also of one that a year is joined to: "vision-2040"."""
    heads = {word: name for name, words in data["heads"].items() for word in words.split()}
    dated = data["words"]["with_year"].split()
    heads.update({f"{word}-{year}": heads[word] for word in dated for year in range(2000, 2101)})
    return heads


def _all(section: dict[str, str]) -> list[str]:
    return [phrase.strip() for phrases in section.values() for phrase in phrases.split(";")]


def _phrases(section: dict[str, str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {
        word: tuple(tuple(phrase.split()) for phrase in phrases.split(";"))
        for word, phrases in section.items()
    }
