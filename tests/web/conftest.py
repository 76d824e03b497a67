"""What every test of the site may ask for: people in their roles, a small register, an emptied database."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from tests.web.desk_browser import desk
from tests.web.public_browser import axe, chromium, served, window

from servanda import terms
from servanda_web.accounts.models import Role, User
from servanda_web.records import guards

__all__ = ["axe", "chromium", "desk", "served", "window"]
CONTENT = (
    "Joint Statement\n"
    "1. The Parties shall establish a Joint Commission by the end of 2027.\n"
    "2. The Lake Side intends to open a Trade House worth USD 5 million.\n"
    "3. The weather was fine.\n"
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs a real browser (marked by itself)")
    config.addinivalue_line("markers", "database: asks the database of the tests (marked by itself)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.database)


@pytest.fixture(autouse=True, scope="session")
def _history_may_be_emptied_between_tests() -> Iterator[None]:
    """Tests that commit end by emptying every table, which the history rightly refuses."""
    original = TransactionTestCase._fixture_teardown

    def lift_and_empty(self: Any) -> None:
        guards.lift(connection)
        original(self)

    TransactionTestCase._fixture_teardown = lift_and_empty
    yield
    TransactionTestCase._fixture_teardown = original


def person(role: str) -> User:
    return User.objects.create_user(
        f"{role}@ministry.example", name=f"A {role}".replace("_", " "), role=role, password="a long sentence"
    )


@pytest.fixture
def coordinator(db: None) -> User:
    return person(Role.COORDINATOR)


@pytest.fixture
def reader(db: None) -> User:
    return person(Role.READER)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def register() -> terms.Register:
    return small_register()


def small_register(content: str = CONTENT, *, slug: str = "joint-statement") -> terms.Register:
    """Four provisions; a commitment in each of the paragraphs 1 and 2; nothing in 3."""
    text = terms.AuthenticText(content=content, name="statement.txt", language="en")
    provisions = _provisions(content)
    records = tuple(
        _record(text, p)
        for p in provisions
        if " to " in content[p.start : p.end] or "shall" in content[p.start : p.end]
    )
    accounts = tuple(
        terms.Account(
            provision=p.number,
            disposition=terms.Disposition.RECORDED
            if any(r.provision == p.number for r in records)
            else terms.Disposition.UNDECIDED,
        )
        for p in provisions
    )
    return terms.Register(
        instrument=terms.Instrument(slug=slug, title="Joint Statement"),
        outline=terms.Outline(text=text, provisions=provisions, layer=terms.Layer.SIGNED),
        entries=tuple(terms.Entry(id=terms.record_id(r.kind, r.quotation), proposal=r) for r in records),
        accounts=accounts,
    )


def _provisions(content: str) -> tuple[terms.Provision, ...]:
    found, at = [], 0
    for n, line in enumerate(content.splitlines(keepends=True)):
        end = at + len(line.rstrip("\n"))
        kind = terms.ProvisionKind.PARAGRAPH if n else terms.ProvisionKind.TITLE
        body = at + 3 if n else at
        found.append(
            terms.Provision(number=f"para. {n}" if n else "title", kind=kind, start=at, end=end, body=body)
        )
        at += len(line)
    return tuple(found)


def _record(text: terms.AuthenticText, provision: terms.Provision) -> terms.Record:
    def part(words: str) -> terms.Quotation | None:
        at = text.content.find(words, provision.start, provision.end)
        return terms.Quotation.of(text, at, at + len(words)) if at >= 0 else None

    shall = part("shall")
    return terms.Commitment(
        quotation=terms.Quotation.of(text, provision.body, provision.end),
        cue=shall or part("intends"),
        force=terms.Force.OBLIGES if shall else terms.Force.INTENDS,
        actors=(terms.PARTIES,) if shall else ("Lake Side",),
        area="political_dialogue" if shall else "trade_investment",
        provision=provision.number,
        rule="modal-shall" if shall else "verb-intend",
        due=part("by the end of 2027"),
        target=part("USD 5 million"),
    )
