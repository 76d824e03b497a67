"""Numbers in other languages than English."""

from __future__ import annotations

from tests.servanda.provisions.outlined import numbers


def test_russian() -> None:
    text = """
        СОГЛАШЕНИЕ
        между Северной и Южной сторонами

        Стороны, желая развивать сотрудничество,

        учитывая интересы народов,

        согласились о нижеследующем:

        Статья 1. Цели

        Стороны развивают торговлю.

        Статья 2

        1) Стороны обязуются:
        а) проводить встречи;
        б) обмениваться данными.

        Совершено в Тестограде 4 февраля 2026 года.

        Приложение № 2

        Перечень товаров приведён ниже.
    """
    assert numbers(text) == [
        "Title",
        "preamble, para. 1",
        "preamble, para. 2",
        "preamble, para. 3",
        "Art. 1",
        "Art. 1, unnumbered para. 1",
        "Art. 2",
        "Art. 2(1)",
        "Art. 2(1)(а)",
        "Art. 2(1)(б)",
        "signature block",
        "Annex 2",
        "Annex 2, unnumbered para. 1",
    ]


def test_kazakh() -> None:
    text = """
        Екі ел арасындағы ынтымақтастық туралы бірлескен декларация

        Астана қаласы, 2026 жылғы 4 ақпан

        Тараптар ынтымақтастықты нығайтуға ұмтыла отырып,

        төмендегілер туралы келісті:

        I. Сауда

        1-бап

        1. Тараптар сауданы дамытады.
        2. Тараптар жәрмеңке өткізеді.

        Бап 2. Көлік

        Тараптар жол салады.

        1-қосымша

        Тізім осында берілген.
    """
    assert numbers(text) == [
        "Title",
        "dateline",
        "preamble, para. 1",
        "preamble, para. 2",
        "Section I",
        "Art. 1",
        "Art. 1(1)",
        "Art. 1(2)",
        "Art. 2",
        "Art. 2, unnumbered para. 1",
        "Annex 1",
        "Annex 1, unnumbered para. 1",
    ]
