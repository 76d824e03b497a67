"""Registers of a protocol between two States that do not exist, and what people decided in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from servanda.flow import begin_register, read_text
from servanda.register import add, decide
from servanda.terms import (
    PARTIES,
    AuthenticText,
    Commitment,
    Decision,
    Entry,
    Force,
    Quotation,
    Register,
    Verdict,
)

WHO, AT = "A. Officer", datetime(2026, 3, 4, 9, tzinfo=UTC)
Step = Callable[[Register], Register]


def register(*sentences: str) -> Register:
    """A register of a protocol with these numbered paragraphs, everything in it proposed."""
    points = "\n\n".join(f"{n}. {sentence}" for n, sentence in enumerate(sentences, 1))
    content = f"Protocol between the Republic of Norland and the Kingdom of Sudmark\n\n{points}\n"
    return begin_register(read_text(AuthenticText(content=content, name="protocol.txt", language="en")))


def taught(*sentences: str, steps: list[Step]) -> Register:
    """The register after these decisions."""
    made = register(*sentences)
    for step in steps:
        made = step(made)
    return made


def entry_of(kept: Register, words: str) -> Entry:
    """The entry that holds these words."""
    return next(e for e in kept.entries if words in e.record.quotation.words)


def added(words: str, *, force: Force, area: str = "general", actors: tuple[str, ...] = (PARTIES,)) -> Step:
    """A person marks these words."""

    def step(kept: Register) -> Register:
        text = kept.outline.text
        at = text.content.index(words)
        record = Commitment(
            quotation=Quotation.of(text, at, at + len(words)),
            cue=None,
            force=force,
            actors=actors,
            area=area,
            provision=next(p.number for p in kept.outline.provisions if p.start <= at < p.end),
            rule="person",
        )
        return add(kept, record, by=WHO, at=AT)

    return step


def accepted(words: str) -> Step:
    """A person accepts the entry with these words."""
    return lambda kept: decide(
        kept, entry_of(kept, words).id, Decision(verdict=Verdict.ACCEPTED, by=WHO, at=AT)
    )


def rejected(words: str) -> Step:
    """A person rejects it."""
    no = Decision(verdict=Verdict.REJECTED, by=WHO, at=AT, reason="no undertaking")
    return lambda kept: decide(kept, entry_of(kept, words).id, no)


def mended(words: str, **fields: object) -> Step:
    """A person mends fields of it."""

    def step(kept: Register) -> Register:
        entry = entry_of(kept, words)
        record = replace(entry.record, **fields)  # type: ignore[arg-type]
        return decide(kept, entry.id, Decision(verdict=Verdict.MENDED, by=WHO, at=AT, mended=record))

    return step
