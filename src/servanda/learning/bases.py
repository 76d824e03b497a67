"""The base form of an English word as it stands: a guess, the likeliest first."""

from __future__ import annotations

from collections.abc import Container, Iterator

# Stems behind which a silent "e" is likelier than none: "initiate" for "initiated".
_SILENT = (
    "at",
    "is",
    "iz",
    "us",
    "as",
    "es",
    "ov",
    "iv",
    "av",
    "eav",
    "olv",
    "rg",
    "dg",
    "nc",
    "ur",
    "ir",
    "uc",
    "ag",
)
_LONG = 3


def bases(word: str, *, known: Container[str]) -> list[str]:
    """Base forms that `word` may be a form of; those that are `known` come first."""
    made = [b for b in dict.fromkeys(_made(word)) if len(b) >= _LONG]
    return sorted(made, key=lambda b: b not in known)


def _made(word: str) -> Iterator[str]:
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            yield from _stripped(word.removesuffix(ending))
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("ied"):
        yield word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    yield word


def _stripped(stem: str) -> Iterator[str]:
    """ "covenant" of "covenanted", "devote" of "devoted", "plan" of "planned"."""
    silent = stem.endswith(_SILENT)
    yield from (f"{stem}e", stem) if silent else (stem, f"{stem}e")
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
