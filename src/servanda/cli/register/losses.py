"""What a replaced text does not hold any more, said on standard error."""

from __future__ import annotations

from collections.abc import Iterable

from servanda.cli.refusal import say
from servanda.terms import Entry, SetAside


def say_lost(lost: Iterable[Entry], reopened: Iterable[SetAside], file: str) -> None:
    """One sentence for each entry and each provision whose words `file` does not hold."""
    from servanda.cli.screen import shown

    for entry in lost:
        words = shown(entry.record.quotation.words)
        say(f"{entry.id} ({entry.state.value}) is lost: “{words}” is not found again in {file}.")
    for aside in reopened:
        say(f"{aside.provision} is no longer set aside: its words are not found again in {file}.")
