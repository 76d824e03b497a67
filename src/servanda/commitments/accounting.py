"""Nothing dropped in silence: how each provision ended, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from servanda.commitments.clause import Clause
from servanda.commitments.hits import Findings
from servanda.terms import Account, Commitment, Disposition, Force, Outline, Provision, ProvisionKind, Record

SILENT = frozenset(
    {
        ProvisionKind.TITLE,
        ProvisionKind.BANNER,
        ProvisionKind.HEADING,
        ProvisionKind.SIGNATURE,
        ProvisionKind.FOOTNOTE,
    }
)
"""Parts of a text that hold no undertaking of their own."""

_BY_KIND = {
    ProvisionKind.TITLE: "the title",
    ProvisionKind.BANNER: "added by the publisher",
    ProvisionKind.DATELINE: "where and when it was reported",
    ProvisionKind.HEADING: "a heading",
    ProvisionKind.SIGNATURE: "the signature block",
    ProvisionKind.FOOTNOTE: "a footnote",
}
LEAD_IN = "a lead-in to the points under it"
_NO_CUE = "no words that undertake, decide, intend or ask anything"
_NO_LEXICON = "the reader has no lexicon for this language"


def note_doubt(doubts: dict[str, str], provision: str, clause: Clause, found: Findings) -> None:
    """Remember the first word of `provision` that looked like a cue and why it was read as none."""
    if provision in doubts or not found.dropped:
        return
    if clause.at(len(clause) - 1) == ":":
        doubts[provision] = LEAD_IN
        return
    at, reason = found.dropped[0]
    doubts[provision] = f"“{clause.words_between(at, at + 1)}” was read as no commitment: {reason}"


def accounts(
    outline: Outline,
    records: Sequence[Record],
    *,
    doubts: Mapping[str, str],
    within: Mapping[str, str],
    known: bool,
) -> tuple[Account, ...]:
    """One account for each provision, in order.

    `within` names, for a point that is a topic of an undertaking above it, the provision of that.
    """
    recorded = {r.provision for r in records}
    return tuple(
        _within(p, within[p.number])
        if p.number in within and p.number not in recorded
        else _account(p, recorded=p.number in recorded, doubt=doubts.get(p.number), known=known)
        for p in outline.provisions
    )


def _within(provision: Provision, above: str) -> Account:
    reason = f"a topic of what is undertaken in {above}"
    return Account(provision=provision.number, disposition=Disposition.SET_ASIDE, reason=reason)


def _account(provision: Provision, *, recorded: bool, doubt: str | None, known: bool) -> Account:
    number = provision.number
    if recorded:
        return Account(provision=number, disposition=Disposition.RECORDED)
    if provision.kind in _BY_KIND:
        return Account(provision=number, disposition=Disposition.SET_ASIDE, reason=_BY_KIND[provision.kind])
    if not known:
        return Account(provision=number, disposition=Disposition.UNDECIDED, reason=_NO_LEXICON)
    if doubt == LEAD_IN:
        return Account(provision=number, disposition=Disposition.SET_ASIDE, reason=LEAD_IN)
    if doubt is not None:
        return Account(provision=number, disposition=Disposition.UNDECIDED, reason=doubt)
    return Account(provision=number, disposition=Disposition.SET_ASIDE, reason=_NO_CUE)


def accepted_invitations(before: list[Record], made: list[Commitment]) -> list[Commitment]:
    """An accepted invitation is one commitment: the visit, at the place where it was offered."""
    kept = []
    for record in made:
        asked = next(
            (n for n in range(len(before) - 1, max(len(before) - 3, -1), -1) if _invites(before[n])), None
        )
        offered = before[asked] if asked is not None else None
        if (
            record.rule.endswith("accept: invitation")
            and isinstance(offered, Commitment)
            and asked is not None
        ):
            before[asked] = replace(offered, force=Force.PLEDGES, actors=record.actors)
        else:
            kept.append(record)
    return kept


def _invites(record: Record) -> bool:
    return isinstance(record, Commitment) and record.rule.startswith(("invite:", "noun invitation"))


def without_repeats(records: Sequence[Record]) -> list[Record]:
    """In the order of their words, a commitment said twice in the same words kept once."""
    ordered = sorted(records, key=lambda r: (r.quotation.start, -r.quotation.end, r.kind))
    seen: set[tuple[str, str]] = set()
    kept: list[Record] = []
    for record in ordered:
        key = (record.kind, " ".join(record.quotation.words.casefold().split()))
        if isinstance(record, Commitment) and len(key[1].split()) >= 5 and key in seen:
            continue
        seen.add(key)
        kept.append(record)
    return kept
