"""Words of each language that show which part of an instrument a paragraph is (TOML files here)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

LANGUAGES = ("en", "ru", "kk")


@dataclass(frozen=True, kw_only=True)
class Words:
    """All languages together, lower case, keys as in the TOML files.

    A text in two languages, or one whose language was not recognised, is read all the same.
    """

    article: tuple[str, ...]
    article_after: tuple[str, ...]
    annex: tuple[str, ...]
    annex_after: tuple[str, ...]
    part: tuple[str, ...]
    chapter: tuple[str, ...]
    section: tuple[str, ...]
    division_after: tuple[str, ...]
    paragraph: tuple[str, ...]
    ordinals: tuple[str, ...]
    months: tuple[str, ...]
    instruments: tuple[str, ...]
    title_joins: tuple[str, ...]
    preamble_starts: tuple[str, ...]
    preamble_ends: tuple[str, ...]
    formulas: tuple[str, ...]
    weak_formulas: tuple[str, ...]
    signature_starts: tuple[str, ...]
    signature_inline: tuple[str, ...]
    signature_for: tuple[str, ...]
    signature_ends: tuple[str, ...]
    banner_whole: tuple[str, ...]
    banner_starts: tuple[str, ...]
    weekdays: tuple[str, ...]
    reporting: tuple[str, ...]
    headline_verbs: tuple[str, ...]
    verbs: tuple[str, ...]


@lru_cache(maxsize=1)
def words() -> Words:
    """The words of every language, read once from the data files."""
    here = files("servanda.provisions.words")
    tables = [tomllib.loads(here.joinpath(f"{code}.toml").read_text(encoding="utf-8")) for code in LANGUAGES]
    return Words(**{f.name: tuple(w for t in tables for w in t[f.name]) for f in fields(Words)})


def cased(options: tuple[str, ...]) -> str:
    """A regular expression of these words in Title Case or CAPITALS, longest first."""
    forms = {form for w in options for form in (w[:1].upper() + w[1:], w.upper())}
    return "|".join(sorted((_escape(f) for f in forms), key=len, reverse=True))


def _escape(word: str) -> str:
    return word.replace(".", r"\.").replace(" ", r"\s+")
