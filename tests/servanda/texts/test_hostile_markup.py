"""Web pages and plain texts made to harm are read in time or refused in one sentence."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.servanda.texts.hostile import MIB, nested_page
from tests.servanda.texts.readers import blocks, read

from servanda.texts import UnreadableText, open_bytes, open_text

DEEP = "nests its parts more than 512 deep, which no ordinary text does"


@contextmanager
def seconds_at_most(most: float) -> Iterator[None]:
    """The processor's time, which other work on the machine does not lengthen much."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < most


@pytest.mark.parametrize(
    "tag",
    ["div", "b", "font", "table", "table><tr><td", "ul><li", "span", "svg", "select", "blockquote", "i><p"],
)
def test_fifty_thousand_nested_elements_are_refused_at_once(tag: str) -> None:
    with seconds_at_most(2), pytest.raises(UnreadableText, match=DEEP):
        read(nested_page(tag, 50_000), "page.html")


def test_a_page_may_nest_as_deep_as_any_real_one() -> None:
    assert blocks(nested_page("div", 500), "page.html") == ["The Sides agreed."]


def test_what_ends_is_not_nested() -> None:
    page = b"<html><body>" + b"<div>x</div>" * 3_000 + b"<p>y" * 3_000
    assert len(blocks(page, "page.html")) == 6_000


@pytest.mark.parametrize(
    "item", ["<p>x", "<li>x", "<br>x", "<b>x</b>", "<tr><td>x", "<div>x</div>", "<sup>1</sup>"]
)
def test_many_elements_take_time_in_proportion(item: str) -> None:
    page = f"<html><body>{item * 12_000}".encode()
    with seconds_at_most(3):  # in time that grows with the square it would be minutes
        assert read(page, "page.html").content.count("x" if "x" in item else "1") == 12_000


@pytest.mark.parametrize("between", [" ", "/", "\n"])
def test_an_element_with_more_attributes_than_any_has_is_refused(between: str) -> None:
    page = f"<html><body><p {between.join(f'a{n}=1' for n in range(200_000))}>The Sides agreed."
    with (
        seconds_at_most(2),
        pytest.raises(UnreadableText, match="has an element with more than 2,000 attributes"),
    ):
        read(page.encode(), "page.html")


def test_a_picture_within_the_page_is_no_attribute_too_many() -> None:
    page = f'<html><body><img src="data:image/png;base64,{"ab/ cd+" * 60_000}"><p>The Sides agreed.'
    assert blocks(page.encode(), "page.html") == ["The Sides agreed."]


@pytest.mark.parametrize(
    "repeated",
    ["<", "&", "<!--", "</", "<![CDATA[", "<p", "&#x41;", "\u00ad", "<script>", "]]>", "<!"],
)
def test_a_megabyte_of_one_mark_takes_no_time(repeated: str) -> None:
    page = f"<html><body><p>The Sides agreed.{repeated * (MIB // 2 // len(repeated))}"
    with seconds_at_most(5):
        assert read(page.encode(), "page.html").content.startswith("The Sides agreed.")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["<p>", "</p>", "<ol>", "<li>", "<table>", "<td>", "</table>", "<b", ">", "<!--", "&#0;"]
            ),
            st.text(max_size=8),
        ),
        max_size=40,
    ).map("".join)
)
def test_any_page_is_read_or_refused(markup: str) -> None:
    try:
        content = read(f"<html><body>{markup}".encode("utf-8", "replace"), "page.html").content
    except UnreadableText:
        return
    assert "\n\n\n" not in content


# Plain text


def test_sixty_megabytes_are_refused_unopened(tmp_path: Path) -> None:
    large = tmp_path / "a.txt"
    with large.open("wb") as file:
        file.truncate(60 * MIB)
    with seconds_at_most(0.5), pytest.raises(UnreadableText) as refusal:
        open_text(large)
    assert str(refusal.value) == (
        "a.txt is 60 MB, more than the 50 MB that are read: save it without its pictures, or in parts."
    )
    with pytest.raises(UnreadableText, match="is 60 MB"):
        open_bytes(bytes(60 * MIB), name="a.txt")


def test_a_text_longer_than_any_instrument_is_refused() -> None:
    with pytest.raises(
        UnreadableText, match="holds 10,000,003 characters, more than the 10,000,000 that are read"
    ):
        open_bytes(b"The Sides " * 1_000_000 + b"met", name="a.txt")


@pytest.mark.parametrize(
    "line", ["The Sides agreed; ", "(", "1.", "a.", "-", "“", " ", "\u200b", "Ә", "a\u0301"]
)
def test_a_line_of_two_hundred_thousand_characters_is_read(line: str) -> None:
    content = f"The Sides {line * (200_000 // len(line))}"
    text = open_bytes(content.encode(), name="a.txt")
    assert text.content == content


def test_bytes_without_meaning_are_refused() -> None:
    noise = bytes((n * n * 7 + n // 3) % 256 for n in range(60_000))
    with pytest.raises(UnreadableText):
        open_bytes(noise, name="a.txt")
