"""One record as its card shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.terms import Amount, Certainty, Commitment, Deadline, Decision, Entry, Record, Verdict
from servanda_web.desk import labels
from servanda_web.desk.labels import Label
from servanda_web.desk.review.compose import BY_PERSON

VERDICTS: dict[str, Label] = {
    Verdict.ACCEPTED: gettext_lazy("Accepted by %(by)s, %(at)s"),
    Verdict.MENDED: gettext_lazy("Mended by %(by)s, %(at)s"),
    Verdict.REJECTED: gettext_lazy("Rejected by %(by)s, %(at)s"),
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """What the page needs of one entry. `number` is its place in the text; `urls` are for deciding."""

    entry: Entry
    number: int
    anchor: str
    version: int
    urls: dict[str, str] = field(default_factory=dict)
    trouble: str = ""

    @property
    def id(self) -> str:
        """The entry's own name."""
        return self.entry.id

    @property
    def record(self) -> Record:
        """The record as it stands."""
        return self.entry.record

    @property
    def kind(self) -> str:
        """What is marked."""
        return self.entry.record.kind

    @property
    def kind_label(self) -> Label:
        """What is marked, in words."""
        return labels.KINDS[self.kind]

    @property
    def state(self) -> str:
        """Where the entry stands."""
        return self.entry.state.value

    @property
    def state_label(self) -> Label:
        """Where the entry stands, in words."""
        return labels.STATES[self.state]

    @property
    def force_label(self) -> Label:
        """How strongly the words bind; empty for what is no commitment."""
        return labels.FORCES[self.record.force] if isinstance(self.record, Commitment) else ""

    @property
    def status_label(self) -> Label:
        """Where a named instrument or mechanism stood; empty for a commitment."""
        if isinstance(self.record, Commitment):
            return ""
        known = labels.INSTRUMENT_STATUSES if self.kind == "instrument" else labels.MECHANISM_STATUSES
        return known[self.record.status]

    @property
    def by_person(self) -> bool:
        """Whether a person marked it."""
        return self.entry.origin == BY_PERSON

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Who, in what, when and how much, as (name, value)."""
        return facts(self.record) if isinstance(self.record, Commitment) else []

    @property
    def decisions(self) -> list[str]:
        """Every decision in a sentence, newest first."""
        return [decided(d) for d in reversed(self.entry.decisions)]


def facts(commitment: Commitment) -> list[tuple[str, str]]:
    """The fields of a commitment that say something, named."""
    actors = "; ".join(str(labels.actor(a)) for a in commitment.actors)
    due = commitment.due.words if commitment.due else ""
    target = commitment.target.words if commitment.target else ""
    rows = [
        (_("Who"), actors),
        (_("Area"), str(labels.area(commitment.area))),
        (_("When"), _with(due, _meaning(commitment.deadline))),
        (_("Quantity"), _with(target, _amount(commitment.amount))),
    ]
    return [(name, value) for name, value in rows if value]


def decided(decision: Decision) -> str:
    """Who decided what and when, and the reason if one was given."""
    at = date_format(localtime(decision.at), "j M Y, H:i")
    told = str(VERDICTS[decision.verdict]) % {"by": decision.by, "at": at}
    return f"{told}: {decision.reason}" if decision.reason else f"{told}."


def _with(words: str, meaning: str) -> str:
    return f"“{words}” – {meaning}" if words and meaning else words and f"“{words}”"


def _meaning(deadline: Deadline | None) -> str:
    if deadline is None:
        return ""
    if deadline.certainty is Certainty.RECURRING:
        return _("recurring")
    if deadline.certainty is Certainty.OPEN:
        return _("no date named")
    if deadline.certainty is Certainty.RELATIVE:
        return _("counted from %(event)s") % {"event": deadline.event} if deadline.event else _("relative")
    return _dates(deadline)


def _dates(deadline: Deadline) -> str:
    first, last = deadline.not_before, deadline.not_after
    if first and last and first == last:
        return _("in %(day)s") % {"day": first}
    if first and last:
        return _("from %(first)s to %(last)s") % {"first": first, "last": last}
    if last:
        return _("not after %(day)s") % {"day": last}
    return _("not before %(day)s") % {"day": first} if first else ""


def _amount(amount: Amount | None) -> str:
    if amount is None:
        return ""
    return f"{number_format(amount.value, use_l10n=True, force_grouping=True)} {amount.unit}"
