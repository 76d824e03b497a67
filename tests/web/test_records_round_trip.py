"""Tables and terms say the same, whatever a register holds and whatever people do to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.servanda.register.register_strategies import registers
from tests.web.piers import piers

from servanda import register as keeping
from servanda.register import RegisterError, check
from servanda.terms import (
    Commitment,
    Decision,
    Entry,
    Force,
    Quotation,
    Reading,
    Record,
    Register,
    SetAside,
    Verdict,
)
from servanda_web.accounts.models import Role, User
from servanda_web.records import door, ledger, models, translate
from servanda_web.records.door import rows

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
slowly = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def keeper(db: None) -> User:
    return User.objects.create_user("keeper@ministry.example", name="Keeper", role=Role.COORDINATOR)


def storable(register: Register) -> bool:
    return "\\x00" not in repr(translate.from_term(register)) and "\x00" not in register.outline.text.content


def in_utc(register: Register) -> Register:
    """The same with every time in UTC, as the tables keep it."""
    entries = tuple(
        replace(e, decisions=tuple(replace(d, at=d.at.astimezone(UTC)) for d in e.decisions))
        for e in register.entries
    )
    return replace(register, entries=entries)


def columns(text: models.AuthenticText) -> list[dict[str, Any]]:
    """What lists are made from."""
    names = [f.name for f in models.Entry._meta.fields if f.name not in {"id", "text", "version"}]
    return list(text.entries.order_by("order").values(*names))


def test_any_register_comes_back_from_the_tables_as_it_was(keeper: User) -> None:
    @slowly
    @given(registers().filter(storable))
    def there_and_back(register: Register) -> None:
        with transaction.atomic():
            instrument = rows.new_instrument(translate.instrument_values(register.instrument))
            text = rows.new_text(instrument, translate.from_term(register), at=NOW)
            text = models.AuthenticText.objects.get(pk=text.pk)
            assert translate.to_term(text) == in_utc(register)
            assert columns(text) == list(translate.from_term(register).entries.values())
            transaction.set_rollback(True)

    there_and_back()


def acceptable(register: Register) -> bool:
    slug = register.instrument.slug
    named = slug not in {".", ".."} and not any(c in "/\\" or c.isspace() for c in slug)
    return named and storable(register) and not check(register)


def test_any_register_is_imported_whole_or_refused_with_a_sentence(keeper: User) -> None:
    """Also what cannot be stored at all, such as NUL within a name."""

    @slowly
    @given(registers())
    def imported(register: Register) -> None:
        with transaction.atomic():
            if not acceptable(register):
                with pytest.raises(door.Unacceptable, match=r"\.$"):
                    door.import_register(register, by=keeper, at=NOW)
                assert not models.Instrument.objects.exists()
                assert not models.History.objects.exists()
                return
            row = door.import_register(register, by=keeper, at=NOW)
            assert translate.to_term(row.texts.get()) == in_utc(register)
            door.import_register(register, by=keeper, at=NOW)
            assert models.History.objects.count() == 1
            transaction.set_rollback(True)

    imported()


# People at work: the same things done through the door and with the library alone lead to the same register.

PIERS = 4
numbers = st.integers(1, PIERS).map(lambda n: f"para. {n}")
deeds = st.one_of(
    st.tuples(st.just("decide"), st.integers(0, PIERS - 1), st.sampled_from(Verdict), st.sampled_from(Force)),
    st.tuples(st.just("set aside"), numbers, st.sampled_from(["", "Said elsewhere."])),
    st.tuples(st.just("take up again"), numbers),
    st.tuples(st.just("add"), numbers, st.integers(0, 20), st.integers(1, 12)),
    st.tuples(st.just("read again"), st.sets(st.integers(0, PIERS - 1))),
)


class Library:
    """The register as the library alone has it."""

    def __init__(self, keeper: User) -> None:
        self.register = piers(PIERS)
        self.by = str(keeper)
        self.at = NOW

    def decision(self, entry: Entry, verdict: Verdict, force: Force) -> Decision:
        mended = replace(entry.record, force=force) if isinstance(entry.record, Commitment) else None
        mended = mended if verdict is Verdict.MENDED else None
        return Decision(verdict=verdict, by=self.by, at=self.at, reason="For a reason.", mended=mended)

    def record(self, number: str, first: int, length: int) -> Record:
        text = self.register.outline.text
        provision = self.register.outline.by_number()[number]
        start = min(provision.body + first, provision.end - 1)
        return Commitment(
            quotation=Quotation.of(text, start, min(start + length, provision.end)),
            cue=None,
            force=Force.INTENDS,
            actors=("Somebody",),
            area="general",
            provision=number,
            rule="person",
        )

    def reading(self, left_out: set[int]) -> Reading:
        fresh = piers(PIERS)
        kept = tuple(e.proposal for n, e in enumerate(fresh.entries) if n not in left_out)
        return Reading(outline=fresh.outline, records=kept, accounts=fresh.accounts)


def by_library(library: Library, deed: tuple[Any, ...]) -> Register | RegisterError:
    try:
        return _by_library(library, *deed)
    except RegisterError as refusal:
        return refusal


def _by_library(library: Library, name: str, *rest: Any) -> Register:
    register = library.register
    if name == "decide":
        entry = register.entries[rest[0] % len(register.entries)]
        return keeping.decide(register, entry.id, library.decision(entry, rest[1], rest[2]))
    if name == "set aside":
        return keeping.set_aside(
            register, SetAside(provision=rest[0], reason=rest[1], by=library.by, at=library.at)
        )
    if name == "take up again":
        return keeping.take_up_again(register, rest[0])
    if name == "add":
        return keeping.add(register, library.record(*rest), by=library.by, at=library.at)
    return keeping.merge(register, library.reading(rest[0]))


def by_door(text: models.AuthenticText, library: Library, keeper: User, deed: tuple[Any, ...]) -> None:
    name, *rest = deed
    register = library.register
    if name == "decide":
        entry = register.entries[rest[0] % len(register.entries)]
        said = library.decision(entry, rest[1], rest[2])
        row = text.entries.select_related("text__instrument").get(record_id=entry.id)
        told = {"verdict": said.verdict, "reason": said.reason, "mended": said.mended}
        door.decide(row, by=keeper, at=library.at, version=row.version, **told)
    elif name == "set aside":
        door.set_aside(text, provision=rest[0], reason=rest[1], by=keeper, at=library.at)
    elif name == "take up again":
        door.undo_set_aside(text, provision=rest[0], by=keeper, at=library.at)
    elif name == "add":
        door.add(text, record=library.record(*rest), by=keeper, at=library.at)
    else:
        reading = library.reading(rest[0])
        again = replace(keeping.start(register.instrument, reading))
        door.import_register(again, by=keeper, at=library.at)


def test_the_door_does_what_the_library_does(keeper: User) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(deeds, max_size=8))
    def play(done: list[tuple[Any, ...]]) -> None:
        with transaction.atomic():
            library = Library(keeper)
            text = door.import_register(library.register, by=keeper, at=NOW).texts.get()
            for deed in done:
                library.at += timedelta(seconds=1)
                step(library, text, keeper, deed)
            transaction.set_rollback(True)

    play()


def step(library: Library, text: models.AuthenticText, keeper: User, deed: tuple[Any, ...]) -> None:
    """One deed, done both ways: both refuse it, or both come to the same register and its columns."""
    told = models.History.objects.count()
    expected = by_library(library, deed)
    if isinstance(expected, RegisterError):
        with pytest.raises(door.Unacceptable) as refused:
            by_door(text, library, keeper, deed)
        assert str(refused.value) == str(expected)
        assert models.History.objects.count() == told
        return
    by_door(text, library, keeper, deed)
    assert translate.to_term(text) == expected
    assert columns(text) == list(translate.from_term(expected).entries.values())
    assert models.History.objects.count() == told + (expected != library.register)
    assert ledger.verify() == ()
    library.register = expected
