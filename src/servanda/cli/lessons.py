"""Lessons on the screen: measures first, then what would mend the reader."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from servanda.cli.screen import drawn, shown
from servanda.learning import Lessons, Proposal, Tally
from servanda.learning.sentences import change_said, effect_said, said
from servanda.terms import Register

_MOST = 12  # rules and cues shown; the JSON form has them all
_CHANGES = 4  # changes of a proposal shown


def drawn_lessons(lessons: Lessons, registers: Sequence[Register]) -> bytes:
    """All of it as tables and sentences."""
    found = lessons.measures
    parts = [
        _tallies("Proposals by rule", found.by_rule),
        _tallies("Proposals by cue", found.by_cue),
        "\n".join((*_sentences(lessons), *_missed(lessons, registers))) + "\n",
        _proposals(lessons.proposals),
    ]
    return "\n".join(part for part in parts if part).encode(
        sys.stdout.encoding or "utf-8", "backslashreplace"
    )


def _tallies(title: str, tallies: Mapping[str, Tally]) -> str:
    if not tallies:
        return ""
    made = _table(title, ("what", "right", "mended", "rejected", "kept of all"))
    for name, tally in list(tallies.items())[:_MOST]:
        counts = (str(tally.right), str(tally.mended), str(tally.wrong), f"{tally.precision:.0%}")
        made.add_row(*(Text(shown(cell)) for cell in (name, *counts)))
    more = len(tallies) - _MOST
    return drawn(made, *([f"{more} more, of which fewer were rejected."] if more > 0 else []))


def _sentences(lessons: Lessons) -> Iterator[str]:
    found = lessons.measures
    if found.all is None:
        yield "Nothing that the reader proposed was decided yet."
    else:
        total = found.all.right + found.all.mended + found.all.wrong
        yield (
            f"{total} proposals decided: {found.all.right} right, {found.all.mended} mended, "
            f"{found.all.wrong} rejected; {found.all.precision:.0%} were kept."
        )
    if found.recall is not None:
        missed, had = len(found.missed), f"{found.recall:.0%}"
        yield f"{missed} records were added by people; the reader had {had} of all that were kept."
    for what, counts in (("force", found.forces), ("area", found.areas)):
        for (before, after), count in counts.items():
            yield f"The {what} was mended {_times(count)} from {_plain(before)} to {_plain(after)}."


def _missed(lessons: Lessons, registers: Sequence[Register]) -> Iterator[str]:
    for example in lessons.left:
        record, name = example.entry.record, registers[example.place].outline.text.name
        words = shown(record.quotation.words)
        yield f"Missed, and no proposal finds it: “{words}” ({name}, {record.provision})."


def _proposals(proposals: Sequence[Proposal]) -> str:
    if not proposals:
        return "No addition to the lexicon would agree with more decisions than it goes against.\n"
    made = _table(
        "Additions to the lexicon, to be accepted by a person", ("n", "adds", "because of", "effect")
    )
    for number, proposal in enumerate(proposals, 1):
        because = "\n".join(_because(proposal))
        changes = [change_said(c) for c in proposal.effect.changes]
        more = [f"and {len(changes) - _CHANGES} more"] if len(changes) > _CHANGES else []
        effect = "\n".join(map(shown, (effect_said(proposal.effect), *changes[:_CHANGES], *more)))
        made.add_row(str(number), Text(shown(said(proposal))), Text(because), Text(effect))
    return drawn(made, "Accept with --accept N, for as many N as you like.")


def _because(proposal: Proposal) -> Iterator[str]:
    for example in proposal.because[:3]:
        yield shown(f"{example.verdict}: “{example.entry.record.quotation.words}”")
    if len(proposal.because) > 3:
        yield f"and {len(proposal.because) - 3} more"


def _table(title: str, columns: Sequence[str]) -> Table:
    made = Table(title=Text(title), title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        wide = column in ("adds", "because of", "effect")
        made.add_column(column, overflow="fold", ratio=1 if wide else None)
    made.expand = "effect" in columns
    return made


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _plain(value: str) -> str:
    return value.replace("_", " ")
