"""What a model says ends as a record of the text's own words or as a reject with its reason."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("openai", reason="needs the package openai (extra llm)")
pytest.importorskip("pydantic", reason="needs the package pydantic (extra llm)")

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.servanda.model.model_server import Served, said, serving
from tests.servanda.model.second_cases import TEXT, commitment, read_by

from servanda.terms import Area, Commitment, Force, PartialDate

Said = dict[str, object]


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    with serving() as served:
        yield served


def reading(server: Served, part: str, *commitments: Said, text: str = TEXT, **names: object):  # type: ignore[no-untyped-def]
    """The second reading where the model says this of the provision that holds `part`."""
    answer = {"commitments": list(commitments), **names}
    server.script = lambda message: said(answer if part in message.partition("Paragraph:\n")[2] else {})
    return read_by(server.url, text)


TRADE = "raise bilateral trade to USD 1 billion by the end of 2027"
TRADE_IN = "bilateral trade"


def test_an_honest_answer_becomes_a_record_with_values_of_our_own_reading(server: Served) -> None:
    honest = commitment(
        TRADE,
        "agreed to",
        "decides",
        area="trade_investment",
        due="by the end of 2027",
        target="USD 1 billion",
    )
    found = reading(server, TRADE_IN, honest)
    assert (found.rejects, found.unanswered) == ((), ())
    (record,) = found.records
    assert isinstance(record, Commitment)
    start = TEXT.index(TRADE)
    assert (record.quotation.start, record.quotation.end) == (start, start + len(TRADE))
    assert (record.rule, record.provision, record.force) == ("model: m", "para. 1", Force.DECIDES)
    assert record.cue is not None
    assert (record.cue.words, record.area) == ("agreed to", "trade_investment")
    assert record.deadline is not None
    assert record.deadline.not_after == PartialDate(2027)
    assert record.amount is not None
    assert (record.amount.value, record.amount.unit) == (1_000_000_000, "USD")


def test_typography_is_folded_and_nothing_else(server: Served) -> None:
    quote = 'host the "River Forum" - a yearly meeting of cooperatives'
    said_plainly = commitment(quote, "will", "pledges", actors=["Northland's Ministry"])
    (record,) = reading(server, "River Forum", said_plainly).records
    assert record.quotation.words == "host the “River Forum” – a yearly meeting of co\u00adoperatives"
    assert record.actors == ("Northland’s Ministry",)
    wrong = commitment(quote.replace("host", "Host"), "will", "pledges")
    assert not reading(server, "River Forum", wrong).records


def test_a_point_takes_its_cue_from_the_lead_in_and_its_own_restraint(server: Served) -> None:
    found = reading(
        server, "exchange data", commitment("exchange data on floods every month", "shall", "obliges")
    )
    (record,) = found.records
    assert record.cue.words == "shall"
    assert record.due.words == "every month"
    (record,) = reading(
        server, "refrain", commitment("refrain from closing the bridge", "shall", "obliges")
    ).records
    assert record.provision == "para. 4(b)"


LIBRARY = "opening a library"
REFUSED = [
    (TRADE_IN, (TRADE.replace("1 billion", "10 billion"), "agreed to", "decides"), {}, "a number is not"),
    (
        TRADE_IN,
        (TRADE, "agreed to", "decides"),
        {"target": "USD 10 billion"},
        "its quantity “USD 10 billion” does",
    ),
    (
        TRADE_IN,
        (TRADE, "agreed to", "decides"),
        {"target": "by the end of 2027"},
        "its quantity is “USD 1 billion”",
    ),
    (
        TRADE_IN,
        (TRADE, "agreed to", "decides"),
        {"due": "by the end of 2026"},
        "its time “by the end of 2026”",
    ),
    (
        TRADE_IN,
        (TRADE, "agreed to", "decides"),
        {"due": "bilateral trade"},
        "its time is “by the end of 2027”",
    ),
    (TRADE_IN, ("raise bilateral trade to USD 1", "agreed to", "decides"), {}, "it cuts “USD 1 billion”"),
    (TRADE_IN, ("raise bilateral trade", "will", "pledges"), {}, "its cue “will” stands neither"),
    (TRADE_IN, (TRADE, "agreed to", "pledges"), {}, "the model says “pledges”, but “agreed to” here decides"),
    (TRADE_IN, (TRADE, "two sides", "decides"), {}, "no word known to bind"),
    (TRADE_IN, (TRADE, "agreed to", "decides"), {"actors": ["Southland"]}, "its actor “Southland”"),
    (TRADE_IN, ("raise bilateral ... USD 1 billion", "agreed to", "decides"), {}, "stitched"),
    (TRADE_IN, ("raise trade to USD 1 billion", "agreed to", "decides"), {}, "stitched"),
    (TRADE_IN, ("increase mutual commerce", "agreed to", "decides"), {}, "these words do not stand"),
    (TRADE_IN, ("build a railway to the sea", "agreed to", "decides"), {}, "these words do not stand"),
    (TRADE_IN, ("not raise bilateral trade", "agreed to", "decides"), {}, "a negation is added"),
    (TRADE_IN, ("aise bilateral trade", "agreed to", "decides"), {}, "these words do not stand"),
    (TRADE_IN, ("trade", "agreed to", "decides"), {}, "one word names no action"),
    (TRADE_IN, ("", "agreed to", "decides"), {}, "it quotes no words"),
    (TRADE_IN, ("…", "agreed to", "decides"), {}, "it quotes no words"),
    ("library", ("open a consulate in River Town", "agree to", "decides"), {}, "“not” stands outside"),
    (
        "library",
        ("The two sides did agree to open", "agree to", "decides"),
        {},
        "a negation of the text is left",
    ),
    ("library", (LIBRARY, "agreed to", "decides"), {}, "“agreed to” here intends"),
    ("tariffs", ("raise tariffs", "will", "pledges"), {}, "“not” stands outside"),
    ("floods", ("The Parties shall", "shall", "obliges"), {}, "it quotes the lead-in"),
]


@pytest.mark.parametrize(("part", "words", "more", "reason"), REFUSED)
def test_what_is_forged_is_rejected_with_its_reason(  # type: ignore[no-untyped-def]
    server: Served, part: str, words: tuple[str, str, str], more: Said, reason: str
) -> None:
    found = reading(server, part, commitment(*words, **more))
    assert not found.records
    (reject,) = found.rejects
    assert reject.words == words[0]
    assert reason in reject.reason


FORCES = [
    ("They expect the Parties to open a port.", "open a port", "expect", {"intends", "encourages"}),
    (
        "They are working together to open a port.",
        "open a port",
        "are working together to",
        {"pledges", "intends"},
    ),
    ("They are opening a port.", "opening a port", "are", {"pledges"}),
    ("They stressed the need to open a port.", "open a port", "stressed the need to", {"encourages"}),
    ("They agreed to consider opening a port.", "opening a port", "agreed to", {"intends"}),
    ("They agreed to consider a canal and open a port.", "open a port", "agreed to", {"decides"}),
    ("The Parties shall open a port.", "open a port", "shall", {"obliges"}),
    ("The port is deep and they open a port.", "open a port", "is", set()),
]


@pytest.mark.parametrize(("sentence", "quote", "cue", "forces"), FORCES)
def test_only_what_the_cue_s_words_carry_is_let_through(  # type: ignore[no-untyped-def]
    server: Served, sentence: str, quote: str, cue: str, forces: set[str]
) -> None:
    through = set()
    for force in Force:
        found = reading(server, "port", commitment(quote, cue, force), text=f"1. {sentence}\n")
        through |= {r.force.value for r in found.records}
    assert through == forces


NEGATED = [
    ("The sides did not, in that regard, agree to open a port.", "open a port", "agree to", "decides"),
    ("Neither Northland, as before, nor Southland will open a port.", "open a port", "will", "pledges"),
    ("No Party shall open a port.", "open a port", "shall", "obliges"),
    ("The sides refused to agree to open a port.", "open a port", "agree to", "decides"),
    ("The sides undertake not to open a port.", "open a port", "undertake not to", "obliges"),
    ("The opening of a port was not agreed.", "opening of a port", "agreed", "decides"),
    ("The sides don’t plan to open a port.", "open a port", "plan to", "intends"),
    ("Nor do they seek to open a port.", "open a port", "seek to", "intends"),
]


@pytest.mark.parametrize(("sentence", "quote", "cue", "force"), NEGATED)
def test_a_negation_outside_the_quote_reaches_it(  # type: ignore[no-untyped-def]
    server: Served, sentence: str, quote: str, cue: str, force: str
) -> None:
    found = reading(server, "port", commitment(quote, cue, force), text=f"1. {sentence}\n")
    assert not found.records
    assert [r.reason.partition("” ")[2] for r in found.rejects] == [
        "stands outside the quote and may make it the contrary"
    ]


STANDING = [
    ("The sides did not meet before, but agreed to open a port.", "open a port", "agreed to", "decides"),
    ("Not wanting delay, the sides agreed to open a port.", "open a port", "agreed to", "decides"),
    ("The sides agreed not only to open a port but to widen it.", "open a port", "agreed", "decides"),
    ("The sides will open a port no later than 2030.", "open a port no later than 2030", "will", "pledges"),
    ("The sides shall not open a port.", "not open a port", "shall", "obliges"),
    ("They agreed that the Commission would open a port.", "open a port", "would", "decides"),
]


@pytest.mark.parametrize(("sentence", "quote", "cue", "force"), STANDING)
def test_another_negation_does_not(  # type: ignore[no-untyped-def]
    server: Served, sentence: str, quote: str, cue: str, force: str
) -> None:
    found = reading(server, "port", commitment(quote, cue, force), text=f"1. {sentence}\n")
    assert [r.quotation.words for r in found.records] == [quote], found.rejects


def test_words_that_stand_twice_are_not_placed_by_guess(server: Served) -> None:
    text = "1. They agreed to meet again. In May they agreed to meet again.\n"
    found = reading(server, "meet", commitment("meet again", "agreed to", "decides"), text=text)
    assert [r.reason for r in found.rejects] == [
        "these words stand 2 times and nothing says which place is meant"
    ]


def test_names_are_the_text_s_and_said_twice_once(server: Served) -> None:
    named = [
        {"quote": "Treaty on Roads", "status": "recalled"},
        {"quote": "Treaty on Roads", "status": "signed"},
        {"quote": "Treaty on Rails", "status": "signed"},
    ]
    found = reading(
        server, "engineers", instruments=named, mechanisms=[{"quote": "River Forum", "status": "planned"}]
    )
    assert [(r.kind, r.quotation.words) for r in found.records] == [("instrument", "Treaty on Roads")]
    assert [r.reason for r in found.rejects] == [
        "it is said twice",
        "these words do not stand in the provision",
        "these words do not stand in the provision",
    ]


PIECES = st.sampled_from(
    [*TEXT.split(), "10", "not", "agree", "“", "…", "...", "\u00ad", "–", "BILLION", "railway", "\n", ""]
)
SLICES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 60)).map(lambda at: TEXT[at[0] : sum(at)])
QUOTES = st.one_of(st.text(max_size=30), SLICES, st.lists(PIECES, max_size=9).map(" ".join))
ANY = st.fixed_dictionaries(
    {
        "quote": QUOTES,
        "cue": st.one_of(QUOTES, st.sampled_from(["agreed to", "will", "shall"])),
        "force": st.sampled_from([str(f) for f in Force]),
        "actors": st.lists(st.one_of(QUOTES, st.just("parties")), max_size=2),
        "area": st.sampled_from([str(a) for a in Area]),
        "due": st.one_of(st.none(), QUOTES),
        "target": st.one_of(st.none(), QUOTES),
    }
)
NAMED = st.fixed_dictionaries({"quote": QUOTES, "status": st.just("planned")})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANY, max_size=6), st.lists(NAMED, max_size=4))
def test_whatever_the_server_returns_a_record_s_words_are_the_text_s(
    server: Served, commitments: list[Said], names: list[Said]
) -> None:
    answer = {"commitments": commitments, "instruments": names, "mechanisms": names}
    server.script = lambda _: said(json.loads(json.dumps(answer)))
    found = read_by(server.url)
    in_all = len(commitments) + 2 * len(names)
    assert len(found.records) + len(found.rejects) == in_all * len(found.asked)
    provisions = found.outline.by_number()
    for record in found.records:
        own = provisions[record.provision]
        quoted = [record.quotation]
        if isinstance(record, Commitment):
            quoted += [q for q in (record.cue, record.due, record.target) if q is not None]
            assert all(a == "parties" or a in " ".join(TEXT.split()) for a in record.actors)
        assert own.body <= record.quotation.start < record.quotation.end <= own.end
        for quotation in quoted:
            quotation.check(found.outline.text)
            assert TEXT[quotation.start : quotation.end] == quotation.words
