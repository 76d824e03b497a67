"""Nouns of action made from verbs: "publish" gives "publication", "renew" gives "renewal"."""

from __future__ import annotations

from collections.abc import Iterable

_STEMS = {
    "ify": "ification", "ply": "plication", "ate": "ation", "ise": "isation", "ize": "ization",
    "ceive": "ception",
    "duce": "duction", "scribe": "scription", "mit": "mission", "tend": "tension", "pand": "pansion",
    "cede": "cession", "vide": "vision", "clude": "clusion", "solve": "solution", "pel": "pulsion",
    "vert": "version", "rupt": "ruption", "hend": "hension", "sume": "sumption", "pose": "position",
    "quire": "quisition", "vene": "vention", "tain": "tention", "publish": "publication",
}  # fmt: skip
_ENDINGS = ("ation", "ion", "ment", "al", "ance", "ence")


def action_nouns(verbs: Iterable[str], *, never: frozenset[str]) -> frozenset[str]:
    """Singular and plural nouns of the `verbs` (base forms), without those in `never`."""
    made: set[str] = set()
    for verb in verbs:
        made.update(_of(verb))
    made |= {f"{noun}s" for noun in made}
    return frozenset(made) - never


def _of(verb: str) -> Iterable[str]:
    for ending, noun in _STEMS.items():
        if verb.endswith(ending):
            yield verb.removesuffix(ending) + noun
    stem = verb.removesuffix("e")
    for ending in _ENDINGS:
        yield stem + ending
    yield f"{verb}ment"
    yield f"{verb}ing"
