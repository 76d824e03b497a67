"""The history cannot be rewritten unseen: the database refuses, and the chain shows what was done to it."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.web.desk_world import signed_in
from tests.web.piers import piers

from servanda.terms import Verdict
from servanda_web.accounts.first import administrator
from servanda_web.accounts.models import Role, User
from servanda_web.records import door, guards, health, ledger
from servanda_web.records.models import Entry, History

ROWS = 12


def filled() -> User:
    """Twelve rows of history: a register, and eleven decisions."""
    by = User.objects.create_user("keeper@ministry.example", name="Keeper", role=Role.COORDINATOR)
    door.import_register(piers(ROWS - 1), by=by, at=timezone.now())
    for row in Entry.objects.select_related("text__instrument"):
        door.decide(row, verdict=Verdict.ACCEPTED, by=by, at=timezone.now(), version=1, reason="Так и есть.")
    assert History.objects.count() == ROWS
    return by


def as_it_stands() -> list[dict[str, Any]]:
    return list(History.objects.order_by("sequence").values())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE records_history SET who = 'Somebody' WHERE sequence = 3",
        "UPDATE records_history SET sequence = 99 WHERE sequence = 3",
        "DELETE FROM records_history WHERE sequence = 3",
        "DELETE FROM records_history",
        "TRUNCATE records_history",
        "INSERT INTO records_history SELECT * FROM records_history WHERE sequence = 3",
        "INSERT INTO records_history (sequence, at, who, action, object, previous, digest) "
        "VALUES (20, '2026-11-24', 'Somebody', 'decide', 'x', '', '')",
    ],
)
def test_the_database_itself_refuses_to_change_the_history(statement: str) -> None:
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        statement = "REPLACE INTO records_history SELECT * FROM records_history WHERE sequence = 3"
    filled()
    before = as_it_stands()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert as_it_stands() == before
    assert ledger.verify() == ()


@pytest.mark.django_db
def test_django_cannot_change_it_either() -> None:
    filled()
    row = History.objects.get(sequence=3)
    row.who = "Somebody else"
    for change in (row.save, row.delete, History.objects.all().delete):
        with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
            change()
    assert ledger.verify() == ()


@pytest.mark.django_db(transaction=True)
def test_a_missing_guard_is_noticed_and_put_back() -> None:
    filled()
    assert not any("not guarded" in said for said in health.notices())
    guards.lift(connection)
    assert any("not guarded" in said for said in health.notices())
    assert "The history is not guarded" in signed_in(administrator()).get("/desk/").content.decode()
    guards.install(connection)
    assert guards.standing(connection)


_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=5)
TAMPERING = {
    "who": _words,
    "action": _words,
    "object": _words,
    "at": st.timedeltas(timedelta(microseconds=1), timedelta(days=3)),
    "before": st.dictionaries(_words, st.integers(-(2**50), 2**50), min_size=1),
    "after": st.dictionaries(_words, st.integers(-(2**50), 2**50), min_size=1),
    "previous": st.text("0123456789abcdef", min_size=64, max_size=64),
    "digest": st.text("0123456789abcdef", min_size=64, max_size=64),
}


@pytest.fixture
def unguarded(db: None) -> None:
    """A history from which somebody took the guards away."""
    filled()
    guards.lift(connection)


@pytest.mark.usefixtures("unguarded")
def test_a_changed_row_is_named() -> None:
    @given(
        sequence=st.integers(1, ROWS),
        change=st.sampled_from(sorted(TAMPERING)).flatmap(lambda f: st.tuples(st.just(f), TAMPERING[f])),
    )
    @settings(max_examples=60, deadline=None)
    def tamper(sequence: int, change: tuple[str, Any]) -> None:
        field, value = change
        row = History.objects.get(sequence=sequence)
        value = row.at + value if field == "at" else value
        assume(value != getattr(row, field))
        with transaction.atomic():
            History.objects.filter(sequence=sequence).update(**{field: value})
            found = ledger.verify()
            transaction.set_rollback(True)
        assert found[0] == f"History row {sequence} is not what was written."

    tamper()


@pytest.mark.usefixtures("unguarded")
def test_a_missing_row_is_named() -> None:
    """The end alone can be cut off unseen: that is what a noted digest of the last row is for."""

    @given(first=st.integers(1, ROWS - 1), count=st.integers(1, 3))
    @settings(max_examples=20, deadline=None)
    def cut(first: int, count: int) -> None:
        count = min(count, ROWS - first)
        with transaction.atomic():
            History.objects.filter(sequence__in=range(first, first + count)).delete()
            found = ledger.verify()
            transaction.set_rollback(True)
        assert found[0] == f"History row {first} is missing: the next one is {first + count}."

    cut()


@pytest.mark.usefixtures("unguarded")
def test_rows_that_changed_places_are_named() -> None:
    third, fourth = History.objects.filter(sequence__in=[3, 4]).order_by("sequence")
    for row, sequence in ((third, 99), (fourth, 3), (third, 4)):
        History.objects.filter(digest=row.digest).update(sequence=sequence)
    assert "History row 3 is not what was written." in ledger.verify()


@pytest.mark.django_db
def test_the_command_says_whether_the_history_is_whole() -> None:
    filled()
    out, wrong = io.StringIO(), io.StringIO()
    call_command("verify", stdout=out)
    last = History.objects.get(sequence=ROWS)
    assert out.getvalue() == f"The history is whole: {ROWS} rows. Last digest: {last.digest}\n"
    guards.lift(connection)
    History.objects.filter(sequence=5).update(who="Somebody else")
    with pytest.raises(SystemExit) as ended:
        call_command("verify", stderr=wrong)
    assert ended.value.code == 1
    assert wrong.getvalue() == "History row 5 is not what was written.\n"
