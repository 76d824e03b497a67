"""The values behind the words, as JSON: deadlines, recurrences, amounts, quotations."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from servanda.register.form.node import Node
from servanda.terms import (
    Amount,
    AuthenticText,
    Bound,
    Certainty,
    Deadline,
    PartialDate,
    Quotation,
    Recurrence,
)

_MAGNITUDE = 30  # powers of ten: beyond that no treaty counts, and printing the digits would hurt


def moment(at: datetime) -> str:
    """A time in UTC, as ISO 8601 writes it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def amount_to_json(amount: Amount) -> dict[str, object]:
    """The number as words, so that no program rounds it."""
    return {
        "value": str(amount.value),
        "unit": amount.unit,
        "bound": amount.bound.value,
        "currency": amount.currency,
    }


def amount_from_json(node: Node) -> Amount:
    """Raises `RegisterError` for what is no number or of absurd size."""
    keys = node.members(required=("value", "unit"), optional=("bound", "currency"))
    return Amount(
        value=keys["value"].made(_decimal),
        unit=keys["unit"].words(),
        bound=keys["bound"].maybe(lambda n: n.one_of(Bound)) or Bound.EXACT,
        currency=keys["currency"].maybe(Node.flag) or False,
    )


def _decimal(words: str) -> Decimal:
    try:
        number = Decimal(words)
    except InvalidOperation:
        raise ValueError(f"“{words[:40]}” is not a number") from None
    if not number.is_finite() or abs(number.adjusted()) > _MAGNITUDE:
        raise ValueError(f"“{words[:40]}” is not a quantity one can reach")
    return number


def recurrence_to_json(recurrence: Recurrence) -> dict[str, object]:
    """`rule` as in RFC 5545."""
    return {"rule": recurrence.rule, "alternating": recurrence.alternating}


def _recurrence(node: Node) -> Recurrence:
    keys = node.members(required=("rule",), optional=("alternating",))
    return Recurrence(
        rule=keys["rule"].maybe(Node.words), alternating=keys["alternating"].maybe(Node.flag) or False
    )


def deadline_to_json(deadline: Deadline) -> dict[str, object]:
    """Only what is known is written."""
    known: dict[str, object] = {"certainty": deadline.certainty.value}
    if deadline.not_before is not None:
        known["not_before"] = str(deadline.not_before)
    if deadline.not_after is not None:
        known["not_after"] = str(deadline.not_after)
    if deadline.period is not None:
        known["period"] = deadline.period
    if deadline.event is not None:
        known["event"] = deadline.event
    if deadline.recurrence is not None:
        known["recurrence"] = recurrence_to_json(deadline.recurrence)
    return known


def deadline_from_json(node: Node) -> Deadline:
    """Raises `RegisterError` for dates that do not exist."""
    optional = ("not_before", "not_after", "period", "event", "recurrence")
    keys = node.members(required=("certainty",), optional=optional)
    return Deadline(
        certainty=keys["certainty"].one_of(Certainty),
        not_before=keys["not_before"].maybe(partial_date),
        not_after=keys["not_after"].maybe(partial_date),
        period=keys["period"].maybe(Node.words),
        event=keys["event"].maybe(Node.words),
        recurrence=keys["recurrence"].maybe(_recurrence),
    )


def partial_date(node: Node) -> PartialDate:
    """A year, month or day."""
    return node.made(PartialDate.parse)


def quotation(words: Node, start: Node, text: AuthenticText) -> Quotation:
    """The quotation of `words` at `start`, proven against `text`."""
    # The words may be a single space: what counts is that they stand there.
    found = words.free_words()
    begin = start.count()
    if not found:
        raise words.fault("must not be empty")
    if text.content[begin : begin + len(found)] != found:
        raise words.fault(f"does not stand at character {begin} of the text: “{found[:40]}”")
    return Quotation(start=begin, end=begin + len(found), words=found, digest=text.digest)
