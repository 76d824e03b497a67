"""Plain text: bytes to characters, in whatever encoding they were saved, and not one character touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.servanda.texts.readers import read

from servanda.texts import UnreadableText, open_bytes
from servanda.texts.encodings import decode

ENGLISH = "The Sides agreed to strengthen their cooperation in trade, and to meet every second year."
FRENCH = "Les deux Parties ont décidé de créer un comité pour la coopération économique à Genève."
TURKISH = "Taraflar ulaştırma ve eğitim alanlarında iş birliğini geliştirmek için anlaştılar."
RUSSIAN = "Стороны договорились развивать сотрудничество в области торговли и проводить встречи."
KAZAKH = "Тараптар сауда және көлік саласындағы ынтымақтастықты дамытуға, сондай-ақ кездесуге келісті."
URDU = "دونوں فریقین نے تجارت کے شعبے میں تعاون کو مضبوط کرنے پر اتفاق کیا ہے۔"
TEXTS = [ENGLISH, FRENCH, TURKISH, RUSSIAN, KAZAKH, URDU]


@pytest.mark.parametrize("words", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_unicode_that_names_itself_is_read_without_a_remark(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)) == (words, [])


@pytest.mark.parametrize("words", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_told_by_its_form(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)) == (
        words,
        ["The file does not say its encoding; it was read as UTF-16."],
    )


@pytest.mark.parametrize(
    ("words", "encoding", "shown"),
    [
        ("“Sides” – the café’s", "cp1252", "Windows-1252"),
        (FRENCH, "cp1252", "Windows-1252"),
        (TURKISH, "cp1254", "Windows-1254 (Turkish)"),
        (RUSSIAN, "cp1251", "Windows-1251 (Cyrillic)"),
        ("Стороны договорились.", "cp1251", "Windows-1251 (Cyrillic)"),
        (f"{ENGLISH} «Единство» {ENGLISH}", "cp1251", "Windows-1251 (Cyrillic)"),
        (KAZAKH, "kz1048", "KZ-1048 (Kazakh)"),
        (KAZAKH, "ptcp154", "PT154 (Kazakh)"),
        (RUSSIAN, "koi8-r", "KOI8-R (Russian)"),
        (RUSSIAN, "cp866", "CP866 (Russian)"),
    ],
)
def test_old_encodings_are_told_by_what_the_text_says_in_them(words: str, encoding: str, shown: str) -> None:
    found, notes = decode(words.encode(encoding))
    assert found == words
    assert notes == [
        f"The file does not say its encoding; it was read as {shown}: check its accented or Cyrillic letters."
    ]


def test_the_first_accent_may_come_late() -> None:
    words = ENGLISH * 1_000 + FRENCH
    assert decode(words.encode("cp1252"))[0] == words


def test_a_byte_order_mark_of_utf_8_stays_so_that_offsets_are_those_of_the_bytes() -> None:
    data = b"\xef\xbb\xbf" + KAZAKH.encode()
    text = open_bytes(data, name="declaration.txt")
    assert text.content == data.decode("utf-8")
    assert text.language == "kk"


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028", "\x0c\n", "\n\n \t\n"])
def test_line_ends_stay_as_they_are(ends: str) -> None:
    words = f"one{ends}two{ends}"
    assert read(words.encode(), "a.txt").content == words


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_stay_composed_or_not_as_given(form: str) -> None:
    words = unicodedata.normalize("NFC" if form == "NFC" else "NFD", "région, й, ё, Ә")
    assert read(words.encode(), "a.txt").content == words


def test_the_old_end_of_file_mark_and_form_feeds_are_no_reason_to_refuse() -> None:
    assert read(b"The Sides\x0cagreed.\x1a", "a.txt").content == "The Sides\x0cagreed.\x1a"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            b"The Sides\nagreed \0 to meet",
            "a.txt holds a zero byte in line 2, which no text does: save it as plain text (UTF-8) anew.",
        ),
        (
            RUSSIAN.encode()[:-1] + b"\xd0",
            "a.txt ends in the middle of a character (UTF-8, line 1): fetch the file again, or save it as "
            "plain text in UTF-8 and load that.",
        ),
        (
            RUSSIAN.encode() + b"\n\xff\xfe " + RUSSIAN.encode(),
            "a.txt is damaged (UTF-8, line 2): fetch the file again, or save it as plain text in UTF-8 and "
            "load that.",
        ),
        (
            b"\xff\xfeT\0h\0e",
            "a.txt is UTF-16 text, but damaged at byte 6: save it as plain text in UTF-8 and load that.",
        ),
        (
            b"\x01\x02\x03\x04" * 200,
            "a.txt is no text that can be read: save it as plain text (UTF-8) and load that.",
        ),
    ],
)
def test_damaged_text_is_refused_with_its_place(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableText) as refusal:
        open_bytes(data, name="a.txt")
    assert str(refusal.value) == sentence


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(WORDS)
def test_utf_8_comes_back_character_for_character(words: str) -> None:
    assert decode(words.encode("utf-8"))[0] == words or words.startswith("\ufeff")


@given(WORDS, st.sampled_from(["utf-16", "utf-32"]))
def test_marked_unicode_comes_back_character_for_character(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)) == (words, [])


# Words of one or two letters alone are as good French: "и и и и" is "è è è è" in the bytes of a file.
LONG_WORDS = [word for word in RUSSIAN.split() if len(word) > 3]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(LONG_WORDS), min_size=4).map(" ".join))
def test_russian_words_in_windows_1251_come_back(words: str) -> None:
    assert decode(words.encode("cp1251"))[0] == words
