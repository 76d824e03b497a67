"""Declarations of every shape for property tests, in words of our own and four languages.

Titles, preambles, headings, articles, lists in lists, signatures, annexes; numbered in all ways or in
none, wrapped or not, with the odd characters that scanners, word processors and web pages leave.
"""

from __future__ import annotations

from textwrap import wrap

from hypothesis import strategies as st

from servanda.terms import AuthenticText

SENTENCES = {
    "en": (
        "The two sides agreed to hold a dialogue on rivers once a year.",
        "Northland will raise trade to USD 2 billion by 2030 and to EUR 3.5 bn thereafter.",
        "Each Party shall notify the other in writing within six months of the entry into force.",
        "They welcomed the Agreement on Roads (AoR) signed in 1999 and the work of the Joint Commission.",
        "The ministers intend to explore a railway, to ease visas, and to train 1,000 engineers every year.",
        "The sides noted that the winter had been mild; nothing follows from it.",
        "The leaders encouraged their companies to invest, subject to national law, in the coming years.",
        "Neither Party shall be obliged to disclose data, nor do the Parties seek to change borders.",
        "Both sides decided to establish a Council of Millers by the end of 2027.",
        "WE COMMIT TO PLANT TREES AND PROTECT GLACIERS.",
    ),
    "ru": (
        "Стороны договорились проводить диалог по рекам один раз в год.",
        "Стороны намерены увеличить торговлю до 2 млрд долл. США к 2030 году.",
        "Каждая из Сторон обязуется уведомлять другую Сторону в письменной форме.",
    ),
    "kk": (
        "Тараптар жыл сайын өзендер туралы диалог өткізуге келісті.",
        "Тараптар 2030 жылға қарай сауданы 2 млрд АҚШ долларына жеткізуге ниетті.",
    ),
    "ur": ("فریقین سال میں ایک بار دریاؤں پر مکالمہ کرنے پر متفق ہوئے۔", "فریقین 2030 تک تجارت بڑھائیں گے۔"),
}
TITLES = {
    "en": ("Joint Declaration on Rivers and Roads", "TREATY OF FRIENDSHIP", "Fact Sheet: A New Partnership"),
    "ru": ("СОВМЕСТНОЕ ЗАЯВЛЕНИЕ", "Договор о дружбе"),
    "kk": ("БІРЛЕСКЕН ДЕКЛАРАЦИЯ",),
    "ur": ("مشترکہ اعلامیہ",),
}
FRONT = (
    "Recalling their treaty of friendship,", "Desiring to deepen their ties;", "have agreed as follows:",
    "Preamble", "River Town, 4 May 2026", "TOWN, May 4 (XYZ):", "Share this", "Принимая во внимание договор,",
    "төмендегілер туралы келісті:", "Adopted by the Board on 3 May 1999", "Whereas:",
)  # fmt: skip
HEADINGS = (
    "Trade and Investment", "II. SECURITY", "PART III", "Section 2.", "A. Regional issues", "**Climate**",
    "# Culture", "РАЗДЕЛ II", "2-бөлім. Көлік", "Pillar I: Water", "III", "CHAPTER IV\nFINAL CLAUSES",
)  # fmt: skip
BACK = (
    "Done at River Town on 3 May 2026.", "For the Government of Northland", "(Signed) A. Example", "Annex I",
    "Приложение № 2", "1-қосымша", "Appendix 1 to Annex I", "[1] As decided last year.", "1 See the treaty.",
    "| Station | Time |\n| --- | --- |\n| A | 10:00 |", "Page 3 of 7", "© 2026", "“Article 4",
    "River Town\n4 May 2026",
)  # fmt: skip
NUMBERS = (
    "{n}. ", "{n}) ", "({n}) ", "Article {n}\n", "ARTICLE {r} - ", "Article {n}. ", "Статья {n}. ",
    "{n}-бап\n", "دفعہ {n}\n", "§ {n}. ", "{r}. ", "Principle {n}: ", "12.{n} ", "{n} bis. ", "• ", "- ", "",
)  # fmt: skip
ITEMS = ("({a}) ", "{a}) ", "({i}) ", "{i}. ", "({n}) ", "- ", "• ", "* ", "– ", "o ", "а) ", "(الف) ", "")
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
LINE_ENDS = ("\n", "\n", "\r\n", "\r", "\u2028", "\x0b")
ODD = "\u00ad\u00a0\u200b\ufeff\u200f\u0301\u2011\x00\t\f\x85\U0001f91dаеоІ“”"


def mark(pattern: str, n: int) -> str:
    """The n-th number in this way of numbering."""
    return pattern.format(n=n, r=ROMAN[n].upper(), i=ROMAN[n], a="abcdefghijkl"[n - 1])


@st.composite
def paragraphs(draw: st.DrawFn, language: str) -> list[str]:
    """Numbered paragraphs, some with a lead-in and a list, some with a list in the list."""
    sentences = st.sampled_from(SENTENCES[language])
    pattern, made = draw(st.sampled_from(NUMBERS)), []
    for n in range(draw(st.integers(1, 3)), draw(st.integers(3, 6))):
        made.append(mark(pattern, n) + " ".join(draw(st.lists(sentences, min_size=1, max_size=3))))
        if draw(st.booleans()):
            continue
        made[-1] = made[-1].rstrip(".۔") + draw(st.sampled_from([":", " to:", ";", ""]))
        outer, inner = draw(st.sampled_from(ITEMS)), draw(st.sampled_from(ITEMS))
        for i in range(1, draw(st.integers(2, 4))):
            made.append("  " * draw(st.integers(0, 2)) + mark(outer, i) + draw(sentences).rstrip(".") + ";")
            made += ["    " + mark(inner, k) + "plant trees;" for k in range(1, draw(st.integers(1, 3)))]
    return made


@st.composite
def contents(draw: st.DrawFn) -> str:
    """The characters of a declaration."""
    language = draw(st.sampled_from(["en", "en", "en", "ru", "kk", "ur"]))
    parts = draw(st.lists(st.sampled_from(FRONT), max_size=3))
    if draw(st.booleans()):
        parts.insert(draw(st.integers(0, len(parts))), draw(st.sampled_from(TITLES[language])))
    for _ in range(draw(st.integers(0, 3))):
        parts += draw(st.lists(st.sampled_from(HEADINGS), max_size=1))
        parts += draw(paragraphs(draw(st.sampled_from([language, language, "en"]))))
    parts += draw(st.lists(st.sampled_from(BACK), max_size=5))
    width = draw(st.sampled_from([0, 0, 40, 78]))
    laid = [p if not width or "\n" in p else "\n".join(wrap(p, width)) for p in parts]
    whole = draw(st.sampled_from(["\n\n", "\n", " ", "\n \n\n"])).join(laid)
    for at, odd in draw(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(ODD)), max_size=12)):
        place = at % (len(whole) + 1)
        whole = whole[:place] + odd + whole[place:]
    return whole.replace("\n", draw(st.sampled_from(LINE_ENDS)))


texts = st.builds(
    AuthenticText,
    content=contents(),
    name=st.just("declaration.txt"),
    language=st.sampled_from(["en", "en", "en", "ru", "kk", "ur", "und"]),
)
