"""One page of a review: provisions with their marked words, and the cards of their records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.utils.translation import gettext as _

from servanda.register import account
from servanda.terms import Account, Disposition, Entry, Outline, Provision, ProvisionKind, Register
from servanda_web.desk import labels
from servanda_web.desk.review.cards import Card
from servanda_web.desk.review.filters import Filters
from servanda_web.desk.review.paging import Weight, pages
from servanda_web.desk.review.segments import Mark, Segment, segments
from servanda_web.records.anchors import anchors

SILENT = {ProvisionKind.TITLE, ProvisionKind.HEADING, ProvisionKind.BANNER, ProvisionKind.DATELINE}
DEEPEST = 3

AddressOf = Callable[[str], dict[str, str]]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A provision as the page shows it. `told` is whether its reason for being set aside is worth a line."""

    provision: Provision
    anchor: str
    depth: int
    segments: tuple[Segment, ...]
    account: Account
    told: bool
    urls: dict[str, str] = field(default_factory=dict)
    by_person: bool = False
    trouble: str = ""

    @property
    def disposition(self) -> str:
        """How the provision ended."""
        return self.account.disposition.value

    @property
    def reason(self) -> str:
        """Why it was set aside."""
        return self.account.reason


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A register laid out for review: everything a page is cut from, computed once."""

    register: Register
    filters: Filters
    entries: tuple[Entry, ...]
    numbers: Mapping[str, int]
    accounts: Mapping[str, Account]
    anchors: Mapping[str, str]
    pages: tuple[tuple[Provision, ...], ...]

    def page_of(self, provision: str) -> int:
        """The number of the page a provision stands on, from 1; 1 where the filters leave it out."""
        found = (n for n, page in enumerate(self.pages, 1) if any(p.number == provision for p in page))
        return next(found, 1)

    def shown(self, number: int) -> tuple[Provision, ...]:
        """The provisions of one page."""
        return self.pages[number - 1] if 0 < number <= len(self.pages) else ()

    def chosen(self, provisions: Iterable[Provision]) -> tuple[Entry, ...]:
        """The entries the filters admit that stand in these provisions, in the order of the text."""
        wanted = {p.number for p in provisions}
        return tuple(e for e in self.entries if e.record.provision in wanted and self.filters.admit(e))


def lay_out(register: Register, filters: Filters) -> Sheet:
    """Number the entries, account for the provisions and divide the text into pages."""
    entries = tuple(
        sorted(register.entries, key=lambda e: (e.record.quotation.start, -e.record.quotation.end))
    )
    accounts = {a.provision: a for a in account(register)}
    admitted: dict[str, int] = {}
    for entry in entries:
        if filters.admit(entry):
            admitted[entry.record.provision] = admitted.get(entry.record.provision, 0) + 1
    left = _left(register.outline, filters, accounts, admitted)
    return Sheet(
        register=register,
        filters=filters,
        entries=entries,
        numbers={e.id: n for n, e in enumerate(entries, 1)},
        accounts=accounts,
        anchors=anchors(p.number for p in register.outline.provisions),
        pages=pages(Weight(provision=p, records=admitted.get(p.number, 0)) for p in left),
    )


def _in_order(entry: Entry) -> tuple[int, int]:
    quotation = entry.record.quotation
    return quotation.start, -quotation.end


def _left(
    outline: Outline, filters: Filters, accounts: Mapping[str, Account], admitted: Mapping[str, int]
) -> list[Provision]:
    left = list(outline.provisions)
    if filters.provisions == Disposition.UNDECIDED:
        left = [p for p in left if accounts[p.number].disposition is Disposition.UNDECIDED]
    if filters.narrow_records():
        left = [p for p in left if p.number in admitted]
    return left


def rows(
    sheet: Sheet, provisions: tuple[Provision, ...], addresses: AddressOf, troubles: Mapping[str, str]
) -> list[Row]:
    """The rows of these provisions. `addresses` gives the links of one provision by its number."""
    marks = [_mark(sheet, entry) for entry in sheet.entries if sheet.filters.admit(entry)]
    if provisions:
        first, last = provisions[0].start, provisions[-1].end
        marks = [m for m in marks if m.start < last and m.end > first]
    depths = _depths(sheet.register.outline)
    return [
        _row(
            sheet,
            p,
            marks,
            depth=depths[p.number],
            urls=addresses(p.number),
            trouble=troubles.get(p.number, ""),
        )
        for p in provisions
    ]


def _row(
    sheet: Sheet, provision: Provision, marks: list[Mark], *, depth: int, urls: dict[str, str], trouble: str
) -> Row:
    ended = sheet.accounts[provision.number]
    by_person = any(a.provision == provision.number for a in sheet.register.set_aside)
    content = sheet.register.outline.text.content
    return Row(
        provision=provision,
        anchor=sheet.anchors[provision.number],
        depth=depth,
        segments=segments(content, provision.start, provision.end, marks),
        account=ended,
        told=bool(ended.reason) and (by_person or provision.kind not in SILENT),
        by_person=by_person,
        urls=urls,
        trouble=trouble,
    )


def _mark(sheet: Sheet, entry: Entry) -> Mark:
    quotation, number = entry.record.quotation, sheet.numbers[entry.id]
    kind, state = labels.KINDS[entry.record.kind], labels.STATES[entry.state]
    return Mark(
        id=entry.id,
        number=number,
        kind=entry.record.kind,
        state=entry.state.value,
        start=quotation.start,
        end=quotation.end,
        label=_("Record %(number)d: %(kind)s, %(state)s")
        % {"number": number, "kind": str(kind).lower(), "state": str(state).lower()},
    )


def _depths(outline: Outline) -> dict[str, int]:
    """How deep each provision stands under articles and paragraphs; headings do not indent."""
    by_number = outline.by_number()
    depths: dict[str, int] = {}
    for provision in outline.provisions:
        above = by_number.get(provision.parent or "")
        under = above is not None and above.kind not in {*SILENT, ProvisionKind.ANNEX, ProvisionKind.ARTICLE}
        depths[provision.number] = min(depths.get(above.number, 0) + 1, DEEPEST) if above and under else 0
    return depths


def cards(
    sheet: Sheet,
    entries: Iterable[Entry],
    addresses: AddressOf,
    versions: Mapping[str, int],
    troubles: Mapping[str, str] = MappingProxyType({}),
) -> list[Card]:
    """The cards of these entries. `addresses` gives the links of one entry by its id."""
    return [
        Card(
            entry=entry,
            number=sheet.numbers[entry.id],
            anchor=sheet.anchors.get(entry.record.provision, ""),
            version=versions.get(entry.id, 0),
            urls=addresses(entry.id),
            trouble=troubles.get(entry.id, ""),
        )
        for entry in entries
    ]
