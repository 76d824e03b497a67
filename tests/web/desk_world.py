"""Three people and one register, as the tests of the desk meet them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.test import Client
from django.urls import reverse

from servanda.register import start
from servanda.terms import (
    Account,
    AuthenticText,
    Certainty,
    Commitment,
    Deadline,
    Disposition,
    Force,
    Instrument,
    Layer,
    Mechanism,
    MechanismStatus,
    Outline,
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Record,
    Register,
)
from servanda_web.accounts.models import Role, User
from servanda_web.records import door, models

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LINES = (
    ("Title", "title", "Joint Statement of the Two Ports"),
    (
        "para. 1",
        "paragraph",
        "1. The Parties agreed to open a joint pilot school and to hold harbour talks every year.",
    ),
    ("para. 2", "paragraph", "2. They noted with satisfaction the growth of trade."),
    ("para. 3", "paragraph", "3. The Harbour Council will publish tide tables by the end of 2027."),
    ("para. 4", "paragraph", "4. The text was done in two copies."),
)
CONTENT = "\n\n".join(words for _number, _kind, words in LINES) + "\n"


def quote(text: AuthenticText, words: str) -> Quotation:
    start_at = text.content.index(words)
    return Quotation.of(text, start_at, start_at + len(words))


def outline() -> Outline:
    text = AuthenticText(content=CONTENT, name="statement.txt", language="en")
    provisions = []
    at = 0
    for number, kind, words in LINES:
        at = CONTENT.index(words, at)
        provisions.append(
            Provision(number=number, kind=ProvisionKind(kind), start=at, end=at + len(words), body=at)
        )
    return Outline(text=text, provisions=tuple(provisions), layer=Layer.SIGNED)


def records(text: AuthenticText) -> tuple[Record, ...]:
    agreed = quote(text, "agreed to")
    return (
        Commitment(
            quotation=quote(text, "open a joint pilot school"),
            cue=agreed,
            force=Force.DECIDES,
            actors=("parties",),
            area="education_science_it",
            provision="para. 1",
            rule="agreed to + infinitive",
        ),
        Commitment(
            quotation=quote(text, "hold harbour talks every year"),
            cue=agreed,
            force=Force.DECIDES,
            actors=("parties",),
            area="political_dialogue",
            provision="para. 1",
            rule="agreed to + infinitive",
            due=quote(text, "every year"),
            deadline=Deadline(certainty=Certainty.RECURRING),
        ),
        Mechanism(
            quotation=quote(text, "harbour talks"),
            status=MechanismStatus.PLANNED,
            provision="para. 1",
            rule="talks",
        ),
        Commitment(
            quotation=quote(text, "publish tide tables by the end of 2027"),
            cue=quote(text, "will"),
            force=Force.PLEDGES,
            actors=("The Harbour Council",),
            area="transport_logistics",
            provision="para. 3",
            rule="will + infinitive",
            due=quote(text, "by the end of 2027"),
        ),
    )


def register(slug: str = "two-ports-2026") -> Register:
    found = outline()
    said = {
        "Title": (Disposition.SET_ASIDE, "a title"),
        "para. 2": (Disposition.UNDECIDED, ""),
        "para. 4": (Disposition.UNDECIDED, ""),
    }
    accounts = tuple(
        Account(provision=p.number, disposition=d, reason=r)
        for p in found.provisions
        for d, r in [said.get(p.number, (Disposition.RECORDED, ""))]
    )
    reading = Reading(outline=found, records=records(found.text), accounts=accounts)
    return start(Instrument(slug=slug, title="Joint Statement of the Two Ports"), reading)


@dataclass(frozen=True)
class World:
    """The coordinator, a reader who is signed in, somebody who is not, and the register's text."""

    coordinator: Client
    reader: Client
    stranger: Client
    person: User
    text: models.AuthenticText

    def entry(self, words: str) -> models.Entry:
        return self.text.entries.get(quote__startswith=words)

    def url(self, name: str, *more: str) -> str:
        return reverse(f"desk:{name}", args=["two-ports-2026", "en", *more])


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def coordinator() -> User:
    return User.objects.create_user("officer@example.org", name="Desk Officer", role=Role.COORDINATOR)


def make_world() -> World:
    person = coordinator()
    reader = User.objects.create_user("reader@example.org", name="Reader", role=Role.READER)
    kept = door.import_register(register(), by=person, at=NOW)
    return World(signed_in(person), signed_in(reader), Client(), person, kept.texts.get())
