"""A comparison as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from servanda.reports import Comparison, Field, Heard, Link, Outcome, Statement
from servanda_web.desk.labels import STATES, Label

OUTCOMES: dict[Outcome, Label] = {
    Outcome.LINKED: _("Said and signed"),
    Outcome.UNDECIDED: _("Undecided: the same words speak for several"),
    Outcome.NOT_RECORDED: _("Signed, but not recorded"),
    Outcome.NOT_SIGNED: _("Said, not signed"),
}
FIELDS: dict[Field, Label] = {
    Field.TIME: _("Time"),
    Field.AMOUNT: _("Amount"),
    Field.FORCE: _("Force"),
    Field.ACTORS: _("Who is to act"),
}


@dataclass(frozen=True, kw_only=True)
class LinkLine:
    """What a statement speaks of, with what differs."""

    link: Link
    state: Label
    differences: tuple[tuple[Label, str], ...]
    score: int

    @property
    def words(self) -> str:
        """The signed words; empty where no record stands there."""
        return "" if self.link.entry is None else self.link.entry.record.quotation.words


@dataclass(frozen=True, kw_only=True)
class HeardLine:
    """A statement of the report."""

    statement: Statement
    undecided: bool
    links: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Statements that ended in one way."""

    label: Label
    lines: tuple[HeardLine, ...]


def groups(comparison: Comparison) -> list[Group]:
    """The statements by how they ended, each group in the order of the report."""
    return [
        Group(label=label, lines=tuple(_heard(h) for h in comparison.of(outcome)))
        for outcome, label in OUTCOMES.items()
        if comparison.of(outcome)
    ]


def _heard(heard: Heard) -> HeardLine:
    undecided = heard.outcome is Outcome.UNDECIDED
    links = tuple(_link(link, shown=not undecided) for link in heard.links)
    return HeardLine(statement=heard.statement, undecided=undecided, links=links)


def _link(link: Link, *, shown: bool) -> LinkLine:
    told = tuple((FIELDS[d.field], d.sentence) for d in link.differences) if shown else ()
    state = STATES[link.entry.state] if link.entry is not None else ""
    return LinkLine(link=link, state=state, differences=told, score=round(100 * link.score))
