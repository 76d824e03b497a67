"""Which time phrase and which quantity of a sentence belong to an action."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.commitments.fields.due import find_due
from servanda.commitments.fields.phrases import DuePhrase, TargetPhrase
from servanda.commitments.fields.targets import find_targets
from servanda.terms import Certainty
from servanda.texts.tokens import Token

Attached = tuple[DuePhrase | None, TargetPhrase | None]


def attach(
    content: str, words: Sequence[Token], action_start: int, action_end: int, *, language: str = "en"
) -> Attached:
    """The time phrase and the quantity of the action at characters `action_start` to `action_end`.

    `words` are the tokens of its whole sentence. Phrases inside the action come first; a time may
    also open the sentence ("By 2030, ...") or stand right at either edge of the action.
    """
    dues = find_due(content, words, language=language)
    targets = [t for t in find_targets(content, words, language=language) if t.start < action_end]
    due = _inside_due(dues, action_start, action_end)
    if due is None and words:
        due = _around(content, words, dues, action_start=action_start, action_end=action_end)
    inside = [t for t in targets if action_start <= t.start and t.end <= action_end]
    return due, inside[0] if inside else None


def _inside_due(dues: Sequence[DuePhrase], start: int, end: int) -> DuePhrase | None:
    inside = [d for d in dues if start <= d.start and d.end <= end]
    dated = [d for d in inside if d.deadline.certainty is not Certainty.OPEN]
    return (dated or inside or [None])[0]


def _around(
    content: str, words: Sequence[Token], dues: Sequence[DuePhrase], *, action_start: int, action_end: int
) -> DuePhrase | None:
    for due in dues:
        opening = due.start <= words[0].start and content[due.end : due.end + 1] == ","
        touching = due.end <= action_start and not content[due.end : action_start].strip(" ,\n\r\t")
        behind = due.start >= action_end and not content[action_end : due.start].strip(" ,\n\r\t")
        if opening or touching or behind:
            return due
    return None
