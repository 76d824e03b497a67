"""What the words of a commitment say, in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.terms import Amount, Bound, Certainty, Commitment, Deadline, Record, Recurrence
from servanda_web.public import labels
from servanda_web.public.labels import Label
from servanda_web.records import days

BY_PERSON = "person"
_BOUNDS: dict[Bound, Label] = {
    Bound.EXACT: "%(amount)s",
    Bound.ABOUT: gettext_lazy("about %(amount)s"),
    Bound.AT_LEAST: gettext_lazy("at least %(amount)s"),
    Bound.UP_TO: gettext_lazy("up to %(amount)s"),
}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A field of a record: its name, the words of the text where there are some, and what they say."""

    name: str
    words: str = ""
    said: str = ""


def facts(record: Record) -> list[Fact]:
    """Everything a record says, besides its words and its place."""
    kind = _kind(record)
    if not isinstance(record, Commitment):
        return [kind, Fact(name=_("Status"), said=str(labels.status(record.kind, record.status.value)))]
    actors = "; ".join(str(labels.actor(a)) for a in record.actors)
    found = [
        kind,
        Fact(name=_("Force"), said=force(record)),
        Fact(name=_("Who is to act"), said=actors or _("nobody is named")),
        Fact(name=_("Area"), said=str(labels.area(record.area))),
        Fact(name=_("When"), said=_("the text names no time")),
        Fact(name=_("Quantity"), said=_("the text names none")),
    ]
    if record.due:
        found[4] = Fact(name=_("When"), words=record.due.words, said=deadline(record.deadline))
    if record.target:
        found[5] = Fact(name=_("Quantity"), words=record.target.words, said=amount(record.amount))
    return found


def _kind(record: Record) -> Fact:
    told = labels.KINDS[record.kind], labels.KINDS_EXPLAINED[record.kind]
    return Fact(name=_("Kind"), said=_("%(kind)s. %(explained)s") % {"kind": told[0], "explained": told[1]})


def force(record: Commitment) -> str:
    """ "Decides. It was agreed or decided that this will be done." """
    told = {"force": labels.FORCES[record.force], "explained": labels.FORCES_EXPLAINED[record.force]}
    return _("%(force)s. %(explained)s") % told


def why(record: Record, *, origin: str) -> str:
    """Why the words were read as a record, in a sentence."""
    if origin == BY_PERSON or record.rule == BY_PERSON:
        return _("A person marked these words.")
    if isinstance(record, Commitment) and record.cue is not None:
        return _("The words “%(cue)s” carry the force (rule “%(rule)s”).") % {
            "cue": " ".join(record.cue.words.split()),
            "rule": record.rule,
        }
    return _("It was read by the rule “%(rule)s”.") % {"rule": record.rule}


def deadline(term: Deadline | None) -> str:
    """What a time phrase settles; empty where nobody worked that out."""
    if term is None:
        return ""
    if term.certainty is Certainty.OPEN:
        return _("no date is named")
    if term.certainty is Certainty.RELATIVE:
        event = term.event
        return _("counted from %(event)s") % {"event": event} if event else _("waits for another event")
    dated = _dates(term)
    repeated = recurrence(term.recurrence) if term.certainty is Certainty.RECURRING else ""
    return ", ".join(part for part in (repeated, dated) if part)


def recurrence(term: Recurrence | None) -> str:
    """How often, in words."""
    if term is None or term.rule is None:
        return _("again and again; how often is not said")
    parts = dict(p.split("=", 1) for p in term.rule.split(";") if "=" in p)
    every = parts.get("INTERVAL", "1")
    units: dict[str, tuple[Label, Label]] = {
        "YEARLY": (_("every year"), _("every %(n)s years")),
        "MONTHLY": (_("every month"), _("every %(n)s months")),
        "WEEKLY": (_("every week"), _("every %(n)s weeks")),
        "DAILY": (_("every day"), _("every %(n)s days")),
    }
    one, many = units.get(parts.get("FREQ", ""), (term.rule, term.rule))
    return str(one) if every == "1" else str(many) % {"n": every}


def _dates(term: Deadline) -> str:
    first, last = term.not_before, term.not_after
    if first and last and first == last:
        form = _("on %(day)s") if first.day else _("in %(day)s")
        return form % {"day": days.partial(first)}
    if first and last:
        return _("from %(first)s to %(last)s") % {"first": days.partial(first), "last": days.partial(last)}
    if last:
        return _("not after %(day)s") % {"day": days.partial(last)}
    return _("not before %(day)s") % {"day": days.partial(first)} if first else ""


def amount(term: Amount | None) -> str:
    """A quantity with its unit."""
    if term is None:
        return ""
    value = number_format(term.value, use_l10n=True, force_grouping=True)
    return str(_BOUNDS[term.bound]) % {"amount": f"{value} {term.unit}"}
