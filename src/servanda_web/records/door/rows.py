"""Saving what changed between a register and the one before it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from servanda import terms
from servanda.terms import Register
from servanda_web.accounts.models import User
from servanda_web.records.door.errors import Stale
from servanda_web.records.models import (
    Account,
    AuthenticText,
    Decision,
    Entry,
    Instrument,
    Provision,
    SetAside,
)
from servanda_web.records.translate import Rows, Values, decision_values, entry_values, from_term

_BATCH = 500


def new_instrument(values: Values) -> Instrument:
    """An instrument that was not there yet."""
    return Instrument.objects.create(**values)


def new_text(instrument: Instrument, rows: Rows, *, at: datetime) -> AuthenticText:
    """A text with everything in it."""
    text = AuthenticText.objects.create(
        instrument=instrument, key=_free_key(instrument, rows.text["language"]), loaded_at=at, **rows.text
    )
    _outline(text, rows)
    _new_entries(text, list(rows.entries.values()), rows.decisions)
    SetAside.objects.bulk_create(
        [SetAside(text=text, order=n, **v) for n, v in enumerate(rows.set_aside)], _BATCH
    )
    return text


def renew(text: AuthenticText, before: Register, after: Register) -> dict[str, list[str]]:
    """Make a text's rows those of `after`; gives the ids of entries added, removed and renewed."""
    old, new = from_term(before), from_term(after)
    if old.provisions != new.provisions or old.accounts != new.accounts:
        text.provisions.all().delete()
        text.accounts.all().delete()
        _outline(text, new)
    removed = [i for i in old.entries if i not in new.entries]
    Entry.objects.filter(text=text, record_id__in=removed).delete()
    added = [i for i in new.entries if i not in old.entries]
    renewed = [i for i in new.entries if i in old.entries and new.entries[i] != old.entries[i]]
    for name in renewed:
        Entry.objects.filter(text=text, record_id=name).update(**new.entries[name])
    _new_entries(text, [new.entries[i] for i in added], new.decisions)
    _renew_words_of_people(text, old, new)
    return {"added": added, "removed": removed, "renewed": [i for i in renewed if _moved(old, new, i)]}


def _moved(old: Rows, new: Rows, name: str) -> bool:
    return {**old.entries[name], "order": 0} != {**new.entries[name], "order": 0}


def _renew_words_of_people(text: AuthenticText, old: Rows, new: Rows) -> None:
    """Provisions may bear new numbers: decisions and settings aside follow."""
    for name, decisions in new.decisions.items():
        if name in old.decisions and decisions != old.decisions[name]:
            for order, values in enumerate(decisions):
                Decision.objects.filter(entry__text=text, entry__record_id=name, order=order).update(**values)
    if new.set_aside != old.set_aside:
        for row, values in zip(text.set_aside.order_by("order"), new.set_aside, strict=True):
            SetAside.objects.filter(pk=row.pk).update(**values)


def _outline(text: AuthenticText, rows: Rows) -> None:
    Provision.objects.bulk_create([Provision(text=text, **v) for v in rows.provisions], _BATCH)
    Account.objects.bulk_create([Account(text=text, **v) for v in rows.accounts], _BATCH)


def _new_entries(text: AuthenticText, values: list[Values], decisions: dict[str, list[Values]]) -> None:
    made = Entry.objects.bulk_create([Entry(text=text, **v) for v in values], _BATCH)
    Decision.objects.bulk_create(
        [
            Decision(entry=entry, order=n, **v)
            for entry in made
            for n, v in enumerate(decisions[entry.record_id])
        ],
        _BATCH,
    )


def _free_key(instrument: Instrument, language: str) -> str:
    taken = set(instrument.texts.values_list("key", flat=True))
    key, n = language, 1
    while key in taken:
        n += 1
        key = f"{language}-{n}"
    return key


def new_entry(text: AuthenticText, after: Register, name: str, *, by: User) -> Entry:
    """One entry more, in its place among the others."""
    order = next(n for n, e in enumerate(after.entries) if e.id == name)
    text.entries.filter(order__gte=order).update(order=F("order") + 1)
    entry = after.entries[order]
    row = Entry.objects.create(text=text, order=order, **entry_values(entry))
    Decision.objects.create(entry=row, order=0, user=by, **decision_values(entry.decisions[0]))
    return row


def facts(row: Entry) -> dict[str, Any]:
    """What the history tells of an entry."""
    return {"state": row.state, "version": row.version, "record": row.current}


def renew_entry(row: Entry, decided: terms.Entry, *, by: User) -> Entry:
    """An entry after one more decision; its version grows by one."""
    values = entry_values(decided) | {"version": row.version + 1}
    changed = Entry.objects.filter(pk=row.pk, version=row.version).update(**values)
    if not changed:
        raise Stale(_("Somebody else decided this record at the same moment: look at it again."))
    order = len(decided.decisions) - 1
    Decision.objects.create(entry=row, order=order, user=by, **decision_values(decided.decisions[order]))
    return Entry.objects.get(pk=row.pk)
