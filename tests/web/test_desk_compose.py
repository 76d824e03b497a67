"""A record made from a form stands on the exact words of its provision, or is refused."""

from dataclasses import replace

import pytest

from servanda.terms import (
    AuthenticText,
    Certainty,
    Commitment,
    Deadline,
    Force,
    Mechanism,
    MechanismStatus,
    Provision,
    ProvisionKind,
    Quotation,
)
from servanda_web.desk.review.compose import FieldError, Where, compose, fields_of

CONTENT = "1. The Parties will hold talks\r\nevery year and hold talks at sea by 2030.\n2. They hold talks."
TEXT = AuthenticText(content=CONTENT, name="declaration.txt", language="en")
END = CONTENT.index("\n2.")
PARAGRAPH = Provision(number="para. 1", kind=ProvisionKind.PARAGRAPH, start=0, end=END, body=3)
HERE = Where(text=TEXT, provision=PARAGRAPH)


def quote(words: str) -> Quotation:
    start = CONTENT.index(words)
    return Quotation.of(TEXT, start, start + len(words))


READ = Commitment(
    quotation=quote("hold talks\r\nevery year"),
    cue=quote("will"),
    force=Force.PLEDGES,
    actors=("parties",),
    area="political_dialogue",
    provision="para. 1",
    rule="will + infinitive",
    due=quote("every year"),
    deadline=Deadline(certainty=Certainty.RECURRING),
)


def filled(**changes: object) -> dict[str, object]:
    return {**fields_of(READ), "actors": ("parties",), **changes}


def test_unchanged_fields_give_the_same_record() -> None:
    assert compose("commitment", filled(), HERE, before=READ) == READ


def test_white_space_that_a_page_changed_does_not_matter() -> None:
    mended = compose("commitment", filled(words="hold talks every   year"), HERE, before=READ)
    assert mended.quotation == READ.quotation


def test_what_is_not_touched_stays_and_values_of_other_words_go() -> None:
    mended = compose("commitment", filled(force="intends", due="by 2030"), HERE, before=READ)
    assert isinstance(mended, Commitment)
    assert (mended.force, mended.cue, mended.rule) == (Force.INTENDS, READ.cue, READ.rule)
    assert mended.due == quote("by 2030")
    assert mended.deadline is None


@pytest.mark.parametrize("words", ["holds talks", "Hold talks", "They hold talks", "1. The Parties"[::-1]])
def test_words_that_do_not_stand_there_are_refused(words: str) -> None:
    with pytest.raises(FieldError, match=r"does not stand in para\. 1") as refused:
        compose("commitment", filled(words=words), HERE, before=READ)
    assert refused.value.field == "words"


def test_words_that_stand_twice_need_a_place() -> None:
    with pytest.raises(FieldError, match=r"stands 2 times in para\. 1"):
        compose("commitment", filled(words="hold talks", start=None), HERE)
    second = CONTENT.index("hold talks at")
    added = compose("commitment", filled(words="hold talks", start=second), HERE)
    assert added.quotation.start == second
    assert added.rule == "person"


def test_a_time_that_does_not_stand_there_names_its_field() -> None:
    with pytest.raises(FieldError, match="by 2035") as refused:
        compose("commitment", filled(due="by 2035"), HERE, before=READ)
    assert refused.value.field == "due"


def test_a_mechanism_keeps_its_kind() -> None:
    read = Mechanism(
        quotation=quote("talks at sea"), status=MechanismStatus.PLANNED, provision="para. 1", rule="name"
    )
    fields = {**fields_of(read), "status": "existing"}
    assert compose("mechanism", fields, HERE, before=read) == replace(read, status=MechanismStatus.EXISTING)


def test_hostile_words_are_searched_for_in_time_that_grows_with_the_text() -> None:
    content = "a " * 100_000
    text = AuthenticText(content=content, name="long.txt")
    whole = Provision(number="para. 1", kind=ProvisionKind.PARAGRAPH, start=0, end=len(content), body=0)
    with pytest.raises(FieldError):
        Where(text=text, provision=whole).quote("words", "a " * 50 + "b", near=0)
