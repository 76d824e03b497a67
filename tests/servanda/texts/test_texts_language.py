"""The language of a text is told by its words, and not told where they do not tell it."""

from __future__ import annotations

import pytest
from tests.servanda.texts.test_texts_plain import ENGLISH, FRENCH, KAZAKH, RUSSIAN, TURKISH, URDU

from servanda.texts import open_bytes
from servanda.texts.language import language_of

KAZAKH_IN_LATIN = (
    "Taraptar sauda jäne kölik salasyndağy yntymaqtastyqty damytu üşin osy bağdarlama turaly kelisti."
)


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("en", ENGLISH),
        ("fr", FRENCH),
        ("kk", KAZAKH),
        ("kk", KAZAKH_IN_LATIN),
        ("ru", RUSSIAN),
        ("tr", TURKISH),
        ("ur", URDU),
    ],
)
def test_one_sentence_is_enough(code: str, content: str) -> None:
    assert language_of(content) == code
    assert language_of(content.upper()) == code


@pytest.mark.parametrize(
    "content",
    [
        "Die beiden Seiten vereinbarten, ihre Zusammenarbeit in den Bereichen Handel und Verkehr zu stärken.",
        "Las dos Partes acordaron reforzar la cooperación en el comercio y la educación entre sus ministros.",
        "Сторони домовилися розвивати співробітництво в галузі торгівлі та проводити зустрічі двічі на рік.",
        "Тараптар соода жана транспорт тармагындагы кызматташтыкты өнүктүрүү үчүн макулдашышты.",
        "Tomonlar savdo va taʼlim sohasidagi hamkorlikni rivojlantirish uchun kelishib oldilar.",
        "اتفق الجانبان على تعزيز التعاون في مجالات التجارة والنقل وعلى عقد اجتماعات الوزراء مرتين في السنة.",
        "دو طرف در زمینه همکاری در تجارت و حمل و نقل با یکدیگر توافق کردند که این کار را ادامه دهند.",
        "双方同意加强在贸易、运输和教育领域的合作。",
    ],
)
def test_another_language_is_not_taken_for_one_that_is_known(content: str) -> None:
    assert language_of(content) == "und"


@pytest.mark.parametrize("content", ["", "12. 2026-02-04", "Astana", "Да", "OK, Paris", "…"])
def test_what_is_too_short_is_not_guessed(content: str) -> None:
    assert language_of(content) == "und"


def test_names_and_a_quotation_in_another_language_do_not_turn_a_text() -> None:
    assert language_of(f"{ENGLISH} The song is called «Менің Қазақстаным». {ENGLISH}") == "en"
    assert language_of(f"{RUSSIAN} Memorandum of Understanding, SIFC. {RUSSIAN}") == "ru"


def test_of_two_texts_in_one_file_the_longer_gives_the_language() -> None:
    assert language_of(f"{ENGLISH}\n" * 12 + f"{KAZAKH}\n") == "en"
    assert language_of(f"{KAZAKH}\n" * 12 + f"{ENGLISH}\n") == "kk"


SIDE_BY_SIDE = "\n\n".join(f"{n}. {ENGLISH}\n\n{n}. {KAZAKH}" for n in range(1, 9))


def test_two_languages_in_one_file_are_told() -> None:
    text = open_bytes(SIDE_BY_SIDE.encode(), name="declaration.txt")
    assert text.language in {"en", "kk"}
    assert text.notes in [
        (f"The text is in {both}: load each language in a file of its own, or only one of them is read.",)
        for both in ("English and Kazakh", "Kazakh and English")
    ]


def test_names_in_another_script_are_no_second_language() -> None:
    text = open_bytes(f"{ENGLISH} «Менің Қазақстаным» ".encode() * 20, name="a.txt")
    assert (text.language, text.notes) == ("en", ())


def test_a_long_preamble_of_names_does_not_hide_it() -> None:
    names = "Pakistan, Kazakhstan, Uzbekistan, Turkmenistan, Tajikistan; " * 40
    assert language_of(names + f"{ENGLISH} " * 30) == "en"
