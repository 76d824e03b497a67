"""What a language says where a promise is hard to follow up (a TOML file for each)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from servanda.commitments.lexicon import lexicon
from servanda.commitments.lexicon.inflect import forms
from servanda.drafting.phrases import Phrases, listed

LANGUAGES = ("en",)


class Deed(StrEnum):
    """What kind of deed a verb names."""

    ONCE = "once"  # "open a consulate"
    FOUND = "found"  # "establish a commission"
    CONCLUDE = "conclude"  # "sign an agreement"
    STANDING = "standing"  # "respect", "cooperate": conduct that goes on
    DEGREE = "degree"  # "strengthen": more, and not how much


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of one language; phrases are matched against look-up forms of tokens.

    `hedges` gives "look", "look_if", "effort" or "possibility"; `conditions` the kind of condition;
    `sets` are word classes by section and name ("actors.qualifiers"); `patterns` wordings by case.
    """

    hedges: Phrases[str]
    deeds: Phrases[Deed]
    reached: Phrases[bool]
    means: Phrases[bool]
    open_dates: Phrases[bool]
    conditions: Phrases[str]
    circles: Phrases[bool]
    known_bodies: Phrases[bool]
    hosts: Phrases[bool]
    gerunds: frozenset[str]
    verbs: frozenset[str]
    participles: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    patterns: Mapping[str, str]


@cache
def words_of(language: str) -> Words | None:
    """The words of an ISO 639-1 language, or None where there are none. `und` is taken for English."""
    code = "en" if language == "und" else language
    grammar = lexicon(code)
    if code not in LANGUAGES or grammar is None:
        return None
    data = tomllib.loads(files(__name__).joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    return Words(
        hedges=Phrases(_hedges(data["hedges"])),
        deeds=Phrases(_deeds(data["deeds"])),
        reached=_phrases(data["measures"]["reached"]),
        means=_phrases(data["measures"]["means"]),
        open_dates=_phrases(data["dates"]["open"]),
        conditions=Phrases((p, kind) for kind, value in data["conditions"].items() for p in listed(value)),
        circles=_phrases(data["actors"]["circles"]),
        known_bodies=_phrases(data["bodies"]["known"]),
        hosts=_phrases(data["mechanisms"]["hosts"]),
        gerunds=grammar.gerund,
        verbs=grammar.base,
        participles=grammar.participle,
        sets={f"{s}.{n}": frozenset(v.split()) for s, n, v in _word_lists(data)},
        patterns=data["patterns"],
    )


def _word_lists(data: Mapping[str, Mapping[str, str]]) -> Iterable[tuple[str, str, str]]:
    sections = (
        "hedges",
        "dates",
        "actors",
        "bodies",
        "instruments",
        "mechanisms",
        "abbreviations",
        "repeats",
    )
    return ((s, name, value) for s in sections for name, value in data[s].items() if ";" not in value)


def _phrases(value: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in listed(value))


def _hedges(section: Mapping[str, str]) -> list[tuple[list[str], str]]:
    """Every form of the hedging verbs, and the nouns as they stand."""
    made = []
    for kind in ("look", "look_if", "effort"):
        made += [(form, kind) for phrase in listed(section[kind]) for form in _inflected(phrase)]
    return made + [(phrase, "possibility") for phrase in listed(section["possibility"])]


def _deeds(section: Mapping[str, Any]) -> list[tuple[list[str], Deed]]:
    made = []
    for deed in Deed:
        made += [(form, deed) for phrase in listed(section[deed]) for form in _inflected(phrase)]
        for more in ("forms", "nouns"):
            made += [(phrase, deed) for phrase in listed(section.get(f"{deed}_{more}", ""))]
    return made


def _inflected(phrase: list[str]) -> list[list[str]]:
    """The base form, and with its first word as a gerund, a participle and the third person."""
    head, doubled = phrase[0].removesuffix("+"), phrase[0].endswith("+")
    made = forms(head, doubled=doubled, irregular={})
    return [[form, *phrase[1:]] for form in dict.fromkeys((made.base, made.gerund, made.past, made.third))]
