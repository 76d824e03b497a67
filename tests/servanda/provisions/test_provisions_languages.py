"""Numbers in other languages than English."""

from __future__ import annotations

from tests.servanda.provisions.outlined import made, numbers, words


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
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, closing words",
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
        "preamble, closing words",
        "Section I",
        "Art. 1",
        "Art. 1(1)",
        "Art. 1(2)",
        "Art. 2",
        "Art. 2, unnumbered para. 1",
        "Annex 1",
        "Annex 1, unnumbered para. 1",
    ]


def test_russian_articles_by_word_and_put_in_later() -> None:
    text = """
        ДОГОВОР
        о дружбе Северной и Южной сторон

        Статья первая

        Стороны торгуют.

        Статья 2-1

        Стороны создают комиссию.

        РАЗДЕЛ II. ТРАНСПОРТ

        Статья 3. Дороги
        3.1. Стороны строят дороги.

        г. Тестоград, 4 февраля 2026 года
    """
    assert numbers(text) == [
        "Title",
        "Art. 1",
        "Art. 1, unnumbered para. 1",
        "Art. 2-1",
        "Art. 2-1, unnumbered para. 1",
        "Section II",
        "Art. 3",
        "Art. 3.1",
        "dateline",
    ]


def test_a_russian_title_over_two_lines() -> None:
    text = """
        СОВМЕСТНОЕ ЗАЯВЛЕНИЕ
        Президента Северной Республики и Премьер-министра Южного Королевства

        1. Стороны провели переговоры.

        2. Стороны договорились о встрече.
    """
    assert numbers(text) == ["Title", "para. 1", "para. 2"]


def test_kazakh_letters_chapters_and_a_title_that_ends_with_its_kind() -> None:
    text = """
        Солтүстік Республикасы мен Оңтүстік Корольдігі арасындағы
        ынтымақтастық туралы
        КЕЛІСІМ

        Тараптар,

        достық қатынастарды нығайтуға ниет білдіре отырып,

        төмендегілер туралы келісті:

        І БӨЛІМ
        САУДА

        1-бап

        1. Тараптар мыналарға келіседі:
        а) кездесулер өткізу;
        ә) деректер алмасу;
        б) сарапшылар жіберу.

        II ТАРАУ. КӨЛІК

        2-1-бап. Жолдар

        1) Тараптар жол салады.
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, closing words",
        "Part I",
        "Art. 1",
        "Art. 1(1)",
        "Art. 1(1)(а)",
        "Art. 1(1)(ә)",
        "Art. 1(1)(б)",
        "Chapter II",
        "Art. 2-1",
        "Art. 2-1(1)",
    ]
    assert words(o, "Title").endswith("КЕЛІСІМ")
    assert words(o, "Part I") == "САУДА"


def test_urdu() -> None:
    text = """
        مشترکہ اعلامیہ

        دفعہ 1

        فریقین تجارت کو فروغ دیں گے۔

        دفعہ ۲

        ۱۔ فریقین سالانہ اجلاس منعقد کریں گے۔

        ۲۔ فریقین وفود کا تبادلہ کریں گے:

        (الف) پارلیمانی وفود؛

        (ب) تجارتی وفود؛

        (ج) ثقافتی وفود۔

        آرٹیکل 3

        معاہدہ نافذ ہوگا۔
    """
    o = made(text)
    assert [p.number for p in o.provisions] == [
        "Title",
        "Art. 1",
        "Art. 1, unnumbered para. 1",
        "Art. 2",
        "Art. 2(1)",
        "Art. 2(2)",
        "Art. 2(2)(الف)",
        "Art. 2(2)(ب)",
        "Art. 2(2)(ج)",
        "Art. 3",
        "Art. 3, unnumbered para. 1",
    ]
    assert words(o, "Art. 2(1)").startswith("فریقین")
