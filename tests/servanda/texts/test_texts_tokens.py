"""Nothing that a scribe, a keyboard or a scanner did hides a word, and the text itself stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.texts.tokens import norm, tokens


def shown(content: str) -> list[str]:
    """Each token as it stands."""
    return [content[t.start : t.end] for t in tokens(content)]


def norms(content: str) -> list[str]:
    return [t.norm for t in tokens(content)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("сooperation", "cooperation"),  # the first letter is Cyrillic
        ("Sidеs", "sides"),
        ("АGREE", "agree"),
        ("сотрудничествo", "сотрудничество"),  # the last letter is Latin
        ("Қaзақстан", "қазақстан"),
        ("co\u00adoper\u00adation", "cooperation"),
        ("coop\u200beration", "cooperation"),
        ("co\u2060operation", "cooperation"),
        ("cooper\ufeffation", "cooperation"),
        ("devel-\nopment", "development"),
        ("devel-\r\n    opment", "development"),
        ("devel\u2010\nopment", "development"),
        ("devel\u00ad\nopment", "development"),
        ("ﬁnance", "finance"),
        ("eﬀort", "effort"),
        ("ｓｈａｌｌ", "shall"),
        ("sha11", "shall"),
        ("c0operate", "cooperate"),
        ("re\u0301gion", "région"),
        ("и\u0306од", "йод"),
        ("cafe\u0301", "café"),
        ("Side’s", "side's"),
        ("long\u2011term", "long-term"),
        ("SHALL", "shall"),
    ],
)
def test_a_word_is_one_token_and_found_by_what_is_meant(written: str, meant: str) -> None:
    content = f"The {written} of"
    assert norms(content) == ["the", meant, "of"]
    assert shown(content)[1] == written


@pytest.mark.parametrize(
    "gap",
    [
        "\u00a0",
        "\u202f",
        "\u2009",
        "\u3000",
        " \u200b",
        "\u200b ",
        " \u200e",
        "\u200f ",
        "\u202a \u202c",
        "\n\n",
        "\t",
    ],
)
def test_what_parts_two_words_is_no_token(gap: str) -> None:
    assert norms(f"shall{gap}meet") == ["shall", "meet"]


@pytest.mark.parametrize("unseen", ["\ufeff", "\u200e", "\u00ad", "\u200b\u2060"])
def test_unseen_marks_at_the_edges_are_no_tokens(unseen: str) -> None:
    content = f"{unseen}The Sides{unseen}.{unseen}"
    assert norms(content) == ["the", "sides", "."]
    assert shown(content) == ["The", "Sides", "."]


@pytest.mark.parametrize("kept", ["G20", "COVID-19", "S5", "A10", "CO2", "B1"])
def test_digits_that_belong_stay_digits(kept: str) -> None:
    assert norm(kept) == kept.lower()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("\u0440H", "ph"), ("НАТ\u004f", "нато"), ("\u0421OVID", "covid"), ("мир\u0061", "мира")],
)
def test_the_script_of_most_letters_wins(written: str, meant: str) -> None:
    assert norm(written) == meant


def test_a_hyphen_before_a_capital_or_a_digit_parts_words() -> None:
    assert norms("Asia-\nPacific") == ["asia", "-", "pacific"]
    assert norms("2025-\n26") == ["2025", "-", "26"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("USD 1.5 billion", ["usd", "1.5", "billion"]),
        ("1,000 scholarships", ["1,000", "scholarships"]),
        ("the U.S.-Singapore", ["the", "u.s.-singapore"]),
        ("Rs. 350,000", ["rs", ".", "350,000"]),
        ("(a) trade;", ["(", "a", ")", "trade", ";"]),
        (
            "Deputy Prime Minister / Foreign Minister",
            ["deputy", "prime", "minister", "/", "foreign", "minister"],
        ),
        ("ынтымақтастық", ["ынтымақтастық"]),
        ("تعاون کو", ["تعاون", "کو"]),
    ],
)
def test_words_numbers_and_marks(content: str, expected: list[str]) -> None:
    assert norms(content) == expected


def test_part_of_a_text_is_read_with_the_offsets_of_the_whole() -> None:
    content = "The Sides shall meet."
    assert [(t.start, t.end, t.norm) for t in tokens(content, 4, 15)] == [(4, 9, "sides"), (10, 15, "shall")]


CONTENT = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aAе1 -\n\r\t.\u00ad\u200b\u200e\u0301'’/_\u2010"),
    ),
    max_size=200,
)


@given(CONTENT)
def test_tokens_are_in_order_apart_and_leave_out_no_sign(content: str) -> None:
    at = 0
    for token in tokens(content):
        assert at <= token.start < token.end
        assert not any(c.isalnum() for c in content[at : token.start])
        assert not content[token.start].isspace()
        at = token.end
    assert not any(c.isalnum() for c in content[at:])


@given(CONTENT)
def test_a_token_taken_out_is_the_same_token(content: str) -> None:
    for token in tokens(content):
        word = content[token.start : token.end]
        assert [(t.start, t.end, t.norm) for t in tokens(word)] == [(0, len(word), token.norm)]


@pytest.mark.parametrize("end", ["\n", " ", "\u200b", "\u00a0"])
def test_blanks_at_the_end_cost_no_time(end: str) -> None:
    assert norms("The" + end * 300_000) == ["the"]
