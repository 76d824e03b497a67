"""Of a web page the visible words are read, block by block, as a browser would number them."""

from __future__ import annotations

import pytest
from tests.servanda.texts.readers import blocks, read


def words_of(body: str, head: str = "") -> list[str]:
    page = f"<!DOCTYPE html><html><head><title>Title</title>{head}</head><body>{body}</body></html>"
    return blocks(page.encode(), "page.html")


def notes_of(body: str) -> list[str]:
    return read(f"<html><body>{body}</body></html>".encode(), "page.html").notes


def test_blocks_are_paragraphs_and_white_space_is_one_space() -> None:
    assert words_of(
        "<h1>Joint\n  Statement</h1><p>The <b>two</b> Sides<i>,</i>\n\tagreed.<div>Second</div>third"
    ) == [*("Joint Statement", "The two Sides, agreed.", "Second", "third")]


def test_a_break_is_a_line_and_two_are_a_paragraph() -> None:
    assert words_of("<p>one<br>two<br><br>three</p>") == ["one\ntwo", "three"]


def test_entities_and_spaces_that_do_not_break_are_their_characters() -> None:
    assert words_of("<p>A &amp; B&nbsp;C &ldquo;D&rdquo; &#x49A; &shy;</p>") == ["A & B\u00a0C “D” Қ \u00ad"]


# Lists


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("<ol>", ["1. x", "2. x"]),
        ('<ol start="7">', ["7. x", "8. x"]),
        ('<ol type="a">', ["(a) x", "(b) x"]),
        ('<ol type="A">', ["A. x", "B. x"]),
        ('<ol type="i">', ["(i) x", "(ii) x"]),
        ('<ol type="I">', ["I. x", "II. x"]),
        ('<ol style="list-style-type: lower-roman">', ["(i) x", "(ii) x"]),
        ('<ol style="list-style: none">', ["x", "x"]),
        ("<ol reversed>", ["2. x", "1. x"]),
        ("<ul>", ["- x", "- x"]),
        ("<menu>", ["- x", "- x"]),
    ],
)
def test_items_have_the_numbers_a_browser_prints(opening: str, expected: list[str]) -> None:
    assert words_of(f"{opening}<li>x<li>x</ol>") == ["\n".join(expected)]


def test_an_item_may_say_its_own_number() -> None:
    assert words_of('<ol><li>x<li value="12">x<li>x</ol>') == ["1. x\n12. x\n13. x"]


def test_lists_within_lists_count_apart() -> None:
    assert words_of('<ol><li>one<ol type="a"><li>x<li>y</ol><li>two</ol>') == [
        "1. one",
        "(a) x\n(b) y",
        "2. two",
    ]


def test_a_number_that_is_typed_is_not_doubled() -> None:
    assert words_of("<ol><li>1. x<li>2. y</ol>") == ["1. x\n2. y"]


def test_a_paragraph_in_an_item_keeps_the_number_beside_its_first_word() -> None:
    assert words_of("<ol><li><p>one<p>more<li><p>two</ol>") == ["1. one", "more", "2. two"]


# Tables


def test_a_row_of_short_cells_is_a_line() -> None:
    assert words_of("<table><tr><th>Action<th>Due<tr><td>Convoy<td>2027</table>") == [
        "Action\tDue\nConvoy\t2027"
    ]


def test_cells_with_paragraphs_follow_each_other() -> None:
    cells = "<td><p>The Sides agreed.<p>They meet.</td><td>Тараптар келісті.</td>"
    assert words_of(f"<table><tr>{cells}</table>") == ["The Sides agreed.", "They meet.", "Тараптар келісті."]


def test_a_table_within_a_table_is_read_in_its_cell() -> None:
    inner = "<table><tr><td>a<td>b</table>"
    assert words_of(f"<table><tr><td>above{inner}below<td>beside</table>") == [
        "above",
        "a\tb",
        "below",
        "beside",
    ]


# What is not on the page


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>if (1 < 2) document.write('shall')</script>",
        "<style>p { content: 'shall' }</style>",
        "<template><p>shall</p></template>",
        "<noscript>shall</noscript>",
        "<p hidden>shall</p>",
        '<div style="DISPLAY : none"><p>shall</p></div>',
        "<!-- shall -->",
        "<svg><text>shall</text></svg>",
        "<dialog>shall</dialog>",
    ],
)
def test_what_no_reader_sees_is_not_read(unseen: str) -> None:
    assert words_of(f"<p>The Sides{unseen}</p><p>agreed.</p>") == ["The Sides", "agreed."]
    assert notes_of(f"<p>The Sides{unseen}</p>") == []


@pytest.mark.parametrize(
    ("left_out", "called"),
    [
        ("<nav>Home</nav>", "navigation"),
        ("<button>Share</button>", "buttons"),
        ("<del>may</del>", "struck-out words"),
        ("<select><option>English</select>", "choices"),
        ("<textarea>Comment</textarea>", "form fields"),
        ("<iframe>advertisement</iframe>", "embedded pages"),
    ],
)
def test_what_is_seen_and_left_out_is_told(left_out: str, called: str) -> None:
    assert words_of(f"<p>The Sides</p>{left_out}<p>agreed.</p>") == ["The Sides", "agreed."]
    assert notes_of(f"<p>The Sides</p>{left_out}") == [f"Left out of the web page: {called}."]


def test_pictures_are_counted() -> None:
    assert notes_of("<p>x<img alt='Signing'><img></p>") == ["Pictures were not read: 2."]


def test_a_raised_link_is_a_reference_and_not_part_of_the_word() -> None:
    assert words_of('<p>corridors<sup><a href="#3">3</a></sup> and m<sup>2</sup></p>') == [
        "corridors[3] and m2"
    ]


# How it is saved


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("cp1251", '<meta charset="windows-1251">'),
        ("koi8-r", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
        ("cp1251", ""),
        ("utf-16", ""),
        ("utf-8", '<meta charset="windows-1251-or-so">'),
    ],
)
def test_the_encoding_is_as_declared_else_told_by_content(encoding: str, declared: str) -> None:
    sentence = "Стороны договорились развивать сотрудничество в области торговли."
    page = f"<html><head>{declared}</head><body><p>{sentence}</p></body></html>"
    assert blocks(page.encode(encoding), "page.html") == [sentence]


@pytest.mark.parametrize("name", ["page.html", "page.htm", "page", "page.txt"])
def test_a_page_is_told_by_its_content(name: str) -> None:
    assert blocks(b"<!doctype html><p>The Sides", name) == ["The Sides"]


def test_a_fragment_is_a_page_where_its_name_says_so() -> None:
    assert blocks(b"<p>one<p>two", "page.html") == ["one", "two"]
    assert blocks(b"<p>one<p>two", "page.txt") == ["<p>one<p>two"]


def test_a_torn_page_is_read_as_a_browser_would() -> None:
    assert words_of("<p>The <b>Sides<p>agreed</b> to meet") == ["The Sides", "agreed to meet"]
