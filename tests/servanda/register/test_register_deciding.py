"""Deciding, adding, setting aside: what changes, what stays, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.servanda.register.register_sample import NOON, quote, sample, text_of

from servanda.register import (
    RegisterError,
    account,
    add,
    check,
    decide,
    entry_by_id,
    set_aside,
    take_up_again,
)
from servanda.terms import (
    Commitment,
    Decision,
    Disposition,
    Force,
    Quotation,
    Register,
    SetAside,
    State,
    Verdict,
)


@pytest.fixture
def register() -> Register:
    return sample()


def decision(verdict: Verdict, **more: object) -> Decision:
    return Decision(verdict=verdict, by="A. Officer", at=NOON, **more)


def dispositions(register: Register) -> dict[str, Disposition]:
    return {a.provision: a.disposition for a in account(register)}


def test_a_new_register_proposes_everything_and_is_well(register: Register) -> None:
    assert [e.state for e in register.entries] == [State.PROPOSED] * 4
    assert check(register) == ()
    assert dispositions(register) == {
        "title": Disposition.SET_ASIDE,
        "para. 1": Disposition.RECORDED,
        "para. 2": Disposition.UNDECIDED,
        "para. 3": Disposition.RECORDED,
    }


def test_a_decision_is_added_to_its_entry_alone(register: Register) -> None:
    first = register.entries[0].id
    after = decide(register, first, decision(Verdict.ACCEPTED))
    again = decide(after, first, decision(Verdict.REJECTED, reason="said twice"))
    assert entry_by_id(after, first).state is State.ACCEPTED
    assert entry_by_id(again, first).state is State.REJECTED
    assert [d.verdict for d in entry_by_id(again, first).decisions] == [Verdict.ACCEPTED, Verdict.REJECTED]
    assert again.entries[1:] == register.entries[1:]
    assert register == sample()


def test_a_mended_record_replaces_the_proposal_under_the_same_identifier(register: Register) -> None:
    entry = register.entries[0]
    mended = replace(entry.proposal, quotation=quote(text_of(), "hold yearly talks"), force=Force.PLEDGES)
    after = decide(register, entry.id, decision(Verdict.MENDED, mended=mended))
    found = entry_by_id(after, entry.id)
    assert found.record == mended
    assert found.proposal == entry.proposal
    assert check(after) == ()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda r, e: decide(r, "c-000000000000", decision(Verdict.ACCEPTED)), "no entry “c-000000000000”"),
        (
            lambda r, e: decide(r, e.id, decision(Verdict.MENDED, mended=r.entries[3].proposal)),
            "reject it and add the instrument",
        ),
        (
            lambda r, e: decide(
                r, e.id, decision(Verdict.MENDED, mended=replace(e.proposal, provision="para. 9"))
            ),
            "no provision “para. 9”",
        ),
        (
            lambda r, e: decide(
                r, e.id, decision(Verdict.MENDED, mended=replace(e.proposal, provision="para. 3"))
            ),
            "does not stand in para. 3",
        ),
        (
            lambda r, e: add(
                r,
                replace(
                    e.proposal, quotation=Quotation(start=0, end=3, words="xxx", digest=text_of().digest)
                ),
                by="A",
                at=NOON,
            ),
            "“xxx” does not stand at character 0",
        ),
        (lambda r, e: add(r, e.proposal, by="A", at=NOON), "in the register already"),
        (
            lambda r, e: add(
                r, replace(e.proposal, quotation=quote(text_of(), "hold yearly")), by=" ", at=NOON
            ),
            "needs the name",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(register: Register, change, complaint: str) -> None:
    with pytest.raises(RegisterError, match=complaint) as refused:
        change(register, register.entries[0])
    assert "\n" not in str(refused.value)


def test_an_added_record_is_a_persons_and_accepted(register: Register) -> None:
    marked = Commitment(
        quotation=quote(text_of(), "noted the warm weather"),
        cue=None,
        force=Force.INTENDS,
        actors=("parties",),
        area="general",
        provision="para. 2",
        rule="",
    )
    after = add(register, marked, by="A. Officer", at=NOON)
    (entry,) = [e for e in after.entries if e.origin == "person"]
    assert entry.state is State.ACCEPTED
    assert entry.record.rule == "person"
    assert [e.proposal.quotation.start for e in after.entries] == sorted(
        e.proposal.quotation.start for e in after.entries
    )
    assert dispositions(after)["para. 2"] is Disposition.RECORDED
    with pytest.raises(RegisterError, match=f"as {entry.id}"):
        add(after, marked, by="A. Officer", at=NOON)


def test_a_provision_is_undecided_once_all_in_it_is_rejected_and_may_then_be_set_aside(
    register: Register,
) -> None:
    aside = SetAside(provision="para. 1", reason="talks were cancelled", by="A. Officer", at=NOON)
    with pytest.raises(RegisterError, match=r"para. 1 holds"):
        set_aside(register, aside)
    for entry in register.entries[:2]:
        register = decide(register, entry.id, decision(Verdict.REJECTED, reason="cancelled"))
    assert dispositions(register)["para. 1"] is Disposition.UNDECIDED
    register = set_aside(register, aside)
    assert account(register)[1].reason == "talks were cancelled"
    with pytest.raises(RegisterError, match=r"set aside already, by A. Officer"):
        set_aside(register, aside)
    assert dispositions(take_up_again(register, "para. 1"))["para. 1"] is Disposition.UNDECIDED
    with pytest.raises(RegisterError, match=r"Nobody set “para. 2” aside"):
        take_up_again(register, "para. 2")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"provision": "para. 7"}, "no provision “para. 7”"),
        ({"reason": " "}, "needs a reason"),
        ({"at": NOON.replace(tzinfo=None)}, "time zone"),
    ],
)
def test_setting_aside_needs_a_provision_a_reason_and_a_time(
    register: Register, wrong, complaint: str
) -> None:
    fields = {"provision": "para. 2", "reason": "weather", "by": "A. Officer", "at": NOON} | wrong
    with pytest.raises(RegisterError, match=complaint):
        set_aside(register, SetAside(**fields))


def test_the_sum_of_the_account_is_all_provisions(register: Register) -> None:
    said = account(register)
    assert [a.provision for a in said] == [p.number for p in register.outline.provisions]


def test_check_names_what_does_not_hold(register: Register) -> None:
    entry = register.entries[0]
    moved = replace(entry.proposal.quotation, words="H" + entry.proposal.quotation.words[1:])
    broken = replace(
        register,
        entries=(
            replace(entry, proposal=replace(entry.proposal, quotation=moved)),
            register.entries[1],
            register.entries[1],
        ),
        accounts=register.accounts[1:],
        set_aside=(SetAside(provision="para. 8", reason="?", by="A", at=NOON),),
    )
    faults = check(broken)
    assert any("does not stand at character" in f for f in faults)
    assert any("stands twice" in f for f in faults)
    assert any("each provision once" in f for f in faults)
    assert any("no such provision" in f for f in faults)
