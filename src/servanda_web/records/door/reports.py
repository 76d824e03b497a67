"""Keeping reports beside a text: brought, settled by a person, removed. None of it touches an entry."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from servanda import terms
from servanda.reports import Comparison, ReportError, comparable, compare, read_report
from servanda_web.accounts.models import User
from servanda_web.records import models, translate
from servanda_web.records.door.errors import Unacceptable
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import locked, passage, storable
from servanda_web.records.rights import Act


def add_report(
    text: models.AuthenticText,
    report: terms.AuthenticText,
    *,
    by: User,
    at: datetime,
    day: terms.PartialDate | None = None,
) -> models.Report:
    """Keep a report beside a text; the same report twice changes nothing. Gives its row.

    `day` is when it appeared, where a person knows. Raises `DoorError`.
    """
    with passage(by, Act.DECIDE, at=at, instrument=text.instrument):
        storable(report.content, report.name, *report.notes)
        text = locked(text)
        known = text.reports.filter(digest=report.digest).first()
        if known is not None:
            return known
        row = models.Report(
            text=text,
            digest=report.digest,
            content=report.content,
            name=report.name,
            language=report.language,
            media_type=report.media_type,
            notes=list(report.notes),
            day="" if day is None else str(day),
            by=str(by),
            user=by,
            at=at,
        )
        compared(row)
        row.save(force_insert=True)
        told = {"name": row.name, "digest": row.digest, "day": row.day}
        append("add_report", on=_name(row), by=by, at=at, after=told)
    return row


def settle_report(
    report: models.Report, *, statement: str, entry: str | None, by: User, at: datetime
) -> models.Report:
    """Say that a statement speaks of an entry (its `record_id`), or of none. Gives the row as it is now."""
    with passage(by, Act.DECIDE, at=at, instrument=report.text.instrument):
        locked(report.text)
        row = models.Report.objects.select_related("text__instrument").get(pk=report.pk)
        before = {"statement": statement, "entry": row.settled.get(statement)}
        row.settled = {**row.settled, statement: entry}
        _compare(row, {statement: entry})
        row.save(update_fields=["settled"])
        after = {"statement": statement, "entry": entry}
        append("settle_report", on=_name(row), by=by, at=at, before=before, after=after)
    return row


def remove_report(report: models.Report, *, by: User, at: datetime) -> None:
    """Remove a report; that it stood there stays in the history."""
    with passage(by, Act.DECIDE, at=at, instrument=report.text.instrument):
        locked(report.text)
        before = {"name": report.name, "digest": report.digest, "settled": report.settled}
        name = _name(report)
        if not models.Report.objects.filter(pk=report.pk).delete()[0]:
            raise Unacceptable(_("This report was removed already."))
        append("remove_report", on=name, by=by, at=at, before=before)


def compared(row: models.Report) -> Comparison:
    """The report beside the register as both are now.

    What was settled about statements or entries that are no longer there does not count. Raises
    `Unacceptable` where the two cannot be compared.
    """
    return _compare(row, None)


def _compare(row: models.Report, only: dict[str, str | None] | None) -> Comparison:
    """Compare with what was settled, or with `only` these words, each of which must then hold."""
    register = translate.to_term(row.text)
    day = terms.PartialDate.parse(row.day) if row.day else None
    try:
        reading = read_report(_text(row), as_report=True)
        if only is None:
            statements, entries = comparable(reading, register)
            known = {None, *entries}
            only = {s: e for s, e in row.settled.items() if s in statements and e in known}
        return compare(reading, register, day=day, settled=only)
    except ReportError as refusal:
        raise Unacceptable(str(refusal)) from refusal


def _text(row: models.Report) -> terms.AuthenticText:
    return terms.AuthenticText(
        content=row.content,
        name=row.name,
        language=row.language,
        media_type=row.media_type,
        notes=tuple(row.notes),
    )


def _name(row: models.Report) -> str:
    return f"{row.text.instrument.slug}/{row.text.key}/reports/{row.digest[:12]}"
