"""Filters leave what was asked for, and say beforehand how much that is."""

from servanda.terms import AuthenticText, Commitment, Entry, Force, Mechanism, MechanismStatus, Quotation
from servanda_web.desk.review.filters import Filters, facets

TEXT = AuthenticText(content="one two three four", name="t.txt")


def entry(start: int, end: int, **fields: object) -> Entry:
    known = {"force": Force.DECIDES, "actors": ("parties",), "area": "trade_investment", **fields}
    record = Commitment(
        quotation=Quotation.of(TEXT, start, end), cue=None, provision="para. 1", rule="r", **known
    )
    return Entry(id=f"c-{start}", proposal=record)


MECHANISM = Entry(
    id="m-1",
    proposal=Mechanism(
        quotation=Quotation.of(TEXT, 14, 18), status=MechanismStatus.EXISTING, provision="para. 1", rule="r"
    ),
)
ENTRIES = [
    entry(0, 3),
    entry(4, 7, force=Force.INTENDS, actors=("Pakistan", "Kazakhstan")),
    entry(8, 13, area="ports_and_harbours", actors=("Pakistan",)),
    MECHANISM,
]


def left(**chosen: str) -> list[str]:
    return [e.id for e in ENTRIES if Filters(**chosen).admit(e)]


def test_each_filter_leaves_what_it_names() -> None:
    assert left() == ["c-0", "c-4", "c-8", "m-1"]
    assert left(kind="mechanism") == ["m-1"]
    assert left(actor="Pakistan") == ["c-4", "c-8"]
    assert left(force="decides", area="trade_investment") == ["c-0"]
    assert left(state="accepted") == []


def test_counts_say_what_a_choice_would_leave() -> None:
    shown = {
        f.name: {o.value: o.count for o in f.options} for f in facets(ENTRIES, Filters(actor="Pakistan"))
    }
    assert shown["force"] == {"decides": 1, "intends": 1}
    assert shown["area"] == {"trade_investment": 1, "ports_and_harbours": 1}
    assert shown["actor"] == {"Pakistan": 2, "parties": 1, "Kazakhstan": 1}
    assert shown["kind"] == {"commitment": 2}


def test_an_area_of_the_registers_own_bears_its_own_name() -> None:
    area = next(f for f in facets(ENTRIES, Filters()) if f.name == "area")
    assert [str(o.label) for o in area.options] == ["Trade and investment", "ports_and_harbours"]


def test_an_address_keeps_the_filters_and_nothing_else() -> None:
    chosen = Filters.of({"area": "general", "state": "", "page": "3", "unknown": "x"})
    assert chosen.query() == "area=general"
    assert Filters.of({}) == Filters()
