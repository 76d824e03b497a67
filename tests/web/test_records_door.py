"""Every change goes through the door, leaves its row of history, or changes nothing at all."""

from datetime import datetime

import pytest

from servanda import terms
from servanda.terms import Verdict
from servanda_web.accounts.models import User
from servanda_web.records import door, ledger
from servanda_web.records.models import Entry, History
from servanda_web.records.translate import to_term

pytestmark = pytest.mark.django_db


def test_the_same_register_twice_changes_nothing(
    register: terms.Register, coordinator: User, now: datetime
) -> None:
    instrument = door.import_register(register, by=coordinator, at=now)
    assert to_term(instrument.texts.get()) == register
    assert door.import_register(register, by=coordinator, at=now) == instrument
    assert History.objects.count() == 1
    assert to_term(instrument.texts.get()) == register


def test_a_decision_is_kept_with_its_history(
    register: terms.Register, coordinator: User, now: datetime
) -> None:
    instrument = door.import_register(register, by=coordinator, at=now)
    entry = Entry.objects.filter(text__instrument=instrument)[0]
    door.decide(entry, verdict=Verdict.ACCEPTED, by=coordinator, at=now, version=1)
    row = History.objects.get(action="decide")
    assert (row.who, row.before["state"], row.after["state"]) == ("A coordinator", "proposed", "accepted")
    assert to_term(instrument.texts.get()).entries[0].state is terms.State.ACCEPTED
    assert ledger.verify() == ()
