"""From any declaration to a register: verbatim, complete, and the same however often it is done."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from tests.servanda.register.register_declarations import texts

from servanda.commitments import explain, read
from servanda.flow import begin_register, read_text
from servanda.provisions import outline
from servanda.register import account, check, merge, reanchor
from servanda.register.balance import quotations
from servanda.register.form import (
    guideline_records,
    register_from_json,
    register_to_json,
)
from servanda.register.form.parse import as_json
from servanda.terms import AuthenticText, Reading

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "declarations"
EXAMPLES = Path(__file__).parents[3] / "examples"
any_declaration = settings(
    max_examples=int(os.environ.get("SERVANDA_EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def prove(reading: Reading) -> None:
    """Every quotation is in the text, every provision has its place, every one is accounted for."""
    text, content = reading.outline.text, reading.outline.text.content
    at = 0
    for provision in reading.outline.provisions:
        assert not content[at : provision.start].strip(), "only white space stands between provisions"
        assert provision.start < provision.end
        at = provision.end
    assert not content[at:].strip()
    known = reading.outline.by_number()
    assert len(known) == len(reading.outline.provisions) == sum(reading.tally().values())
    for record in reading.records:
        for part in quotations(record):
            assert content[part.start : part.end] == part.words
            assert part.digest == text.digest
        holder = known[record.provision]
        assert holder.start <= record.quotation.start
    for line in guideline_records(reading.records, text):
        place = -1
        for _ in range(line.get("nth", 1)):
            place = content.find(line["quote"], place + 1)
        assert place == line["start"], "searching for the n-th place finds the record"


def prove_register(reading: Reading) -> None:
    """A register of it is sound, and importing the same again changes nothing."""
    register = begin_register(reading)
    assert check(register) == ()
    assert [a.provision for a in account(register)] == [p.number for p in reading.outline.provisions]
    assert merge(register, reading) == register
    assert merge(register, read(outline(reading.outline.text))) == register
    written = as_json(register_to_json(register))
    again = register_from_json(json.loads(written))
    assert again == register
    assert as_json(register_to_json(again)) == written


@any_declaration
@given(texts)
def test_any_declaration_is_read_verbatim_and_completely(text: AuthenticText) -> None:
    reading = read_text(text)
    prove(reading)
    prove_register(reading)


@any_declaration
@given(texts, st.integers(0, 10_000))
def test_any_place_of_any_declaration_can_be_explained(text: AuthenticText, place: int) -> None:
    found = outline(text)
    if not text.content:
        return
    place %= len(text.content)
    if any(p.start <= place < p.end for p in found.provisions):
        assert explain(found, place).lines
    else:
        with pytest.raises(ValueError, match=r"\.$"):  # white space, said in a sentence
            explain(found, place)


def is_rich(text: AuthenticText) -> bool:
    """A list in an article, several records, one of them with a due date."""
    reading = read_text(text)
    deep = any(p.number.count("(") >= 2 for p in reading.outline.provisions)
    return deep and len(reading.records) >= 3 and any(getattr(r, "due", None) for r in reading.records)


def test_the_generator_makes_declarations_that_hold_much() -> None:
    first = settings(any_declaration, max_examples=1000, database=None, phases=[Phase.generate])
    find(texts, is_rich, settings=first, random=Random(4))  # noqa: S311  raises where none is made


def real_texts() -> list[Path]:
    return [*sorted(EXAMPLES.rglob("*.txt")), *sorted(CORPUS.glob("*.txt"))]


@pytest.mark.parametrize("path", real_texts(), ids=lambda p: p.stem[:40])
def test_real_declarations_are_read_verbatim_and_completely(path: Path) -> None:
    language = "kk" if path.stem.endswith("-kk") else "en"
    text = AuthenticText(content=path.read_bytes().decode("utf-8"), name=path.name, language=language)
    reading = read_text(text)
    prove(reading)
    prove_register(reading)


@pytest.mark.parametrize("path", real_texts(), ids=lambda p: p.stem[:40])
def test_a_register_moves_with_its_text(path: Path) -> None:
    """A line is put in front of everything: each entry is found again at its own words."""
    content = path.read_bytes().decode("utf-8").lstrip("\ufeff")
    before = begin_register(read_text(AuthenticText(content=content, name=path.name, language="en")))
    longer = AuthenticText(content="Unofficial translation\n\n" + content, name=path.name, language="en")
    found = reanchor(before, outline(longer))
    assert found.lost == ()
    assert check(found.register) == ()
    shift = {
        n.record.quotation.start - o.record.quotation.start
        for o, n in zip(before.entries, found.register.entries, strict=True)
    }
    assert shift <= {len("Unofficial translation\n\n")}


def test_the_corpus_is_there() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of declarations is not beside the checkout")
    assert len(list(CORPUS.glob("*.txt"))) >= 12
