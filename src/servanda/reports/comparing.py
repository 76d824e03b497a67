"""A report held against a register: what it speaks of, where it differs, what it leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from servanda.reports.differences import Side, amount_of, differences
from servanda.reports.errors import ReportError
from servanda.reports.findings import Comparison, Heard, Link, Outcome, Statement
from servanda.reports.likeness import Likeness, Match
from servanda.reports.linking import linked
from servanda.reports.opening import day_in, source_of
from servanda.reports.statements import statements
from servanda.terms import (
    AuthenticText,
    Commitment,
    Entry,
    PartialDate,
    ProvisionKind,
    Reading,
    Register,
    State,
)


def compare(
    report: Reading,
    register: Register,
    *,
    day: PartialDate | None = None,
    accepted_only: bool = False,
    settled: Mapping[str, str | None] | None = None,
) -> Comparison:
    """Hold a report against the register of the signed text. Neither is changed.

    `day` is the report's day where a person knows it; else it is looked for in the report itself.
    `settled` maps a statement's identifier to the entry it speaks of, or to None for "of none", as a
    person decided. Raises `ReportError` where the report is the register's own text or `settled` names
    what is not there.
    """
    if report.outline.text.digest == register.outline.text.digest:
        raise ReportError(f"{report.outline.text.name} is the register's own text: name a report about it.")
    _one_language(report.outline.text, register.outline.text)
    entries = [e for e in register.entries if _asked(e, accepted_only=accepted_only)]
    source = source_of(report.outline, day=day)
    likeness = Likeness(register.outline, entries, also=report.outline.text.content)
    sides = _Sides(report, register, source.day)
    said = statements(report)
    _known(settled or {}, said, entries)
    heard = []
    for statement in said:
        if settled is not None and statement.id in settled:
            heard.append(_settled(statement, settled[statement.id], entries, sides))
        elif (one := _heard(statement, likeness, sides)) is not None:
            heard.append(one)
    spoken = {id_ for h in heard for link in h.links if (id_ := link.entry and link.entry.id)}
    return Comparison(
        source=source,
        heard=tuple(heard),
        left_out=tuple(e for e in entries if e.id not in spoken),
        asked=len(entries),
        still_proposed=sum(e.state is State.PROPOSED for e in entries),
    )


def comparable(report: Reading, register: Register) -> tuple[frozenset[str], frozenset[str]]:
    """The identifiers that `compare` takes in `settled`: of statements, and of entries."""
    entries = (e.id for e in register.entries if _asked(e, accepted_only=False))
    return frozenset(s.id for s in statements(report)), frozenset(entries)


def _asked(entry: Entry, *, accepted_only: bool) -> bool:
    if not isinstance(entry.record, Commitment) or entry.state is State.REJECTED:
        return False
    return not accepted_only or entry.state is State.ACCEPTED


class _Sides:
    """Both texts with their days, and a register's provisions by number."""

    def __init__(self, report: Reading, register: Register, day: PartialDate | None) -> None:
        signed = register.instrument.signed_on or day_in(register.outline, ProvisionKind.SIGNATURE)
        self.report = Side(outline=report.outline, day=day)
        self.register = Side(outline=register.outline, day=signed)
        self.provisions = register.outline.by_number()


def _heard(statement: Statement, likeness: Likeness, sides: _Sides) -> Heard | None:
    amount = amount_of(statement, sides.report.outline)
    area = statement.record.area if statement.record is not None else None
    matches = likeness.matches(statement, [amount] if amount is not None else [], area)
    outcome, kept = linked(likeness, statement, matches)
    if statement.record is None:
        kept = tuple(m for m in kept if m.unit.commitment and (m.unit.commitment.target or statement.due))
        if outcome is not Outcome.LINKED or not kept:
            return None  # a figure that speaks of no commitment is background
    links = tuple(_link(statement, m, sides) for m in kept)
    return Heard(statement=statement, outcome=outcome, links=links)


def _link(statement: Statement, match: Match, sides: _Sides) -> Link:
    record = match.unit.commitment
    return Link(
        entry=match.unit.entry,
        provision=match.unit.provision,
        score=match.score,
        because=match.because,
        differences=()
        if record is None
        else differences(statement, record, report=sides.report, register=sides.register),
    )


def _settled(statement: Statement, entry_id: str | None, entries: list[Entry], sides: _Sides) -> Heard:
    entry = next((e for e in entries if e.id == entry_id), None)
    if entry is None:
        return Heard(statement=statement, outcome=Outcome.NOT_SIGNED)
    record = entry.record
    assert isinstance(record, Commitment)  # noqa: S101
    link = Link(
        entry=entry,
        provision=sides.provisions[record.provision],
        score=1.0,
        because=("a person's decision",),
        differences=differences(statement, record, report=sides.report, register=sides.register),
        by_person=True,
    )
    return Heard(statement=statement, outcome=Outcome.LINKED, links=(link,))


def _one_language(report: AuthenticText, signed: AuthenticText) -> None:
    """Raise `ReportError` where words in two languages would be compared, and all be called unsigned."""
    if "und" not in (report.language, signed.language) and report.language != signed.language:
        raise ReportError(
            f"{report.name} is in another language ({report.language}) than this text of the register "
            f"({signed.language}): compare it with the text in its own language."
        )


def _known(settled: Mapping[str, str | None], said: list[Statement], entries: list[Entry]) -> None:
    ids, known = {s.id for s in said}, {e.id for e in entries}
    for statement_id, entry_id in settled.items():
        if statement_id not in ids:
            raise ReportError(f"The report holds no statement “{statement_id}”.")
        if entry_id is not None and entry_id not in known:
            raise ReportError(f"The register holds no entry “{entry_id}” that could be compared.")
