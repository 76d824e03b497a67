"""Whom "he" and "she" stand for: the last one named who could."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servanda.commitments.sentence import Action
from servanda.terms import PARTIES

_PERSONAL = frozenset({"he", "she"})


@dataclass
class Named:
    """The last single actor that the text named, while it is read."""

    last: str | None = None


def named(actions: Sequence[Action], before: Named) -> Iterator[Action]:
    """The same actions, "he" and "she" replaced by the words that name them, where some stand before."""
    for action in actions:
        alone = action.actors[0] if len(action.actors) == 1 else ""
        if alone.lower() in _PERSONAL and before.last is not None:
            yield replace(action, actors=(before.last,))
            continue
        if alone not in ("", PARTIES) and alone.lower() not in _PERSONAL:
            before.last = alone
        yield action
