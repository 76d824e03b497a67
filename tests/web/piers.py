"""A register with as many commitments as a test needs, one to a provision."""

from __future__ import annotations

from servanda.register import start
from servanda.terms import (
    PARTIES,
    Account,
    AuthenticText,
    Commitment,
    Disposition,
    Force,
    Instrument,
    Layer,
    Outline,
    Provision,
    ProvisionKind,
    Quotation,
    Reading,
    Register,
)


def piers(count: int, *, slug: str = "piers") -> Register:
    """`count` paragraphs, in each of which the Parties shall build a pier."""
    lines = [f"{n}. The Parties shall build pier {n}." for n in range(1, count + 1)]
    text = AuthenticText(content="\n".join(lines), name=f"{slug}.txt", language="en")
    provisions, records, at = [], [], 0
    for n, line in enumerate(lines, 1):
        body = at + line.index("The")
        number = f"para. {n}"
        provisions.append(
            Provision(number=number, kind=ProvisionKind.PARAGRAPH, start=at, end=at + len(line), body=body)
        )
        records.append(_record(text, at + line.index("build"), at + len(line) - 1, number))
        at += len(line) + 1
    reading = Reading(
        outline=Outline(text=text, provisions=tuple(provisions), layer=Layer.SIGNED),
        records=tuple(records),
        accounts=tuple(Account(provision=p.number, disposition=Disposition.RECORDED) for p in provisions),
    )
    return start(Instrument(slug=slug, title="Statement on Piers"), reading)


def _record(text: AuthenticText, first: int, last: int, number: str) -> Commitment:
    return Commitment(
        quotation=Quotation.of(text, first, last),
        cue=Quotation.of(text, first - len("shall "), first - 1),
        force=Force.OBLIGES,
        actors=(PARTIES,),
        area="transport_logistics",
        provision=number,
        rule="shall + V",
    )
