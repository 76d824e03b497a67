"""A small text marked by hand: the register that the tests of deciding and exporting work on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from servanda.register import start
from servanda.terms import (
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
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Record,
    Recurrence,
    Register,
)

CONTENT = (
    "Joint Statement on Friendship\r\n"
    "1. The parties agreed to hold yearly talks in the Border Commission.\r\n"
    "2. They noted the warm weather.\r\n"
    "3. They will raise trade to USD 2 billion by 2030 under the Accord on Tea.\r\n"
)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
_KINDS = (ProvisionKind.TITLE, ProvisionKind.PARAGRAPH, ProvisionKind.PARAGRAPH, ProvisionKind.PARAGRAPH)


def text_of(content: str = CONTENT) -> AuthenticText:
    """The text, as a file of that content."""
    return AuthenticText(content=content, name="statement.txt", language="en")


def outline_of(text: AuthenticText) -> Outline:
    """One provision a line, numbered as the sample's are."""
    provisions, at = [], 0
    for n, line in enumerate(text.content.split("\r\n")[:-1]):
        kind = _KINDS[min(n, 3)]
        number = "title" if n == 0 else f"para. {n}"
        provisions.append(Provision(number=number, kind=kind, start=at, end=at + len(line), body=at))
        at += len(line) + 2
    return Outline(text=text, provisions=tuple(provisions), layer=Layer.SIGNED)


def quote(text: AuthenticText, words: str) -> Quotation:
    """The first place of these words."""
    at = text.content.index(words)
    return Quotation.of(text, at, at + len(words))


def reading_of(text: AuthenticText) -> Reading:
    """What a reader finds in the sample."""
    talks = Commitment(
        quotation=quote(text, "hold yearly talks in the Border Commission"),
        cue=quote(text, "agreed to"),
        force=Force.DECIDES,
        actors=("parties",),
        area="political_dialogue",
        provision="para. 1",
        rule="agree-to",
        due=quote(text, "yearly"),
        deadline=Deadline(certainty=Certainty.RECURRING, recurrence=Recurrence(rule="FREQ=YEARLY")),
    )
    commission = Mechanism(
        quotation=quote(text, "Border Commission"),
        status=MechanismStatus.EXISTING,
        provision="para. 1",
        rule="name",
    )
    trade = Commitment(
        quotation=quote(text, "raise trade to USD 2 billion by 2030"),
        cue=quote(text, "will"),
        force=Force.PLEDGES,
        actors=("parties",),
        area="trade_investment",
        provision="para. 3",
        rule="will",
        due=quote(text, "by 2030"),
        target=quote(text, "USD 2 billion"),
        deadline=Deadline(certainty=Certainty.DATED, not_after=PartialDate(2030)),
        amount=Amount(value=Decimal(2_000_000_000), unit="USD", currency=True),
    )
    accord = NamedInstrument(
        quotation=quote(text, "Accord on Tea"),
        status=InstrumentStatus.SIGNED,
        provision="para. 3",
        rule="name",
    )
    outline = outline_of(text)
    records = tuple(_placed(r, outline) for r in (talks, commission, trade, accord))
    return Reading(outline=outline, records=records, accounts=_accounts(outline, records))


def _placed(record: Record, outline: Outline) -> Record:
    holders = [p.number for p in outline.provisions if p.start <= record.quotation.start < p.end]
    return replace(record, provision=holders[0])


def _accounts(outline: Outline, records: tuple[Record, ...]) -> tuple[Account, ...]:
    held = {r.provision for r in records}
    made = []
    for number in (p.number for p in outline.provisions):
        if number in held:
            made.append(Account(provision=number, disposition=Disposition.RECORDED))
        elif number == "title":
            why = "a title names the text"
            made.append(Account(provision=number, disposition=Disposition.SET_ASIDE, reason=why))
        else:
            made.append(Account(provision=number, disposition=Disposition.UNDECIDED))
    return tuple(made)


def sample() -> Register:
    """The register begun from the sample's reading."""
    return start(Instrument(slug="friendship", title="Joint Statement on Friendship"), reading_of(text_of()))
