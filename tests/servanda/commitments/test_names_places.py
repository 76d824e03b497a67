"""Names are quoted letter for letter, from any text, in time that grows with its length."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from servanda.commitments.names import find_names
from servanda.provisions import outline
from servanda.terms import AuthenticText
from servanda.texts.tokens import tokens

WORDS = [
    "the",
    "a",
    "this",
    "Agreement",
    "agreements",
    "Treaty",
    "Memorandum",
    "of",
    "Understanding",
    "on",
    "for",
    "between",
    "and",
    "in",
    "to",
    "extradition",
    "trade",
    "Joint",
    "Strategic",
    "Dialogue",
    "Working",
    "Group",
    "Commission",
    "signed",
    "will",
    "establish",
    "negotiate",
    "recalling",
    "Resolution",
    "1267",
    "(",
    ")",
    "1999",
    "Annex",
    "A",
    "&",
    "“",
    "”",
    "'",
    "’",
    ",",
    ".",
    ";",
    ":",
    "-",
    "–",
    "Malta",
    "Cyprus",
    "called",
    "including",
    "such",
    "as",
    "2026-2028",
    "No",
    "were",
    "Council",
    "Partnership",
    "joint",
    "statement",
    "plan",
    "Plan",
    "Action",
    "process",
    "U.S.-Fiji",
    "\n",
    "\n\n",
    "1.",
    "\xad",
    "Ħ",
]


def text_of(content: str) -> AuthenticText:
    return AuthenticText(content=content, name="own", language="en")


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_every_name_is_verbatim_and_inside_its_provision(content: str) -> None:
    found = outline(text_of(content))
    provisions = found.by_number()
    names = find_names(found)
    for name in names:
        name.quotation.check(found.text)
        held = provisions[name.provision]
        assert held.body <= name.quotation.start < name.quotation.end <= held.end
        assert name.quotation.words.strip() == name.quotation.words
        assert name.rule
    assert [n.quotation.start for n in names] == sorted(n.quotation.start for n in names)


@given(st.text(max_size=300))
def test_any_text_is_read(content: str) -> None:
    for name in find_names(outline(text_of(content))):
        assert content[name.quotation.start : name.quotation.end] == name.quotation.words


def test_tokens_at_hand_give_the_same_names() -> None:
    found = outline(
        text_of("1. They signed the Seed Treaty.\n\n2. They set up a Joint Board and a Joint Committee.\n")
    )
    content = found.text.content
    at_hand = {p.number: tokens(content, p.body, p.end) for p in found.provisions}
    assert find_names(found, at_hand) == find_names(found) != []


def test_time_grows_with_the_length_of_one_line() -> None:
    once = (
        "the Joint Commission on A, B and C, the Treaty on Trade, Transit, and (see (the (agreements, plans "
    )
    short, long = once * 200, once * 2000
    find_names(outline(text_of(short)))
    begin = process_time()
    find_names(outline(text_of(short)))
    between = process_time()
    find_names(outline(text_of(long)))
    assert process_time() - between < 40 * max(between - begin, 0.005)
