"""Typography folded away, with the way back: a model types plain quotation marks, a text has curly ones."""

from __future__ import annotations

from dataclasses import dataclass

_FOLDED = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛ʼ′‹›＇`", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
}
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True)
class Folded:
    """`words` folded; its character k stands at `places[k]` of what was folded."""

    words: str
    places: tuple[int, ...]


def folded(content: str, start: int = 0, end: int | None = None) -> Folded:
    """Characters `start` to `end` with quotation marks, dashes and spaces made plain.

    Nothing else is changed: no letter, no digit, no capital. Soft hyphens and marks without width go.
    """
    made: list[str] = []
    places: list[int] = []
    for at in range(start, len(content) if end is None else end):
        character = content[at]
        if character in _UNSEEN:
            continue
        if character.isspace():
            if made and made[-1] != " ":
                made.append(" ")
                places.append(at)
            continue
        made.append(_FOLDED.get(character, character))
        places.append(at)
    if made and made[-1] == " ":
        made.pop()
        places.pop()
    return Folded("".join(made), tuple(places))
