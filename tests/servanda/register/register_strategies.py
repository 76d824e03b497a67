"""Registers of every shape, for property tests: any text, any provisions, any records in them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import strategies as st

from servanda.terms import (
    Account,
    Amount,
    Area,
    AuthenticText,
    Bound,
    Certainty,
    Commitment,
    Deadline,
    Decision,
    Disposition,
    Entry,
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
    Recurrence,
    Register,
    SetAside,
    Verdict,
    record_id,
)

# Line ends of every kind, a byte order mark, look-alikes, what JSON and CSV must escape.
_ODD = "ab1 .\r\n\t\ufeff\u2028\u0085\x0b\x1c\"'\\=+@а\u00ad\U0001f600\x00"
contents = st.text(st.one_of(st.sampled_from(_ODD), st.characters(exclude_categories=["Cs"])), max_size=120)
words = st.text(min_size=1, max_size=12).filter(str.strip)
dates = st.dates().map(lambda d: PartialDate(d.year, d.month, d.day)) | st.integers(1, 9999).map(PartialDate)
zones = st.integers(-12, 12).map(lambda h: timezone(timedelta(hours=h)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001
maybe_dates = st.none() | dates
maybe_words = st.none() | words

instruments = st.builds(
    Instrument,
    slug=words,
    title=words,
    parties=st.lists(st.builds(Party, name=words, aliases=st.lists(words, max_size=2).map(tuple))).map(tuple),
    signed_on=maybe_dates,
    signed_at=maybe_words,
    depositary=maybe_words,
)
recurrences = st.builds(Recurrence, rule=maybe_words, alternating=st.booleans())
deadlines = st.builds(
    Deadline,
    certainty=st.sampled_from(Certainty),
    not_before=maybe_dates,
    not_after=maybe_dates,
    period=maybe_words,
    event=maybe_words,
    recurrence=st.none() | recurrences,
)
amounts = st.builds(
    Amount,
    value=st.decimals(-(10**12), 10**12, places=3) | st.integers(0, 10**15).map(str).map(Decimal),
    unit=words,
    bound=st.sampled_from(Bound),
    currency=st.booleans(),
)


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """A text cut into provisions that do not overlap, some of them children of earlier ones."""
    text = AuthenticText(
        content=draw(contents),
        name=draw(words),
        language=draw(st.sampled_from(["en", "kk", "und"])),
        media_type=draw(words),
        notes=draw(st.lists(words, max_size=2).map(tuple)),
    )
    cuts = sorted(draw(st.lists(st.integers(0, len(text.content)), max_size=8)))
    provisions: list[Provision] = []
    for n, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False), 1):
        provision = Provision(
            number=f"para. {n}",
            kind=draw(st.sampled_from(ProvisionKind)),
            start=start,
            end=end,
            body=draw(st.integers(start, end)),
            parent=draw(st.sampled_from([None, *(p.number for p in provisions)])),
        )
        provisions.append(provision)
    return Outline(text=text, provisions=tuple(provisions), layer=draw(st.sampled_from(Layer)))


@st.composite
def quotations(draw: st.DrawFn, text: AuthenticText, start: int, end: int) -> Quotation:
    """Words that begin between `start` and `end`."""
    first = draw(st.integers(start, end - 1))
    return Quotation.of(text, first, draw(st.integers(first + 1, len(text.content))))


@st.composite
def records(draw: st.DrawFn, outline: Outline, kind: str) -> object:
    """A record of that kind in a provision that has words."""
    holder = draw(st.sampled_from([p for p in outline.provisions if p.start < p.end]))
    text, length = outline.text, len(outline.text.content)
    where = {
        "quotation": draw(quotations(text, holder.start, holder.end)),
        "provision": holder.number,
        "rule": draw(words),
    }
    if kind == "instrument":
        return NamedInstrument(status=draw(st.sampled_from(InstrumentStatus)), **where)
    if kind == "mechanism":
        return Mechanism(status=draw(st.sampled_from(MechanismStatus)), **where)
    part = st.none() | quotations(text, 0, length)
    return Commitment(
        cue=draw(part),
        force=draw(st.sampled_from(Force)),
        actors=draw(st.lists(words, min_size=1, max_size=3).map(tuple)),
        area=draw(st.sampled_from(Area)).value,
        due=draw(part),
        target=draw(part),
        deadline=draw(st.none() | deadlines),
        amount=draw(st.none() | amounts),
        **where,
    )


@st.composite
def decisions(draw: st.DrawFn, outline: Outline, kind: str) -> Decision:
    """Any decision that a person may take on a record of that kind."""
    verdict = draw(st.sampled_from(Verdict))
    return Decision(
        verdict=verdict,
        by=draw(words),
        at=draw(moments),
        reason=draw(words),
        mended=draw(records(outline, kind)) if verdict is Verdict.MENDED else None,
    )


@st.composite
def entries(draw: st.DrawFn, outline: Outline) -> Entry:
    """An entry with any history."""
    kind = draw(st.sampled_from(["commitment", "instrument", "mechanism"]))
    proposal = draw(records(outline, kind))
    return Entry(
        id=record_id(kind, proposal.quotation),
        proposal=proposal,
        origin=draw(st.sampled_from(["reader", "person"])),
        decisions=tuple(draw(st.lists(decisions(outline, kind), max_size=3))),
    )


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Any register that holds together."""
    outline = draw(outlines())
    numbers = [p.number for p in outline.provisions]
    found: list[Entry] = []
    if any(p.start < p.end for p in outline.provisions):
        found = draw(st.lists(entries(outline), max_size=4, unique_by=lambda e: e.id))
    asides = draw(st.lists(st.sampled_from(numbers), unique=True)) if numbers else []
    disposition, reason = st.sampled_from(Disposition), st.text(max_size=8)
    return Register(
        instrument=draw(instruments),
        outline=outline,
        entries=tuple(found),
        accounts=tuple(
            Account(provision=n, disposition=draw(disposition), reason=draw(reason)) for n in numbers
        ),
        set_aside=tuple(
            SetAside(provision=n, reason=draw(words), by=draw(words), at=draw(moments).astimezone(UTC))
            for n in asides
        ),
    )
