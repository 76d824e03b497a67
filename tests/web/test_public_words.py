"""What a public page makes of words: marks that cut nothing, anchors, dates and sentences."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.web.conftest import small_register
from tests.web.public_world import NOW, Published, make_published

from servanda.terms import Amount, Bound, Certainty, Deadline, PartialDate, Recurrence, Verdict
from servanda_web.public import meaning
from servanda_web.public.marking import Mark, pieces
from servanda_web.public.paging import page_links
from servanda_web.records import days, door
from servanda_web.records.anchors import anchors

CONTENT = "Пакт of the two ports, 2026 <b>\u00ad“&”\n" * 3
ENDS = st.integers(0, len(CONTENT))
MARKS = st.lists(st.tuples(ENDS, ENDS).filter(lambda ends: ends[0] < ends[1]), max_size=8).map(
    lambda spans: [
        Mark(id=f"c-{n}", kind="commitment", start=a, end=b, number=n) for n, (a, b) in enumerate(spans)
    ]
)


@given(MARKS, ENDS, ENDS)
def test_pieces_are_the_text_and_each_mark_covers_its_words(marks: list[Mark], one: int, other: int) -> None:
    start, end = sorted((one, other))
    cut = pieces(CONTENT, start, end, marks)
    assert "".join(p.words for p in cut) == CONTENT[start:end]
    for mark in marks:
        covered = "".join(p.words for p in cut if mark in p.marks)
        assert covered == CONTENT[max(mark.start, start) : max(min(mark.end, end), max(mark.start, start))]
    ended = [m.id for p in cut for m in p.ending]
    assert sorted(ended) == sorted(m.id for m in marks if start < m.end <= end and m.start < end)


@given(st.lists(st.text(max_size=6), unique=True))
def test_every_provision_has_an_anchor_of_its_own(numbers: list[str]) -> None:
    names = anchors(numbers)
    assert list(names) == numbers
    assert all(names.values())
    assert not any(c.isspace() for name in names.values() for c in name)


def test_anchors_can_be_read() -> None:
    numbers = ["para. 12", "Art. 4(2)(a)", "12-бап", "para 12"]
    assert list(anchors(numbers).values()) == ["para-12", "art-4-2-a", "12-бап", "para-12--2"]


@pytest.mark.parametrize(
    ("known", "words"), [("2026", "2026"), ("2026-02", "February 2026"), ("2026-02-04", "4 February 2026")]
)
def test_no_day_is_invented(known: str, words: str) -> None:
    assert days.partial_words(known) == words


def test_days_are_those_of_utc() -> None:
    late = datetime(2026, 11, 24, 1, 0, tzinfo=timezone(timedelta(hours=5)))
    assert days.day(late) == "23 November 2026"


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Deadline(certainty=Certainty.DATED, not_after=PartialDate(2027)), "not after 2027"),
        (Deadline(certainty=Certainty.DATED, not_before=PartialDate(2027, 3)), "not before March 2027"),
        (
            Deadline(certainty=Certainty.DATED, not_before=PartialDate(2027), not_after=PartialDate(2027)),
            "in 2027",
        ),
        (
            Deadline(certainty=Certainty.DATED, not_before=PartialDate(2025), not_after=PartialDate(2026)),
            "from 2025 to 2026",
        ),
        (
            Deadline(certainty=Certainty.RELATIVE, period="P6M", event="entry into force"),
            "counted from entry into force",
        ),
        (Deadline(certainty=Certainty.OPEN), "no date is named"),
        (
            Deadline(certainty=Certainty.RECURRING, recurrence=Recurrence(rule="FREQ=YEARLY;INTERVAL=2")),
            "every 2 years",
        ),
        (Deadline(certainty=Certainty.RECURRING, recurrence=Recurrence(rule="FREQ=YEARLY")), "every year"),
        (
            Deadline(certainty=Certainty.RECURRING, recurrence=Recurrence(rule=None)),
            "again and again; how often is not said",
        ),
        (
            Deadline(
                certainty=Certainty.DATED,
                not_before=PartialDate(2027, 5, 2),
                not_after=PartialDate(2027, 5, 2),
            ),
            "on 2 May 2027",
        ),
        (None, ""),
    ],
)
def test_a_deadline_says_no_more_than_its_words(term: Deadline | None, words: str) -> None:
    assert meaning.deadline(term) == words


def test_a_quantity_keeps_its_bound() -> None:
    billion = Amount(value=Decimal(1_000_000_000), unit="USD", bound=Bound.AT_LEAST, currency=True)
    assert meaning.amount(billion) == "at least 1,000,000,000 USD"
    assert meaning.amount(Amount(value=Decimal("2.5"), unit="%")) == "2.5 %"


def test_page_numbers_stay_few() -> None:
    assert [n for _url, n in page_links("q=a", number=50, last=99)] == [1, None, 48, 49, 50, 51, 52, None, 99]
    assert page_links("q=a", number=1, last=2) == [("?q=a&page=1", 1), ("?q=a&page=2", 2)]


@pytest.fixture
def long_text(db: None) -> Published:
    """A text of several pages; its last record is accepted."""
    world = make_published()
    filler = "and so the long road winds on between the hills and the sea, " * 4
    content = "Statement\n" + "".join(f"1. The Parties shall pave road {n} {filler}\n" for n in range(1000))
    row = door.import_register(small_register(content, slug="roads"), by=world.person, at=NOW)
    last = row.texts.get().entries.last()
    assert last is not None
    door.decide(last, verdict=Verdict.ACCEPTED, by=world.person, at=NOW, version=last.version)
    return Published(world.person, door.publish(row, by=world.person, at=NOW))


def test_a_long_text_comes_in_pages_and_a_record_leads_to_its_own(long_text: Published) -> None:
    first = Client().get("/r/roads/text/en/").content.decode()
    assert len(first) < 400_000
    record = long_text.entry("The Parties shall pave road 999").record_id
    shown = Client().get(f"/c/{record}/").content.decode()
    address, anchor = shown.split('href="/r/roads/text/en/')[1].split('"')[0].split("#")
    assert address.startswith("?page=")
    page = Client().get(f"/r/roads/text/en/{address}").content.decode()
    assert f'id="{anchor}"' in page
    assert f'href="/c/{record}/"' in page
    assert f'id="{anchor}"' not in first


def test_a_page_that_is_not_there_is_the_nearest(long_text: Published) -> None:
    for asked in ("0", "99999", "x", "-1", "²"):
        assert Client().get(f"/r/roads/text/en/?page={asked}").status_code == 200
        assert Client().get(f"/r/roads/?page={asked}").status_code == 200
