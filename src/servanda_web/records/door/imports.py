"""Bringing a register in: a new instrument, one more authentic text, or a newer reading of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from servanda.register import check, merge
from servanda.terms import Reading, Register
from servanda_web.accounts.models import User
from servanda_web.records.door import rows
from servanda_web.records.door.errors import Unacceptable
from servanda_web.records.door.history import append
from servanda_web.records.door.passage import passage, storable
from servanda_web.records.models import AuthenticText, Instrument
from servanda_web.records.rights import Act
from servanda_web.records.translate import Rows, from_term, to_term

LONGEST_SLUG = 200


def import_register(register: Register, *, by: User, at: datetime) -> Instrument:
    """Keep a register. Its slug finds the instrument, the digest of its text the text.

    An instrument not known yet is made; a text not known yet is added to it with its entries and
    decisions. A text known already is merged (`servanda.register.merge`): what people decided stays,
    undecided proposals are renewed. The same register twice changes nothing and leaves no history row.
    Raises `DoorError`.
    """
    values = from_term(register)
    storable(*_strings(vars(values)))
    known = Instrument.objects.filter(slug=register.instrument.slug).first()
    with passage(by, Act.IMPORT, at=at, instrument=known):
        _prove(register)
        instrument = Instrument.objects.select_for_update(no_key=True).filter(slug=register.instrument.slug)
        row = instrument.first() or rows.new_instrument(values.instrument)
        text = row.texts.filter(digest=register.outline.text.digest).first()
        if text is None:
            _first_time(row, register, values, by=by, at=at)
        else:
            _again(text, register, by=by, at=at)
    return row


def _first_time(row: Instrument, register: Register, values: Rows, *, by: User, at: datetime) -> None:
    text = rows.new_text(row, values, at=at)
    told = _told(register) | {"added": [e.id for e in register.entries]}
    append("import", on=_name(row, text), by=by, at=at, after=told)


def _again(text: AuthenticText, register: Register, *, by: User, at: datetime) -> None:
    before = to_term(text)
    reading = Reading(
        outline=register.outline,
        records=tuple(e.proposal for e in register.entries if e.origin != "person"),
        accounts=register.accounts,
    )
    after = merge(before, reading)
    if after == before:
        return
    changes = rows.renew(text, before, after)
    told = _told(after) | changes
    append("import", on=_name(text.instrument, text), by=by, at=at, before=_told(before), after=told)


def _prove(register: Register) -> None:
    slug = register.instrument.slug
    if (
        not slug
        or len(slug) > LONGEST_SLUG
        or slug in {".", ".."}
        or any(c in "/\\" or c.isspace() for c in slug)
    ):
        raise Unacceptable(
            _("An instrument needs a short name (slug) of 1 to %(n)d characters, without spaces and slashes.")
            % {"n": LONGEST_SLUG}
        )
    for fault in check(register):
        raise Unacceptable(fault)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield str(key)
            yield from _strings(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _strings(held)


def _told(register: Register) -> dict[str, Any]:
    text = register.outline.text
    return {
        "title": register.instrument.title,
        "text": {"name": text.name, "language": text.language, "digest": text.digest},
        "provisions": len(register.outline.provisions),
        "entries": len(register.entries),
    }


def _name(instrument: Instrument, text: AuthenticText) -> str:
    return f"{instrument.slug}/{text.key}"
