"""What a report's language is known for, as data: verbs of saying, light words, words that mean the same."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class ReportWords:
    """The word lists of one language; every word in its look-up form."""

    saying: frozenset[str]
    pronouns: frozenset[str]
    not_speakers: frozenset[str]
    oneself: frozenset[str]
    openers: frozenset[str]
    joints: frozenset[str]
    nearby: frozenset[str]
    stops_behind: frozenset[str]
    speeches: tuple[str, ...]
    little: frozenset[str]
    light: frozenset[str]
    goals: frozenset[str]
    unnamed_actors: frozenset[str]
    same: dict[str, str]
    written_out: dict[str, tuple[str, ...]]


@cache
def report_words(language: str) -> ReportWords:
    """The words of a language; those of English where it has none of its own."""
    file = files("servanda.reports.words") / f"{language}.toml"
    if not file.is_file():
        return report_words("en")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    sets = {name: frozenset(str(data[name]).split()) for name in _SETS}
    return ReportWords(
        speeches=tuple(data["speeches"]),
        same={word: group.split()[0] for group in data["same"] for word in group.split()},
        written_out={short: tuple(long.split()) for short, long in data["written_out"].items()},
        **sets,
    )


_SETS = (
    *("saying", "pronouns", "not_speakers", "oneself", "openers", "joints", "nearby", "stops_behind"),
    *("little", "light", "goals", "unnamed_actors"),
)
