"""A proposal and its effect in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.commitments.lexicon.addition import CUES
from servanda.learning.proposals import Change, Effect, Proposal, Turn

_PART = {"performatives": "verb", "adjectives": "adjective", "nouns": "noun"}


def said(proposal: Proposal) -> str:
    """What the addition adds or takes away."""
    return "; ".join(_parts(proposal))


def _parts(proposal: Proposal) -> Iterator[str]:
    document = proposal.document
    for section in CUES:
        for lemma, entry in document.get(section, {}).items():
            force = f", {entry['force']}" if "force" in entry else ""
            yield f"cue “{lemma}” ({_PART[section]}) with {_frames(entry['frames'])}{force}"
    for word in document.get("verbs", ()):
        yield f"verb of action “{word}”"
    for name, kind in (("agents", "somebody who acts"), ("action_nouns", "something to be done")):
        if document.get(name):
            yield f"{kind}: {_listed(document[name])}"
    for area, grades in document.get("areas", {}).items():
        for grade, phrases in grades.items():
            yield f"{_listed(phrases)} for the area {area.replace('_', ' ')}, weight {grade}"
    for dropped in document.get("drop", ()):
        yield f"no longer a cue: “{dropped}”"


def _frames(frames: list[str]) -> str:
    return ", ".join(f"“{frame}”" for frame in frames)


def _listed(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def effect_said(effect: Effect) -> str:
    """The changes in numbers: which, and how many of them people's decisions call right or wrong."""
    turns = (f"{n} {_TURN[turn]}" for turn in Turn if (n := sum(c.turn is turn for c in effect.changes)))
    judged = f"{effect.right} right, {effect.wrong} wrong, {effect.open} not decided"
    return f"{', '.join(turns) or 'nothing changes'}: {judged}"


_TURN = {
    Turn.GAINED: "gained",
    Turn.LOST: "lost",
    Turn.FORCE: "with another force",
    Turn.AREA: "with another area",
}


def change_said(change: Change) -> str:
    """One change with its words."""
    judged = {True: "right", False: "wrong", None: "not decided"}[change.right]
    to = f" to {change.to.replace('_', ' ')}" if change.to else ""
    return f"{change.turn.value}{to}, {judged}: “{' '.join(change.words.words.split())}”"
