"""Words of each language that show which part of an instrument a paragraph is (TOML files here)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from itertools import zip_longest

LANGUAGES = ("en", "ru", "kk", "ur")
PARALLEL = ("ordinals", "units", "goals")


@dataclass(frozen=True, kw_only=True)
class Words:
    """All languages together, lower case, keys as in the TOML files.

    A text in two languages, or one whose language was not recognised, is read all the same. In the
    lists of `PARALLEL` an item holds the forms of every language, the English one first.
    """

    article: tuple[str, ...]
    article_after: tuple[str, ...]
    annex: tuple[str, ...]
    annex_after: tuple[str, ...]
    annex_to: tuple[str, ...]
    part: tuple[str, ...]
    chapter: tuple[str, ...]
    section: tuple[str, ...]
    division_after: tuple[str, ...]
    paragraph: tuple[str, ...]
    ordinals: tuple[str, ...]
    units: tuple[str, ...]
    goals: tuple[str, ...]
    months: tuple[str, ...]
    instruments: tuple[str, ...]
    title_joins: tuple[str, ...]
    front_starts: tuple[str, ...]
    preamble_headings: tuple[str, ...]
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
    report_titles: tuple[str, ...]
    verbs: tuple[str, ...]


@lru_cache(maxsize=1)
def words() -> Words:
    """The words of every language, read once from the data files."""
    here = files("servanda.provisions.words")
    tables = [tomllib.loads(here.joinpath(f"{code}.toml").read_text(encoding="utf-8")) for code in LANGUAGES]
    return Words(**{f.name: _joined(f.name, [t[f.name] for t in tables]) for f in fields(Words)})


def _joined(name: str, lists: list[list[str]]) -> tuple[str, ...]:
    """One list after the other, or item beside item where the lists run side by side."""
    if name not in PARALLEL:
        return tuple(word for each in lists for word in each)
    beside = zip_longest(*lists, fillvalue="")
    return tuple(" ".join(form for form in forms if form) for forms in beside)


def place_of(word: str, parallel: tuple[str, ...]) -> int | None:
    """At which place of a list of `PARALLEL` one of the forms is `word`."""
    small = word.lower()
    return next((i for i, forms in enumerate(parallel) if small in forms.split()), None)


def forms(parallel: tuple[str, ...]) -> tuple[str, ...]:
    """Every form in a list of `PARALLEL`."""
    return tuple(form for item in parallel for form in item.split())


def cased(options: tuple[str, ...]) -> str:
    """A regular expression of these words in Title Case or CAPITALS, longest first."""
    forms = {form for w in options for form in (w[:1].upper() + w[1:], w.upper())}
    return "|".join(sorted((_escape(f) for f in forms), key=len, reverse=True))


def _escape(word: str) -> str:
    return word.replace(".", r"\.").replace(" ", r"\s+")
