"""A published register in our own words, as the tests of the public pages meet it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from servanda.register import start
from servanda.terms import (
    PARTIES,
    Account,
    Amount,
    AuthenticText,
    Certainty,
    Commitment,
    Deadline,
    Disposition,
    Force,
    Instrument,
    InstrumentStatus,
    Layer,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Outline,
    PartialDate,
    Party,
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Record,
    Register,
    Verdict,
)
from servanda_web.accounts.models import Role, User
from servanda_web.records import door, models

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SLUG = "lanterns-2026"
TITLE = "Statement on Lanterns & “Ferries” <b>of</b> the Straits"
NASTY = "=<script>alert(\"1 & '2'\")</script>"
LINES = (
    ("title", ProvisionKind.TITLE, TITLE),
    ("para. 1", ProvisionKind.PARAGRAPH, "1. The Parties shall light the northern pier by the end of 2027."),
    ("para. 2", ProvisionKind.PARAGRAPH, "2. Norland intends to lend EUR 2 million under the Ferry Accord."),
    ("para. 3", ProvisionKind.PARAGRAPH, "3. The Parties decided to open a Harbour Council."),
    ("para. 4", ProvisionKind.PARAGRAPH, f"4. The Parties will publish {NASTY} for every ship."),
    ("para. 5", ProvisionKind.PARAGRAPH, "5. The talks were held in good weather."),
)
URDU = "فریقین نے سمندری راستوں پر تعاون بڑھانے پر اتفاق کیا"


def quote(text: AuthenticText, words: str) -> Quotation:
    at = text.content.index(words)
    return Quotation.of(text, at, at + len(words))


def _outline(lines: tuple[tuple[str, ProvisionKind, str], ...], *, language: str, layer: Layer) -> Outline:
    content = "\n\n".join(words for _number, _kind, words in lines) + "\n"
    text = AuthenticText(content=content, name=f"lanterns-{language}.txt", language=language)
    provisions = []
    for number, kind, words in lines:
        at = content.index(words)
        body = at + 3 if words[1] == "." else at
        provisions.append(Provision(number=number, kind=kind, start=at, end=at + len(words), body=body))
    return Outline(text=text, provisions=tuple(provisions), layer=layer)


def _commitments(text: AuthenticText) -> tuple[Record, ...]:
    return (
        Commitment(
            quotation=quote(text, "light the northern pier by the end of 2027"),
            cue=quote(text, "shall"),
            force=Force.OBLIGES,
            actors=(PARTIES,),
            area="transport_logistics",
            provision="para. 1",
            rule="shall + V",
            due=quote(text, "by the end of 2027"),
            deadline=Deadline(certainty=Certainty.DATED, not_after=PartialDate(2027, 12)),
        ),
        Commitment(
            quotation=quote(text, "lend EUR 2 million under the Ferry Accord"),
            cue=quote(text, "intends to"),
            force=Force.INTENDS,
            actors=("Norland",),
            area="trade_investment",
            provision="para. 2",
            rule="intend: to V",
            target=quote(text, "EUR 2 million"),
            amount=Amount(value=Decimal(2_000_000), unit="EUR", currency=True),
        ),
        Commitment(
            quotation=quote(text, "open a Harbour Council"),
            cue=quote(text, "decided to"),
            force=Force.DECIDES,
            actors=(PARTIES,),
            area="transport_logistics",
            provision="para. 3",
            rule="decide: to V",
        ),
        _publishing(text),
    )


def _publishing(text: AuthenticText) -> Commitment:
    return Commitment(
        quotation=quote(text, f"publish {NASTY} for every ship"),
        cue=quote(text, "will"),
        force=Force.PLEDGES,
        actors=(PARTIES, NASTY),
        area="general",
        provision="para. 4",
        rule="will + V",
    )


def _records(text: AuthenticText) -> tuple[Record, ...]:
    named: tuple[Record, ...] = (
        NamedInstrument(
            quotation=quote(text, "Ferry Accord"),
            status=InstrumentStatus.RECALLED,
            provision="para. 2",
            rule="name: accord",
        ),
        Mechanism(
            quotation=quote(text, "Harbour Council"),
            status=MechanismStatus.ESTABLISHED,
            provision="para. 3",
            rule="name: council",
        ),
    )
    return tuple(sorted((*_commitments(text), *named), key=lambda r: (r.quotation.start, -r.quotation.end)))


def _read(outline: Outline, records: tuple[Record, ...]) -> Reading:
    held = {r.provision for r in records}
    accounts = tuple(
        Account(
            provision=p.number,
            disposition=Disposition.RECORDED if p.number in held else Disposition.UNDECIDED,
        )
        for p in outline.provisions
    )
    return Reading(outline=outline, records=records, accounts=accounts)


def instrument(slug: str = SLUG) -> Instrument:
    return Instrument(
        slug=slug,
        title=TITLE,
        parties=(Party(name="Norland"), Party(name="The Isles & Bays")),
        signed_on=PartialDate(2026, 2, 4),
        signed_at="Port Ada",
    )


def english(slug: str = SLUG) -> Register:
    outline = _outline(LINES, language="en", layer=Layer.SIGNED)
    return start(instrument(slug), _read(outline, _records(outline.text)))


def urdu_report() -> Register:
    outline = _outline((("para. 1", ProvisionKind.PARAGRAPH, URDU),), language="ur", layer=Layer.REPORT)
    record = Commitment(
        quotation=quote(outline.text, "تعاون بڑھانے"),
        cue=quote(outline.text, "اتفاق کیا"),
        force=Force.DECIDES,
        actors=(PARTIES,),
        area="transport_logistics",
        provision="para. 1",
        rule="person",
    )
    return start(instrument(), _read(outline, (record,)))


@dataclass(frozen=True)
class Published:
    """The coordinator who decided, the instrument, and its two texts."""

    person: User
    instrument: models.Instrument

    @property
    def text(self) -> models.AuthenticText:
        return self.instrument.texts.get(key="en")

    def entry(self, words: str) -> models.Entry:
        """The record whose words begin so."""
        return models.Entry.objects.get(text__instrument=self.instrument, quote__startswith=words)

    def decide(self, words: str, verdict: Verdict, *, reason: str = "") -> models.Entry:
        row = self.entry(words)
        return door.decide(row, verdict=verdict, by=self.person, at=NOW, version=row.version, reason=reason)


def make_published(*, publish: bool = True) -> Published:
    """All records accepted but two: the Ferry Accord is rejected, the Harbour Council undecided."""
    person = User.objects.create_user("keeper@example.org", name="Desk <Keeper>", role=Role.COORDINATOR)
    row = door.import_register(english(), by=person, at=NOW)
    door.import_register(urdu_report(), by=person, at=NOW)
    world = Published(person, row)
    for words in ("light", "lend", "open", "publish", "تعاون"):
        world.decide(words, Verdict.ACCEPTED)
    world.decide("Ferry Accord", Verdict.REJECTED, reason="It is named elsewhere.")
    if publish:
        door.publish(row, by=person, at=NOW)
    row.refresh_from_db()
    return world


def fill() -> str:
    """Put the published register into the database that SERVANDA_DATA names; the coordinator's session."""
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0, skip_checks=True)
    client = Client()
    client.force_login(make_published().person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
