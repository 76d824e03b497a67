"""Marks that nest, overlap or cross a provision's end leave every word in place, once."""

from hypothesis import given
from hypothesis import strategies as st

from servanda.terms import Provision, ProvisionKind
from servanda_web.desk.review.paging import PROVISIONS, Weight, pages
from servanda_web.desk.review.segments import Mark, segments
from servanda_web.records.anchors import anchors

TEXT = "The Parties shall open a Joint Centre in Lahore."


def mark(name: str, start: int, end: int, kind: str = "commitment") -> Mark:
    return Mark(id=name, number=1, kind=kind, state="proposed", start=start, end=end)


def test_a_nested_record_is_marked_inside_the_outer_one() -> None:
    outer = mark("outer", TEXT.index("open"), TEXT.index("."))
    inner = mark("inner", TEXT.index("Joint"), TEXT.index(" in"), "mechanism")
    cut = segments(TEXT, 0, len(TEXT), [outer, inner])
    assert [(s.words, s.ids) for s in cut] == [
        ("The Parties shall ", ""),
        ("open a ", "outer"),
        ("Joint Centre", "outer inner"),
        (" in Lahore", "outer"),
        (".", ""),
    ]
    assert [m.id for s in cut for m in s.ending] == ["inner", "outer"]


def test_overlapping_records_share_the_words_between() -> None:
    cut = segments("one two three", 0, 13, [mark("a", 0, 7), mark("b", 4, 13)])
    assert [(s.words, s.ids) for s in cut] == [("one ", "a"), ("two", "a b"), (" three", "b")]


def test_a_record_beyond_the_provision_ends_in_the_later_one() -> None:
    crossing = [mark("a", 2, 8)]
    first, second = segments("one two three", 0, 4, crossing), segments("one two three", 4, 13, crossing)
    assert [s.ids for s in first] == ["", "a"]
    assert [s.ids for s in second] == ["a", ""]
    assert [len(s.ending) for s in (*first, *second)] == [0, 0, 1, 0]


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).filter(lambda s: s[0] < s[1])


@given(st.text(min_size=60, max_size=60), st.lists(spans, max_size=8), spans)
def test_no_word_is_lost_or_doubled(
    content: str, ranges: list[tuple[int, int]], within: tuple[int, int]
) -> None:
    start, end = within
    marks = [mark(str(n), *span) for n, span in enumerate(ranges)]
    cut = segments(content, start, end, marks)
    assert "".join(s.words for s in cut) == content[start:end]
    for segment in cut:
        here = {m.id for m in marks if m.start <= segment.start < m.end}
        assert {m.id for m in segment.marks} == here


def test_each_provision_has_an_address_of_its_own() -> None:
    named = anchors(["para. 12", "Art. 4(2)(a)", "пункт 7", "Art. 4(2a)", "—", "para. 12 "])
    assert named["para. 12"] == "para-12"
    assert named["Art. 4(2)(a)"] == "art-4-2-a"
    assert named["пункт 7"] == "пункт-7"
    assert len(set(named.values())) == len(named)


def numbered(count: int, size: int, records: int = 1) -> list[Weight]:
    places = [(n * size, (n + 1) * size) for n in range(count)]
    made = [
        Provision(number=f"para. {n}", kind=ProvisionKind.PARAGRAPH, start=a, end=b, body=a)
        for n, (a, b) in enumerate(places)
    ]
    return [Weight(provision=p, records=records) for p in made]


def test_a_long_text_is_divided_without_losing_a_provision() -> None:
    weights = numbered(500, 300)
    divided = pages(weights)
    assert [p for page in divided for p in page] == [w.provision for w in weights]
    assert max(len(page) for page in divided) <= PROVISIONS


def test_a_provision_of_any_length_stays_whole() -> None:
    assert [len(page) for page in pages(numbered(3, 200_000, 700))] == [1, 1, 1]
    assert pages([]) == ()
