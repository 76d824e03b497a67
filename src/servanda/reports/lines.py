"""A comparison in sentences, the same ones on every page that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.findings import Comparison, Heard, Link, Outcome, Source, Statement

HEADINGS = {
    Outcome.LINKED: "Said and signed",
    Outcome.UNDECIDED: "Undecided: the same words speak for several",
    Outcome.NOT_RECORDED: "Signed, but not recorded",
    Outcome.NOT_SIGNED: "Said, not signed",
}


def source_line(source: Source) -> str:
    """Headline, file and day of a report."""
    headline = f"“{_plain(source.headline.words)}”, " if source.headline is not None else ""
    if source.day is None:
        return f"{headline}{source.name}, no day given"
    return f"{headline}{source.name}, {source.day} (from {_BASIS[source.day_from]})"


_BASIS = {
    "dateline": "the dateline",
    "headline": "the headline",
    "file name": "the file's name",
    "you": "who asked",
}


def speaker_of(statement: Statement) -> str:
    """Who is reported to have said it, in the report's words."""
    said = statement.attribution
    if said is None:
        return "the report itself"
    who = f"“{_plain(said.speaker.words)}”"
    if said.stands_for is not None:
        who += f", before “{_plain(said.stands_for.words)}”"
    return f"{who} (“{_plain(said.by.words)}”)"


def place_of(link: Link) -> str:
    """Where in the signed text, and by which entry."""
    entry = link.entry
    if entry is None:
        return f"{link.provision.number}, no record"
    return f"{link.provision.number}, {entry.id}, {entry.state.value}"


def reason_of(link: Link) -> str:
    """The score and what made it."""
    if link.by_person:
        return "settled by a person"
    return f"score {link.score:.2f}: {', '.join(_plain(b) for b in link.because)}"


def heard_in_order(comparison: Comparison) -> Iterator[tuple[Outcome, tuple[Heard, ...]]]:
    """Statements by outcome, those that ended so in the order of the report."""
    for outcome in Outcome:
        found = comparison.of(outcome)
        if found:
            yield outcome, found


def summary(comparison: Comparison) -> tuple[str, ...]:
    """The sums, in sentences."""
    found = {o: len(comparison.of(o)) for o in Outcome}
    total, differ = sum(found.values()), len(comparison.differences())
    speaks = comparison.asked - len(comparison.left_out)
    return (
        f"{total} statement{_s(total)}: {found[Outcome.LINKED]} said and signed, {found[Outcome.UNDECIDED]} "
        f"undecided, {found[Outcome.NOT_RECORDED]} signed but not recorded, "
        f"{found[Outcome.NOT_SIGNED]} said, not signed. {differ} difference{_s(differ)}.",
        f"The report speaks of {speaks} of {comparison.asked} commitments of the register and leaves out "
        f"{len(comparison.left_out)}; {comparison.still_proposed} of all are undecided proposals.",
    )


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _plain(words: str) -> str:
    return " ".join(words.split())
